"""Which mentions a cue reaches: how far, and what ends it."""

from __future__ import annotations

from ilsscreen.knowledge.entries import Cue
from ilsscreen.matching.clauses import begins_a_clause, ends_scope, new_clause, same_clause, speaks_of_another
from ilsscreen.matching.groups import past_companions
from ilsscreen.matching.items import is_of_the_item_between, leads_on
from ilsscreen.matching.reading import Reading
from ilsscreen.phrases import Hit

REACH_BEFORE = 14
"""A cue that follows its mention stands at most so many words after it."""

REACH_BESIDE = 2
"""The same for a remark right behind it: "Koha (basic)"."""

REACH_AFTER = 24
"""A cue that comes first reaches at most so many words on."""


def reaches_on(reading: Reading, hit: Hit[Cue], first: int) -> bool:
    """Whether a cue before a mention speaks of it."""
    if hit.first <= first < hit.last:
        return (hit.first < first and not _bracket_closes(reading, hit, first)) or hit.payload.effect == "doubtful"
    if not 0 <= first - hit.last <= REACH_AFTER:
        return False
    if hit.payload.reach == "clause" and new_clause(reading, hit.last, first):
        return False
    if _bracket_closes(reading, hit, first) or begins_a_clause(reading, first):
        return False
    return not any(ends_scope(reading, at) for at in range(hit.last, first + 1) if at < len(reading.tokens))


def _bracket_closes(reading: Reading, hit: Hit[Cue], first: int) -> bool:
    """Whether a cue stands in brackets that end before a mention: "Alma (daily use), Koha"."""
    start = hit.first if first < hit.last else hit.last - 1
    depths = reading.depths[start : first + 1]
    return bool(depths) and min(depths) < depths[0]


def reaches_back(reading: Reading, hit: Hit[Cue], first: int, last: int) -> bool:
    """Whether a cue behind a mention speaks of it, or stands inside it ("a budget that the director manages")."""
    reach = {"before": REACH_BEFORE, "beside": REACH_BESIDE}.get(hit.payload.reach)
    if reach is None:
        return False
    if reach == REACH_BEFORE and (hit.first < last < hit.last or first < hit.first < hit.last <= last):
        return True
    if hit.payload.reach == "beside":
        if reading.tokens[hit.first].parts:
            return False
        last = past_companions(reading, last)
        if is_of_the_item_between(reading, last, hit) or leads_on(reading, hit):
            return False
        if any(last <= name.first < hit.first for name in reading.names):
            return False
    if not 0 <= hit.first - last <= reach or speaks_of_another(reading, last, hit.first):
        return False
    if _in_a_bracket_of_another(reading, first, last, hit) or _has_its_object(reading, hit):
        return False
    return not any(ends_scope(reading, at) for at in range(last, hit.first))


def _in_a_bracket_of_another(reading: Reading, first: int, last: int, hit: Hit[Cue]) -> bool:
    """Whether a cue stands in a bracket behind a later name than the one spoken of: "Koha (strong), Alma (none)"."""
    if first not in reading.named or reading.depths[hit.first] <= reading.depths[last - 1]:
        return False
    begins = past_companions(reading, last)
    names = (name.first for name in reading.names if begins <= name.first < hit.first)
    return any(reading.depths[at] < reading.depths[hit.first] for at in names)


def _has_its_object(reading: Reading, hit: Hit[Cue]) -> bool:
    """Whether a name that a cue speaks of goes on from it: "knows Koha and is eager to learn Alma".

    So does one that goes on from a longer cue around a remark: "some" in "some exposure to Alma".
    """
    cues = reading.standing_cues if hit.payload.reach == "beside" else (hit,)
    end = max((cue.last for cue in cues if cue.first <= hit.first and hit.last <= cue.last), default=hit.last)
    at = _past(reading, "before_object", end)
    return any(name.first == at for name in reading.names) and same_clause(reading, end, at)


def _past(reading: Reading, list_id: str, at: int) -> int:
    """Where the words of a list end that go on from a word."""
    ahead = next((word.last for word in reading.words if word.first == at and word.payload.list_id == list_id), None)
    return at if ahead is None else _past(reading, list_id, ahead)


def of_the_same_part(reading: Reading, hit: Hit[Cue], first: int) -> bool:
    """Whether a cue for a whole sentence speaks of a mention: not beyond a semicolon or out of a bracket, where it
    speaks of a name that is nearer to it.
    """
    start, end = sorted((hit.first, first))
    if start < first and any(reading.tokens[at].parts for at in range(start + 1, end + 1)):
        return False
    edges = [at for at in range(start + 1, end + 1) if reading.tokens[at].parts]
    if hit.first > first and reading.depths[hit.first] > reading.depths[first]:
        edges.append(first + 1)
    if not edges:
        return True
    own = range(edges[-1], len(reading.tokens)) if hit.first > first else range(edges[0])
    return not any(name.first in own for name in reading.names)
