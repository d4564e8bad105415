"""Which cue decides how a mention is read: those that hold where it stands, and which of several wins."""

from __future__ import annotations

from dataclasses import dataclass

from ilsscreen.knowledge.entries import Cue
from ilsscreen.matching.clauses import same_clause
from ilsscreen.matching.groups import group_begins, next_name, past_group
from ilsscreen.matching.items import ends_with_its_item, in_one_item
from ilsscreen.matching.reach import of_the_same_part, reaches_back, reaches_on
from ilsscreen.matching.reading import Reading
from ilsscreen.model import HELD
from ilsscreen.phrases import Hit

REACH_NEXT = 8
"""A remark that points back ("I have never used it") begins at most so many words into the sentence after it."""


@dataclass(frozen=True, slots=True)
class Decision:
    """The cue that decides, with the words it stands in; ``last`` is the word after it."""

    cue: Cue
    words: str
    last: int


def deciding_cue(
    reading: Reading,
    first: int,
    last: int,
    *,
    on: frozenset[str],
    following: Reading | None = None,
    in_a_list: bool = False,
) -> Decision | None:
    """The cue that decides on the mention at the words ``first`` to ``last``, or None; ``on``: what cues may be on.
    ``in_a_list``: the statement is one of skills, where a cue keeps to its item.

    A remark that points back to what was named ("I have never used it") wins over all others; it may stand in
    the ``following`` sentence. What was seen stays seen: "Watched a demo of Koha. I have never used it".

    A cue behind the mention wins over one before it, the nearer of two before it wins, and a cue that
    speaks for the whole sentence decides where no other does. A verb of use does not take back what stands
    before it in the same clause ("would like to use"). Pseudo-negations undo the cues inside them.
    """
    back = _pointing_back(reading, last, following) if "systems" in on else None
    said = _said_around(reading, first, last, on=on, in_a_list=in_a_list)
    seen = said is not None and said.cue.effect == "exposure" and said.cue.reach != "sentence"
    return said if back is None or (seen and back.cue.effect == "not_held") else back


def _said_around(reading: Reading, first: int, last: int, *, on: frozenset[str], in_a_list: bool) -> Decision | None:
    """The cue that decides in the sentence itself."""
    cues = _that_hold(reading, first, last, on=on, in_a_list=in_a_list)
    after = [h for h in cues if reaches_back(reading, h, first, last)]
    before = [h for h in cues if h.payload.reach in {"after", "clause"} and reaches_on(reading, h, first)]
    whole = [h for h in cues if h.payload.reach == "sentence" and of_the_same_part(reading, h, first)]
    if in_a_list:
        whole = [h for h in whole if in_one_item(reading, h, first)]
    chosen = _choose(reading, after, before, first)
    if whole and (chosen is None or chosen.payload.effect in HELD):
        chosen = whole[0]
    return None if chosen is None else _decision(reading, chosen)


def _that_hold(reading: Reading, first: int, last: int, *, on: frozenset[str], in_a_list: bool) -> list[Hit[Cue]]:
    """The cues that may speak of a mention where it stands: in a job or apart, near enough, and in its item."""
    in_a_job = reading.statement.position is not None
    cues = [hit for hit in reading.standing_cues if hit.payload.on in on]
    if in_a_job:
        cues = [hit for hit in cues if hit.payload.where != "apart"]
    if (in_a_job or in_a_list) and "systems" in on:
        cues = [hit for hit in cues if hit.payload.within is None or _is_near(reading, hit, first, hit.payload.within)]
    if in_a_list:
        cues = [hit for hit in cues if hit.payload.within is None or not ends_with_its_item(reading, hit, first)]
    if "systems" not in on:
        cues = [hit for hit in cues if hit.payload.effect not in HELD]
    if is_left_behind(reading, first, last):
        cues = [hit for hit in cues if hit.payload.effect != "not_yet"]
    return cues


def is_left_behind(reading: Reading, first: int, last: int) -> bool:
    """Whether a name stands where a change of system tells what was there before: "from Aleph", "Aleph gave way to"."""
    return reading.ends("left_behind", first) or reading.begins("gave_way", last)


def _is_near(reading: Reading, hit: Hit[Cue], first: int, within: int) -> bool:
    """Whether the names that the one at ``first`` is named with begin at most so many words behind a cue."""
    return group_begins(reading, first) - hit.last <= within


def _pointing_back(reading: Reading, last: int, following: Reading | None) -> Decision | None:
    """The remark that speaks of the names which end at ``last``, the last ones named before it."""
    last = past_group(reading, last)
    later = next_name(reading, last)
    if decision := _first_back(reading, range(last, later + 1)):
        return decision
    if following is None or later < len(reading.tokens):
        return None
    return _first_back(following, range(min(next_name(following, 0), REACH_NEXT) + 1))


def _first_back(reading: Reading, within: range) -> Decision | None:
    """The first remark that points back and begins at one of those words."""
    cues = (hit for hit in reading.standing_cues if hit.payload.reach == "back" and hit.first in within)
    return next((_decision(reading, hit) for hit in cues), None)


def _decision(reading: Reading, chosen: Hit[Cue]) -> Decision:
    return Decision(chosen.payload, reading.written(chosen.first, chosen.last), chosen.last)


def _choose(reading: Reading, after: list[Hit[Cue]], before: list[Hit[Cue]], first: int) -> Hit[Cue] | None:
    leading = _leading(reading, before)
    told = [h for h in after if h.payload.effect != "listed"] or after
    following = min(told, key=lambda h: (h.first, h.first - h.last), default=None)
    if leading is None or following is None:
        return following or leading
    if leading.payload.effect == "exposure":
        part_of_it = following.payload.reach == "beside" and not reading.tokens[following.first].breaks
        return leading if part_of_it or following.payload.effect in {"not_held", "not_yet"} else following
    if leading.payload.effect in HELD or following.payload.effect not in HELD:
        return following
    of_another = leading.payload.effect == "others_work" and following.payload.reach == "beside"
    return leading if of_another or same_clause(reading, leading.last, first) else following


def _leading(reading: Reading, before: list[Hit[Cue]]) -> Hit[Cue] | None:
    """The nearest cue before a mention, verbs of use passed over that only go on a clause.

    A verb joined with "and" to words of learning is work done after it ("attended a course and used"). Of words of
    skill and of use that share a word ("years' experience" and "experience with"), those of use win.
    """
    nearest = sorted(before, key=lambda h: (h.last, h.last - h.first), reverse=True)
    used = False
    for hit in nearest:
        if hit.payload.effect == "exposure" and used:
            break
        if hit.payload.effect not in HELD or reading.tokens[hit.first].breaks:
            return hit
        used = used or reading.ends("joining_word", hit.first)
    shared = (
        h
        for h in nearest
        if h.payload.effect == "hands_on" and nearest[0].first < h.last and h.first < nearest[0].first
    )
    return next(shared, nearest[0] if nearest else None)
