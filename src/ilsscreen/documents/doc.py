"""Old Word files (.doc) through a program of the system: antiword, or else LibreOffice."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from ilsscreen.documents.docx import read_docx
from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.limits import Limits
from ilsscreen.documents.pages import Pages
from ilsscreen.documents.programs import installed, run

_NEITHER = (
    "Old Word files (.doc) are read by the program antiword or by LibreOffice, and neither is installed. "
    "Install one, or ask for a PDF or Word (.docx) file."
)
_SECONDS = 20.0
_LIBREOFFICE_SECONDS = 60.0
_ROW = re.compile(r"^\|(.*)\|$")
_PICTURE = re.compile(r"^\s*\[pic\]\s*$", re.MULTILINE)


def read_doc(data: bytes, limits: Limits) -> Pages:
    """The text of an old Word file as one page.

    Raises:
        ReadError: no program that reads it is installed (``no_program``), or it cannot be read (``broken``), or it
            holds no words (``no_text``).
    """
    antiword, libreoffice = installed("antiword"), installed("soffice", "libreoffice")
    if antiword is None and libreoffice is None:
        raise ReadError("no_program", _NEITHER)
    with TemporaryDirectory(prefix="ilsscreen-") as name:
        folder = Path(name)
        (folder / "in.doc").write_bytes(data)
        if antiword is not None:
            try:
                return _by_antiword(antiword, folder)
            except ReadError:
                if libreoffice is None:
                    raise
        return read_docx(_by_libreoffice(libreoffice or "", folder), limits)


def _by_antiword(program: str, folder: Path) -> Pages:
    printed = run([program, "-m", "UTF-8.txt", "-w", "0", "in.doc"], _SECONDS, folder)
    text = _tidy(printed.decode("utf-8", errors="replace"))
    if not text.strip():
        raise ReadError("no_text")
    return Pages((text,))


def _by_libreoffice(program: str, folder: Path) -> bytes:
    """The same document as a new Word file."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--norestore", "--convert-to", "docx", "--outdir", str(folder), "in.doc"]
    run(command, _LIBREOFFICE_SECONDS, folder)
    try:
        return (folder / "in.docx").read_bytes()
    except OSError:
        raise ReadError("broken") from None


def _tidy(text: str) -> str:
    """The text with table rows as lines and without marks for pictures."""
    return "\n".join(_row(line) for line in _PICTURE.sub("", text).split("\n"))


def _row(line: str) -> str:
    match = _ROW.match(line)
    return line if match is None else "    ".join(cell.strip() for cell in match[1].split("|") if cell.strip())
