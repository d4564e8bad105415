"""CSV for spreadsheets (RFC 4180): one row a resume, formula characters made harmless."""

from __future__ import annotations

import csv
import io
import string
from collections.abc import Iterable, Iterator

from ilsscreen.model import Assessment, Contact, Result, Status
from ilsscreen.reports.look import Look
from ilsscreen.reports.wording import safe

HEADER = (
    "file", "level", "by_years", "by_duties", "confidence", "years", "years_least", "years_most", "hands_on", "listed",
    "exposure", "not_held", "operations", "indicators", "missing", "concerns", "error", "same_person",
)  # fmt: skip
CONTACT = ("opening", "emails", "telephones")
_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_BLANKS = f"{string.whitespace}\u00a0\ufeff\N{REPLACEMENT CHARACTER}"


def report(results: Iterable[Result], look: Look) -> Iterator[str]:
    """The header, then a row for each result as it arrives; with the contact, three columns more at the end."""
    yield _line([*HEADER, *(CONTACT if look.contact else ())])
    for result in results:
        cells = [*_row(result), *(_contact(result.contact) if look.contact else ())]
        yield _line(map(_harmless, cells))


def _line(cells: Iterable[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue()


def _harmless(cell: str) -> str:
    """A spreadsheet takes a cell that begins with such a sign for a formula; a quote before it stops that."""
    return f"'{cell}" if cell.lstrip(_BLANKS).startswith(_FORMULA) else cell


def _row(result: Result) -> list[str]:
    if (a := result.assessment) is None:
        error = f"{result.failure.kind}: {result.failure.message}" if result.failure else ""
        return [safe(result.file), *[""] * (len(HEADER) - 3), safe(error), ""]
    least, most = a.years_range or (None, None)
    return [
        safe(result.file), a.level, a.basis.by_years or "", a.basis.by_duties, a.confidence,
        _number(a.years), _number(least), _number(most), *(_systems(a, status) for status in Status),
        "; ".join(f.id for f in a.operations), "; ".join(f.id for f in a.indicators),
        "; ".join(s.id for s in a.basis.missing), "; ".join(c.id for c in a.concerns), "",
        safe(result.same_person.file) if result.same_person else "",
    ]  # fmt: skip


def _contact(contact: Contact | None) -> Iterator[str]:
    told = ((contact.opening,), contact.emails, contact.telephones) if contact else ((), (), ())
    return (safe("; ".join(values)) for values in told)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}"


def _systems(a: Assessment, status: Status) -> str:
    return "; ".join(system.name for system in a.systems if system.status is status)
