"""Resume -> Mentions: phrases, typing errors, senses, status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ilsscreen.knowledge.entries import KnowledgeBase
from ilsscreen.library_work import library_positions
from ilsscreen.matching.lexicon import Lexicon
from ilsscreen.matching.places import Places
from ilsscreen.matching.reading import Reading, mention_of, read_statement, without_third_person
from ilsscreen.matching.settling import Settling
from ilsscreen.matching.signs import barred_mentions, sign_mentions
from ilsscreen.matching.systems import SystemMatcher
from ilsscreen.model import Kind, Mention, Resume

__all__ = ["Matcher"]


class Matcher:
    """Finds what resumes mention, by one knowledge base."""

    def __init__(self, kb: KnowledgeBase) -> None:
        self._lexicon = Lexicon(kb)
        self._systems = SystemMatcher(self._lexicon)
        generic = (system.name for system in kb.systems if system.generic)
        self._settling = Settling(generic, self._lexicon.lists.get("between_names", ()))

    def match(self, resume: Resume) -> tuple[Mention, ...]:
        """Every mention in the order of the text; those that do not count say why."""
        readings = [read_statement(resume.document, at, s, self._lexicon) for at, s in enumerate(resume.statements)]
        readings = without_third_person(readings)
        places = Places(resume, readings, self._lexicon)
        systems = [m for reading in readings for m in self._systems.mentions(reading, places)]
        systems = self._settling.settle(systems, resume)
        worked = self._with_duties(resume, systems)
        places = Places(worked, readings, self._lexicon)
        rest = [m for reading in readings for m in self._others(reading, places, systems)]
        return tuple(sorted((*systems, *rest), key=lambda m: (m.span, m.kind, m.name)))

    def _with_duties(self, resume: Resume, systems: Sequence[Mention]) -> Resume:
        """Positions with duties on an ILS count as library work for what else stands in them."""
        library = library_positions(resume, systems)
        positions = tuple(replace(p, library=at in library) for at, p in enumerate(resume.positions))
        return replace(resume, positions=positions)

    def _others(self, reading: Reading, places: Places, systems: Sequence[Mention]) -> Iterator[Mention]:
        named = any(m.statement == reading.index and m.counts and m.kind is Kind.SYSTEM for m in systems)
        yield from sign_mentions(reading, places, system_named=named)
        yield from barred_mentions(reading)
        yield from _title_mentions(reading, places)
        yield from _other_text_mentions(reading)


def _other_text_mentions(reading: Reading) -> Iterator[Mention]:
    for hit in reading.other_texts:
        yield mention_of(reading, hit, Kind.OTHER_TEXT, hit.payload.text.id)


def _title_mentions(reading: Reading, places: Places) -> Iterator[Mention]:
    for hit in reading.titles:
        counts = reading.statement.role == "header" or places.holds(reading) in {"none", "text", "work"}
        why = "" if counts else "no title of a job stands here"
        yield replace(mention_of(reading, hit, Kind.TITLE, hit.payload.title.title), counts=counts, why=why)
