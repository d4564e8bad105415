"""Reports, records and kits of this program, left in a folder of resumes: they are nobody's resume."""

from __future__ import annotations

import re

from ilsscreen.documents.errors import ReadError

_PAGE = b'<meta name="generator" content="ilsscreen">'
_BEGINNINGS = re.compile(
    rb'(?:\xef\xbb\xbf)?(?:\s*\{\s*"schema":\s*"ilsscreen\.|file,level,by_years,|File\tLevel\tYears\tSystems\t)'
)
_BEGINNING = 1024
_SIGNATURE = re.compile(r"^ilsscreen, knowledge base \S+$", re.MULTILINE)
_TOLD = "This was written by ilsscreen and is no resume. Keep reports outside the folder of resumes."


def refuse_own_output(data: bytes) -> None:
    """Lets every other file pass.

    Raises:
        ReadError: a page, a table or a record that this program wrote (``unsupported``).
    """
    if _PAGE in data[:_BEGINNING] or _BEGINNINGS.match(data[:_BEGINNING]):
        raise ReadError("unsupported", _TOLD)


def refuse_own_kit(text: str) -> None:
    """Lets every other text pass.

    Raises:
        ReadError: an interview kit that this program wrote and signed, in whatever format (``unsupported``).
    """
    if _SIGNATURE.search(text):
        raise ReadError("unsupported", _TOLD)
