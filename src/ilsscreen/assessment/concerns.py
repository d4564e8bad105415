"""Concerns: what the resume shows no evidence of, and what to ask. Never more than that."""

from __future__ import annotations

from collections.abc import Mapping

from ilsscreen.knowledge.entries import ConcernEntry, KnowledgeBase
from ilsscreen.model import Ask, Concern


def concerns(kb: KnowledgeBase, found: Mapping[str, int]) -> tuple[Concern, ...]:
    """The concerns that apply, in the order of the knowledge base; ``found`` counts what may be lacking."""
    questions = {question.id: question.ask for question in kb.questions}
    return tuple(_concern(e, questions) for e in kb.concerns if e.lacks and found.get(e.lacks, 0) < e.fewer_than)


def _concern(entry: ConcernEntry, questions: Mapping[str, str]) -> Concern:
    asks = tuple(Ask(id, questions[id]) for id in entry.ask if id in questions)  # noqa: A001
    return Concern(entry.id, entry.message, asks)
