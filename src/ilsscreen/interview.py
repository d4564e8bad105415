"""The interview: which questions to ask, by level or for one person's doubts."""

from __future__ import annotations

from collections.abc import Iterable

from ilsscreen.knowledge.entries import KnowledgeBase, Question
from ilsscreen.model import BANDS, Assessment

__all__ = ["questions_for", "questions_of"]


def questions_of(kb: KnowledgeBase, level: str | None = None) -> list[Question]:
    """The questions of a level, or all of them, from junior to senior; the same ones for everybody."""
    wanted = [question for question in kb.questions if level is None or question.level == level]
    return sorted(wanted, key=lambda question: BANDS.index(question.level))


def questions_for(kb: KnowledgeBase, assessment: Assessment) -> list[Question]:
    """The questions of a person's level, and those that the concerns call for."""
    level = assessment.level if assessment.level != "none" else "junior"
    asked = {ask.id for concern in assessment.concerns for ask in concern.ask}
    return _unique([*questions_of(kb, level), *(q for q in questions_of(kb) if q.id in asked)])


def _unique(questions: Iterable[Question]) -> list[Question]:
    return list({question.id: question for question in questions}.values())
