"""The kit for a level: the same core questions in the same order for everybody, chosen the same way every time."""

from __future__ import annotations

from collections.abc import Sequence

from ilsscreen.interview.open_points import open_points
from ilsscreen.interview.questions import level_asked, level_label
from ilsscreen.knowledge.entries import KitText, KnowledgeBase, Question
from ilsscreen.model import Result
from ilsscreen.reports.kit import Kit, KitQuestion


def make_kit(kb: KnowledgeBase, level: str | None, result: Result | None = None) -> Kit:
    """The kit for a level, or for the level of a resume, with a page of what that resume leaves open.

    Raises:
        ValueError: the knowledge base describes no kit.
    """
    if (text := kb.kit) is None:
        raise ValueError("the knowledge base holds no section kit:")
    assessment = None if result is None else result.assessment
    chosen = level or level_asked(assessment.level if assessment else "none")
    explained = {term.term: term.meaning for term in kb.glossary}
    return Kit(
        title=text.title,
        level=level_label(kb, chosen),
        purpose=text.purpose,
        rules=text.rules,
        not_to_ask=text.not_to_ask,
        rating_errors=text.rating_errors,
        scale=tuple(sorted(text.scale.items())),
        opening=text.opening,
        opening_minutes=_number(text, "opening"),
        questions=tuple(
            _question(number, question, explained)
            for number, question in enumerate(core_questions(kb, chosen, _number(text, "questions")), 1)
        ),
        question_minutes=_number(text, "question"),
        closing=text.closing,
        closing_minutes=_number(text, "closing"),
        summary_note=text.summary_note,
        version=kb.version,
        resume=result.file if result is not None else "",
        verify_note=text.verify_note,
        verify=tuple(open_points(result, text)) if result is not None else (),
    )


def core_questions(kb: KnowledgeBase, level: str, most: int) -> list[Question]:
    """At most so many questions of a level, of as many competencies as can be, in the order of the knowledge base."""
    asked = [question for question in kb.questions if question.level == level]
    seen: dict[str, Question] = {}
    for question in asked:
        seen.setdefault(question.competency or question.id, question)
    first = list(seen.values())
    picked = [*first, *(question for question in asked if question not in first)][:most]
    return [question for question in asked if question in picked]


def _number(text: KitText, name: str) -> int:
    return int(text.numbers.get(name, 0))


def _question(number: int, question: Question, explained: dict[str, str]) -> KitQuestion:
    return KitQuestion(
        number=number,
        about=question.about,
        competency=question.competency,
        ask=question.ask,
        good_answer=question.good_answer,
        probes=question.probes,
        anchors=tuple(sorted(question.anchors.items())),
        terms=_explained(question.terms, explained),
    )


def _explained(terms: Sequence[str], explained: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((term, explained[term]) for term in terms if term in explained)
