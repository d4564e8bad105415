"""Whether an ambiguous name means the system: by its neighbours, its sentence, its job, the whole resume."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ilsscreen.matching.lexicon import Lexicon, NameEntry, SignEntry, WordEntry
from ilsscreen.matching.neighbours import FIRM, Neighbours
from ilsscreen.matching.reading import Reading
from ilsscreen.model import Kind
from ilsscreen.phrases import Hit

_BESIDE = 2

UNDECIDED = "no library word nearby, and no library work around it"
"""The reason where nothing speaks for a name, and nothing against it."""

UNDECIDED_SYSTEM = "named as a system, but no library work around it"
"""The same where a word of systems stands right beside it ("Evergreen implementations")."""


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
    apart: bool


class SenseResolver:
    """Tells the senses of names apart by the words of the knowledge base."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._neighbours = Neighbours(lexicon)

    def resolve(self, reading: Reading, hit: Hit[NameEntry], place: Surroundings, *, doubtful: bool) -> Sense:
        """Whether the name means the system here. ``doubtful`` names need proof even if they are not ambiguous."""
        entry = hit.payload
        speaks = list(self._lexicon.context[entry.system.name].find(reading.tokens))
        against = [h for h in speaks if not h.payload and not _in_look_alike(reading, h, entry.system.name)]
        if not (entry.ambiguous or doubtful):
            if self._neighbours.is_employer(reading, hit) or self._neighbours.is_its_maker(reading, hit):
                return Sense(False, FIRM)
            wrong = bool(against) and (entry.system.generic or reading.tokens[hit.first].raw.islower())
            return Sense(not wrong, f"word for another sense: {against[0].phrase}" if wrong else "")
        strict = place.opening or reading.statement.role == "header"
        at_home = place.library_position or (place.library_resume and not place.other_work)
        other = self._neighbours.other_sense(reading, hit, doubtful=doubtful, strict=strict, at_home=at_home)
        if other:
            return Sense(False, other)
        outside = [h for h in speaks if h.last <= hit.first or h.first >= hit.last]
        helps = [h for h in outside if h.payload]
        library = [h for h in reading.library_hits() if h.last <= hit.first or h.first >= hit.last]
        trade = _other_system(reading, hit)
        if trade:
            return Sense(False, f"the system of another trade: {trade}")
        if against and not (library and _nearer(hit, library, against)):
            return Sense(False, f"word for another sense: {against[0].phrase}")
        if library:
            return Sense(True, f"library word nearby: {reading.written(library[0].first, library[0].last)}")
        if helps and (entry.system.kind != "ils" or not place.other_work or place.library_position):
            return Sense(True, f"word of this system nearby: {reading.written(helps[0].first, helps[0].last)}")
        if work := _work_told_ahead(reading, hit):
            return Sense(True, f"library work done in it: {work}")
        if place.library_resume and reading.in_a_title(hit):
            return Sense(True, "part of the title of library work")
        return _by_place(place, as_system=self._neighbours.speaks_of_a_system(reading, hit))


def _in_look_alike(reading: Reading, hit: Hit[bool], name: str) -> bool:
    """Whether a word belongs to a look-alike of the name elsewhere in the sentence ("Sierra and Sierra Leone")."""
    barred = (b.hit for b in reading.barred_names if b.hit.payload.system.name == name)
    return any(b.first - 2 <= hit.first and hit.last <= b.last + 2 for b in barred)


def _by_place(place: Surroundings, *, as_system: bool) -> Sense:
    if place.apart:
        return Sense(False, "under a heading of other things than work", undecided=True)
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
    return Sense(False, UNDECIDED_SYSTEM if as_system else UNDECIDED, undecided=True)


def _other_system(reading: Reading, hit: Hit[NameEntry]) -> str:
    """Words right beside the name that call it a system of another trade: "Millennium, our donor system"."""
    beside = (w for w in reading.words if w.payload.list_id == "other_system" and not _linked(reading, hit, w))
    return next((reading.written(w.first, w.last) for w in beside if _distance(hit, w.first, w.last) <= _BESIDE), "")


def _linked(reading: Reading, hit: Hit[NameEntry], other: Hit[WordEntry]) -> bool:
    """Whether a word between two things makes them two: "between Alma and the records system"."""
    between = range(hit.last, other.first) if hit.last <= other.first else range(other.last, hit.first)
    return any(reading.begins("link_word", at) for at in between)


def _work_told_ahead(reading: Reading, hit: Hit[NameEntry]) -> str:
    """The library work that a name is said to be done in: "fixed item records in Alma"."""
    if hit.payload.system.kind != "ils" or not reading.ends("worked_in", hit.first):
        return ""
    generic = hit.payload.system.generic
    work = (s for s in reading.signs if s.last <= hit.first and _is_everyday_work(s.payload, gated=generic))
    return next((reading.written(s.first, s.last) for s in work), "")


def _is_everyday_work(entry: SignEntry, *, gated: bool) -> bool:
    return (gated or not entry.gated) and (entry.kind is Kind.OPERATION or entry.sign.band == "junior")


def _nearer(hit: Hit[NameEntry], ours: Sequence[Hit[WordEntry]], theirs: Sequence[Hit[bool]]) -> bool:
    return min(_distance(hit, h.first, h.last) for h in ours) < min(_distance(hit, h.first, h.last) for h in theirs)


def _distance(hit: Hit[NameEntry], first: int, last: int) -> int:
    return max(first - hit.last, hit.first - last, 0)
