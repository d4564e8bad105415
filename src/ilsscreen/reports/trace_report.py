"""The trace: how each line of a resume was read, which entry decided, what was dropped and why."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ilsscreen.model import Kind, Mention, Period, Position, Result, Statement, Trace
from ilsscreen.reports.look import Look
from ilsscreen.reports.wording import LEVELS, reason, safe, span, years

WIDTH = 80
"""Lines of the trace are no wider than a plain terminal."""

_KINDS = {
    Kind.SYSTEM: "system",
    Kind.RELATED: "tool",
    Kind.TITLE: "title",
    Kind.OPERATION: "kind of work",
    Kind.INDICATOR: "sign",
    Kind.FACT: "fact",
    Kind.OTHER_TEXT: "no resume",
}
_SECTIONS = {
    Kind.SYSTEM: "systems",
    Kind.RELATED: "related",
    Kind.TITLE: "titles",
    Kind.OPERATION: "operations",
    Kind.INDICATOR: "indicators",
    Kind.FACT: "facts",
    Kind.OTHER_TEXT: "other_texts",
}
_GUTTER = "     "


def report(results: Iterable[Result], look: Look) -> Iterator[str]:  # noqa: ARG001  (one form for every place)
    """One trace a resume, parted by blank lines."""
    for at, result in enumerate(results):
        yield ("\n" if at else "") + "\n".join(_trace(result)) + "\n"


def _trace(result: Result) -> Iterator[str]:
    yield from _wrapped(safe(result.file), "")
    if result.assessment is None or result.trace is None:
        yield from _wrapped(safe(result.failure.message) if result.failure else "", "  ")
        return
    a = result.assessment
    told = f"{LEVELS[a.level]}. {reason(a)} Years: {years(a)}, as of {result.run.as_of}."
    yield from _wrapped(told, "  ")
    if a.level_range[0] != a.level_range[1]:
        yield from _wrapped(f"Could be {span(a)}", "  ")
    for notice in result.warnings:
        yield from _wrapped(safe(notice.message), "  ! ")
    yield "  + counts   - does not count   ? counts or not, with a doubt"
    yield from _Lines(result.trace).all()


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of one resume, each with what was made of it."""

    trace: Trace

    def all(self) -> Iterator[str]:
        """Every line that holds something, under the section and the job it stands in."""
        document = self.trace.resume.document
        where = ""
        starting = self._by_line()
        for number in range(1, len(document.line_starts) + 1):
            text = document.line_text(number).strip()
            if not text:
                continue
            if (statement := self._statement(number)) is not None and (place := self._place(statement)) != where:
                where = place
                yield ""
                yield from _wrapped(safe(place), "  ")
            yield from _wrapped(safe(text), f"{number:>4} ")
            yield from self._findings(starting.get(number, ()))

    def _by_line(self) -> dict[int, list[Mention]]:
        document = self.trace.resume.document
        ordered = sorted(self.trace.mentions, key=lambda m: document.line_at(m.span.start))
        return {line: list(group) for line, group in groupby(ordered, lambda m: document.line_at(m.span.start))}

    def _statement(self, line: int) -> Statement | None:
        """The statement that begins on a line, or goes on there."""
        place = self.trace.resume.document.line_span(line)
        found = [s for s in self.trace.resume.statements if s.span.start < place.end and s.span.end > place.start]
        return found[0] if found else None

    def _place(self, statement: Statement) -> str:
        section = self.trace.resume.sections[statement.section]
        heading = f" ({section.heading.strip()})" if section.heading.strip() else ""
        told = f"Section {section.kind}{heading}"
        if statement.position is None:
            return told
        return f"{told}, job {statement.position + 1}: {_job(self.trace.resume.positions[statement.position])}"

    def _findings(self, mentions: Sequence[Mention]) -> Iterator[str]:
        """What a line holds: what counts first, then what was dropped; the same claim, decided the same way, once."""
        groups: dict[tuple[object, ...], list[Mention]] = {}
        for m in sorted(mentions, key=lambda m: (not m.counts, list(Kind).index(m.kind), m.name, m.span)):
            groups.setdefault((m.kind, m.name, m.counts, m.doubt, m.status, m.rule, m.counts or m.why), []).append(m)
        for group in groups.values():
            yield from self._finding(max(group, key=lambda m: m.span.end - m.span.start), group)

    def _finding(self, mention: Mention, group: Sequence[Mention]) -> Iterator[str]:
        """A claim by its longest words, the reason, and the entry with all of its phrases that were found."""
        document = self.trace.resume.document
        sign = "?" if mention.doubt else "+" if mention.counts else "-"
        status = f" = {mention.status.value}" if mention.status is not None and mention.counts else ""
        words = " ".join(document.text[mention.span.start : mention.span.end].split())
        yield from _wrapped(safe(f"{_KINDS[mention.kind]} {mention.name}{status}: “{words}”"), f"{_GUTTER}{sign} ")
        yield from _wrapped(safe(mention.why), f"{_GUTTER}    ") if mention.why else ()
        phrases = dict.fromkeys((mention.term, *(m.term for m in group)))
        yield from _wrapped(self._entry(_SECTIONS[mention.kind], mention.name, *phrases), f"{_GUTTER}    by ")
        if mention.rule:
            told = f"{self._entry('cues', mention.rule)}, “{mention.cue}”"
            yield from _wrapped(safe(told), f"{_GUTTER}    cue ")

    def _entry(self, section: str, name: str, *phrases: str) -> str:
        """Where the entry of the knowledge base stands, and which of its phrases matched."""
        place = self.trace.places.get(f"{section}/{name}", section)
        return ", ".join((place, name, *(f"“{phrase}”" for phrase in phrases if phrase != name)))


def _job(position: Position) -> str:
    who = ", ".join(part for part in (position.title, position.employer) if part) or "no title"
    dates = ", ".join(_period(period) for period in position.periods) or "no dates"
    library = f"library work ({position.library_why})" if position.library and position.library_why else ""
    kind = library or ("library work" if position.library else "other work")
    return f"{who}; {dates}; {kind}"


def _period(period: Period) -> str:
    return f"{period.first} to {'now' if period.present else period.last}"


def _wrapped(text: str, start: str) -> list[str]:
    indent = " " * len(start)
    lines = textwrap.wrap(text, WIDTH, initial_indent=start, subsequent_indent=indent, break_on_hyphens=False)
    return lines or [start.rstrip()]
