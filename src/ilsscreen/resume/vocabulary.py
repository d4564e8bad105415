"""The words of the knowledge base that show how a resume is built, made ready for searching."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise

from ilsscreen.knowledge.entries import KnowledgeBase, SectionEntry
from ilsscreen.phrases import PhraseTable, Token
from ilsscreen.resume.alternation import alternation

_MARKS = r"\s*[|·•@\t\n/;]\s*|\s+(?:[–—-]|ï¼|â€[“”])\s+|\s{3,}|,\s+|:\s+|\.\s+(?=[A-Z])|\s*[()\[\]]\s*"
"""What parts title, employer and place; some dashes are bytes that another program misread."""


class Vocabulary:
    """Headings, job nouns, words for places of work and library words of one knowledge base."""

    def __init__(self, kb: KnowledgeBase) -> None:
        self.kb = kb
        self._lists = kb.word_lists.lists
        self.headings: PhraseTable[SectionEntry] = PhraseTable(kb.word_lists)
        for section in kb.sections:
            self.headings.add_all(section.headings, section)
        self.holds = {section.id: section.holds for section in kb.sections}
        self._tables: dict[str, PhraseTable[None]] = {}

    @cached_property
    def separator(self) -> re.Pattern[str]:
        """What parts the pieces of a header: marks, "at" before a name, "worked as" before a title, a last "since"."""
        at, told, since = (alternation(self.phrases(name)) for name in ("before_employer", "worked_as", "since"))
        known = [
            _MARKS,
            rf"\s+(?:{at})\s+(?=[A-Z])" if at else "",
            rf"(?<!\w)(?i:{told})\s+(?:an?\s+|the\s+)?" if told else "",
            rf"\s+(?i:{since})\s*$" if since else "",
        ]
        return re.compile("|".join(filter(None, known)))

    @cached_property
    def place_told(self) -> re.Pattern[str]:
        """What parts title and employer in a line such as "Worked as Clerk in Oak Library"."""
        return re.compile(rf"\s+(?:{alternation(self.phrases('place_told'))})\s+(?:the\s+)?(?=[A-Z])")

    def phrases(self, name: str) -> tuple[str, ...]:
        """The word list of that name as written, for a pattern; an empty one where the knowledge base has none."""
        return self._lists.get(name, ())

    def table(self, name: str) -> PhraseTable[None]:
        """The word list of that name; an empty one where the knowledge base has none."""
        if name not in self._tables:
            self._tables[name] = self.table_of(self._lists.get(name, ()))
        return self._tables[name]

    def table_of(self, phrases: Iterable[str]) -> PhraseTable[None]:
        """Phrases made ready for searching."""
        table: PhraseTable[None] = PhraseTable(self.kb.word_lists)
        table.add_all(phrases, None)
        return table

    def has(self, name: str, tokens: Iterable[Token]) -> bool:
        """Whether any phrase of a word list stands among the words."""
        return next(self.table(name).find(list(tokens)), None) is not None

    def starts(self, name: str, tokens: Iterable[Token]) -> bool:
        """Whether the words begin with a phrase of a word list."""
        return any(hit.first == 0 for hit in self.table(name).find(list(tokens)))

    def is_library(self, tokens: Iterable[Token]) -> bool:
        """Whether words name a library, library work or a library vendor, look-alikes left out."""
        words = list(tokens)
        blocked = {at for hit in self.table("not_library").find(words) for at in range(hit.first, hit.last)}
        hits = (
            hit for name in ("library_word", "library_place", "library_vendor") for hit in self.table(name).find(words)
        )
        return any(blocked.isdisjoint(range(hit.first, hit.last)) for hit in hits)

    def in_first_person(self, tokens: Iterable[Token]) -> bool:
        """Whether words tell of the person who writes: a known beginning, or an "I" that is no part of a title."""
        words = list(tokens)
        told = (b for a, b in pairwise(words) if a.raw == "I" and b.raw.islower() and not b.breaks)
        return self.has("first_person", words) or any(not self.has("after_a_grade", [b]) for b in told)
