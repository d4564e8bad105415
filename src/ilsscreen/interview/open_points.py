"""What one resume leaves open, each with its line: for the page that is kept apart from the scores."""

from __future__ import annotations

from collections.abc import Iterator

from ilsscreen.knowledge.entries import KitText
from ilsscreen.model import BANDS, Assessment, Evidence, Notice, Result, Status
from ilsscreen.reports.kit import OpenPoint
from ilsscreen.reports.quotes import place

_ASKED_ABOUT = {Status.LISTED: "listed", Status.EXPOSURE: "exposure"}


def open_points(result: Result, text: KitText) -> Iterator[OpenPoint]:
    """Doubts about what stands there first, then what was not found."""
    if (a := result.assessment) is None:
        return
    yield from _systems(a, text)
    yield from _jobs(a, text)
    yield from (_of_notice(notice, text) for notice in a.warnings)
    for concern in a.concerns:
        told = " ".join((concern.message, *(f"Ask: {ask.text}" for ask in concern.ask)))
        yield from [_point(told, piece) for piece in concern.evidence] or [OpenPoint(told)]
    yield from _missing(a, text)


def _systems(a: Assessment, text: KitText) -> Iterator[OpenPoint]:
    for system in a.systems:
        first = system.evidence[0] if system.evidence else None
        if (sentence := text.sentences.get(_ASKED_ABOUT.get(system.status, ""))) is not None:
            yield _point(sentence.format(name=system.name), first)
        for piece in system.evidence:
            if piece.how == "fuzzy":
                yield _point(text.sentences["fuzzy"].format(matched=piece.matched, name=system.name), piece)


def _jobs(a: Assessment, text: KitText) -> Iterator[OpenPoint]:
    for position in a.positions:
        if position.library and position.start is None:
            name = position.title or position.employer
            yield OpenPoint(text.sentences["undated"].format(name=name), f"line {position.line}")


def _of_notice(notice: Notice, text: KitText) -> OpenPoint:
    where = f"line {notice.line}" if notice.line is not None else ""
    return OpenPoint(text.sentences["doubt"].format(name=notice.message), where)


def _missing(a: Assessment, text: KitText) -> Iterator[OpenPoint]:
    """Signs not found, of this level and the one above it."""
    reached = BANDS.index(a.level) if a.level in BANDS else 0
    for sign in a.basis.missing:
        if reached <= BANDS.index(sign.band) <= reached + 1:
            yield OpenPoint(text.sentences["missing"].format(name=sign.label.lower()))


def _point(text: str, piece: Evidence | None) -> OpenPoint:
    if piece is None:
        return OpenPoint(text)
    return OpenPoint(text, place(piece), piece.text)
