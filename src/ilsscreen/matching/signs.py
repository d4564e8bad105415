"""Mentions of operations, indicators and facts: only where the person did it, and in or for a library."""

from __future__ import annotations

from collections.abc import Iterator

from ilsscreen.matching.lexicon import SignEntry
from ilsscreen.matching.places import Places
from ilsscreen.matching.reading import Reading
from ilsscreen.matching.scope import deciding_cue
from ilsscreen.model import Kind, Mention, Span
from ilsscreen.phrases import Hit

_NOT_DONE = {
    "study": "studied, not done",
    "given": "written or said, not done",
    "nothing": "no work stands here",
    "other": "no work stands here",
}


def sign_mentions(reading: Reading, places: Places, *, system_named: bool) -> Iterator[Mention]:
    """What a statement says the person did, the findings that do not count with the reason."""
    for hit in reading.signs:
        decision = deciding_cue(reading, hit.first, hit.last, systems=False)
        why = _why_not(reading, hit, places, system_named=system_named)
        if not why and decision is not None and decision.cue.effect not in {"hands_on", "listed"}:
            why = f"“{decision.words}”: {decision.cue.about or decision.cue.id}"
        yield Mention(
            kind=hit.payload.kind,
            name=hit.payload.sign.id,
            term=hit.phrase,
            span=Span(reading.tokens[hit.first].start, reading.tokens[hit.last - 1].end),
            how="exact",
            score=100.0,
            statement=reading.index,
            counts=not why,
            cue=decision.words if decision is not None else "",
            why=why,
        )


def _why_not(reading: Reading, hit: Hit[SignEntry], places: Places, *, system_named: bool) -> str:
    """Why a phrase does not count at its place; empty where it does."""
    holds = places.holds(reading)
    if reading.statement.position is None and holds in _NOT_DONE:
        return _NOT_DONE[holds]
    if reading.statement.role == "heading":
        return "a heading"
    if reading.statement.position is None and holds == "skills" and not reading.has("use_word"):
        return "listed, not done"
    if hit.payload.kind is Kind.FACT:
        return _fact_why_not(reading, hit)
    return _library_why_not(reading, hit, places, system_named=system_named)


def _fact_why_not(reading: Reading, hit: Hit[SignEntry]) -> str:
    if hit.payload.gated and reading.statement.position is None and not reading.has("use_word"):
        return "not said of any work"
    return ""


def _library_why_not(reading: Reading, hit: Hit[SignEntry], places: Places, *, system_named: bool) -> str:
    if places.in_library_position(reading):
        return ""
    near = bool(reading.library_hits("library_name", "library_vendor")) or system_named
    if near and not reading.has("elsewhere_word"):
        return ""
    if reading.statement.position is not None:
        return "in a job outside libraries"
    if reading.has("elsewhere_word"):
        return "said of other work"
    if places.under_library_heading(reading) or (places.is_library_resume() and not places.has_other_work()):
        return ""
    if not hit.payload.gated and places.is_library_resume():
        return ""
    return "no library word nearby"
