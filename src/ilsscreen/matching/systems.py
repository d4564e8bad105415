"""Mentions of systems and related tools: found by name or typing error, with their sense and status."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from ilsscreen.matching.lexicon import Lexicon, NameEntry, SignEntry
from ilsscreen.matching.places import Places
from ilsscreen.matching.reading import Reading, mention_of, reading_of
from ilsscreen.matching.scope import Decision, deciding_cue, is_left_behind
from ilsscreen.matching.senses import Sense, SenseResolver, Surroundings
from ilsscreen.matching.spelling import typo_finder
from ilsscreen.matching.typos import Correction
from ilsscreen.model import Kind, Mention, Status
from ilsscreen.phrases import Hit

_ON = frozenset({"all", "systems"})

_BY_PLACE = {
    "duties": Status.HANDS_ON,
    "skills": Status.LISTED,
    "study": Status.EXPOSURE,
    "given": Status.NOT_HELD,
    "nothing": Status.EXPOSURE,
    "others": Status.NOT_HELD,
    "other": Status.EXPOSURE,
    "lacking": Status.NOT_HELD,
}


@dataclass(frozen=True, slots=True)
class _Found:
    """A name in a statement, exact or corrected."""

    hit: Hit[NameEntry]
    score: float
    corrected: bool


class SystemMatcher:
    """Finds the systems that a resume names."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._senses = SenseResolver(lexicon)
        self._typos = typo_finder(lexicon.kb)

    def mentions(self, reading: Reading, places: Places) -> Iterator[Mention]:
        """The systems a statement names, those that do not count with the reason."""
        for found in self._found(reading):
            following = places.following(reading)
            listed = places.in_a_list(reading)
            first, last = found.hit.first, found.hit.last
            decision = deciding_cue(reading, first, last, on=_ON, following=following, in_a_list=listed)
            place = places.surroundings(reading)
            sense = self._senses.resolve(reading, found.hit, place, doubtful=found.corrected)
            if not sense.counts and decision is not None and _learnt(decision, sense, place):
                sense = Sense(True, f"spoken of as a system: {decision.words}")
            if meaning := places.spelled_out(reading, found.hit):
                sense = Sense(False, f"short for {meaning}")
            if found.hit.payload.system.generic and is_course_title(reading, places):
                sense = Sense(False, "part of the title of a course or paper")
            if found.hit.payload.system.generic and _only_in_a_title(reading, found.hit):
                decision = None
            yield self._mention(reading, found, sense, places, decision)
        for barred in reading.barred_names:
            entry = barred.hit.payload
            mention = mention_of(reading, barred.hit, entry.kind, entry.system.name)
            yield replace(mention, counts=False, why=f"part of “{barred.within}”, which never means it")

    def _found(self, reading: Reading) -> Iterator[_Found]:
        """The names of a statement; a mistyped name of more words replaces the names inside it."""
        corrected = list(self._corrected(reading)) if reading.statement.role != "heading" else []
        wide = [range(found.hit.first, found.hit.last) for found in corrected]
        for hit in reading.names:
            if not any(hit.first in place and hit.last - 1 in place for place in wide):
                yield _Found(hit, 100.0, corrected=False)
        yield from corrected

    def _corrected(self, reading: Reading) -> Iterator[_Found]:
        named = [range(hit.first, hit.last) for hit in reading.names]
        taken: set[int] = set()
        for correction in self._typos.corrections(reading.tokens):
            place = range(correction.first, correction.last)
            crossed = any(at in name for name in named for at in place if not set(name) < set(place))
            if taken.isdisjoint(place) and not crossed:
                taken.update(place)
                yield from self._as_meant(reading, correction)

    def _as_meant(self, reading: Reading, correction: Correction) -> Iterator[_Found]:
        """The names that the statement holds when its mistyped words are read as they were meant."""
        first, last = correction.first, correction.last
        meant = [reading.tokens[first]._replace(word=word, raw=word.capitalize()) for word in correction.words]
        tokens = [*reading.tokens[:first], *meant, *reading.tokens[last:]]
        more = last - first - len(meant)
        again = reading_of(reading.index, reading.statement, tokens, self._lexicon.find(tokens))
        for hit in again.names:
            if hit.first == first and hit.last + more >= last:
                yield _Found(Hit(first, hit.last + more, hit.phrase, hit.payload), correction.score, corrected=True)

    def _mention(
        self, reading: Reading, found: _Found, sense: Sense, places: Places, decision: Decision | None
    ) -> Mention:
        hit = found.hit
        status = _status_by_place(reading, places, generic=hit.payload.system.generic)
        if decision is not None and not _of_another_item(reading, hit, decision, places):
            in_a_job = reading.statement.position is not None
            status = _by_cue(decision.cue.effect, status, in_a_job=in_a_job)
        told = hit.first and sense.counts and not is_left_behind(reading, hit.first, hit.last)
        later = places.told_of_later(reading) if told else ""
        if later:
            status = Status.NOT_HELD
        return replace(
            mention_of(reading, hit, hit.payload.kind, hit.payload.system.name),
            how="fuzzy" if found.corrected else "exact",
            score=found.score,
            counts=sense.counts,
            status=status,
            cue=decision.words if decision is not None else "",
            rule=decision.cue.id if decision is not None else "",
            why=f"{later} is after the job" if later else sense.why,
        )


