"""Items of a list, and which of them a cue speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from ilsscreen.knowledge.entries import Cue
from ilsscreen.matching.clauses import same_clause
from ilsscreen.matching.reading import Reading
from ilsscreen.model import HELD
from ilsscreen.phrases import Hit, Token


def in_one_item(reading: Reading, hit: Hit[Cue], first: int) -> bool:
    """Whether a cue stands in the item of a name in a list, in the bracket behind it, or ends the list."""
    if hit.first < first:
        return same_clause(reading, hit.last, first)
    if reading.depths[hit.first] > reading.depths[first]:
        between = range(first + 1, hit.first)
        return not any(reading.tokens[at].breaks and reading.depths[at] == reading.depths[first] for at in between)
    return not any(token.breaks for token in reading.tokens[hit.last :])


def ends_with_its_item(reading: Reading, hit: Hit[Cue], first: int) -> bool:
    """Whether a cue in a list has its own item to speak of: "Demo teaching, Koha"."""
    end = next((at for at in range(hit.last, first + 1) if reading.tokens[at].breaks), None)
    return end is not None and end > hit.last and reading.named.isdisjoint(range(hit.last, end))


def is_of_the_item_between(reading: Reading, last: int, remark: Hit[Cue]) -> bool:
    """Whether a remark speaks of another thing that comes between: "Destiny, Excel (some)", "Koha, thesis support"."""
    if not (reading.tokens[remark.first].breaks or remark.payload.effect in HELD):
        return False
    inside = reading.depths[remark.first] > reading.depths[last - 1] and remark.payload.effect in HELD
    between = reading.tokens[last + inside : remark.first]
    return any(token.breaks for token in between) and not _counts(reading, between, remark)


def _counts(reading: Reading, between: Sequence[Token], remark: Hit[Cue]) -> bool:
    """Whether a remark that ends its item only has its number before it: "Destiny, 2 yrs; Alexandria, 5 yrs"."""
    ends = remark.last == len(reading.tokens) or reading.tokens[remark.last].breaks
    return ends and all(token.word.isdecimal() for token in between)


def leads_on(reading: Reading, remark: Hit[Cue]) -> bool:
    """Whether a remark set apart is of what goes on from it: "Sierra, basic Koha", "Sierra, some French"."""
    at = remark.last
    if at == len(reading.tokens) or not reading.tokens[remark.first].breaks or reading.tokens[at].breaks:
        return False
    if any(name.first == at for name in reading.names):
        return True
    one_word = remark.last - remark.first == 1
    return one_word and not reading.begins("remark_goes_on", at)
