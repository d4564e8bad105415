"""Lines of a resume quoted, with the words that matched marked in them."""

from __future__ import annotations

from typing import NamedTuple

from ilsscreen.model import Evidence
from ilsscreen.reports.wording import safe

LONGEST = 400
"""A quoted line is cut around its match beyond so many characters; files without line ends have such lines."""


class Quote(NamedTuple):
    """A line in three parts: before the match, the match, and after it; and where it stands."""

    before: str
    matched: str
    after: str
    place: str

    def marked(self) -> str:
        """The line with the match between « and »."""
        return f"{self.before}«{self.matched}»{self.after}"


def quote(evidence: Evidence) -> Quote:
    """A piece of evidence as a quoted line. A match that goes on over the line end is marked up to it."""
    text = evidence.text
    matched = evidence.matched.split("\n", maxsplit=1)[0].rstrip("-").strip() or evidence.matched
    at = text.find(matched)
    place = f"page {evidence.page}, line {evidence.line}" if evidence.page > 1 else f"line {evidence.line}"
    if at < 0:
        return Quote(safe(text[:LONGEST]), "", "", place)
    before, after = text[:at], text[at + len(matched) :]
    room = LONGEST // 2
    before = before if len(before) <= room else "…" + before[-room:]
    after = after if len(after) <= room else after[:room] + "…"
    return Quote(safe(before), safe(matched), safe(after), place)
