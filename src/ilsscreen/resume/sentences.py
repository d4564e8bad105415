"""Sentences: where one ends and the next begins, abbreviations left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ilsscreen.model import Span
from ilsscreen.phrases import tokenize
from ilsscreen.resume.vocabulary import Vocabulary

_SENTENCE_END = re.compile(r"(?P<word>\S{0,60})(?<=[.!?])[\"”’')\]]*\s+(?=[\"“‘'(]?[A-Z0-9ÀÁÂÄÅÇÈÉÊÖÜ])")

_LONGEST = 2000
"""Characters of a sentence that are read as one; no person writes longer ones."""


def sentences(text: str, span: Span, words: Vocabulary) -> Iterator[Span]:
    """The sentences of a stretch of text, in order."""
    start = span.start
    for match in _SENTENCE_END.finditer(text, span.start, span.end):
        if _is_abbreviation(match["word"], words):
            continue
        yield from _pieces(text, Span(start, match.end()))
        start = match.end()
    if start < span.end:
        yield from _pieces(text, Span(start, span.end))


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """A sentence in parts that are short enough to compare every word with every other."""
    start = span.start
    while span.end - start > _LONGEST:
        blank = text.rfind(" ", start, start + _LONGEST)
        end = blank + 1 if blank > start else start + _LONGEST
        yield Span(start, end)
        start = end
    yield Span(start, span.end)


def _is_abbreviation(word: str, words: Vocabulary) -> bool:
    stem = word.strip("\"“”'’().,;").rstrip(".")
    if len(stem) <= 1 and not stem.isdigit():
        return True
    return words.has("abbreviation", tokenize(stem)) and word.endswith(".")
