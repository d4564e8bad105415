"""Pictures of documents, in one or several sheets: what is written on them is recognised."""

from __future__ import annotations

from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.limits import Limits
from ilsscreen.documents.pages import Pages, recognised
from ilsscreen.documents.photographs import upright
from ilsscreen.documents.recognition import ADVICE, engine, recognise

_NO_ENGINE = f"The file is a picture, and no program that recognises letters is installed. {ADVICE}"
_NO_LETTERS = "The file is a picture, and no letters were recognised on it. Ask for the document itself."


def read_image(data: bytes, limits: Limits) -> Pages:
    """The text on each sheet of a picture.

    Raises:
        ReadError: no engine is installed (``no_program``), the picture is damaged (``broken``) or shows no words
            (``no_text``).
    """
    by = engine()
    if by is None:
        raise ReadError("no_program", _NO_ENGINE)
    sheets = recognise(upright(data), by, limits)
    if not any(sheets):
        raise ReadError("no_text", _NO_LETTERS)
    notices = tuple(recognised(number, by.name) for number, lines in enumerate(sheets, start=1) if lines)
    return Pages(tuple("\n".join(lines) for lines in sheets), notices)
