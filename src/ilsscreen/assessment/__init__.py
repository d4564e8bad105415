"""Mentions -> Assessment: findings, years, level, concerns."""

from __future__ import annotations

from collections.abc import Sequence

from ilsscreen.assessment.concerns import concerns
from ilsscreen.assessment.confidence import confidence
from ilsscreen.assessment.findings import (
    fact_evidence,
    first_and_last,
    sign_findings,
    system_findings,
    title_findings,
)
from ilsscreen.assessment.level import combined, level_by_duties, level_by_years
from ilsscreen.assessment.years import Years, library_years
from ilsscreen.knowledge.entries import KnowledgeBase, Sign
from ilsscreen.library_work import library_positions
from ilsscreen.model import (
    Assessment,
    Finding,
    Kind,
    Level,
    LevelBasis,
    Mention,
    MissingSign,
    PositionFinding,
    Resume,
    Status,
    SystemFinding,
)

__all__ = ["Assessor"]


class Assessor:
    """Judges resumes by the rules of one knowledge base."""

    def __init__(self, kb: KnowledgeBase) -> None:
        self._kb = kb

    def assess(self, resume: Resume, mentions: Sequence[Mention]) -> Assessment:
        """What the resume shows: every claim with its lines, the level with its basis."""
        kb, document = self._kb, resume.document
        library = library_positions(resume, mentions)
        years = library_years(resume, library)
        systems = system_findings(resume, mentions, kb.systems, Kind.SYSTEM)
        mentions = _with_systems(mentions, systems, kb.indicators)
        operations = sign_findings(document, mentions, kb.operations, Kind.OPERATION)
        indicators = sign_findings(document, mentions, kb.indicators, Kind.INDICATOR)
        facts = {fact.id: fact_evidence(document, mentions, fact.id) for fact in kb.facts}
        level, basis = self._level(years, systems, operations, indicators)
        sure, reasons = confidence(resume, years, systems, library, kb.rules)
        return Assessment(
            level=level,
            basis=basis,
            confidence=sure,
            confidence_reasons=reasons,
            years=years.value,
            years_range=None if years.least is None or years.most is None else (years.least, years.most),
            systems=systems,
            related=system_findings(resume, mentions, kb.related, Kind.RELATED),
            titles=title_findings(document, mentions, kb.titles),
            operations=operations,
            indicators=indicators,
            service=facts.get("service", ()),
            data=facts.get("data", ()),
            concerns=concerns(kb, systems, operations, {"service": (), "data": (), **facts}),
            positions=tuple(_positions(resume, library)),
            warnings=resume.warnings,
        )

    def _level(
        self,
        years: Years,
        systems: Sequence[SystemFinding],
        operations: Sequence[Finding],
        indicators: Sequence[Finding],
    ) -> tuple[Level, LevelBasis]:
        rules = self._kb.rules
        held = any(s.status in {Status.HANDS_ON, Status.LISTED} for s in systems)
        by_duties = level_by_duties([i.band for i in indicators], anything=held or bool(operations), rules=rules)
        by_years = level_by_years(years.value, rules)
        level, rule = combined(by_years, by_duties)
        basis = LevelBasis(by_years, by_duties, rules.sentences[f"level_{rule}"], self._missing(indicators))
        return level, basis

    def _missing(self, indicators: Sequence[Finding]) -> tuple[MissingSign, ...]:
        found = {finding.id for finding in indicators}
        return tuple(
            MissingSign(sign.id, sign.label, sign.band)
            for sign in self._kb.indicators
            if sign.id not in found and sign.band is not None
        )


def _with_systems(
    mentions: Sequence[Mention], systems: Sequence[SystemFinding], signs: Sequence[Sign]
) -> Sequence[Mention]:
    """Without signs of work in a system where no system was used."""
    if any(system.status is Status.HANDS_ON for system in systems):
        return mentions
    needy = {sign.id for sign in signs if sign.needs_system}
    return [m for m in mentions if not (m.kind is Kind.INDICATOR and m.name in needy)]


def _positions(resume: Resume, library: frozenset[int]) -> list[PositionFinding]:
    found: list[PositionFinding] = []
    for at, position in enumerate(resume.positions):
        start, end, present = first_and_last(position.periods)
        end = None if present else end
        found.append(PositionFinding(position.title, position.employer, start, end, at in library, position.line))
    return found
