"""Documents that programs made from known texts: every line, in order, with its bullet and the gaps between parts."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from tests.conftest import EXAMPLES, ROOT

from ilsscreen.documents import read

EVALUATION = ROOT / "tests" / "evaluation"
NAMES = ("dev/resumes/d018", "dev/resumes/d037", "own/resumes/e05")
SOURCES = [*sorted(EXAMPLES.glob("*.txt")), *(EVALUATION / f"{name}.txt" for name in NAMES)]
PANDOC = {"docx": "docx", "odt": "odt", "rtf": "rtf", "html": "html", "md": "markdown"}
OFFICE = ("docx", "odt", "rtf", "doc")
BULLET = re.compile(r"^\s*[-*•–]\s+")


def page_of(text: str) -> str:
    """A text as a web page: headings, paragraphs with line breaks, lists."""
    return f"<!doctype html><html><head><meta charset='utf-8'></head><body>{''.join(blocks(text))}</body></html>"


def blocks(text: str) -> Iterator[str]:
    for block in re.split(r"\n\s*\n", text.strip()):
        lines = joined(block)
        if lines[0].isupper():
            yield f"<h2>{html.escape(lines.pop(0))}</h2>"
        plain: list[str] = []
        items: list[str] = []
        for line in lines:
            (items if BULLET.match(line) else plain).append(html.escape(BULLET.sub("", line)))
        yield f"<p>{'<br>'.join(plain)}</p>" if plain else ""
        yield f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>" if items else ""


def joined(block: str) -> list[str]:
    """The lines of a block, those of a list item that go on put together."""
    lines: list[str] = []
    for line in block.split("\n"):
        if lines and BULLET.match(lines[-1]) and line.startswith("  ") and not BULLET.match(line):
            lines[-1] += " " + line.strip()
        else:
            lines.append(line.strip())
    return lines


def shown(line: str) -> str:
    return " ".join(BULLET.sub("", line).split())


def lines_in(text: str) -> list[str]:
    return [shown(line) for block in re.split(r"\n\s*\n", text.strip()) for line in joined(block)]


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{source.stem}.html" for source in SOURCES]
    for path, source in zip(paths, SOURCES, strict=True):
        path.write_text(page_of(source.read_text(encoding="utf-8")), encoding="utf-8")
    return paths


def faults(path: Path, source: Path) -> list[str]:
    """What a document, as it is read, lacks of the text that it was made from."""
    text = source.read_text(encoding="utf-8")
    expected, lines = lines_in(text), read(path, path.name).text.split("\n")
    found = [shown(line) for line in lines if line.strip()]
    same = sum(block.size for block in SequenceMatcher(None, expected, found, autojunk=False).get_matching_blocks())
    items = sum(BULLET.match(line) is not None for line in text.split("\n"))
    bullets = sum(BULLET.match(line) is not None for line in lines)
    headings = [at for at, line in enumerate(lines) if at and shown(line).isupper() and shown(line) in expected]
    return [
        *([f"{path.name}: {same} of {len(expected)} lines in order"] if same < 0.97 * len(expected) else []),
        *([f"{path.name}: {bullets} bullets instead of {items}"] if bullets != items else []),
        *(f"{path.name}: no gap before {lines[at]}" for at in headings if lines[at - 1]),
    ]


@pytest.mark.skipif(not shutil.which("pandoc"), reason="the program pandoc is not installed")
def test_documents_of_pandoc(pages: list[Path]) -> None:
    found = []
    for page, source in zip(pages, SOURCES, strict=True):
        for ending, form in PANDOC.items():
            made = page.with_name(f"{page.stem}-made.{ending}")
            command = ["pandoc", "-s", "--wrap=none", "-t", form, "-o", made, page]
            subprocess.run(command, check=True, capture_output=True)
            found += faults(made, source)
    assert found == []


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_documents_of_libreoffice(pages: list[Path], tmp_path: Path) -> None:
    found = []
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--norestore"]
    command.append("--infilter=HTML (StarWriter)")
    for ending in OFFICE:
        subprocess.run(
            [*command, "--convert-to", ending, "--outdir", tmp_path, *pages], check=True, capture_output=True
        )
        if ending == "doc" and not shutil.which("antiword"):
            continue
        for page, source in zip(pages, SOURCES, strict=True):
            found += faults(page.with_suffix(f".{ending}"), source)
    assert found == []
