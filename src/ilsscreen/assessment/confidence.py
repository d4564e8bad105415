"""How sure the tool is of what it read: written rules, each with its reason in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ilsscreen.assessment.years import Years
from ilsscreen.knowledge.entries import Rules
from ilsscreen.model import Confidence, Resume, Status, SystemFinding

UNREADABLE = {"no_text_layer", "garbled_text", "truncated"}


def confidence(
    resume: Resume, years: Years, systems: Sequence[SystemFinding], library: frozenset[int], rules: Rules
) -> tuple[Confidence, tuple[str, ...]]:
    """The confidence and the ids of its reasons put into sentences."""
    reasons = list(_doubts(resume, years, systems, library, rules))
    severe = rules.numbers["low_confidence_doubts"]
    level: Confidence = "high" if not reasons else "low" if len(reasons) >= severe else "medium"
    sentences = [rules.sentences[reason] for reason in reasons] or [rules.sentences["doubt_none"]]
    return level, tuple(sentences)


def _doubts(
    resume: Resume, years: Years, systems: Sequence[SystemFinding], library: frozenset[int], rules: Rules
) -> Iterator[str]:
    if any(w.kind in UNREADABLE for w in resume.document.warnings):
        yield "doubt_unreadable"
    if len(resume.document.text.split()) < rules.numbers["thin_text_words"]:
        yield "doubt_thin"
    if (library and years.source == "unknown") or (not resume.positions and not library):
        yield "doubt_undated"
    if years.source == "stated":
        yield "doubt_stated"
    if years.least is not None and years.most is not None and years.most - years.least > rules.numbers["wide_years"]:
        yield "doubt_wide"
    held = [s for s in systems if s.status in {Status.HANDS_ON, Status.LISTED}]
    if held and all(s.status is Status.LISTED for s in held):
        yield "doubt_listed"
    if resume.warnings:
        yield "doubt_dates"
