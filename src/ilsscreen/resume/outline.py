"""Sections: which lines are headings, and what kind of section each line stands in."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from ilsscreen.knowledge.entries import SectionEntry
from ilsscreen.model import Section, Span
from ilsscreen.phrases import Token, tokenize
from ilsscreen.resume.labels import LABEL, DutyLabels
from ilsscreen.resume.lines import Line
from ilsscreen.resume.vocabulary import Vocabulary

HEADING_WORDS = 7
"""A heading has at most so many words."""

UNKNOWN_WORDS = 4
"""A heading that is known by its place alone has at most so many words."""

_SPACED = re.compile(r"(?:\w ){2,}\w(?!\w)")
_BAR = re.compile(r"\s*[|/]\s*")
_COUNTED = re.compile(r"(?:\d{1,2}\s{2,}|(?:[A-HJ-U]|[IVX]{1,4})[.)]\s+)")
_DECORATED = re.compile(r"([-=*~#_–—])\1+ .+ \1{2,}")
"""A heading between rows of one mark: "--- Oak Library ---"."""
NONE = "none"


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """A line with the index of its section; ``heading`` where it is one, wholly or up to ``content``."""

    line: Line
    section: int
    heading: bool = False
    content: int = 0


def outline(lines: Sequence[Line], words: Vocabulary) -> tuple[list[Section], list[OutlineLine]]:
    """Sections in order, and every line with the section it stands in."""
    builder = _Builder(words)
    for line, following in zip_longest(lines, lines[1:]):
        builder.add(line, following)
    return builder.sections(), builder.lines


class _Builder:
    """Walks down the lines and keeps the section that is open."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words
        self._kinds: list[tuple[str, str, int]] = [(NONE, "", 0)]
        self._current = 0
        self._inline_from: int | None = None
        self._end = 0
        self._previous: Line | None = None
        self._goes_on = False
        self._margin: float = math.inf
        self._duty_labels = DutyLabels(words)
        self.lines: list[OutlineLine] = []

    def add(self, line: Line, following: Line | None) -> None:
        self._end = line.span.end
        self._goes_on = self._previous is not None and line.indent > self._margin and _goes_on(self._previous, line)
        self._previous = line
        if line.blank_above and self._inline_from is not None:
            self._reopen()
        entry = self._heading(line)
        if entry is not None:
            self._duty_labels.close()
            self._open(entry.id, line)
            self.lines.append(OutlineLine(line, self._current, heading=True))
        elif (label := self._label(line)) is not None:
            self._open_inline(label[0].id, line)
            self.lines.append(OutlineLine(line, self._current, content=label[1]))
        elif (kind := self._kind_by_place(line, following)) is not None:
            self._open(kind, line)
            self.lines.append(OutlineLine(line, self._current, heading=True))
        else:
            self.lines.append(OutlineLine(line, self._current))

    def sections(self) -> list[Section]:
        """The sections so far, each up to the next."""
        starts = [start for _, _, start in self._kinds] + [self._end]
        return [
            Section(kind, heading, Span(start, max(start, starts[at + 1])))
            for at, (kind, heading, start) in enumerate(self._kinds)
        ]

    def _open(self, kind: str, line: Line) -> None:
        self._inline_from = None
        self._margin = min(self._margin, line.indent)
        self._kinds.append((kind, line.text.strip(" :_-"), line.span.start))
        self._current = len(self._kinds) - 1

    def _open_inline(self, kind: str, line: Line) -> None:
        outer = self._inline_from if self._inline_from is not None else self._current
        self._open(kind, line)
        self._inline_from = outer

    def _reopen(self) -> None:
        """After "Skills: ..." and a blank line, what was open before is open again."""
        kind, heading, _ = self._kinds[self._inline_from or 0]
        self._inline_from = None
        if self._words.holds.get(kind) != "work":
            kind, heading = NONE, ""
        self._kinds.append((kind, heading, self._end))
        self._current = len(self._kinds) - 1

    def _heading(self, line: Line) -> SectionEntry | None:
        goes_on = self._goes_on or line.wrapped or (line.text[0].islower() and not line.blank_above)
        if goes_on or (line.bullet and not line.numbered):
            return None
        tokens = _heading_tokens(line)
        if (bracket := line.text.find("(")) > 0 and line.text.rstrip(" :.").endswith(")"):
            tokens = [token for token in tokens if token.end <= line.span.start + bracket]
        if _ends_like_a_sentence(line.text):
            return None
        return self._known(line, tokens) or self._known(line, self._without_tail(tokens))

    def _without_tail(self, tokens: list[Token]) -> list[Token]:
        """A heading without words about its order ("Work Experience with Dates"); empty where it has none."""
        hits = self._words.table("heading_tail").find(tokens)
        return next((tokens[: hit.first] for hit in hits if hit.last == len(tokens)), [])

    def _known(self, line: Line, tokens: list[Token]) -> SectionEntry | None:
        if not 0 < len(tokens) <= HEADING_WORDS:
            return None
        hit = self._words.headings.whole(tokens)
        if hit is not None:
            return hit.payload
        if _COUNTED.match(line.text) and (hit := self._words.headings.whole(tokens[1:])) is not None:
            return hit.payload
        return (
            self._joined(tokens) or self._in_two_languages(line) or (self._tail(tokens) if line.blank_above else None)
        )

    def _in_two_languages(self, line: Line) -> SectionEntry | None:
        """ "TOHU | QUALIFICATIONS": a known heading beside one word in capitals that nobody here knows."""
        parts = [tokenize(part) for part in _BAR.split(line.text.strip(" :"))]
        if len(parts) != len(["one", "other"]) or not line.capitals or min(map(len, parts)) > 1:
            return None
        hits = (self._words.headings.whole(part) for part in parts)
        return next((hit.payload for hit in hits if hit is not None), None)

    def _tail(self, tokens: list[Token]) -> SectionEntry | None:
        """ "Public Library Work Experience": a known heading behind one to three words of its own."""
        if any(token.breaks or not token.raw[0].isupper() for token in tokens[1:]):
            return None
        for skip in range(1, min(4, len(tokens) - 1)):
            hit = self._words.headings.whole(tokens[skip:])
            if hit is not None and len(tokens) - skip > 1 and hit.payload.holds != "skills":
                return hit.payload
        return None

    def _joined(self, tokens: list[Token]) -> SectionEntry | None:
        """ "EDUCATION AND CERTIFICATION": headings joined by a word or a mark, perhaps in two languages.

        "Research and Reference" is none: those who speak for somebody stand under a heading of their own.
        """
        for at, token in enumerate(tokens):
            if token.word in {"&", "+"} or token.breaks or self._words.starts("joining_word", [token]):
                left, right = tokens[:at], tokens[at + (not token.breaks) :]
                first, second = self._words.headings.whole(left), self._words.headings.whole(right)
                if first is not None and second is not None:
                    return None if second.payload.holds == "others" else first.payload
        return None

    def _label(self, line: Line) -> tuple[SectionEntry, int] | None:
        """ "Skills: Koha, Alma": a heading and its content on one line."""
        match = LABEL.match(line.text)
        if match is None or match["rest"] is None:
            return None
        end = line.span.start + match.end("label")
        label = [t for t in line.tokens if t.end <= end]
        hit = self._words.headings.whole(label)
        if hit is None:
            self._duty_labels.note(line, label, match["mark"], among_jobs=self._among_jobs())
            return None
        if not self._inline_fits(hit.payload, line) or self._duty_labels.are_usual(line, match["mark"]):
            return None
        return hit.payload, line.span.start + match.start("rest")

    def _among_jobs(self) -> bool:
        return self._words.holds.get(self._kinds[self._current][0]) == "work"

    def _inline_fits(self, entry: SectionEntry, line: Line) -> bool:
        if entry.holds in {"work", "duties", "lacking"}:
            return False
        inside = self._among_jobs() and self._inline_from is None
        return not line.bullet and not (inside and (not line.blank_above or entry.holds == "skills"))

    def _kind_by_place(self, line: Line, following: Line | None) -> str | None:
        """The kind of section that a line opens which only its place shows to be a heading; None where it does not.

        Below a text or a list, capitals that stand alone do, and a few words over lines that are set in under them.
        """
        kind = self._kinds[self._current][0]
        holds = self._words.holds.get(kind)
        if _DECORATED.fullmatch(line.text):
            return "other"
        alone = line.blank_above and not line.bullet and 0 < len(line.tokens) <= HEADING_WORDS
        if not alone or any(token.word.isdigit() for token in line.tokens):
            return None
        if holds == "work":
            return kind if self._heads_more_jobs(line, following) else None
        over = holds == "text" and following is not None and _stands_over(line, following)
        return "other" if kind != NONE and (line.capitals or over) else None

    def _heads_more_jobs(self, line: Line, following: Line | None) -> bool:
        """Whether a line among jobs heads others: capitals with nothing right below, which name no job or employer."""
        if following is None or not following.blank_above or not line.capitals:
            return False
        return not any(self._words.has(name, line.tokens) for name in ("job_noun", "organisation"))


def _stands_over(line: Line, following: Line) -> bool:
    """Whether a few words stand right above a line that is set in under them."""
    short = len(line.tokens) <= UNKNOWN_WORDS and line.text[0].isupper() and line.text[-1].isalnum()
    return short and not following.blank_above and not following.bullet and following.indent > line.indent + 1


def _goes_on(previous: Line, line: Line) -> bool:
    """Whether a line goes on the paragraph above, both set in alike."""
    return not line.blank_above and line.indent == previous.indent > 0 and not previous.capitals


def _heading_tokens(line: Line) -> list[Token]:
    text = line.text.rstrip(" :_-–—.")
    if _SPACED.fullmatch(text.replace("  ", " ").strip()) or (_SPACED.match(text) and text.isupper()):
        squeezed = re.sub(r"(?<=\w) (?=\w(?:\s|$))", "", text)
        return tokenize(re.sub(r"\s{2,}", " ", squeezed))
    return list(line.tokens)


def _ends_like_a_sentence(text: str) -> bool:
    return text.endswith((".", ",", ";")) and not text.endswith("etc.")
