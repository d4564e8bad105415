"""Pages of text, as every reader returns them, and the one document they become."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.limits import Limits
from ilsscreen.model import Document, Notice

_SPACES = {ord(c): " " for c in "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"}
_NOTHING = {ord(c): None for c in "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"}
_OTHER = {
    0x2010: "-", 0x2011: "-", 0xFFFE: "-", 0x0002: "-", 0x2028: "\n", 0x2029: "\n", 0x0085: "\n", 0x000B: "\n",
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
}  # fmt: skip
_TABLE = {**_SPACES, **_NOTHING, **_OTHER}
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_PRIVATE = re.compile(r"[\ue000-\uf8ff]")
_MANY_BLANK = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")


@dataclass(frozen=True, slots=True)
class Pages:
    """The text of each page, and what a person should know about the reading."""

    texts: tuple[str, ...]
    warnings: tuple[Notice, ...] = ()


def clean(text: str) -> str:
    """Text with plain spaces and line ends, without what nobody sees; private bullets become "•"."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_TABLE)
    text = _PRIVATE.sub("•", _CONTROL.sub("", text))
    text = unicodedata.normalize("NFC", text)
    return _MANY_BLANK.sub("\n\n", "\n".join(line.rstrip() for line in text.split("\n")))


def to_document(pages: Pages, name: str, data: bytes, limits: Limits) -> Document:
    """One document from its pages.

    Raises:
        ReadError: no page holds any text (``no_text``).
    """
    texts, cut = _within([clean(text.replace("\f", "\n")) for text in pages.texts], limits)
    warnings = list(pages.warnings)
    if cut:
        message = f"Only the first {limits.characters:,} characters were read; the rest of the file was left out."
        warnings.append(Notice("truncated", message))
    if not any(text.strip() for text in texts):
        raise ReadError("no_text")
    starts, parts, at = [], [], 0
    for text in texts:
        part = text.strip("\n") + "\n"
        starts.append(at)
        parts.append(part)
        at += len(part)
    return Document(name, hashlib.sha256(data).hexdigest(), "".join(parts), tuple(starts), tuple(warnings))


def _within(texts: Sequence[str], limits: Limits) -> tuple[list[str], bool]:
    kept: list[str] = []
    left = limits.characters
    for text in texts:
        kept.append(text[:left])
        left -= len(kept[-1])
    return kept, left <= 0 and sum(map(len, texts)) > limits.characters
