"""The programs that turn a plan into a PDF; each is None where it is not installed."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path

from tests.documents.corpus.blocks import Plan
from tests.documents.corpus.fodt import to_fodt
from tests.documents.corpus.html import to_html
from tests.documents.corpus.latex import to_latex
from tests.documents.corpus.typst_source import to_typst

Program = Callable[[Sequence[Plan], Path], list[Path]]
"""Sets some plans into a folder; gives the files in the order of the plans."""

_TIME = 300


def _run(*command: str | Path, cwd: Path | None = None) -> None:
    subprocess.run([str(part) for part in command], cwd=cwd, check=True, capture_output=True, timeout=_TIME)


def _written(plans: Sequence[Plan], folder: Path, ending: str, make: Callable[[Plan], str]) -> list[Path]:
    files = [folder / f"{plan.name}{ending}" for plan in plans]
    for plan, file in zip(plans, files, strict=True):
        file.write_text(make(plan), encoding="utf-8")
    return files


def libreoffice(plans: Sequence[Plan], folder: Path) -> list[Path]:
    """A word processor."""
    files = _written(plans, folder, ".fodt", to_fodt)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    _run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *files)
    return [file.with_suffix(".pdf") for file in files]


def chromium(plans: Sequence[Plan], folder: Path) -> list[Path]:
    """A browser."""
    files = _written(plans, folder, ".html", to_html)
    flags = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
    for file in files:
        target = f"--print-to-pdf={file.with_suffix('.pdf')}"
        _run(
            "chromium", *flags, f"--user-data-dir={folder / 'browser'}", "--no-pdf-header-footer", target, file.as_uri()
        )
    return [file.with_suffix(".pdf") for file in files]


def weasyprint(plans: Sequence[Plan], folder: Path) -> list[Path]:
    """A converter of HTML that knows flex, grid and running headers."""
    from weasyprint import HTML

    files = [folder / f"{plan.name}.pdf" for plan in plans]
    for plan, file in zip(plans, files, strict=True):
        HTML(string=to_html(plan)).write_pdf(file)
    return files


def xhtml2pdf(plans: Sequence[Plan], folder: Path) -> list[Path]:
    """A converter of HTML that lays out with tables."""
    from xhtml2pdf import pisa

    files = [folder / f"{plan.name}.pdf" for plan in plans]
    for plan, file in zip(plans, files, strict=True):
        with file.open("wb") as target:
            pisa.CreatePDF(to_html(plan, plain=True), dest=target)
    return files


def typst(plans: Sequence[Plan], folder: Path) -> list[Path]:
    """A typesetter."""
    import typst as compiler

    files = _written(plans, folder, ".typ", to_typst)
    for file in files:
        compiler.compile(str(file), output=str(file.with_suffix(".pdf")))
    return [file.with_suffix(".pdf") for file in files]


def latex(plans: Sequence[Plan], folder: Path) -> list[Path]:
    """The typesetter of scholars."""
    files = _written(plans, folder, ".tex", to_latex)
    for file in files:
        _run("pdflatex", "-interaction=nonstopmode", "-halt-on-error", file.name, cwd=folder)
    return [file.with_suffix(".pdf") for file in files]


def drawn(plans: Sequence[Plan], folder: Path) -> list[Path]:
    """A library that draws strings at places."""
    from tests.documents.corpus.drawn import to_pdf

    files = [folder / f"{plan.name}.pdf" for plan in plans]
    for plan, file in zip(plans, files, strict=True):
        file.write_bytes(to_pdf(plan))
    return files


def installed() -> dict[str, Program]:
    """The programs of this machine, by name."""
    found: dict[str, Program] = {}
    for program, needs in ((libreoffice, "soffice"), (chromium, "chromium"), (latex, "pdflatex")):
        if shutil.which(needs):
            found[program.__name__] = program
    for program, needs in (
        (weasyprint, "weasyprint"),
        (xhtml2pdf, "xhtml2pdf"),
        (typst, "typst"),
        (drawn, "reportlab"),
    ):
        if find_spec(needs) and _loads(needs):
            found[program.__name__] = program
    return found


def _loads(package: str) -> bool:
    """Whether a package and the libraries of the system that it calls are there."""
    try:
        __import__(package)
    except (ImportError, OSError):
        return False
    return True
