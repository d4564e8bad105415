"""Every noun of ilsscreen, in the order in which data flows through it.

path -> Document -> Resume -> Mentions -> Assessment -> report

All values are frozen. Offsets count Unicode code points in ``Document.text``; an end is exclusive.
Lines and pages count from 1. This module imports nothing of ours.
"""

from __future__ import annotations

import enum
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

Level = Literal["none", "junior", "mid", "senior"]
Band = Literal["junior", "mid", "senior"]
BANDS: tuple[Band, ...] = ("junior", "mid", "senior")
"""The bands from the lowest to the highest."""

Confidence = Literal["high", "medium", "low"]
How = Literal["exact", "fuzzy"]


class Status(enum.StrEnum):
    """What a resume says of a system; the order is from the strongest to the weakest."""

    HANDS_ON = "hands_on"
    LISTED = "listed"
    EXPOSURE = "exposure"
    NOT_HELD = "not_held"


HELD = frozenset({Status.HANDS_ON, Status.LISTED})
"""What a person has: used, or said to be known."""


# --- Document: what a reader of files returns ---------------------------------------------------


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person should know about how a file was read; it never lowers a verdict."""

    kind: str
    message: str
    page: int | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a file has no result. ``kind`` is one of a documented list, ``message`` says what to do."""

    kind: str
    message: str


class Span(NamedTuple):
    """A stretch of the document's text."""

    start: int
    end: int


@dataclass(frozen=True)
class Document:
    """The text of one file as a person would read it, with its lines and pages."""

    name: str
    sha256: str
    text: str
    page_starts: tuple[int, ...] = (0,)
    warnings: tuple[Notice, ...] = ()

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """Offset at which each line begins."""
        starts = [0]
        starts.extend(at + 1 for at, char in enumerate(self.text) if char == "\n")
        return tuple(starts)

    def line_at(self, offset: int) -> int:
        """Number of the line that holds the offset, from 1."""
        return bisect_right(self.line_starts, offset)

    def page_at(self, offset: int) -> int:
        """Number of the page that holds the offset, from 1."""
        return max(1, bisect_right(self.page_starts, offset))

    def line_span(self, number: int) -> Span:
        """Where a line stands, without its line end."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] - 1 if number < len(self.line_starts) else len(self.text)
        return Span(start, end)

    def line_text(self, number: int) -> str:
        """The whole of a line, without its line end."""
        span = self.line_span(number)
        return self.text[span.start : span.end]


# --- Resume: what the reader of structure returns -----------------------------------------------


MONTHS_A_YEAR = 12


class Month(NamedTuple):
    """A month of a year; months are whole."""

    year: int
    month: int

    @property
    def ordinal(self) -> int:
        """Months since year 0, for arithmetic."""
        return self.year * MONTHS_A_YEAR + self.month - 1

    @classmethod
    def parse(cls, text: str) -> Month:
        """The month that "2026-11" names.

        Raises:
            ValueError: the text is no month of that form.
        """
        match = re.fullmatch(r"(\d{4})-(\d{2})", text)
        if match is None or not 1 <= int(match[2]) <= MONTHS_A_YEAR:
            raise ValueError(f'"{text}" is no month: write it like 2026-11')
        return cls(int(match[1]), int(match[2]))

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"


@dataclass(frozen=True, slots=True)
class Period:
    """A range of months as written, both ends included.

    ``first`` and ``last`` are the reading by the rule (a year alone is its January at the ends of a
    range); the other four are the least and the most that the words allow. It is not ``possible`` where
    a date in it is none, such as a thirteenth month.
    """

    first: Month
    last: Month
    earliest_first: Month
    latest_first: Month
    earliest_last: Month
    latest_last: Month
    present: bool
    span: Span
    possible: bool = True

    @property
    def months(self) -> int:
        """Length in whole months, both ends included."""
        return self.last.ordinal - self.first.ordinal + 1


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a resume under one heading. ``kind`` is an id of the knowledge base."""

    kind: str
    heading: str
    span: Span


@dataclass(frozen=True, slots=True)
class Position:
    """One job, internship or volunteer post."""

    title: str
    employer: str
    periods: tuple[Period, ...]
    library: bool
    library_why: str
    header: Span
    body: Span
    line: int


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence, list item or header line: the unit within which words speak for each other."""

    span: Span
    section: int
    position: int | None
    role: Literal["heading", "header", "duty", "list", "text"]


@dataclass(frozen=True)
class Resume:
    """A document with its structure."""

    document: Document
    sections: tuple[Section, ...]
    positions: tuple[Position, ...]
    statements: tuple[Statement, ...]
    stated_years: tuple[tuple[float, Span], ...] = ()
    warnings: tuple[Notice, ...] = ()


# --- Mentions: what matching returns ------------------------------------------------------------


class Kind(enum.StrEnum):
    """What a mention is a mention of."""

    SYSTEM = "system"
    RELATED = "related"
    TITLE = "title"
    OPERATION = "operation"
    INDICATOR = "indicator"
    FACT = "fact"
    OTHER_TEXT = "other_text"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of the resume that name an entry of the knowledge base, and what was made of them.

    A mention that does not count stays in the list with the reason, for ``--trace``. ``doubt``: a careful reader
    might have decided the other way. ``rule`` is the id of the cue that decided, ``cue`` its words in the text.
    """

    kind: Kind
    name: str
    term: str
    span: Span
    how: How
    score: float
    statement: int
    counts: bool = True
    status: Status | None = None
    cue: str = ""
    why: str = ""
    doubt: bool = False
    rule: str = ""


