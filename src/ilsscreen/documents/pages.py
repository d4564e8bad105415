"""Pages of text, as every reader returns them, and the one document they become."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from ilsscreen.documents.limits import Limits
from ilsscreen.documents.normalise import normalise
from ilsscreen.model import Document, Notice


@dataclass(frozen=True, slots=True)
class Pages:
    """The text of each page, and what a person should know about the reading."""

    texts: tuple[str, ...]
    warnings: tuple[Notice, ...] = ()


def recognised(number: int, name: str) -> Notice:
    """Tells that the words of a page come from recognition."""
    message = f"The words on page {number} were recognised in a picture by {name}; check what matters by eye."
    return Notice("recognised", message, page=number)


def to_document(pages: Pages, name: str, data: bytes, limits: Limits) -> Document:
    """One document from its pages."""
    whole = [_page(text) for text in pages.texts] or [""]
    texts = _within(whole, limits.characters)
    warnings = pages.warnings
    if sum(map(len, texts)) < sum(map(len, whole)):
        message = f"Only the first {limits.characters:,} characters were read; the rest of the file was left out."
        warnings = (*warnings, Notice("truncated", message))
    starts = tuple(accumulate(map(len, texts[:-1]), initial=0))
    return Document(name, hashlib.sha256(data).hexdigest(), "".join(texts), starts, warnings)


def _page(text: str) -> str:
    text = normalise(text).strip("\n")
    return f"{text}\n" if text else ""


def _within(texts: Sequence[str], most: int) -> list[str]:
    ends = accumulate(map(len, texts))
    return [text[: max(0, most - end + len(text))] for text, end in zip(texts, ends, strict=True)]
