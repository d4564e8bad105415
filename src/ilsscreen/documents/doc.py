"""Old Word files (.doc) through a program of the system: antiword, or LibreOffice.

antiword takes a hundredth of a second and LibreOffice more than one, and LibreOffice loses tables of such files, even
of those that it made itself; so it reads what the other cannot.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from ilsscreen.documents.antiword import by_antiword
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
        if antiword is not None:
            try:
                return Pages((by_antiword(antiword, path),))
            except ReadError:
                if libreoffice is None:
                    raise
        return read_docx(_converted(libreoffice or "", path), limits)


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
