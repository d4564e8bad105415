"""Findings: the mentions of one thing put together into one claim with its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ilsscreen.assessment.evidence import evidence_list
from ilsscreen.assessment.years import months_covered
from ilsscreen.knowledge.entries import Sign, System, Title
from ilsscreen.model import (
    Document,
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


def system_findings(
    resume: Resume, mentions: Sequence[Mention], systems: Sequence[System], kind: Kind
) -> tuple[SystemFinding, ...]:
    """Each system named, with the strongest status found anywhere, strongest first."""
    found = [
        _system(resume, system, named)
        for system in systems
        if (named := [m for m in mentions if m.kind is kind and m.name == system.name and m.counts])
    ]
    return tuple(sorted(found, key=lambda f: (_ORDER.index(f.status), -(f.months or 0), f.name)))


def _system(resume: Resume, system: System, named: Sequence[Mention]) -> SystemFinding:
    status = min((m.status or Status.LISTED for m in named), key=_ORDER.index)
    proving = sorted(named, key=lambda m: _ORDER.index(m.status or Status.LISTED))
    strongest = [m for m in proving if m.status is status]
    periods = list(_periods(resume, strongest)) if status is Status.HANDS_ON else []
    return SystemFinding(
        name=system.name,
        vendor=system.vendor,
        kind=system.kind,
        status=status,
        months=months_covered(periods) if periods else None,
        first=min((p.first for p in periods), default=None),
        last=max((p.last for p in periods), default=None),
        evidence=evidence_list(resume.document, strongest),
    )


def _periods(resume: Resume, mentions: Iterable[Mention]) -> Iterator[Period]:
    """The dates of the positions that the mentions stand in."""
    for mention in mentions:
        position = resume.statements[mention.statement].position
        if position is not None:
            yield from resume.positions[position].periods


def sign_findings(
    document: Document, mentions: Sequence[Mention], signs: Sequence[Sign], kind: Kind
) -> tuple[Finding, ...]:
    """The operations or indicators found, in the order of the knowledge base."""
    return tuple(
        Finding(sign.id, sign.label, sign.band, evidence_list(document, found))
        for sign in signs
        if (found := [m for m in mentions if m.kind is kind and m.name == sign.id and m.counts])
    )


def title_findings(
    document: Document, mentions: Sequence[Mention], titles: Sequence[Title]
) -> tuple[TitleFinding, ...]:
    """The job titles found, in the order of the text."""
    by_name = {title.title: title for title in titles}
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.kind is Kind.TITLE and mention.counts:
            found.setdefault(mention.name, []).append(mention)
    return tuple(
        TitleFinding(name, by_name[name].level_hint or "", evidence_list(document, group))
        for name, group in found.items()
    )


def fact_evidence(document: Document, mentions: Sequence[Mention], fact: str) -> tuple[Evidence, ...]:
    """The lines that show a fact such as service to people."""
    return evidence_list(document, (m for m in mentions if m.kind is Kind.FACT and m.name == fact and m.counts))


def first_and_last(periods: Sequence[Period]) -> tuple[Month | None, Month | None, bool]:
    """First and last month of some periods, and whether the last is the present."""
    if not periods:
        return None, None, False
    latest = max(periods, key=lambda p: p.last)
    return min(p.first for p in periods), latest.last, latest.present
