"""What a table tells of each resume in one row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ilsscreen.model import Assessment, Result, Status
from ilsscreen.reports.wording import LEVELS, STATUS, safe

HEADINGS = ("File", "Level", "Years", "Library systems", "Signs junior/mid/senior", "Sure?", "To ask")
_SHOWN = 4


def shared_folder(results: Sequence[Result]) -> str:
    """The folder that all files lie in, with its last slash, so that a table need not repeat it; may be empty."""
    folders = {safe(result.file).rpartition("/")[0] for result in results}
    folder = folders.pop()
    return f"{folder}/" if folder and not folders and len(results) > 1 else ""


def row(result: Result) -> tuple[str, ...]:
    """The cells of one result, in the order of ``HEADINGS``."""
    name = safe(result.file)
    if result.assessment is None:
        return (name, "Not read", "", safe(result.failure.message if result.failure else ""), "", "", "")
    a = result.assessment
    return (name, LEVELS[a.level], _years(a), _systems(a), _signs(a), a.confidence, _asks(a))


def _years(a: Assessment) -> str:
    return "unknown" if a.years is None else f"{a.years:.1f}"


def _systems(a: Assessment) -> str:
    """The systems used and listed; those only seen or named, where there is no other."""
    for wanted in ({Status.HANDS_ON, Status.LISTED}, {Status.EXPOSURE, Status.NOT_HELD}):
        found = [s for s in a.systems if s.status in wanted]
        if found:
            names = [s.name if s.status is Status.HANDS_ON else f"{s.name} ({STATUS[s.status]})" for s in found]
            more = [f"and {len(names) - _SHOWN} more"] if len(names) > _SHOWN else []
            return ", ".join([*names[:_SHOWN], *more])
    return "none"


def _signs(a: Assessment) -> str:
    count = Counter(finding.band for finding in a.indicators)
    return f"{count['junior']} / {count['mid']} / {count['senior']}"


def _asks(a: Assessment) -> str:
    return str(len(a.concerns)) if a.concerns else "-"
