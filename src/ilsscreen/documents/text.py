"""Plain text in any encoding: byte-order mark, the pattern of zero bytes, UTF-8, else Windows Western."""

from __future__ import annotations

import codecs

from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.limits import Limits
from ilsscreen.documents.pages import Pages
from ilsscreen.model import Notice

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4096
_ODD_SHARE = 0.05


def read_text(data: bytes, limits: Limits) -> Pages:  # noqa: ARG001  (the same form for every reader)
    """The pages of a text file; form feeds part them.

    Raises:
        ReadError: the bytes are no text (``not_text``).
    """
    text, guessed = _decode(data)
    if _is_noise(text):
        raise ReadError("not_text")
    warnings = (Notice("encoding", "The file does not say how its letters are stored; Western letters were assumed."),)
    return Pages(tuple(text.split("\f")), warnings if guessed else ())


def _decode(data: bytes) -> tuple[str, bool]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace"), False
    if (wide := _wide_encoding(data[:_SAMPLE])) is not None:
        return data.decode(wide, errors="replace"), False
    try:
        return data.decode("utf-8"), False
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace"), True


def _wide_encoding(sample: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Western text is zero."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = max(1, len(sample) // 2)
    if odd > half * 0.4 and even < half * 0.1:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.1:
        return "utf-16-be"
    return None


def _is_noise(text: str) -> bool:
    """Whether too many characters are control characters or could not be decoded."""
    sample = text[:_SAMPLE]
    odd = sum(1 for c in sample if (ord(c) < 32 and c not in "\t\n\r\f\v\x1b") or c == "\ufffd")
    return odd > max(1, len(sample)) * _ODD_SHARE
