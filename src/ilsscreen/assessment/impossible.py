"""Years that cannot be: of a system longer than it exists, or in a job that ended before it came out.

Only what is clear-cut: people use several systems over one job, so a job that began before a release and went on
after it says nothing. It is a question to ask, and never counts for a level.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ilsscreen.assessment.evidence import evidence_of
from ilsscreen.knowledge.entries import KnowledgeBase, System
from ilsscreen.model import HELD, Ask, Concern, Evidence, Kind, Mention, Month, Period, Resume, Span, Status
from ilsscreen.phrases import PhraseTable, Token, tokenize

ID = "impossible_years"
_BEHIND = 6
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class _Clash:
    """A sentence for a person, and the lines with the two facts."""

    told: str
    evidence: tuple[Evidence, ...]


class ImpossibleYears:
    """Finds them by the facts of one knowledge base, as of one month."""

    def __init__(self, kb: KnowledgeBase, as_of: Month) -> None:
        self._kb, self._as_of = kb, as_of
        self._systems = {system.name: system for system in kb.systems if system.first_release or system.ended}
        self._numbers = {name.casefold(): float(n) for n, names in kb.dates.numbers.items() for name in names}
        self._tables: dict[str, PhraseTable[None]] = {}

    def concerns(self, resume: Resume, mentions: Sequence[Mention]) -> Iterator[Concern]:
        """One concern for all of them, where the knowledge base has it."""
        entry = next((entry for entry in self._kb.concerns if entry.id == ID), None)
        if entry is None:
            return
        clashes = {clash.told: clash for clash in self._clashes(resume, mentions)}
        if clashes:
            questions = {question.id: question.ask for question in self._kb.questions}
            asks = tuple(Ask(name, questions[name]) for name in entry.ask if name in questions)
            evidence = tuple(dict.fromkeys(piece for clash in clashes.values() for piece in clash.evidence))
            yield Concern(entry.id, " ".join((entry.message, *clashes)), asks, evidence)

    def _clashes(self, resume: Resume, mentions: Iterable[Mention]) -> Iterator[_Clash]:
        for mention in mentions:
            system = self._systems.get(mention.name) if mention.kind is Kind.SYSTEM else None
            if system is None or not mention.counts or mention.how != "exact" or mention.status not in HELD:
                continue
            if mention.status is Status.HANDS_ON:
                yield from self._in_a_job(resume, mention, system)
            yield from self._in_words(resume, mention, system)

    def _in_a_job(self, resume: Resume, mention: Mention, system: System) -> Iterator[_Clash]:
        at = resume.statements[mention.statement].position
        periods = resume.positions[at].periods if at is not None else ()
        if not periods:
            return
        last = max(period.latest_last.year for period in periods)
        first = min(period.earliest_first.year for period in periods)
        if system.first_release is not None and last < system.first_release - self._grace("release_grace"):
            yield self._clash("job_before_release", resume, mention, system, periods)
        if system.ended is not None and first > system.ended + self._grace("ended_grace"):
            yield self._clash("job_after_end", resume, mention, system, periods)

    def _in_words(self, resume: Resume, mention: Mention, system: System) -> Iterator[_Clash]:
        """What a sentence says: "twelve years of Alma", "Alma administrator since 2005"."""
        if system.first_release is None:
            return
        tokens = tokenize(resume.document.text, *resume.statements[mention.statement].span)
        first = next(at for at, token in enumerate(tokens) if token.end > mention.span.start)
        last = next((at for at, token in enumerate(tokens) if token.start >= mention.span.end), len(tokens))
        begun = system.first_release - self._grace("release_grace")
        for since, span in (*self._years_before(tokens, first), *self._since(tokens, last)):
            if since < begun:
                yield self._clash("years_beyond_release", resume, mention, system, said=span)

    def _years_before(self, tokens: Sequence[Token], first: int) -> Iterator[tuple[float, Span]]:
        """A figure of years that leads up to the name, as the year in which they would have begun."""
        for at in range(max(1, first - _BEHIND), first):
            figure = self._figure(tokens[at - 1])
            between = tokens[at + 1 : first]
            if figure is None or not self._is("years_word", tokens[at : at + 1]) or tokens[first].breaks:
                continue
            if not any(token.breaks for token in tokens[at : first + 1]) and self._is("years_of", between):
                yield self._as_of.year - figure, Span(tokens[at - 1].start, tokens[at].end)

    def _since(self, tokens: Sequence[Token], last: int) -> Iterator[tuple[float, Span]]:
        """A year that follows the name: right behind it, or behind what the person was of it."""
        for at in range(last, min(last + 3, len(tokens) - 1)):
            if any(token.breaks for token in tokens[last : at + 2]) or not _YEAR.fullmatch(tokens[at + 1].raw):
                continue
            role = tokens[last:at]
            if self._is("since_word", tokens[at : at + 1]) and (not role or self._is("system_role", role)):
                yield int(tokens[at + 1].raw), Span(tokens[at].start, tokens[at + 1].end)

    def _figure(self, token: Token) -> float | None:
        return float(token.raw) if re.fullmatch(r"\d{1,2}", token.raw) else self._numbers.get(token.word)

    def _is(self, name: str, tokens: Sequence[Token]) -> bool:
        """Whether words are, as a whole, an entry of a word list."""
        if name not in self._tables:
            self._tables[name] = PhraseTable(self._kb.word_lists)
            self._tables[name].add_all(self._kb.word_lists.lists.get(name, ()), None)
        return self._tables[name].whole(list(tokens)) is not None

    def _grace(self, name: str) -> float:
        return self._kb.rules.numbers.get(name, 0.0)

    def _clash(
        self,
        sentence: str,
        resume: Resume,
        mention: Mention,
        system: System,
        periods: Sequence[Period] = (),
        said: Span | None = None,
    ) -> _Clash:
        """The sentence with both facts, and the lines they stand in."""
        spans = [said] if said is not None else [period.span for period in periods]
        text = resume.document.text
        written = ", ".join(" ".join(text[span.start : span.end].split()) for span in spans)
        told = self._kb.rules.sentences.get(sentence, "").format(
            system=system.name, first=system.first_release, ended=system.ended, said=written
        )
        named = evidence_of(resume.document, mention)
        dated = (_evidence(resume, mention, span, text[span.start : span.end]) for span in spans)
        return _Clash(told, (named, *dated))


def _evidence(resume: Resume, mention: Mention, span: Span, matched: str) -> Evidence:
    document = resume.document
    line = document.line_at(span.start)
    return Evidence(
        line=line,
        page=document.page_at(span.start),
        start=span.start,
        end=span.end,
        text=document.line_text(line).strip(),
        matched=matched,
        term=mention.term,
        how="exact",
        score=100.0,
    )