def _learnt(decision: Decision, sense: Sense, place: Surroundings) -> bool:
    """Whether "no experience with" or "webinar on" shows that a name with nothing against it is a system."""
    tells = {"not_held", "not_yet"} if place.apart else {"not_held", "not_yet", "exposure"}
    told = decision.cue.effect in tells and decision.cue.on != "signs"
    return told and sense.undecided and not (place.other_work and not place.library_resume)


def _status_by_place(reading: Reading, places: Places, *, generic: bool) -> Status:
    """What a bare mention says by where it stands."""
    if reading.statement.position is not None:
        return Status.HANDS_ON
    holds = places.holds(reading)
    if holds == "skills":
        return Status.HANDS_ON if _tells_a_post(reading) else Status.LISTED
    if holds in _BY_PLACE:
        return _BY_PLACE[holds]
    told = places.tells_of_use(reading) or (holds == "work" and _work(reading))
    told = told or (not generic and _tells_of_work(reading))
    return Status.HANDS_ON if told else Status.LISTED


def _tells_a_post(reading: Reading) -> bool:
    """Whether the title of a post stands in a statement, and not only the name of a system that looks like one."""
    named = [(name.first, name.last) for name in reading.names]
    return any(not any(first <= t.first and t.last <= last for first, last in named) for t in reading.titles)


def _tells_of_work(reading: Reading) -> bool:
    """Whether a statement without a verb of use tells of work all the same: by its library or its functions."""
    if any(_is_beside_a_workplace(reading, name) for name in reading.names):
        return True
    return (_speaks_of_a_library(reading) and not _is_listing(reading)) or _names_functions(reading)


def _is_beside_a_workplace(reading: Reading, name: Hit[NameEntry]) -> bool:
    """Whether a name stands in a bracket right behind the name of a library, as the system in use there."""
    opens = reading.depths[name.first] > (reading.depths[name.first - 1] if name.first else 0)
    return opens and any(hit.last == name.first for hit in reading.library_hits("library_name"))


def _of_another_item(reading: Reading, hit: Hit[NameEntry], decision: Decision, places: Places) -> bool:
    """Whether, in a list of skills, other things than names stand between words of use and a name."""
    if decision.cue.effect != "hands_on" or not places.in_a_list(reading):
        return False
    edges = [at for at in range(decision.last, hit.first + 1) if reading.tokens[at].breaks]
    return any(reading.named.isdisjoint(range(first, last)) for first, last in pairwise(edges))


def _only_in_a_title(reading: Reading, hit: Hit[NameEntry]) -> bool:
    """Whether a name is part of the title of a post, apart from any job: what the title says of it is no use."""
    return reading.statement.position is None and reading.in_a_title(hit)


def _names_functions(reading: Reading) -> bool:
    """Whether a statement begins with names alone and then tells kinds of work: "Koha: lending, overdues"."""
    return 0 in reading.named and any(reading.named.isdisjoint(range(h.first, h.last)) for h in _work(reading))


def _work(reading: Reading) -> list[Hit[SignEntry]]:
    """What a statement says of kinds of library work."""
    return [hit for hit in reading.signs if hit.payload.kind is not Kind.FACT]


def _speaks_of_a_library(reading: Reading) -> bool:
    """Whether words of a library stand beside the names."""
    return any(reading.named.isdisjoint(range(hit.first, hit.last)) for hit in reading.library_hits())


def _is_listing(reading: Reading) -> bool:
    """Whether a statement lists things: several pieces between commas, none of them long."""
    pieces = 1 + sum(token.breaks for token in reading.tokens[1:])
    return pieces > 2 and len(reading.tokens) <= pieces * 4


def _by_cue(effect: str, by_place: Status, *, in_a_job: bool) -> Status:
    """What a cue makes of a status; a system that somebody says they know, in the duties of a job, was used there."""
    if effect in {"not_yet", "others_work", "dropped", "doubtful"}:
        return Status.NOT_HELD
    status = Status(effect)
    if status is Status.LISTED and (in_a_job or by_place is Status.NOT_HELD):
        return by_place
    if status is Status.HANDS_ON and by_place in {Status.EXPOSURE, Status.NOT_HELD}:
        return by_place
    return status


def is_course_title(reading: Reading, places: Places) -> bool:
    """Whether a statement names what was studied or written, where a generic term is only part of a title."""
    return reading.statement.position is None and places.holds(reading) in {"study", "given"}
