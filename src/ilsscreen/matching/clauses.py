"""Whose clause a remark belongs to, where a sentence names several systems."""

from __future__ import annotations

from ilsscreen.matching.lexicon import NameEntry
from ilsscreen.matching.reading import Reading
from ilsscreen.phrases import Hit


def speaks_of_another(reading: Reading, last: int, remark: int) -> bool:
    """Whether a remark has a later name as its subject than the one that ends at ``last``.

    "Ran Evergreen, and Koha is handled by another team": a clause of its own begins with "Koha". In "Evergreen and
    Koha are handled by another team" it does not.
    """
    between = [name for name in reading.names if last <= name.first < remark]
    if not between:
        return False
    subject = between[-1]
    if _verb(reading, subject, "one_verb"):
        return reading.opens_clause(subject.first)
    return _verb(reading, subject, "many_verb") and _begins_anew(reading, last, between)


def _verb(reading: Reading, name: Hit[NameEntry], kind: str) -> bool:
    """Whether a verb of that kind goes on from a name."""
    if name.last == len(reading.tokens) or reading.tokens[name.last].breaks:
        return False
    return any(word.first == name.last and word.payload.list_id == kind for word in reading.words)


def _begins_anew(reading: Reading, last: int, between: list[Hit[NameEntry]]) -> bool:
    """Whether the names behind ``last`` begin a clause, as work was told of the one that ends there."""
    told = any(word.payload.list_id == "use_word" and word.last < last for word in reading.words)
    return told and reading.tokens[last].breaks and between[0].first - last <= 1
