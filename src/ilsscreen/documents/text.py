"""Plain text in any encoding: byte-order mark, the pattern of zero bytes, UTF-8, else Windows Western."""

from __future__ import annotations

import codecs

from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.limits import Limits
from ilsscreen.documents.markdown import is_markdown, without_marks
from ilsscreen.documents.pages import Pages
from ilsscreen.model import Notice

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_OFTEN = 0.4
_SELDOM = 0.1
_MANY = 10
"""So many letters that are right as UTF-8 for each that is not make it UTF-8 with damage."""

_ODD_SHARE = 0.05
_SEEN = "\t\n\r\f\v\x1a\x1b"
_GUESSED = Notice("encoding", "The file does not say how its letters are stored, so accented letters may be wrong.")
_BROKEN = Notice("encoding", "Some letters of the file are damaged and show as a question mark.")


def read_text(data: bytes, limits: Limits) -> Pages:
    """The pages of a text file; form feeds part them, and the signs of Markdown are left out.

    Raises:
        ReadError: the bytes are no text (``not_text``) or too many (``too_large``).
    """
    if len(data) > limits.text_bytes:
        raise ReadError("too_large", f"The file is larger than {limits.text_bytes:,} bytes. Ask for a smaller one.")
    text, warnings = decode(data)
    if _is_noise(text):
        raise ReadError("not_text")
    if is_markdown(text):
        text = without_marks(text)
    return Pages(tuple(text.split("\f")), warnings)


def decode(data: bytes) -> tuple[str, tuple[Notice, ...]]:
    """The text of bytes in an encoding that must be found out, and whether it was a guess."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_known(data[len(mark) :], encoding)
    if (wide := _wide_encoding(data[:_SAMPLE])) is not None:
        return _decode_known(data, wide)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
    if text.count("\ufffd") * _MANY < len(text) - sum(map(str.isascii, text)):
        return text, (_BROKEN,)
    return data.decode("cp1252", errors="replace"), (_GUESSED,)


def _decode_known(data: bytes, encoding: str) -> tuple[str, tuple[Notice, ...]]:
    text = data.decode(encoding, errors="replace")
    return text, (_BROKEN,) if "\ufffd" in text else ()


def _wide_encoding(sample: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Western text is zero."""
    half = max(1, len(sample) // 2)
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > _OFTEN and even < _SELDOM:
        return "utf-16-le"
    return "utf-16-be" if even > _OFTEN and odd < _SELDOM else None


def _is_noise(text: str) -> bool:
    """Whether too many characters are control characters or could not be decoded."""
    sample = text[:_SAMPLE]
    odd = sum((char < " " and char not in _SEEN) or char == "\ufffd" for char in sample)
    return odd > len(sample) * _ODD_SHARE
