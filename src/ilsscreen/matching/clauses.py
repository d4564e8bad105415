"""Clauses of a sentence: where they begin and end, and which name a remark is on."""

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


def begins_a_clause(reading: Reading, first: int) -> bool:
    """Whether a name is the subject of a clause set apart from what comes before: "..., and Koha was the first"."""
    name = next((name for name in reading.names if name.first == first), None)
    if name is None or not _verb(reading, name, "one_verb"):
        return False
    joined = reading.ends("joining_word", first)
    return first > 0 and reading.tokens[first - 1 if joined else first].breaks


def _verb(reading: Reading, name: Hit[NameEntry], kind: str) -> bool:
    """Whether a verb of that kind goes on from a name."""
    if name.last == len(reading.tokens) or reading.tokens[name.last].breaks:
        return False
    return reading.begins(kind, name.last)


def _begins_anew(reading: Reading, last: int, between: list[Hit[NameEntry]]) -> bool:
    """Whether the names behind ``last`` begin a clause, as work was told of the one that ends there."""
    told = any(word.payload.list_id == "use_word" and word.last < last for word in reading.words)
    return told and reading.tokens[last].breaks and between[0].first - last <= 1


def same_clause(reading: Reading, start: int, end: int) -> bool:
    """Whether no comma or bracket stands between two words."""
    return not any(token.breaks for token in reading.tokens[start : end + 1])


def new_clause(reading: Reading, start: int, end: int) -> bool:
    """Whether a comma with a verb of work behind it stands between two words.

    A verb in the third person goes on telling of whoever it was told of: "The manager hires, trains and reports".
    """
    verbs = {hit.first for hit in reading.words if hit.payload.list_id == "use_word"}
    begun = (at for at in range(start, min(end + 1, len(reading.tokens))) if reading.tokens[at].breaks and at in verbs)
    return not all(reading.begins("does_now", at) for at in begun)


def ends_scope(reading: Reading, at: int) -> bool:
    """A word such as "but", or a semicolon, ends what a cue before it reaches."""
    return _is_scope_word(reading, at) or reading.tokens[at].parts


def _is_scope_word(reading: Reading, at: int) -> bool:
    return any(h.payload.list_id == "scope_end" and h.first <= at < h.last for h in reading.words)
