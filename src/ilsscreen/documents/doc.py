"""Old Word files (.doc) through a program of the system: antiword, or else LibreOffice."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from ilsscreen.documents.archive import parse_xml
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
    command = [program, "-m", "UTF-8.txt", "-w", "0"]
    text = run([*command, "in.doc"], _SECONDS, folder).decode("utf-8", errors="replace")
    if not text.strip():
        raise ReadError("no_text")
    return Pages((_tidy(text, _list_items(command, folder)),))


def _list_items(command: list[str], folder: Path) -> frozenset[str]:
    """The list items, which antiword tells apart when it writes XML and not when it writes text."""
    try:
        book = parse_xml(run([*command, "-x", "db", "in.doc"], _SECONDS, folder))
    except ReadError:
        return frozenset()
    items = ("".join(str(part) for part in item.itertext()) for item in book.iter("listitem"))
    return frozenset(" ".join(item.split()) for item in items)


def _by_libreoffice(program: str, folder: Path) -> bytes:
    """The same document as a new Word file."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--norestore", "--convert-to", "docx", "--outdir", str(folder), "in.doc"]
    run(command, _LIBREOFFICE_SECONDS, folder)
    try:
        return (folder / "in.docx").read_bytes()
    except OSError:
        raise ReadError("broken") from None


def _tidy(text: str, items: frozenset[str]) -> str:
    """The text with bullets before list items, table rows as lines and no marks for pictures."""
    lines = (_row(line) for line in _PICTURE.sub("", text).split("\n"))
    return "\n".join(f"• {line}" if " ".join(line.split()) in items else line for line in lines)


def _row(line: str) -> str:
    match = _ROW.match(line)
    return line if match is None else "    ".join(cell.strip() for cell in match[1].split("|") if cell.strip())
