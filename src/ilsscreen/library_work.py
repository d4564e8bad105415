"""Which positions of a resume are library work."""

from __future__ import annotations

from collections.abc import Iterable

from ilsscreen.model import Kind, Mention, Resume, Status


def library_positions(resume: Resume, mentions: Iterable[Mention]) -> frozenset[int]:
    """The positions at a library or library vendor, and those elsewhere with duties on an ILS."""
    found = {at for at, position in enumerate(resume.positions) if position.library}
    for mention in mentions:
        position = resume.statements[mention.statement].position
        if position is not None and _is_duty_on_a_system(mention):
            found.add(position)
    return frozenset(found)


def _is_duty_on_a_system(mention: Mention) -> bool:
    return mention.kind is Kind.SYSTEM and mention.counts and mention.status is Status.HANDS_ON
