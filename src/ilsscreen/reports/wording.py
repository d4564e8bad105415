"""The words in which results are told to a person outside libraries."""

from __future__ import annotations

import re

from ilsscreen.model import Assessment, Level, Month, PositionFinding, Status, SystemFinding

LEVELS: dict[Level, str] = {
    "none": "None found",
    "junior": "Junior",
    "mid": "Mid-level",
    "senior": "Senior",
}
STATUS = {
    Status.HANDS_ON: "used at work",
    Status.LISTED: "listed, use not shown",
    Status.EXPOSURE: "seen or studied",
    Status.NOT_HELD: "named, not used",
}
_UNSAFE = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


def safe(text: str) -> str:
    """Text without control characters, which could write to the terminal; tabs become blanks."""
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text.replace("\t", "    "))


def years(assessment: Assessment) -> str:
    """Years with the range that the dates allow: "6.5 (the dates allow 6.0 to 7.0)"."""
    if assessment.years is None:
        return "unknown"
    if assessment.years_range is None or assessment.years_range[0] == assessment.years_range[1]:
        return f"{assessment.years:.1f}"
    least, most = assessment.years_range
    return f"{assessment.years:.1f} (the dates allow {least:.1f} to {most:.1f})"


def months(system: SystemFinding) -> str:
    """How long and when a system was used: "3 years 5 months, last in 2022-07"."""
    if system.months is None:
        return ""
    full, rest = divmod(system.months, 12)
    parts = [f"{full} year{'s' if full != 1 else ''}"] if full else []
    parts += [f"{rest} month{'s' if rest != 1 else ''}"] if rest else []
    return f"{' '.join(parts)}, last in {system.last}" if system.last else " ".join(parts)


def period(position: PositionFinding) -> str:
    """The dates of a position: "2019-03 to now"."""
    if position.start is None:
        return "no dates"
    return f"{position.start} to {_end(position.end)}"


def _end(month: Month | None) -> str:
    return "now" if month is None else str(month)


def reason(assessment: Assessment) -> str:
    """Why the level is what it is, in one or two sentences."""
    by_years, by_duties = assessment.basis.by_years, assessment.basis.by_duties
    if assessment.level == "none":
        return assessment.basis.rule
    told = f"Duties: {LEVELS[by_duties].lower()}; years: {LEVELS[by_years].lower() if by_years else 'unknown'}."
    return f"{assessment.basis.rule} {told}"
