"""The level: by years, by duties, and the two together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from ilsscreen.knowledge.entries import Rules
from ilsscreen.model import BANDS, Band, Level


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


def combined(by_years: Band | None, by_duties: Level) -> tuple[Level, str]:
    """The level, and the id of the rule sentence that explains it."""
    if by_duties == "none":
        return "none", "none"
    if by_years is None:
        return by_duties, "years_unknown"
    years, duties = BANDS.index(by_years), BANDS.index(by_duties)
    if abs(years - duties) > 1:
        return "mid", "two_apart"
    level = BANDS[min(years, duties)]
    if years == duties:
        return level, "agree"
    return level, "years_lower" if years < duties else "duties_lower"