@dataclass(frozen=True)
class Trace:
    """How a resume was read; ``places`` tells where an entry stands: "cues/denied" -> "data/cues.yaml:12"."""

    resume: Resume
    mentions: tuple[Mention, ...]
    places: Mapping[str, str]


# --- Assessment: what the judgement returns -----------------------------------------------------


@dataclass(frozen=True, slots=True)
class Evidence:
    """A line of the resume that proves a claim, and the words in it that matched."""

    line: int
    page: int
    start: int
    end: int
    text: str
    matched: str
    term: str
    how: How
    score: float
    why: str = ""
    cue: str = ""
    column: int | None = None
    """Where the match begins in ``text``; None where the line stands as the document has it."""


@dataclass(frozen=True, slots=True)
class SystemFinding:
    """A system (or related tool) and how the person stands to it. ``months`` is None where no date tells."""

    name: str
    vendor: str | None
    kind: str
    status: Status
    months: int | None
    first: Month | None
    last: Month | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class TitleFinding:
    """A library job title that stands in the resume."""

    title: str
    level_hint: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """An operation or indicator that the person did. ``label`` is its name in plain words."""

    id: str
    label: str
    band: Band | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class MissingSign:
    """A sign of a level that was not found."""

    id: str
    label: str
    band: Band


@dataclass(frozen=True, slots=True)
class Ask:
    """A question to put to the person, by its id in the knowledge base."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Concern:
    """Something the resume shows no evidence of, and what to ask."""

    id: str
    message: str
    ask: tuple[Ask, ...]
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class LevelBasis:
    """How the level came about: the two readings, the rule in one sentence, the signs not found."""

    by_years: Band | None
    by_duties: Level
    rule: str
    missing: tuple[MissingSign, ...]


@dataclass(frozen=True, slots=True)
class PositionFinding:
    """A position as it is reported."""

    title: str
    employer: str
    start: Month | None
    end: Month | None
    library: bool
    line: int


@dataclass(frozen=True, slots=True)
class Assessment:
    """What a resume shows, each claim with its lines."""

    level: Level
    basis: LevelBasis
    level_range: tuple[Level, Level]
    settling: tuple[Ask, ...]
    confidence: Confidence
    confidence_reasons: tuple[str, ...]
    years: float | None
    years_range: tuple[float, float] | None
    systems: tuple[SystemFinding, ...]
    related: tuple[SystemFinding, ...]
    titles: tuple[TitleFinding, ...]
    operations: tuple[Finding, ...]
    indicators: tuple[Finding, ...]
    service: tuple[Evidence, ...]
    data: tuple[Evidence, ...]
    concerns: tuple[Concern, ...]
    positions: tuple[PositionFinding, ...]
    warnings: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Contact:
    """What is needed to reach a person, as written: shown where it is asked for, and never judged."""

    opening: str
    emails: tuple[str, ...] = ()
    telephones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SamePerson:
    """An earlier file of the run that seems to be of the same person, and why it seems so."""

    file: str
    why: Literal["same_text", "similar_text", "same_email"]


@dataclass(frozen=True, slots=True)
class Run:
    """What holds for every result of one run."""

    tool: str
    kb: str
    as_of: Month


@dataclass(frozen=True)
class Result:
    """One input file: its assessment, or why there is none."""

    file: str
    run: Run
    sha256: str = ""
    assessment: Assessment | None = None
    failure: Failure | None = None
    warnings: tuple[Notice, ...] = ()
    document: Document | None = field(default=None, repr=False)
    contact: Contact | None = None
    same_person: SamePerson | None = None
    trace: Trace | None = field(default=None, repr=False)

    def evidence(self) -> Iterator[Evidence]:
        """Every piece of evidence, in the order of the record."""
        if (a := self.assessment) is None:
            return
        groups: tuple[tuple[SystemFinding | TitleFinding | Finding | Concern, ...], ...]
        groups = (a.systems, a.related, a.titles, a.operations, a.indicators, a.concerns)
        for finding in (finding for group in groups for finding in group):
            yield from finding.evidence
        yield from a.service
        yield from a.data
