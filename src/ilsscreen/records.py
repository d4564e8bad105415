"""A result as the plain record that is printed as JSON. The form is fixed: fields are added, none renamed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ilsscreen.model import (
    Assessment,
    Concern,
    Contact,
    Evidence,
    Finding,
    Month,
    Notice,
    PositionFinding,
    Result,
    SamePerson,
    SystemFinding,
    TitleFinding,
)

RESULT_SCHEMA = "ilsscreen.result/1"
RESULTS_SCHEMA = "ilsscreen.results/1"

Record = dict[str, Any]


def record(result: Result) -> Record:
    """The record of one input file."""
    head: Record = {
        "schema": RESULT_SCHEMA,
        "file": result.file,
        "sha256": result.sha256,
        "tool": result.run.tool,
        "kb": result.run.kb,
        "as_of": str(result.run.as_of),
        "error": None if result.failure is None else {"kind": result.failure.kind, "message": result.failure.message},
        "warnings": [_notice(notice) for notice in result.warnings],
    }
    body = _EMPTY if result.assessment is None else _assessment(result.assessment)
    return head | body | {"contact": _contact(result.contact), "same_person": _same_person(result.same_person)}


def records(results: Iterable[Result]) -> Record:
    """The records of many files in one document."""
    return {"schema": RESULTS_SCHEMA, "results": [record(result) for result in results]}


_EMPTY: Record = {
    "level": None,
    "level_basis": None,
    "confidence": None,
    "confidence_reasons": [],
    "years": None,
    "years_range": None,
    "systems": [],
    "related": [],
    "titles": [],
    "operations": [],
    "indicators": [],
    "service": [],
    "data": [],
    "concerns": [],
    "positions": [],
    "level_range": None,
    "settling": [],
}


def _assessment(a: Assessment) -> Record:
    return {
        "level": a.level,
        "level_basis": {
            "by_years": a.basis.by_years,
            "by_duties": a.basis.by_duties,
            "rule": a.basis.rule,
            "missing": [sign.id for sign in a.basis.missing],
        },
        "confidence": a.confidence,
        "confidence_reasons": list(a.confidence_reasons),
        "years": a.years,
        "years_range": None if a.years_range is None else list(a.years_range),
        "systems": [_system(system) for system in a.systems],
        "related": [{**_system(tool), "kind": tool.kind} for tool in a.related],
        "titles": [_title(title) for title in a.titles],
        "operations": [_finding(finding) for finding in a.operations],
        "indicators": [{**_finding(finding), "band": finding.band} for finding in a.indicators],
        "service": _evidence(a.service),
        "data": _evidence(a.data),
        "concerns": [_concern(concern) for concern in a.concerns],
        "positions": [_position(position) for position in a.positions],
        "level_range": list(a.level_range),
        "settling": [{"id": ask.id, "text": ask.text} for ask in a.settling],
    }


def _contact(contact: Contact | None) -> Record | None:
    if contact is None:
        return None
    return {
        "opening": contact.opening,
        "emails": list(contact.emails),
        "telephones": list(contact.telephones),
    }


def _same_person(same: SamePerson | None) -> Record | None:
    return None if same is None else {"file": same.file, "why": same.why}


def _notice(notice: Notice) -> Record:
    return {"kind": notice.kind, "message": notice.message, "page": notice.page, "line": notice.line}


def _month(month: Month | None) -> str | None:
    return None if month is None else str(month)


def _system(system: SystemFinding) -> Record:
    return {
        "name": system.name,
        "vendor": system.vendor,
        "status": system.status.value,
        "months": system.months,
        "first": _month(system.first),
        "last": _month(system.last),
        "evidence": _evidence(system.evidence),
    }


def _title(title: TitleFinding) -> Record:
    return {"title": title.title, "level_hint": title.level_hint or None, "evidence": _evidence(title.evidence)}


def _finding(finding: Finding) -> Record:
    return {"id": finding.id, "evidence": _evidence(finding.evidence)}


def _concern(concern: Concern) -> Record:
    return {
        "id": concern.id,
        "message": concern.message,
        "ask": [ask.id for ask in concern.ask],
        "evidence": _evidence(concern.evidence),
    }


def _position(position: PositionFinding) -> Record:
    return {
        "title": position.title,
        "employer": position.employer,
        "start": _month(position.start),
        "end": _month(position.end),
        "library": position.library,
        "line": position.line,
    }


def _evidence(pieces: Iterable[Evidence]) -> list[Record]:
    return [
        {
            "line": piece.line,
            "page": piece.page,
            "start": piece.start,
            "end": piece.end,
            "text": piece.text,
            "matched": piece.matched,
            "term": piece.term,
            "how": piece.how,
            "score": piece.score,
            "why": piece.why,
            "cue": piece.cue,
        }
        for piece in pieces
    ]
