"""How sure the tool is of what it read: the doubts of the knowledge base that apply, each with its sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ilsscreen.assessment.years import Years
from ilsscreen.knowledge.entries import Doubt, KnowledgeBase
from ilsscreen.model import Confidence, Kind, Mention, Resume, Status, SystemFinding

UNREADABLE = {"no_text_layer", "garbled_text", "truncated"}
"""Warnings of readers that some of the text is missing."""


def confidence(measures: Mapping[str, float], kb: KnowledgeBase) -> tuple[Confidence, tuple[str, ...]]:
    """The confidence, and the sentences of the doubts that lower it."""
    reasons = tuple(doubt.message for doubt in kb.doubts if _applies(doubt, measures.get(doubt.measure, 0.0)))
    if not reasons:
        return "high", (kb.rules.sentences["no_doubt"],)
    return "low" if len(reasons) >= kb.rules.numbers["low_confidence_doubts"] else "medium", reasons


def measures(
    resume: Resume, mentions: Sequence[Mention], years: Years, held: Sequence[SystemFinding], library: frozenset[int]
) -> dict[str, float]:
    """What doubts may be about, by the names that the knowledge base uses."""
    recognised = {warning.page for warning in resume.document.warnings if warning.kind == "recognised"}
    undated = years.source == "unknown" and bool(library)
    used = any(system.status is Status.HANDS_ON for system in held)
    return {
        "words": len(resume.document.text.split()),
        "unreadable_pages": sum(w.kind in UNREADABLE and w.page not in recognised for w in resume.document.warnings),
        "recognised_pages": len(recognised),
        "undated_work": undated or not (resume.positions or library),
        "years_stated": years.source == "stated",
        "years_room": 0.0 if years.least is None or years.most is None else years.most - years.least,
        "duties_in_no_job": _in_no_job(resume, mentions),
        "systems_only_listed": bool(held) and not used,
        "strange_dates": len(resume.warnings),
    }


def _in_no_job(resume: Resume, mentions: Sequence[Mention]) -> float:
    """Of a hundred findings of duties, how many stand in no job; 0 where there are no jobs."""
    duties = [m for m in mentions if m.counts and m.kind in {Kind.OPERATION, Kind.INDICATOR}]
    if not duties or not resume.positions:
        return 0.0
    return 100 * sum(resume.statements[m.statement].position is None for m in duties) / len(duties)


def _applies(doubt: Doubt, value: float) -> bool:
    """Whether a measured value lies where the doubt begins."""
    high = doubt.at_least is not None and value >= doubt.at_least
    return high or (doubt.below is not None and value < doubt.below)
