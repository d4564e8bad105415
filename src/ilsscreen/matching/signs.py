"""Mentions of operations, indicators and facts: only where the person did it, and in or for a library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ilsscreen.matching.lexicon import SignEntry
from ilsscreen.matching.places import Places
from ilsscreen.matching.reading import Reading, mention_of
from ilsscreen.matching.scope import Decision, deciding_cue
from ilsscreen.model import Kind, Mention
from ilsscreen.phrases import Hit

_NOT_DONE = {
    "study": "studied, not done",
    "given": "written or said, not done",
    "nothing": "no work stands here",
    "others": "no work of this person stands here",
    "other": "no work stands here",
    "lacking": "not done yet",
}


@dataclass(frozen=True, slots=True)
class _Gate:
    """Whether a phrase counts at its place, the reason for a person, and whether the place leaves a doubt."""

    counts: bool
    why: str
    doubt: bool = False


def sign_mentions(reading: Reading, places: Places, *, system_named: bool) -> Iterator[Mention]:
    """What a statement says the person did, the findings that do not count with the reason."""
    for hit in reading.signs:
        sign = hit.payload.sign
        decision = deciding_cue(reading, hit.first, hit.last, on=_scope(hit.payload))
        gate = _by_cue(_gate(reading, hit, places, system_named=system_named), decision)
        yield replace(
            mention_of(reading, hit, hit.payload.kind, sign.id),
            counts=gate.counts,
            why=gate.why,
            doubt=gate.doubt,
            cue=decision.words if decision is not None else "",
            rule=decision.cue.id if decision is not None else "",
        )


def barred_mentions(reading: Reading) -> Iterator[Mention]:
    """Signs that stand inside words which never mean them."""
    for barred in reading.barred_signs:
        mention = mention_of(reading, barred.hit, barred.hit.payload.kind, barred.hit.payload.sign.id)
        yield replace(mention, counts=False, why=f"part of “{barred.within}”, which never means it")


def _scope(entry: SignEntry) -> frozenset[str]:
    """Which cues speak of a sign: some only of those of the highest band, some only of everyday work."""
    special = {"senior": "senior_signs", "mid": ""}.get(entry.sign.band or "", "everyday_signs")
    return frozenset({"all", "signs", special})


def _by_cue(gate: _Gate, decision: Decision | None) -> _Gate:
    """What a cue makes of a phrase that counts at its place."""
    if not gate.counts or decision is None or decision.cue.effect in {"hands_on", "listed"}:
        return gate
    why = f"“{decision.words}”: {decision.cue.about or decision.cue.id}"
    return _Gate(False, why, doubt=decision.cue.effect == "doubtful")


def _gate(reading: Reading, hit: Hit[SignEntry], places: Places, *, system_named: bool) -> _Gate:
    holds = places.holds(reading)
    if reading.statement.position is None and holds in _NOT_DONE and not _tells_of_service(reading, holds):
        return _Gate(False, _NOT_DONE[holds])
    if reading.statement.role == "heading":
        return _Gate(False, "a heading")
    if places.in_a_list(reading) and not reading.has("use_word"):
        return _Gate(False, "listed, not done")
    if hit.payload.kind is Kind.FACT:
        return _fact_gate(reading, hit)
    return _library_gate(reading, hit, places, system_named=system_named)


def _tells_of_service(reading: Reading, holds: str) -> bool:
    """Whether a line among committees and grants tells what was done there, rather than naming them."""
    return holds == "other" and reading.has("use_word")


def _speaks_of_library(reading: Reading, places: Places) -> bool:
    """Whether a library is spoken of; who never worked in one must say it in two ways, for it may be code or tapes."""
    said = {reading.tokens[hit.first].word for hit in reading.library_hits("library_name", "library_vendor")}
    return bool(said) and (places.is_library_resume() or len(said) > 1)


def _fact_gate(reading: Reading, hit: Hit[SignEntry]) -> _Gate:
    if hit.payload.gated and reading.statement.position is None and not reading.has("use_word"):
        return _Gate(False, "not said of any work")
    return _Gate(True, "in any line of work")


def _library_gate(reading: Reading, hit: Hit[SignEntry], places: Places, *, system_named: bool) -> _Gate:
    if places.in_library_position(reading):
        return _Gate(True, "in a job at a library")
    near = system_named or places.introduced(reading) or _speaks_of_library(reading, places)
    elsewhere = reading.has("elsewhere_word")
    if near and not elsewhere:
        return _Gate(True, "a library or its system is named beside it")
    if reading.statement.position is not None:
        return _Gate(False, "in a job outside libraries")
    if elsewhere:
        return _Gate(False, "said of other work")
    if places.under_library_heading(reading) or (places.is_library_resume() and not places.has_other_work()):
        return _Gate(True, "all work in this resume is library work")
    if places.in_duties_of_library_work(reading):
        return _Gate(True, "among duties of mostly library jobs", doubt=True)
    if places.in_library_paragraph(reading):
        return _Gate(True, "its paragraph speaks of a library", doubt=True)
    if not hit.payload.gated and places.is_library_resume():
        return _Gate(True, "said of library work only, in the resume of a person who worked in a library", doubt=True)
    return _Gate(False, "no library word nearby")
