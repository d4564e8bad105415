"""Whether an ambiguous name means the system: by its neighbours, its sentence, its job, the whole resume."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ilsscreen.matching.lexicon import Lexicon, NameEntry, WordEntry
from ilsscreen.matching.reading import Reading
from ilsscreen.phrases import Hit, Token

UNDECIDED = "no library word nearby, and no library work around it"
"""The reason where nothing speaks for a name, and nothing against it."""


@dataclass(frozen=True, slots=True)
class Sense:
    """Whether a name counts, and the reason for a person; ``undecided`` where nothing spoke against it."""

    counts: bool
    why: str
    undecided: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of the place a statement stands in."""

    library_position: bool
    library_resume: bool
    other_work: bool
    named_here: bool
    list_like: bool
    introduced: bool
    library_heading: bool
    opening: bool


class SenseResolver:
    """Tells the senses of names apart by the words of the knowledge base."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def resolve(self, reading: Reading, hit: Hit[NameEntry], place: Surroundings, *, doubtful: bool) -> Sense:
        """Whether the name means the system here. ``doubtful`` names need proof even if they are not ambiguous."""
        entry = hit.payload
        speaks = list(self._lexicon.context[entry.system.name].find(reading.tokens))
        against = [h for h in speaks if not h.payload]
        if not (entry.ambiguous or doubtful):
            wrong = entry.system.generic and bool(against)
            return Sense(not wrong, f"word for another sense: {against[0].phrase}" if wrong else "")
        if self._in_other_name(reading, hit, doubtful=doubtful):
            return Sense(False, "part of another name")
        outside = [h for h in speaks if h.last <= hit.first or h.first >= hit.last]
        helps = [h for h in outside if h.payload]
        library = [h for h in reading.library_hits() if h.last <= hit.first or h.first >= hit.last]
        if against and not (library and _nearer(hit, library, against)):
            return Sense(False, f"word for another sense: {against[0].phrase}")
        if library:
            return Sense(True, f"library word nearby: {_words(reading, library[0].first, library[0].last)}")
        if helps and (entry.system.kind != "ils" or not place.other_work or place.library_position):
            return Sense(True, f"word of this system nearby: {_words(reading, helps[0].first, helps[0].last)}")
        return _by_place(place)

    def _in_other_name(self, reading: Reading, hit: Hit[NameEntry], *, doubtful: bool) -> bool:
        """Whether capitalised words right beside the name make it part of a longer one ("Sierra Vista")."""
        tokens = reading.tokens
        if not doubtful and not tokens[hit.first].raw[0].isupper():
            return hit.phrase.isupper() or not reading.library_hits()
        line = tokens[max(0, hit.first - 3) : hit.last + 3]
        if all(t.raw.isupper() for t in line if len(t.raw) > 1):
            return False
        after = tokens[hit.last] if hit.last < len(tokens) else None
        before = tokens[hit.first - 1] if hit.first else None
        return self._stranger_after(reading, hit, after) or self._stranger_before(reading, hit, before)

    def _stranger_after(self, reading: Reading, hit: Hit[NameEntry], token: Token | None) -> bool:
        if token is None or token.breaks or not token.raw[0].isupper() or token.raw in "&+":
            return False
        return not self._familiar(reading, hit, hit.last)

    def _stranger_before(self, reading: Reading, hit: Hit[NameEntry], token: Token | None) -> bool:
        if token is None or hit.first == 1 or reading.tokens[hit.first].breaks:
            return False
        if not token.raw[0].isupper() or token.breaks or token.raw in "&+":
            return False
        return not self._familiar(reading, hit, hit.first - 1)

    def _familiar(self, reading: Reading, hit: Hit[NameEntry], at: int) -> bool:
        """Whether a neighbour belongs to the system: its vendor, a module, "ILS", a library word, another system."""
        token = reading.tokens[at]
        if token.word in self._lexicon.owners[hit.payload.system.name]:
            return True
        if any(h.first <= at < h.last for h in reading.names if h is not hit):
            return True
        if any(h.first <= at < h.last for h in reading.titles):
            return True
        lists = {"system_word", "library_word", "library_vendor"}
        return any(h.first <= at < h.last for h in reading.words if h.payload.list_id in lists)


def _by_place(place: Surroundings) -> Sense:
    if place.named_here and place.list_like:
        return Sense(True, "named beside another library system")
    if place.library_position:
        return Sense(True, "in a job at a library")
    if place.introduced:
        return Sense(True, "in a list introduced by words on a library")
    if place.library_heading:
        return Sense(True, "under a heading that speaks of a library")
    if place.library_resume and not place.opening and (place.list_like or not place.other_work):
        return Sense(True, "in the resume of a person who worked in a library")
    return Sense(False, UNDECIDED, undecided=True)


def _nearer(hit: Hit[NameEntry], ours: Sequence[Hit[WordEntry]], theirs: Sequence[Hit[bool]]) -> bool:
    return min(_distance(hit, h.first, h.last) for h in ours) < min(_distance(hit, h.first, h.last) for h in theirs)


def _distance(hit: Hit[NameEntry], first: int, last: int) -> int:
    return max(first - hit.last, hit.first - last, 0)


def _words(reading: Reading, first: int, last: int) -> str:
    return " ".join(token.raw for token in reading.tokens[first:last])
