"""Texts that are no resume: an advertisement, an invoice. Judged as usual, with a warning."""

from __future__ import annotations

from collections.abc import Sequence

from ilsscreen.knowledge.entries import KnowledgeBase
from ilsscreen.model import Kind, Mention, Notice, Resume


def other_text(resume: Resume, mentions: Sequence[Mention], kb: KnowledgeBase) -> tuple[Notice, ...]:
    """The warning that a text is something else, where it says so in many ways and holds no job of some length."""
    if any(period.months > 1 for position in resume.positions for period in position.periods):
        return ()
    told = {
        entry.id: {m.term for m in mentions if m.kind is Kind.OTHER_TEXT and m.name == entry.id}
        for entry in kb.other_texts
    }
    shown = [entry for entry in kb.other_texts if len(told[entry.id]) >= entry.at_least]
    if not shown:
        return ()
    best = max(shown, key=lambda entry: len(told[entry.id]) - entry.at_least)
    return (Notice("not_a_resume", kb.rules.sentences["not_a_resume"].format(kind=best.label)),)
