"""The interview: which questions to ask, by level or for what one resume leaves open, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ilsscreen.knowledge.entries import KnowledgeBase, Question
from ilsscreen.model import BANDS, Assessment, Band, Level
from ilsscreen.reports.page import Entry, Page, Part

__all__ = ["QUESTIONS_SCHEMA", "Asked", "level_asked", "level_label", "page", "questions_for", "questions_of", "record"]

QUESTIONS_SCHEMA = "ilsscreen.questions/1"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and why it is put to this person; nothing where it is put to everybody."""

    question: Question
    why: tuple[str, ...] = ()


def questions_of(kb: KnowledgeBase, level: str | None = None) -> list[Asked]:
    """The questions of a level, or all of them, from junior to senior; the same ones for everybody."""
    wanted = (question for question in kb.questions if level is None or question.level == level)
    return [Asked(question) for question in sorted(wanted, key=lambda question: BANDS.index(question.level))]


def questions_for(kb: KnowledgeBase, assessment: Assessment) -> list[Asked]:
    """The questions of a person's level, and those that the concerns call for, each with its reasons."""
    level = level_asked(assessment.level)
    reasons = {
        q.question.id: [f"Asked of everybody whose level is {level_label(kb, level)}."] for q in questions_of(kb, level)
    }
    for concern in assessment.concerns:
        for ask in concern.ask:
            reasons.setdefault(ask.id, []).append(concern.message)
    every = (asked.question for asked in questions_of(kb))
    return [Asked(question, tuple(reasons[question.id])) for question in every if question.id in reasons]


def page(kb: KnowledgeBase, asked: Sequence[Asked]) -> Page:
    """The questions as a page, a part for each level."""
    parts = [Part(level_label(kb, band), tuple(_entries(asked, band))) for band in BANDS]
    return Page("Interview questions", tuple(part for part in parts if part.entries))


def record(asked: Iterable[Asked]) -> dict[str, Any]:
    """The questions as a plain record."""
    return {"schema": QUESTIONS_SCHEMA, "questions": [_fields(item) for item in asked]}


def level_asked(level: Level) -> Band:
    """The level whose questions are put to somebody; whoever shows none is asked the lowest."""
    return BANDS[0] if level == "none" else level


def level_label(kb: KnowledgeBase, level: str) -> str:
    """A level in the words of the knowledge base."""
    return next((entry.label for entry in kb.levels if entry.id == level), level)


def _entries(asked: Iterable[Asked], level: str) -> Iterable[Entry]:
    for item in asked:
        if item.question.level == level:
            why = (("Why ask", " ".join(item.why)),) if item.why else ()
            question = item.question
            yield Entry(question.about, question.ask, why, "A good answer", question.good_answer)


def _fields(asked: Asked) -> dict[str, Any]:
    question = asked.question
    return {
        "id": question.id,
        "level": question.level,
        "about": question.about,
        "competency": question.competency,
        "ask": question.ask,
        "good_answer": list(question.good_answer),
        "probes": list(question.probes),
        "anchors": dict(question.anchors),
        "concerns": list(question.concerns),
        "indicators": list(question.indicators),
        "why": list(asked.why),
    }
