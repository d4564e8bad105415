"""A result without what says whose it is: numbered, masked, and without the document."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePath
from typing import TypeVar

from ilsscreen.model import (
    Assessment,
    Concern,
    Document,
    Evidence,
    Failure,
    Finding,
    Notice,
    PositionFinding,
    Result,
    Span,
    SystemFinding,
    TitleFinding,
)
from ilsscreen.people.contact import ContactFinder

NAME, CONTACT = "[name]", "[contact]"
"""What stands where a name, or an address, e-mail address, telephone number or link was."""

Found = TypeVar("Found", SystemFinding, TitleFinding, Finding, Concern)

_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(r"[\s.,'’-]{1,3}")


def blinded(result: Result, label: str, finder: ContactFinder) -> Result:
    """The result under a label: no file name, hash, document or contact, and evidence with its identity masked.

    Where the evidence points at stays as it is: line and page are those of the file. What is not named here is left
    out, so that nothing added to a result later can leak.
    """
    mask = _Mask(result, label, finder)
    return Result(
        file=label,
        run=result.run,
        assessment=None if result.assessment is None else mask.assessment(result.assessment),
        failure=None if result.failure is None else Failure(result.failure.kind, mask.words(result.failure.message)),
        warnings=tuple(map(mask.notice, result.warnings)),
        same_person=result.same_person,
    )


class _Mask:
    """Masks the texts of one result."""

    def __init__(self, result: Result, label: str, finder: ContactFinder) -> None:
        document = result.document or Document("", "", "")
        self._finder = finder
        self._label = label
        self._files = tuple(dict.fromkeys((result.file, PurePath(result.file).name, PurePath(result.file).stem)))
        self._opening = frozenset(finder.opening(document))
        self._names = finder.names(document)
        self._terms = _terms(result.assessment)

    def words(self, text: str) -> str:
        """A text with the names in it, of the person and of the file, masked."""
        for name in self._files:
            text = text.replace(name, self._label) if len(name) > 3 else text
        return self._masked(text)

    def notice(self, notice: Notice) -> Notice:
        """A warning, masked."""
        return replace(notice, message=self.words(notice.message))

    def assessment(self, a: Assessment) -> Assessment:
        """All findings, masked."""
        return replace(
            a,
            confidence_reasons=tuple(map(self.words, a.confidence_reasons)),
            systems=self._findings(a.systems),
            related=self._findings(a.related),
            titles=self._findings(a.titles),
            operations=self._findings(a.operations),
            indicators=self._findings(a.indicators),
            concerns=self._findings(a.concerns),
            service=self._pieces(a.service),
            data=self._pieces(a.data),
            positions=tuple(map(self._position, a.positions)),
            warnings=tuple(map(self.notice, a.warnings)),
        )

    def _findings(self, findings: tuple[Found, ...]) -> tuple[Found, ...]:
        return tuple(replace(finding, evidence=self._pieces(finding.evidence)) for finding in findings)

    def _pieces(self, pieces: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        return tuple(map(self._piece, pieces))

    def _piece(self, piece: Evidence) -> Evidence:
        """A quoted line; of a line of the opening, the matched words alone."""
        matched = self._masked(piece.matched)
        first = matched.partition("\n")[0]
        before, after = self._around(piece) if piece.line not in self._opening else ("", "")
        return replace(
            piece,
            text=f"{before}{first}{after}",
            matched=matched,
            column=len(before),
            why=self._masked(piece.why),
            cue=self._masked(piece.cue),
        )

    def _around(self, piece: Evidence) -> tuple[str, str]:
        """The line before and after the match, masked as a whole, so that nothing is cut in two."""
        first = piece.matched.partition("\n")[0]
        at = piece.text.find(first) if piece.column is None else piece.column
        if at < 0:
            return self._masked(piece.text), ""
        spans = self._spans(piece.text)
        end = at + len(first)
        return _cut(piece.text, spans, 0, at), _cut(piece.text, spans, end, len(piece.text))

    def _position(self, position: PositionFinding) -> PositionFinding:
        return replace(position, title=self._masked(position.title), employer=self._masked(position.employer))

    def _masked(self, text: str) -> str:
        return _cut(text, self._spans(text), 0, len(text))

    def _spans(self, text: str) -> list[tuple[Span, str]]:
        """What is to be masked in a text, in order, overlaps joined."""
        places = self._finder.places(text)
        found = [(span, CONTACT) for span in places]
        found += [(span, NAME) for span in self._name_spans(text, places)]
        joined: list[tuple[Span, str]] = []
        for span, mask in sorted(found):
            if joined and span.start < joined[-1][0].end:
                last, kept = joined.pop()
                joined.append((Span(last.start, max(last.end, span.end)), kept))
            else:
                joined.append((span, mask))
        return joined

    def _name_spans(self, text: str, places: list[Span]) -> Iterable[Span]:
        """Words of the name, neighbours joined; a lone one that names a system or title here stays."""
        group: list[re.Match[str]] = []
        for word in [*_WORD.finditer(text), None]:
            inside = word is not None and word[0].casefold() in self._names and not _within(word, places)
            near = inside and group and word and _BETWEEN.fullmatch(text[group[-1].end() : word.start()])
            if group and not near:
                if len(group) > 1 or self._tells(group[0][0]):
                    yield Span(group[0].start(), group[-1].end())
                group = []
            if inside and word:
                group.append(word)

    def _tells(self, word: str) -> bool:
        """Whether a lone word of the name is to be masked; "Li" is, and "of" is not."""
        return word.casefold() not in self._terms and (len(word) > 2 or word[0].isupper())


def _within(word: re.Match[str], places: Iterable[Span]) -> bool:
    return any(place.start <= word.start() < place.end for place in places)


def _terms(assessment: Assessment | None) -> frozenset[str]:
    """The words that name the systems, tools and titles found."""
    if assessment is None:
        return frozenset()
    pieces = [piece for system in (*assessment.systems, *assessment.related) for piece in system.evidence]
    pieces += [piece for title in assessment.titles for piece in title.evidence]
    return frozenset(word.casefold() for piece in pieces for word in _WORD.findall(piece.matched))


def _cut(text: str, spans: Iterable[tuple[Span, str]], start: int, end: int) -> str:
    """A stretch of a text, with a mask for whatever of it is to be masked."""
    parts: list[str] = []
    at = start
    for span, mask in spans:
        if span.end <= start or span.start >= end:
            continue
        parts += [text[at : max(at, span.start)], mask]
        at = max(at, min(span.end, end))
    return "".join([*parts, text[at:end]])
