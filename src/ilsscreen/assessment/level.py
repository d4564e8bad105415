"""The level: by years, by duties, and the two together by the table of verdicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from ilsscreen.knowledge.entries import Rules, Verdict
from ilsscreen.model import Band, Level


class UndecidedError(LookupError):
    """No verdict of the knowledge base holds for a pair of readings."""


def level_by_years(years: float | None, rules: Rules) -> Band | None:
    """The band that the years alone give; None where they are unknown."""
    if years is None:
        return None
    if years >= rules.numbers["senior_years"]:
        return "senior"
    return "mid" if years >= rules.numbers["mid_years"] else "junior"


def level_by_duties(bands: Collection[Band | None], *, anything: bool, rules: Rules) -> Level:
    """The level that the signs found give; ``anything``: an operation or a system held was found too."""
    count = Counter(bands)
    if count["senior"] >= rules.numbers["senior_signs"]:
        return "senior"
    if count["senior"] + count["mid"] >= rules.numbers["mid_signs"]:
        return "mid"
    return "junior" if bands or anything else "none"


def verdict(by_years: Band | None, by_duties: Level, verdicts: Sequence[Verdict]) -> Verdict:
    """The first verdict that holds for two readings.

    Raises:
        UndecidedError: none does; ``kb check`` finds such a gap.
    """
    years = by_years or "unknown"
    for entry in verdicts:
        if years in entry.by_years and by_duties in entry.by_duties:
            return entry
    raise UndecidedError(f"no verdict for years {years} and duties {by_duties}")
