"""Mentions -> Assessment: findings, years, level, concerns."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ilsscreen.assessment.concerns import concerns
from ilsscreen.assessment.confidence import confidence, measures
from ilsscreen.assessment.findings import Findings, first_and_last
from ilsscreen.assessment.impossible import ImpossibleYears
from ilsscreen.assessment.in_systems import in_systems
from ilsscreen.assessment.level import level_by_duties, level_by_years, verdict
from ilsscreen.assessment.level_range import LevelRange, Reading
from ilsscreen.assessment.other_texts import other_text
from ilsscreen.assessment.years import Years, library_years
from ilsscreen.knowledge.entries import KnowledgeBase
from ilsscreen.library_work import library_positions
from ilsscreen.model import (
    Assessment,
    Kind,
    Level,
    LevelBasis,
    Mention,
    MissingSign,
    Month,
    PositionFinding,
    Resume,
    SystemFinding,
)

__all__ = ["Assessor"]


class Assessor:
    """Judges resumes by the rules of one knowledge base, as of one month."""

    def __init__(self, kb: KnowledgeBase, as_of: Month) -> None:
        self._kb = kb
        self._impossible = ImpossibleYears(kb, as_of)
        self._range = LevelRange(kb)
        self._lines = int(kb.rules.numbers["evidence_lines"])

    def assess(self, resume: Resume, mentions: Sequence[Mention]) -> Assessment:
        """What the resume shows: every claim with its lines, the level with its basis."""
        kb = self._kb
        library = library_positions(resume, mentions)
        years = library_years(resume, library)
        systems = Findings(resume, mentions, self._lines).systems(kb.systems, Kind.SYSTEM)
        held = self._held(systems)
        mentions = in_systems(resume, mentions, kb.indicators)
        findings = Findings(resume, mentions, self._lines)
        operations = findings.signs(kb.operations, Kind.OPERATION)
        indicators = findings.signs(kb.indicators, Kind.INDICATOR)
        facts = {fact.id: findings.fact(fact) for fact in kb.facts}
        reading = _reading(years, mentions, anything=bool(held or operations))
        basis, level = self._basis(reading)
        sure, reasons = confidence(measures(resume, mentions, years, held, library), kb)
        strange = other_text(resume, mentions, kb)
        counts = {"systems": len(held), "operations": len(operations), **{id_: len(e) for id_, e in facts.items()}}
        return Assessment(
            level=level,
            basis=basis,
            level_range=self._range.of(reading),
            settling=self._range.settling(reading),
            confidence=sure,
            confidence_reasons=reasons,
            years=years.value,
            years_range=None if years.least is None or years.most is None else (years.least, years.most),
            systems=systems,
            related=findings.systems(kb.related, Kind.RELATED),
            titles=findings.titles(kb.titles),
            operations=operations,
            indicators=indicators,
            service=facts.get("service", ()),
            data=facts.get("data", ()),
            concerns=(*concerns(kb, counts), *self._impossible.concerns(resume, mentions)),
            positions=tuple(_positions(resume, library)),
            warnings=(*resume.warnings, *strange),
        )

    def _held(self, systems: Sequence[SystemFinding]) -> list[SystemFinding]:
        return [system for system in systems if system.status in self._kb.rules.held]

    def _basis(self, reading: Reading) -> tuple[LevelBasis, Level]:
        rules = self._kb.rules
        bands = [sign.band for sign in self._kb.indicators if sign.id in reading.found]
        by_duties = level_by_duties(bands, anything=reading.anything, rules=rules)
        by_years = level_by_years(reading.years.value, rules)
        decided = verdict(by_years, by_duties, self._kb.verdicts)
        return LevelBasis(by_years, by_duties, decided.because, self._missing(reading.found)), decided.level

    def _missing(self, found: Collection[str]) -> tuple[MissingSign, ...]:
        return tuple(
            MissingSign(sign.id, sign.label, sign.band)
            for sign in self._kb.indicators
            if sign.id not in found and sign.band is not None
        )


def _reading(years: Years, mentions: Sequence[Mention], *, anything: bool) -> Reading:
    """The signs found, parted by whether any mention of them leaves no doubt."""
    signs = [m for m in mentions if m.kind is Kind.INDICATOR and (m.counts or m.doubt)]
    sure = frozenset(m.name for m in signs if m.counts and not m.doubt)
    doubtful = {m.name: False for m in signs if m.name not in sure}
    doubtful |= {m.name: True for m in signs if m.name not in sure and m.counts}
    return Reading(years, sure, doubtful, anything)


def _positions(resume: Resume, library: frozenset[int]) -> list[PositionFinding]:
    found: list[PositionFinding] = []
    for at, position in enumerate(resume.positions):
        start, end, present = first_and_last(position.periods)
        end = None if present else end
        found.append(PositionFinding(position.title, position.employer, start, end, at in library, position.line))
    return found
