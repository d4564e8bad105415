"""Lines of a resume quoted, with the words that matched marked in them."""

from __future__ import annotations

from typing import NamedTuple

from ilsscreen.model import Document, Evidence
from ilsscreen.reports.wording import safe

_BULLETS = " \t•‣▪▫●○◦■□►▸➢➤✓✔*·–—-"


class Quote(NamedTuple):
    """A line in three parts: before the match, the match, and after it; and where it stands.

    ``start`` and ``end`` say where the match stands in the text of the document.
    """

    before: str
    matched: str
    after: str
    place: str
    start: int
    end: int

    def marked(self, opening: str = "«", closing: str = "»") -> str:
        """The line with the match between two marks."""
        return f"{self.before}{opening}{self.matched}{closing}{self.after}" if self.matched else self.before

    def within(self, room: int) -> Quote:
        """The line cut around its match; files without line ends have lines of any length."""
        half = room // 2
        before = self.before if len(self.before) <= half else f"…{self.before[-half:]}"
        after = self.after if len(self.after) <= half else f"{self.after[:half]}…"
        return self._replace(before=before, after=after)


def quote(evidence: Evidence, document: Document | None = None) -> Quote:
    """A piece of evidence as a quoted line. A match that goes on over the line end is quoted whole."""
    text, matched = evidence.text, evidence.matched
    first, _, rest = matched.partition("\n")
    where = (place(evidence), evidence.start, evidence.end)
    at = _position(evidence, document, first)
    if at < 0 or not first.strip():
        return Quote(safe(text.lstrip(_BULLETS)), "", "", *where)
    before = text[:at].lstrip(_BULLETS)
    after = "" if rest else text[at + len(first) :]
    return Quote(safe(before), safe(" ".join(matched.split("\n"))), safe(after), *where)


def place(evidence: Evidence) -> str:
    """Where a line stands: "line 12", or from the second page on "page 2, line 61"."""
    return f"page {evidence.page}, line {evidence.line}" if evidence.page > 1 else f"line {evidence.line}"


def _position(evidence: Evidence, document: Document | None, first: str) -> int:
    """Where the match begins in the quoted line, which stands without the blanks around it."""
    if evidence.column is not None:
        return evidence.column
    if document is not None and evidence.line <= len(document.line_starts):
        whole = document.line_text(evidence.line)
        indent = len(whole) - len(whole.lstrip())
        at = evidence.start - document.line_starts[evidence.line - 1] - indent
        if at >= 0 and evidence.text.startswith(first, at):
            return at
    return evidence.text.find(first)
