"""Texts that a phrase finds, made from the phrase itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice, product

_PART = re.compile(r"\.{2,3}|~|\((?P<list>[\w-]+)\)|[^\s()]+")
_ENDING = "en"
_BETWEEN = "quite other"
_NUMBER = "4,000"
_CHOICES = 8
_MOST = 64

WordLists = Mapping[str, tuple[str, ...]]


def specimens(phrase: str, lists: WordLists) -> Iterator[str]:
    """Some of the texts that a phrase finds, the plainest first."""
    parts = [list(islice(_forms(part, lists), _CHOICES)) for part in _PART.finditer(phrase)]
    for chosen in islice(product(*parts), _MOST):
        yield " ".join(word for word in chosen if word)


def _forms(part: re.Match[str], lists: WordLists) -> Iterator[str]:
    text, name = part.group(), part.group("list")
    if text in {"...", "..", "~"}:
        yield from ("", _BETWEEN)
    elif name:
        for word in lists.get(name, ()):
            yield from islice(specimens(word, lists), 2)
    elif text.endswith("*"):
        yield from (text[:-1], text[:-1] + _ENDING)
    elif text == "#":
        yield _NUMBER
    else:
        yield text[1:] if text.startswith("=") and len(text) > 1 else text
