"""Findings: the mentions of one thing put together into one claim with its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ilsscreen.assessment.evidence import evidence_list
from ilsscreen.assessment.years import months_covered
from ilsscreen.knowledge.entries import Sign, System, Title
from ilsscreen.model import (
    Evidence,
    Finding,
    Kind,
    Mention,
    Month,
    Period,
    Resume,
    Status,
    SystemFinding,
    TitleFinding,
)

_ORDER = list(Status)
_WORK = (Kind.OPERATION, Kind.INDICATOR)


@dataclass(frozen=True, slots=True)
class Findings:
    """The claims that the mentions of one resume make, each with at most ``lines`` lines that prove it."""

    resume: Resume
    mentions: Sequence[Mention]
    lines: int

    def systems(self, systems: Sequence[System], kind: Kind) -> tuple[SystemFinding, ...]:
        """Each system named, with the strongest status found anywhere, strongest first."""
        named = self._by_name(kind)
        found = [self._system(system, named[system.name]) for system in systems if system.name in named]
        return tuple(sorted(found, key=lambda f: (_ORDER.index(f.status), -(f.months or 0), f.name)))

    def signs(self, signs: Sequence[Sign], kind: Kind) -> tuple[Finding, ...]:
        """The operations or indicators found, in the order of the knowledge base."""
        found = self._by_name(kind)
        return tuple(Finding(s.id, s.label, s.band, self._evidence(found[s.id])) for s in signs if s.id in found)

    def titles(self, titles: Sequence[Title]) -> tuple[TitleFinding, ...]:
        """The job titles found, in the order of the text."""
        hints = {title.title: title.level_hint or "" for title in titles}
        found = self._by_name(Kind.TITLE)
        return tuple(TitleFinding(name, hints[name], self._evidence(group)) for name, group in found.items())

    def fact(self, fact: Sign) -> tuple[Evidence, ...]:
        """The lines that show a fact such as service to people, or work that is never done without it."""
        shown = {(Kind.FACT, fact.id)} | {(kind, id_) for kind in _WORK for id_ in fact.shown_by}
        return self._evidence(m for m in self.mentions if m.counts and (m.kind, m.name) in shown)

    def _by_name(self, kind: Kind) -> dict[str, list[Mention]]:
        groups: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            if mention.kind is kind and mention.counts:
                groups.setdefault(mention.name, []).append(mention)
        return groups

    def _evidence(self, mentions: Iterable[Mention]) -> tuple[Evidence, ...]:
        return evidence_list(self.resume.document, mentions, self.lines)

    def _system(self, system: System, named: Sequence[Mention]) -> SystemFinding:
        status = min((m.status or Status.LISTED for m in named), key=_ORDER.index)
        strongest = [m for m in named if (m.status or Status.LISTED) is status]
        periods = list(self._periods(strongest)) if status is Status.HANDS_ON else []
        return SystemFinding(
            name=system.name,
            vendor=system.vendor,
            kind=system.kind,
            status=status,
            months=months_covered(periods) if periods else None,
            first=min((p.first for p in periods), default=None),
            last=max((p.last for p in periods), default=None),
            evidence=self._evidence(strongest),
        )

    def _periods(self, mentions: Iterable[Mention]) -> Iterator[Period]:
        """The dates of the positions that the mentions stand in."""
        for mention in mentions:
            position = self.resume.statements[mention.statement].position
            if position is not None:
                yield from self.resume.positions[position].periods


def first_and_last(periods: Sequence[Period]) -> tuple[Month | None, Month | None, bool]:
    """First and last month of some periods, and whether the last is the present."""
    if not periods:
        return None, None, False
    latest = max(periods, key=lambda p: p.last)
    return min(p.first for p in periods), latest.last, latest.present
