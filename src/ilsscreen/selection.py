"""Which results are shown, and in which order. What could not be read is always shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ilsscreen.knowledge.entries import KnowledgeBase
from ilsscreen.model import HELD, Assessment, Result, Status

_LEVELS = ("none", "junior", "mid", "senior")


class RequirementError(ValueError):
    """A requirement names no system, or no status, of the knowledge base."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """A system that must be named, with one of some statuses."""

    system: str
    statuses: frozenset[Status]


def requirements(texts: Iterable[str], kb: KnowledgeBase) -> list[Requirement]:
    """Requirements as written: ``SYSTEM`` (used or listed) or ``SYSTEM=STATUS``.

    Raises:
        RequirementError: a name or status that does not exist.
    """
    return [_requirement(text, kb) for text in texts]


def _requirement(text: str, kb: KnowledgeBase) -> Requirement:
    name, _, status = text.partition("=")
    for system in kb.systems:
        if name.casefold() in (form.casefold() for form in (system.name, *system.aliases, *system.ambiguous_aliases)):
            return Requirement(system.name, _statuses(status, text))
    near = _nearest(name, [system.name for system in kb.systems])
    raise RequirementError(f'no system is called "{name}"{near}')


def _statuses(text: str, whole: str) -> frozenset[Status]:
    if not text:
        return HELD
    if text not in {status.value for status in Status}:
        raise RequirementError(f'"{whole}": a status is one of {", ".join(s.value for s in Status)}')
    return frozenset({Status(text)})


def _nearest(word: str, choices: Sequence[str]) -> str:
    import difflib

    near = difflib.get_close_matches(word, choices, n=1)
    return f': did you mean "{near[0]}"?' if near else ": ilsscreen explain lists the common ones"


def selected(
    results: Iterable[Result], min_level: str | None, wanted: Sequence[Requirement], sort: str
) -> Iterator[Result]:
    """The results that pass, in the order asked for; unread files come where they stand, or last when sorted."""
    passing = (r for r in results if r.assessment is None or _passes(r.assessment, min_level, wanted))
    if sort == "input":
        return passing
    if sort == "name":
        return iter(sorted(passing, key=lambda r: r.file))
    key = _level_key if sort == "level" else _years_key
    return iter(sorted(passing, key=lambda r: (r.assessment is None, key(r.assessment) if r.assessment else ())))


def _passes(a: Assessment, min_level: str | None, wanted: Sequence[Requirement]) -> bool:
    if min_level is not None and _LEVELS.index(a.level) < _LEVELS.index(min_level):
        return False
    return all(any(s.name == w.system and s.status in w.statuses for s in a.systems) for w in wanted)


def _level_key(a: Assessment) -> tuple[float, ...]:
    """Level, then signs of it found, then years by their lower bound; the highest first."""
    signs = sum(finding.band == a.level for finding in a.indicators)
    return (-_LEVELS.index(a.level), -signs, -(a.years_range[0] if a.years_range else -1))


def _years_key(a: Assessment) -> tuple[float, ...]:
    return (-(a.years if a.years is not None else -1),)
