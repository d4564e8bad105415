"""What the mentions of one resume settle among themselves, once each has been read by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from ilsscreen.library_work import library_positions
from ilsscreen.matching.senses import UNDECIDED, UNDECIDED_SYSTEM
from ilsscreen.model import HELD, Kind, Mention, Resume, Status
from ilsscreen.phrases import tokenize

MOST_JOINING_WORDS = 2


class Settling:
    """Settles the mentions of systems. ``joining`` words may stand between names that are named together."""

    def __init__(self, generic: Iterable[str], joining: Iterable[str]) -> None:
        self._generic = frozenset(generic)
        self._joining = frozenset(joining)

    def settle(self, mentions: Sequence[Mention], resume: Resume) -> list[Mention]:
        """The mentions, those that nothing spoke for or against decided by others where others tell."""
        together = self._named_together(mentions, resume)
        elsewhere = self._named_together(_shown_elsewhere(together, resume), resume)
        return self._generic_terms(_denied_beside(elsewhere, resume), resume)

    def _named_together(self, mentions: Sequence[Mention], resume: Resume) -> list[Mention]:
        """Counts a name that stands joined to a system: "from Symphony, Sierra and Voyager to FOLIO".

        With work in a library, two names that nothing speaks against speak for each other: "Aleph to Alma".
        """
        library = any(position.library for position in resume.positions)
        settled = sorted(mentions, key=lambda m: m.span)
        for order in (1, -1):
            settled = settled[::order]
            for at, (first, second) in enumerate(pairwise(settled), start=1):
                told = _counts_as_system(first) or (library and first.name != second.name and _is_undecided(first))
                if told and _is_undecided(second) and self._joined(first, second, resume):
                    settled[at] = replace(second, counts=True, why=f"named together with {first.name}")
            settled = settled[::order]
        return settled

    def _joined(self, one: Mention, other: Mention, resume: Resume) -> bool:
        first, second = sorted((one.span, other.span))
        if one.statement != other.statement or second.start < first.end:
            return False
        between = tokenize(resume.document.text, first.end, second.start)
        return len(between) <= MOST_JOINING_WORDS and all(token.word in self._joining for token in between)

    def _generic_terms(self, mentions: Sequence[Mention], resume: Resume) -> list[Mention]:
        """Drops a generic term where its own or a neighbouring statement, or the job it is the title of, names one.

        A system that the person stands further from than from the one meant is another: "no Alma, but another ILS".
        """
        named = [m for m in mentions if _counts_as_system(m) and m.name not in self._generic]
        return [
            replace(m, counts=False, why="the system is named beside it")
            if m.counts and m.name in self._generic and any(_is_meant(m, system, resume) for system in named)
            else m
            for m in mentions
        ]


def _counts_as_system(mention: Mention) -> bool:
    return mention.counts and mention.kind is Kind.SYSTEM


def _is_undecided(mention: Mention) -> bool:
    return not mention.counts and mention.why in {UNDECIDED, UNDECIDED_SYSTEM}


def _shown_elsewhere(mentions: Sequence[Mention], resume: Resume) -> list[Mention]:
    """Counts a name in a job that is shown to be work on library systems, and one shown elsewhere to be the system.

    In a job at another trade, the latter holds only where it is named as a system.
    """
    shown = {m.name for m in mentions if m.counts}
    library = library_positions(resume, mentions)
    return [replace(m, counts=True, why=why) if (why := _why(m, resume, shown, library)) else m for m in mentions]


def _why(mention: Mention, resume: Resume, shown: set[str], library: frozenset[int]) -> str:
    position = resume.statements[mention.statement].position
    if not _is_undecided(mention):
        return ""
    if position in library:
        return "in a job with work on library systems"
    if position is not None and mention.why != UNDECIDED_SYSTEM:
        return ""
    if library and mention.status is Status.NOT_HELD and mention.cue:
        return f"spoken of as a system: {mention.cue}"
    return "shown elsewhere in this resume to be the system" if mention.name in shown else ""


def _denied_beside(mentions: Sequence[Mention], resume: Resume) -> list[Mention]:
    """A bare mention takes part in the denial of its system beside it: "You ask for Alma. I have never used Alma"."""
    denied = {(m.name, m.statement): m for m in mentions if m.counts and m.status is Status.NOT_HELD and m.cue}
    return [_as_denied(m, denied) if _is_bare(m, resume) else m for m in mentions]


def _is_bare(mention: Mention, resume: Resume) -> bool:
    """Whether nothing but its place tells of a mention that somebody has the system; the duties of a job tell more."""
    return mention.status in HELD and not mention.cue and resume.statements[mention.statement].position is None


def _as_denied(mention: Mention, denied: Mapping[tuple[str, int], Mention]) -> Mention:
    places = (mention.statement - 1, mention.statement + 1)
    told = next((denied[mention.name, at] for at in places if (mention.name, at) in denied), None)
    return mention if told is None else replace(mention, status=told.status, cue=told.cue, rule=told.rule)


def _is_meant(generic: Mention, system: Mention, resume: Resume) -> bool:
    """Whether a generic term speaks of a system that is named."""
    if generic.status in HELD and system.status not in HELD:
        return False
    return abs(generic.statement - system.statement) <= 1 or _heads(generic, system, resume)


def _heads(generic: Mention, system: Mention, resume: Resume) -> bool:
    """Whether a generic term stands in the header of the job in which a system is named."""
    header, duty = resume.statements[generic.statement], resume.statements[system.statement]
    return header.role == "header" and header.position is not None and header.position == duty.position
