"""Which cue decides how a mention is read: its reach, what ends it, and which of several wins."""

from __future__ import annotations

from dataclasses import dataclass

from ilsscreen.knowledge.entries import Cue
from ilsscreen.matching.clauses import begins_a_clause, speaks_of_another
from ilsscreen.matching.reading import Reading
from ilsscreen.phrases import Hit

HELD = frozenset({"hands_on", "listed"})
"""What cues say of a system that the person has; of a duty they say nothing."""

REACH_BEFORE = 14
"""A cue that follows its mention stands at most so many words after it."""

REACH_BESIDE = 2
"""The same for a remark right behind it: "Koha (basic)"."""

REACH_AFTER = 24
"""A cue that comes first reaches at most so many words on."""

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
    the ``following`` sentence.

    A cue behind the mention wins over one before it, the nearer of two before it wins, and a cue that
    speaks for the whole sentence decides where no other does. A verb of use does not take back what stands
    before it in the same clause ("would like to use"). Pseudo-negations undo the cues inside them.
    """
    if "systems" in on and (decision := _pointing_back(reading, last, following)):
        return decision
    in_a_job = reading.statement.position is not None
    cues = [hit for hit in reading.standing_cues if hit.payload.on in on]
    if in_a_job:
        cues = [hit for hit in cues if hit.payload.where != "apart"]
    if (in_a_job or in_a_list) and "systems" in on:
        cues = [hit for hit in cues if hit.payload.within is None or _is_near(reading, hit, first, hit.payload.within)]
    if in_a_list:
        cues = [hit for hit in cues if hit.payload.within is None or not _ends_with_its_item(reading, hit, first)]
    if "systems" not in on:
        cues = [hit for hit in cues if hit.payload.effect not in HELD]
    if is_left_behind(reading, first, last):
        cues = [hit for hit in cues if hit.payload.effect != "not_yet"]
    after = [h for h in cues if _reaches_back(reading, h, first, last)]
    before = [h for h in cues if h.payload.reach in {"after", "clause"} and _reaches_on(reading, h, first)]
    whole = [h for h in cues if h.payload.reach == "sentence" and _of_the_same_part(reading, h, first)]
    if in_a_list:
        whole = [h for h in whole if _in_one_item(reading, h, first)]
    chosen = _choose(reading, after, before, first)
    if whole and (chosen is None or chosen.payload.effect in HELD):
        chosen = whole[0]
    return None if chosen is None else _decision(reading, chosen)


def is_left_behind(reading: Reading, first: int, last: int) -> bool:
    """Whether a name stands where a change of system tells what was there before: "from Aleph", "Aleph gave way to"."""
    ahead = any(hit.payload.list_id == "left_behind" and hit.last == first for hit in reading.words)
    return ahead or any(hit.payload.list_id == "gave_way" and hit.first == last for hit in reading.words)


def _of_the_same_part(reading: Reading, hit: Hit[Cue], first: int) -> bool:
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


def _in_one_item(reading: Reading, hit: Hit[Cue], first: int) -> bool:
    """Whether a cue stands in the item of a name in a list, in the bracket behind it, or ends the list."""
    if hit.first < first:
        return not any(token.breaks for token in reading.tokens[hit.last : first + 1])
    if reading.depths[hit.first] > reading.depths[first]:
        between = range(first + 1, hit.first)
        return not any(reading.tokens[at].breaks and reading.depths[at] == reading.depths[first] for at in between)
    return not any(token.breaks for token in reading.tokens[hit.last :])


def _pointing_back(reading: Reading, last: int, following: Reading | None) -> Decision | None:
    """The remark that speaks of the names which end at ``last``, the last ones named before it."""
    last = _past_group(reading, last)
    later = _next_name(reading, last)
    if decision := _first_back(reading, range(last, later + 1)):
        return decision
    if following is None or later < len(reading.tokens):
        return None
    return _first_back(following, range(min(_next_name(following, 0), REACH_NEXT) + 1))


def _next_name(reading: Reading, at: int) -> int:
    return min((name.first for name in reading.names if name.first >= at), default=len(reading.tokens))


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
    return leading if of_another or _same_clause(reading, leading.last, first) else following


def _same_clause(reading: Reading, start: int, end: int) -> bool:
    """Whether no comma or bracket stands between two words."""
    return not any(token.breaks for token in reading.tokens[start : end + 1])


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
        used = used or _is_joined(reading, hit.first)
    shared = (
        h
        for h in nearest
        if h.payload.effect == "hands_on" and nearest[0].first < h.last and h.first < nearest[0].first
    )
    return next(shared, nearest[0] if nearest else None)


def _is_joined(reading: Reading, at: int) -> bool:
    """Whether "and" stands right before a word."""
    return any(hit.payload.list_id == "joining_word" and hit.last == at for hit in reading.words)


def _reaches_on(reading: Reading, hit: Hit[Cue], first: int) -> bool:
    if hit.first <= first < hit.last:
        return hit.first < first or hit.payload.effect == "doubtful"
    if not 0 <= first - hit.last <= REACH_AFTER:
        return False
    if hit.payload.reach == "clause" and _new_clause(reading, hit.last, first):
        return False
    if _bracket_closes(reading, hit, first) or begins_a_clause(reading, first):
        return False
    return not any(_ends_scope(reading, at) for at in range(hit.last, first + 1) if at < len(reading.tokens))


def _bracket_closes(reading: Reading, hit: Hit[Cue], first: int) -> bool:
    """Whether a cue stands in brackets that end before a mention: "Alma (daily use), Koha"."""
    depths = reading.depths[hit.last - 1 : first + 1]
    return bool(depths) and min(depths) < depths[0]


def _reaches_back(reading: Reading, hit: Hit[Cue], first: int, last: int) -> bool:
    """Whether a cue behind a mention speaks of it, or stands inside it ("a budget that the director manages")."""
    reach = {"before": REACH_BEFORE, "beside": REACH_BESIDE}.get(hit.payload.reach)
    if reach is None:
        return False
    if reach == REACH_BEFORE and (hit.first < last < hit.last or first < hit.first < hit.last <= last):
        return True
    if hit.payload.reach == "beside":
        if reading.tokens[hit.first].parts:
            return False
        last = _past_companions(reading, last)
        if _is_of_the_item_between(reading, last, hit) or _leads_on(reading, hit):
            return False
        if any(last <= name.first < hit.first for name in reading.names):
            return False
    if not 0 <= hit.first - last <= reach or speaks_of_another(reading, last, hit.first):
        return False
    return not any(_ends_scope(reading, at) for at in range(last, hit.first))


def _is_of_the_item_between(reading: Reading, last: int, remark: Hit[Cue]) -> bool:
    """Whether a remark speaks of another thing that comes between: "Destiny, Excel (some)", "Koha, thesis support"."""
    if not (reading.tokens[remark.first].breaks or remark.payload.effect in HELD):
        return False
    inside = reading.depths[remark.first] > reading.depths[last - 1] and remark.payload.effect in HELD
    return any(token.breaks for token in reading.tokens[last + inside : remark.first])


def _leads_on(reading: Reading, remark: Hit[Cue]) -> bool:
    """Whether a remark set apart is of what goes on from it: "Sierra, basic Koha", "Sierra, some French"."""
    at = remark.last
    if at == len(reading.tokens) or not reading.tokens[remark.first].breaks or reading.tokens[at].breaks:
        return False
    if any(name.first == at for name in reading.names):
        return True
    one_word = remark.last - remark.first == 1
    return one_word and not any(hit.payload.list_id == "remark_goes_on" and hit.first == at for hit in reading.words)


def _past_companions(reading: Reading, last: int) -> int:
    """Where the names end that "and" joins to the one that ends at ``last``: a remark behind them is on them all."""
    joined = next((h for h in reading.words if h.payload.list_id == "joining_word" and h.first == last), None)
    if joined is not None and reading.tokens[last].breaks:
        return last
    follower = next((h for h in reading.names if joined is not None and h.first == joined.last), None)
    return last if follower is None else _past_companions(reading, follower.last)


def _is_near(reading: Reading, hit: Hit[Cue], first: int, within: int) -> bool:
    """Whether the names that the one at ``first`` is named with begin at most so many words behind a cue."""
    return _group_begins(reading, first) - hit.last <= within


def _ends_with_its_item(reading: Reading, hit: Hit[Cue], first: int) -> bool:
    """Whether a cue in a list has its own item to speak of: "Demo teaching, Koha"."""
    end = next((at for at in range(hit.last, first + 1) if reading.tokens[at].breaks), None)
    return end is not None and end > hit.last and reading.named.isdisjoint(range(hit.last, end))


def _group_begins(reading: Reading, first: int) -> int:
    """Where the names begin that are named in one breath with the one that begins at ``first``."""
    ahead = next((name for name in reading.names if 0 <= first - name.last <= 1), None)
    return first if ahead is None else _group_begins(reading, ahead.first)


def _past_group(reading: Reading, last: int) -> int:
    """Where the names end that are named in one breath with the one that ends at ``last``."""
    follower = next((name for name in reading.names if 0 <= name.first - last <= 1), None)
    return last if follower is None else _past_group(reading, follower.last)


def _new_clause(reading: Reading, start: int, end: int) -> bool:
    """Whether a comma with a verb of work behind it stands between two words."""
    verbs = {hit.first for hit in reading.words if hit.payload.list_id == "use_word"}
    return any(reading.tokens[at].breaks and at in verbs for at in range(start, end + 1) if at < len(reading.tokens))


def _ends_scope(reading: Reading, at: int) -> bool:
    """A word such as "but", or a semicolon, ends what a cue before it reaches."""
    return _is_scope_word(reading, at) or reading.tokens[at].parts


def _is_scope_word(reading: Reading, at: int) -> bool:
    return any(h.payload.list_id == "scope_end" and h.first <= at < h.last for h in reading.words)
