"""Two or more resumes side by side: the same questions answered for each, before they are drawn or written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ilsscreen.model import BANDS, Assessment, Result, Status
from ilsscreen.reports.table import reached, signs
from ilsscreen.reports.wording import LEVELS, NOT_READ, STATUS, months, period, reason, safe, years

Cells = tuple[tuple[str, ...], ...]
"""For each resume its lines."""


@dataclass(frozen=True, slots=True)
class Row:
    """One question, and for each resume the answer in lines; none where there is nothing to tell."""

    label: str
    cells: Cells

    @property
    def differs(self) -> bool:
        """Whether the resumes are told apart by it."""
        return len(set(self.cells)) > 1


def rows(results: Sequence[Result]) -> Iterator[Row]:
    """The questions that any of the resumes answers, in the order of a card."""
    yield Row("Level", tuple((LEVELS[r.assessment.level] if r.assessment else NOT_READ,) for r in results))
    for label, tell in _QUESTIONS:
        cells = tuple(tuple(map(safe, tell(r.assessment))) if r.assessment else () for r in results)
        if any(cells):
            yield Row(label, cells)
    if any(r.contact for r in results):
        yield Row("Contact", tuple(tuple(reached(r.contact)) for r in results))
    if any(r.failure for r in results):
        yield Row("What to do", tuple((safe(r.failure.message),) if r.failure else () for r in results))


def _systems(status: Status) -> Callable[[Assessment], Iterator[str]]:
    def tell(a: Assessment) -> Iterator[str]:
        for system in a.systems:
            if system.status is status:
                yield f"{system.name}, {length}" if (length := months(system)) else system.name

    return tell


def _signs(band: str, *, found: bool) -> Callable[[Assessment], Iterator[str]]:
    def tell(a: Assessment) -> Iterator[str]:
        return (sign.label for sign in (a.indicators if found else a.basis.missing) if sign.band == band)

    return tell


_QUESTIONS: tuple[tuple[str, Callable[[Assessment], Iterator[str]]], ...] = (
    ("Why", lambda a: iter((reason(a),))),
    ("Years", lambda a: iter((years(a),))),
    ("Confidence", lambda a: iter((a.confidence,))),
    *((f"Systems {STATUS[status]}", _systems(status)) for status in Status),
    ("Signs junior/mid/senior", lambda a: iter((signs(a),))),
    *((f"{LEVELS[band]} signs found", _signs(band, found=True)) for band in reversed(BANDS)),
    *((f"{LEVELS[band]} signs not found", _signs(band, found=False)) for band in reversed(BANDS)),
    ("Kinds of work", lambda a: (finding.label for finding in a.operations)),
    ("Other tools", lambda a: (tool.name for tool in a.related)),
    ("Ask about", lambda a: (concern.message for concern in a.concerns)),
    ("Jobs", lambda a: (f"{p.title or p.employer}: {period(p)}" for p in a.positions if p.library)),
)
