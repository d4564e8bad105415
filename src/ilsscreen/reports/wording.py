"""The words in which results are told to a person outside the trade."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ilsscreen.model import Assessment, Level, Month, PositionFinding, Status, SystemFinding

LEVELS: dict[Level, str] = {
    "none": "None found",
    "junior": "Junior",
    "mid": "Mid-level",
    "senior": "Senior",
}
NOT_READ = "Not read"
CONTACT = ("Opening line", "E-mail", "Telephone")
"""What is told of a person's contact, where it is asked for."""
STATUS = {
    Status.HANDS_ON: "used at work",
    Status.LISTED: "listed, use not shown",
    Status.EXPOSURE: "seen or studied",
    Status.NOT_HELD: "named, not used",
}
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ud800-\udfff\ufeff\U000e0000-\U000e007f]"
)


def safe(text: str) -> str:
    """Text without control and direction characters, which could write to the terminal; tabs become blanks.

    Nor are there halves of letters, as which the bytes of a file name arrive that are no UTF-8.
    """
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text.replace("\t", "    "))


def years(assessment: Assessment) -> str:
    """Years with the range that the dates allow: "6.5 in the field (the dates allow 6.0 to 7.0)"."""
    if assessment.years is None:
        return "unknown"
    if assessment.years_range is None or assessment.years_range[0] == assessment.years_range[1]:
        return f"{assessment.years:.1f} in the field"
    least, most = assessment.years_range
    return f"{assessment.years:.1f} in the field (the dates allow {least:.1f} to {most:.1f})"


def months(system: SystemFinding) -> str:
    """How long and until when a system was used: "3 years 5 months, last in 2022-07"."""
    if system.months is None:
        return ""
    full, rest = divmod(system.months, 12)
    length = " ".join(part for part in (counted(full, "year"), counted(rest, "month")) if part)
    return ", ".join(part for part in (length, f"last in {system.last}" if system.last else "") if part)


def counted(count: int, noun: str) -> str:
    """ "1 year", "2 years", and nothing for none."""
    return "" if count == 0 else f"{count} {noun}{'' if count == 1 else 's'}"


def period(position: PositionFinding) -> str:
    """The dates of a position: "2019-03 to now"."""
    return "no dates" if position.start is None else f"{position.start} to {_end(position.end)}"


def _end(month: Month | None) -> str:
    return "now" if month is None else str(month)


def reason(assessment: Assessment) -> str:
    """Why the level is what it is, in one or two sentences."""
    by_years, by_duties = assessment.basis.by_years, assessment.basis.by_duties
    if assessment.level == "none":
        return assessment.basis.rule
    told = f"Duties: {LEVELS[by_duties].lower()}; years: {LEVELS[by_years].lower() if by_years else 'unknown'}."
    return f"{assessment.basis.rule} {told}"


def span(assessment: Assessment) -> str:
    """The levels that remain possible, and what to ask to settle it."""
    lowest, highest = (LEVELS[level].lower() for level in assessment.level_range)
    asked = " ".join(ask.text for ask in assessment.settling)
    return f"{lowest} to {highest}. Ask: {asked}" if asked else f"{lowest} to {highest}."


def listed(words: Sequence[object]) -> str:
    """ "3", "3 and 5", "3, 5 and 9"."""
    *first, last = map(str, words)
    return f"{', '.join(first)} and {last}" if first else last


LEVEL_STYLES = {
    LEVELS["senior"]: "bold green",
    LEVELS["mid"]: "bold",
    LEVELS["junior"]: "",
    LEVELS["none"]: "dim",
    NOT_READ: "bold red",
}
"""How a terminal shows a level; the level is always in words as well.

Green and red can be read on a dark and on a light ground; yellow, cyan and blue cannot."""
