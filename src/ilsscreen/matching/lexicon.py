"""The knowledge base made ready for searching: one table for all that can stand in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ilsscreen.knowledge.entries import Cue, KnowledgeBase, OtherText, Sign, System, Title
from ilsscreen.model import Kind
from ilsscreen.phrases import Compiler, PhraseTable, fold, tokenize


@dataclass(frozen=True, slots=True)
class NameEntry:
    """A name of a system or tool. ``ambiguous``: it is an ordinary word or another thing too."""

    system: System
    kind: Kind
    ambiguous: bool


@dataclass(frozen=True, slots=True)
class SignEntry:
    """A phrase of an operation, indicator or fact. ``gated``: it counts only with library work around it."""

    sign: Sign
    kind: Kind
    gated: bool


@dataclass(frozen=True, slots=True)
class TitleEntry:
    """A form of a job title."""

    title: Title


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Words that never mean the entry of that name."""

    name: str


@dataclass(frozen=True, slots=True)
class WordEntry:
    """A word of a word list that is asked for by name."""

    list_id: str


@dataclass(frozen=True, slots=True)
class OtherTextEntry:
    """A phrase of a text that is no resume."""

    text: OtherText


Entry = OtherTextEntry | NameEntry | SignEntry | TitleEntry | LookAlike | WordEntry | Cue

SEARCHED_LISTS = (
    "library_word",
    "library_name",
    "library_vendor",
    "not_library",
    "elsewhere_word",
    "scope_end",
    "system_word",
    "building_word",
    "other_thing",
    "definite_article",
    "after_alone",
    "place_ahead",
    "person_ahead",
    "use_word",
    "joining_word",
    "third_person",
    "oneself",
)
"""Word lists that matching looks for by themselves."""


class Lexicon:
    """Every phrase of one knowledge base, found in one pass; context and against words of each name."""

    def __init__(self, kb: KnowledgeBase) -> None:
        self.kb = kb
        self.lists = {entry.id: entry.any for entry in kb.words}
        self.lists["system"] = tuple(_system_names(kb))
        self.compiler = Compiler(self.lists)
        self.table: PhraseTable[Entry] = PhraseTable(self.compiler)
        self._add_names()
        self._add_signs()
        for title in kb.titles:
            for form in (title.title, *title.aliases, *title.abbreviations):
                self.table.add(plain(form), TitleEntry(title))
        for cue in kb.cues:
            for phrase in cue.phrases:
                self.table.add(phrase, cue)
        for text in kb.other_texts:
            for phrase in text.phrases:
                self.table.add(phrase, OtherTextEntry(text))
        for list_id in SEARCHED_LISTS:
            for phrase in self.lists.get(list_id, ()):
                self.table.add(phrase, WordEntry(list_id))

    def _add_names(self) -> None:
        for kind, systems in ((Kind.SYSTEM, self.kb.systems), (Kind.RELATED, self.kb.related)):
            for system in systems:
                for name in (system.name, *system.aliases, *system.ambiguous_aliases):
                    self.table.add(plain(name), NameEntry(system, kind, is_ambiguous(system, name)))
                for phrase in system.not_phrases:
                    self.table.add(plain(phrase), LookAlike(system.name))

    def _add_signs(self) -> None:
        groups = (
            (Kind.OPERATION, self.kb.operations),
            (Kind.INDICATOR, self.kb.indicators),
            (Kind.FACT, self.kb.facts),
        )
        for kind, signs in groups:
            for sign in signs:
                for phrase in sign.phrases:
                    self.table.add(phrase, SignEntry(sign, kind, gated=False))
                for phrase in sign.gated:
                    self.table.add(phrase, SignEntry(sign, kind, gated=True))
                for phrase in sign.not_phrases:
                    self.table.add(phrase, LookAlike(sign.id))

    def name_words(self) -> set[str]:
        """Every word in the names of systems and tools."""
        names = (name for s in (*self.kb.systems, *self.kb.related) for name in (s.name, *s.aliases))
        return {token.word for name in names for token in tokenize(name)}

    @cached_property
    def context(self) -> dict[str, PhraseTable[bool]]:
        """For each ambiguous name, the words that speak for it (True) and against it (False)."""
        tables: dict[str, PhraseTable[bool]] = {}
        for system in (*self.kb.systems, *self.kb.related):
            table: PhraseTable[bool] = PhraseTable(self.compiler)
            for phrase in (*system.context, *system.modules):
                table.add(plain(phrase), payload=True)
            for phrase in system.against:
                table.add(plain(phrase), payload=False)
            tables[system.name] = table
        return tables

    @cached_property
    def owners(self) -> dict[str, frozenset[str]]:
        """For each name, the words of its vendors and modules, which may stand right beside it."""
        return {s.name: frozenset(_owner_words(s)) for s in (*self.kb.systems, *self.kb.related)}


def _system_names(kb: KnowledgeBase) -> Iterator[str]:
    """What ``(system)`` in a phrase means: any name of any system."""
    for system in kb.systems:
        for name in (system.name, *system.aliases, *system.ambiguous_aliases):
            yield plain(name)


def _owner_words(system: System) -> list[str]:
    names = (system.vendor or "", *system.former_vendors, *system.modules, *system.aliases, *system.context)
    return [token.word for name in names for token in tokenize(name)]


def plain(name: str) -> str:
    """A name as a phrase: its brackets are no word lists."""
    return name.replace("(", " ").replace(")", " ")


def is_ambiguous(system: System, name: str) -> bool:
    """Whether a name of a system needs its library sense shown.

    Names of two or more words, or with digits or inner capitals, cannot be mistaken unless listed as such.
    """
    if name in system.ambiguous_aliases:
        return True
    if not system.ambiguous:
        return False
    words = tokenize(name)
    telling = len(words) > 1 or any(c.isdigit() for c in name) or (name[1:] != name[1:].lower() and not name.isupper())
    return not telling or fold(name) == fold(system.name)
