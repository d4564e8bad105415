"""Names alone, for another program: those of the resumes that were read and passed, one a line or parted by NUL."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ilsscreen.model import Result
from ilsscreen.reports.look import Look
from ilsscreen.reports.wording import safe


def report(results: Iterable[Result], look: Look) -> Iterator[str]:
    """The name of each resume as it was given."""
    for result in results:
        if result.assessment is not None:
            yield (result.file if look.separator == "\0" else safe(result.file)) + look.separator
