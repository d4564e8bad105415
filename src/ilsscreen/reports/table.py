"""What a table tells of each resume in one row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ilsscreen.model import BANDS, HELD, Assessment, Contact, Level, Result, Status, SystemFinding
from ilsscreen.reports.wording import LEVELS, NOT_READ, STATUS, safe

HEADINGS = ("File", "Level", "Years", "Systems", "Signs junior/mid/senior", "Confidence", "To ask")
_SHOWN = 4
_SUMMED: tuple[Level, ...] = ("senior", "mid", "junior", "none")


def shared_folder(results: Sequence[Result]) -> str:
    """The folder that all files lie in, with its last slash, so that a table need not repeat it; may be empty."""
    folders = {safe(result.file).rpartition("/")[0] for result in results}
    folder = folders.pop() if folders else ""
    return f"{folder}/" if folder and not folders and len(results) > 1 else ""


def reached(contact: Contact | None) -> list[str]:
    """The opening line, e-mail addresses and telephone numbers, where they were asked for."""
    found = (contact.opening, *contact.emails, *contact.telephones) if contact else ()
    return [safe(told) for told in found if told]


def row(result: Result) -> tuple[str, ...]:
    """The cells of one result, in the order of ``HEADINGS``."""
    name = safe(result.file)
    if (a := result.assessment) is None:
        return (name, NOT_READ, "", safe(result.failure.message if result.failure else ""), "", "", "")
    return (name, LEVELS[a.level], _years(a), _systems(a), signs(a), a.confidence, str(len(a.concerns) or "-"))


def _years(a: Assessment) -> str:
    return "unknown" if a.years is None else f"{a.years:.1f}"


def _systems(a: Assessment) -> str:
    """The systems used and listed; those only seen or named, where there is no other."""
    for wanted in (HELD, set(Status) - HELD):
        found = [s for s in a.systems if s.status in wanted]
        if found:
            return "; ".join(told for status in Status if (told := _names(found, status)))
    return "none"


def _names(systems: Sequence[SystemFinding], status: Status) -> str:
    """The systems of one status: "Alma, Koha", or "Alma, Koha (seen or studied)"."""
    names = [safe(system.name) for system in systems if system.status is status]
    more = [f"and {len(names) - _SHOWN} more"] if len(names) > _SHOWN else []
    told = ", ".join([*names[:_SHOWN], *more])
    return told if not told or status is Status.HANDS_ON else f"{told} ({STATUS[status]})"


def signs(a: Assessment) -> str:
    """How many signs of each level were found: "3/2/0"."""
    count = Counter(finding.band for finding in a.indicators)
    return "/".join(str(count[band]) for band in BANDS)


def summary(results: Sequence[Result]) -> str:
    """How many there are of each level: "9 resumes: 2 senior, 7 none found; 1 not read; as of 2026-11"."""
    count = Counter(result.assessment.level for result in results if result.assessment is not None)
    read = sum(count.values())
    levels = ", ".join(f"{count[level]} {LEVELS[level].lower()}" for level in _SUMMED if count[level])
    parts = [f"{read} resume{'' if read == 1 else 's'}{': ' if levels else ''}{levels}"]
    if len(results) > read:
        parts.append(f"{len(results) - read} not read")
    parts += [f"as of {result.run.as_of}" for result in results[:1]]
    return "; ".join(parts)
