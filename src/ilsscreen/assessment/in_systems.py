"""Signs of work in a system count only where there was one: a first job may have lent by card."""

from __future__ import annotations

from collections.abc import Sequence

from ilsscreen.knowledge.entries import Sign
from ilsscreen.model import Kind, Mention, Resume, Status


def in_systems(resume: Resume, mentions: Sequence[Mention], signs: Sequence[Sign]) -> Sequence[Mention]:
    """The mentions without signs of work in a system that stand where none is known."""
    needy = {sign.id for sign in signs if sign.needs_system}
    reached = _positions_reached(resume, mentions)
    return [
        m
        for m in mentions
        if not (m.kind is Kind.INDICATOR and m.name in needy) or resume.statements[m.statement].position in reached
    ]


def _positions_reached(resume: Resume, mentions: Sequence[Mention]) -> set[int | None]:
    """The jobs with a system: all, where one is held that no job names; else those of the employers that have one."""
    named = [m for m in mentions if m.counts and m.kind is Kind.SYSTEM and m.status is not Status.NOT_HELD]
    used = [m for m in named if m.status is Status.HANDS_ON]
    held = used or [m for m in named if m.status is Status.LISTED]
    if not held:
        return set()
    at_work = [(m.name, position) for m in named if (position := resume.statements[m.statement].position) is not None]
    everything = range(len(resume.positions))
    if {m.name for m in held} - {name for name, _ in at_work}:
        return {None, *everything}
    employers = {resume.positions[position].employer.casefold() for _, position in at_work} - {""}
    same = {at for at in everything if resume.positions[at].employer.casefold() in employers}
    return {None, *same, *(position for _, position in at_work)}
