"""Old Word files (.doc) through a program of the system: antiword, or LibreOffice.

antiword takes a hundredth of a second and LibreOffice more than one, so LibreOffice reads what the other cannot, and
files with tables, whose cells antiword does not take apart.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from ilsscreen.documents.antiword import Antiword, by_antiword
from ilsscreen.documents.docx import read_docx
from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.limits import Limits
from ilsscreen.documents.pages import Pages
from ilsscreen.documents.programs import installed, run

_NEITHER = (
    "Old Word files (.doc) are read by the program antiword or by LibreOffice, and neither is installed. "
    "Install one, or ask for a PDF or Word (.docx) file."
)
_SECONDS = 60.0


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
        path = Path(name, "in.doc")
        path.write_bytes(data)
        found = None if antiword is None else _attempt(antiword, path)
        if libreoffice is None or (isinstance(found, Antiword) and not found.has_tables):
            return _pages(found)
        try:
            return read_docx(_converted(libreoffice, path), limits)
        except ReadError:
            if not isinstance(found, Antiword):
                raise
            return _pages(found)


def _attempt(program: str, path: Path) -> Antiword | ReadError:
    try:
        return by_antiword(program, path)
    except ReadError as error:
        return error


def _pages(found: Antiword | ReadError | None) -> Pages:
    if isinstance(found, Antiword):
        return Pages((found.text,))
    raise found or ReadError("broken")


def _converted(program: str, path: Path) -> bytes:
    """The same document as a new Word file, made by LibreOffice with a profile that lasts as long."""
    folder = path.parent
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        program,
        profile,
        "--headless",
        "--norestore",
        "--convert-to",
        "docx",
        "--outdir",
        str(folder),
        str(path),
    ]
    run(command, _SECONDS, folder)
    try:
        return path.with_suffix(".docx").read_bytes()
    except OSError:
        raise ReadError("broken") from None
