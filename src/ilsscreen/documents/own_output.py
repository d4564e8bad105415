"""Reports and records of this program, left in a folder of resumes: they quote many people and are nobody's resume."""

from __future__ import annotations

import re

from ilsscreen.documents.errors import ReadError

_PAGE = b'<meta name="generator" content="ilsscreen">'
_RECORD = re.compile(rb'\s*\{\s*"schema":\s*"ilsscreen\.')
_BEGINNING = 1024
_TOLD = "This was written by ilsscreen and is no resume. Keep reports outside the folder of resumes."


def refuse_own_output(data: bytes) -> None:
    """Lets every other file pass.

    Raises:
        ReadError: a page or a record that this program wrote (``unsupported``).
    """
    if _PAGE in data[:_BEGINNING] or _RECORD.match(data[:_BEGINNING]):
        raise ReadError("unsupported", _TOLD)
