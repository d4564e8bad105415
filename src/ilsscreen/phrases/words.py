"""Text -> words: folded for comparing, as written, and where they stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

_LETTERS = r"[^\W_]"
_WORD = re.compile(rf"{_LETTERS}+(?:-[ \t]*\n\s*(?=[a-zß-ÿ]){_LETTERS}+|['’]{_LETTERS}{{1,2}}(?!{_LETTERS}))*|[$£€₦&+]")
_BROKEN = re.compile(r"-[ \t]*\n\s*")
_POSSESSIVE = re.compile(r"['’]s?$")
_CLAUSE_BREAK = re.compile(r"(?!(?<=\d),\Z)[,;:()\[\]–—|•/]|\s-\s|\n\s*\n")
"""A comma is none that stands between figures, with nothing beside it."""


class Token(NamedTuple):
    """A word: folded for comparing, as written, and where it stands in the document."""

    word: str
    raw: str
    start: int
    end: int
    breaks: bool  # a comma, colon, dash or bracket stands between it and the word before
    parts: bool  # a semicolon, bar or bullet does


def fold(word: str) -> str:
    """A word as it is compared: small letters, no accents, no possessive."""
    if word.isascii() and word.isalnum():
        return word.lower()
    word = _POSSESSIVE.sub("", _BROKEN.sub("", word)).lower().replace("’", "'").replace("'", "")
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words of a stretch of text, in order. A word hyphenated over a line end is one word."""
    tokens: list[Token] = []
    last = start
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        raw = match.group()
        begin, finish = match.span()
        breaks = text[last:begin] != " " and _CLAUSE_BREAK.search(text, last, begin) is not None
        parts = breaks and bool(tokens) and any(mark in text[last:begin] for mark in ";•|")
        tokens.append(Token(fold(raw), _BROKEN.sub("", raw) if "-" in raw else raw, begin, finish, breaks, parts))
        last = finish
    return tokens


_SIMPLE_WORD = re.compile(r"[0-9a-z]+|[$&+]")


def words_of(text: str) -> list[str]:
    """The words of a phrase or name, folded; plain ones at a fraction of the cost of reading a document."""
    if text.isascii() and "'" not in text and "\n" not in text:
        return _SIMPLE_WORD.findall(text.lower())
    return [token.word for token in tokenize(text)]


_BLANKED = {code: " " for code in range(128) if not chr(code).isalnum()}


def vocabulary(phrases: Iterable[str]) -> set[str]:
    """Every word of many phrases."""
    several = list(phrases)
    simple = " ".join([phrase for phrase in several if phrase.isascii() and "'" not in phrase])
    others = (phrase for phrase in several if not phrase.isascii() or "'" in phrase)
    return set(simple.lower().translate(_BLANKED).split()).union(*map(words_of, others))
