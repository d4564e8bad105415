"""HTML in one file that stands alone: an overview that sorts and filters, and a card of each resume with its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ilsscreen.model import BANDS, Level, Result
from ilsscreen.reports.annotated import Line, Section, annotated, numbered
from ilsscreen.reports.card import Card, card
from ilsscreen.reports.look import Look
from ilsscreen.reports.table import HEADINGS, reached, row, shared_folder, summary
from ilsscreen.reports.templating import rendered
from ilsscreen.reports.wording import LEVELS, NOT_READ, STATUS

UNREAD = "unread"
ORDER: tuple[Level, ...] = ("none", *BANDS)


@dataclass(frozen=True, slots=True)
class View:
    """All that the page shows of one result."""

    id: str
    level: str
    cells: tuple[str, ...]
    keys: tuple[str | float, ...]
    systems: tuple[str, ...]
    reached: tuple[str, ...]
    same_person: str
    card: Card
    before_signs: tuple[Section, ...]
    after_signs: tuple[Section, ...]
    lines: tuple[Line, ...]


def report(results: Iterable[Result], _look: Look) -> Iterator[str]:
    """The whole page."""
    found = list(results)
    views = [_view(result, at) for at, result in enumerate(found, 1)]
    yield from rendered(
        "report.html.j2", title="Resumes screened", headings=HEADINGS, views=views, summary=summary(found),
        folder=shared_folder(found),
        run=found[0].run if found else None, levels=_levels(views), statuses=tuple(STATUS.values()),
        systems=sorted({system for view in views for system in view.systems}, key=str.casefold),
    )  # fmt: skip


def _levels(views: list[View]) -> dict[str, str]:
    """The levels that occur, from the highest to the lowest, and their names."""
    names: dict[str, str] = {level: LEVELS[level] for level in reversed(ORDER)}
    names[UNREAD] = NOT_READ
    there = {view.level for view in views}
    return {level: name for level, name in names.items() if level in there}


def _view(result: Result, at: int) -> View:
    told = card(result)
    before = numbered(told.before_signs)
    after = numbered(told.after_signs, after=sum(claim.number > 0 for _, claims in before for claim in claims))
    document = result.document if result.assessment else None
    return View(
        id=f"r{at}",
        level=result.assessment.level if result.assessment else UNREAD,
        cells=row(result),
        keys=_keys(result),
        systems=tuple(system.name for system in result.assessment.systems) if result.assessment else (),
        reached=tuple(reached(result.contact)),
        same_person=result.same_person.file if result.same_person else "",
        card=told,
        before_signs=before,
        after_signs=after,
        lines=tuple(annotated(document, (*before, *after))) if document else (),
    )


def _keys(result: Result) -> tuple[Any, ...]:
    """What each column is sorted by; of what was not read, the lowest."""
    name, *_ = cells = row(result)
    if (a := result.assessment) is None:
        return (name, -1, -1, "", -1, -1, -1)
    signs = sum(10 ** (2 * BANDS.index(f.band)) for f in a.indicators if f.band)
    sure = ("low", "medium", "high").index(a.confidence)
    return (name, ORDER.index(a.level), -1 if a.years is None else a.years, cells[3], signs, sure, len(a.concerns))
