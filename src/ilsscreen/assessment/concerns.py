"""Concerns: what the resume shows no evidence of, and what to ask. Never more than that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ilsscreen.knowledge.entries import ConcernEntry, KnowledgeBase, Rules
from ilsscreen.model import Ask, Concern, Evidence, Finding, Status, SystemFinding


def concerns(
    kb: KnowledgeBase,
    systems: Sequence[SystemFinding],
    operations: Sequence[Finding],
    facts: Mapping[str, Sequence[Evidence]],
) -> tuple[Concern, ...]:
    """The concerns that apply, in the order of the knowledge base."""
    applying = set(_applying(systems, operations, facts, kb.rules))
    questions = {question.id: question.ask for question in kb.questions}
    return tuple(_concern(entry, questions) for entry in kb.concerns if entry.id in applying)


def _applying(
    systems: Sequence[SystemFinding],
    operations: Sequence[Finding],
    facts: Mapping[str, Sequence[Evidence]],
    rules: Rules,
) -> Iterator[str]:
    if not any(s.status in {Status.HANDS_ON, Status.LISTED} for s in systems):
        yield "no_hands_on_ils"
    if len(operations) < rules.numbers["few_operations"]:
        yield "no_library_operations"
    if not facts["service"]:
        yield "no_customer_service"
    if not facts["data"]:
        yield "no_data_or_reporting"


def _concern(entry: ConcernEntry, questions: Mapping[str, str]) -> Concern:
    asks = tuple(Ask(id, questions[id]) for id in entry.ask if id in questions)  # noqa: A001
    return Concern(entry.id, entry.message, asks)
