"""Years that a person states in words: "over ten years' experience in library systems"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ilsscreen.model import Document, Span, Statement
from ilsscreen.phrases import Token, tokenize
from ilsscreen.resume.vocabulary import Vocabulary

DECADE = 10


def stated_years(document: Document, statements: Sequence[Statement], words: Vocabulary) -> list[tuple[float, Span]]:
    """Figures of years of experience, each with its place, where the sentence speaks of library work."""
    found: list[tuple[float, Span]] = []
    for statement in statements:
        tokens = tokenize(document.text, *statement.span)
        if not words.is_library(tokens):
            continue
        for hit in (*words.table("years_word").find(tokens), *words.table("decade_word").find(tokens)):
            figure = _figure(tokens, hit.first, words)
            if figure is not None and words.has("decade_word", tokens[hit.first : hit.last]):
                figure *= DECADE
            if figure is not None and not words.has("not_experience", tokens[max(0, hit.first - 4) : hit.last + 4]):
                found.append((figure, Span(tokens[max(0, hit.first - 1)].start, tokens[hit.last - 1].end)))
    return found


def _figure(tokens: Sequence[Token], at: int, words: Vocabulary) -> float | None:
    """The number right before the word for years; "nearly" takes half a year off."""
    if at == 0:
        return None
    number = _number(tokens[at - 1].raw, words)
    if number is None and at >= 2:
        number = _number(tokens[at - 2].raw, words)
    if number is None:
        return None
    nearly = words.has("nearly_word", tokens[max(0, at - 4) : at])
    return number - 0.5 if nearly else number


def _number(raw: str, words: Vocabulary) -> float | None:
    if re.fullmatch(r"\d{1,2}", raw):
        return float(raw)
    if raw.casefold() in {"a", "one"}:
        return 1.0
    for figure, names in words.kb.dates.numbers.items():
        if raw.casefold() in (name.casefold() for name in names):
            return float(figure)
    return None
