"""The knowledge base made ready for searching: one table for all that can stand in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import groupby
from typing import Generic, TypeVar

from ilsscreen.knowledge.entries import Cue, KnowledgeBase, OtherText, Sign, System, Title
from ilsscreen.model import Kind
from ilsscreen.phrases import Hit, PhraseTable, Token, fold, plain, words_of

S = TypeVar("S")
T = TypeVar("T")


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
    "clause_opener",
    "one_verb",
    "remark_goes_on",
    "many_verb",
    "system_word",
    "building_word",
    "other_thing",
    "definite_article",
    "after_alone",
    "place_ahead",
    "person_ahead",
    "kept_in",
    "left_behind",
    "gave_way",
    "worked_in",
    "other_system",
    "use_word",
    "change_told",
    "joining_word",
    "link_word",
    "before_object",
    "third_person",
    "oneself",
)
"""Word lists that matching looks for by themselves."""


class Lexicon:
    """Every phrase of one knowledge base, found in one pass; context and against words of each name."""

    def __init__(self, kb: KnowledgeBase) -> None:
        self.kb = kb
        self.lists = kb.word_lists.lists
        self.table: PhraseTable[Entry] = PhraseTable(kb.word_lists)
        self._add_names()
        self._add_signs()
        for title in kb.titles:
            self.table.add_all(map(plain, (title.title, *title.aliases, *title.abbreviations)), TitleEntry(title))
        for cue in kb.cues:
            self.table.add_all(cue.phrases, cue)
        for text in kb.other_texts:
            self.table.add_all(text.phrases, OtherTextEntry(text))
        for list_id in SEARCHED_LISTS:
            self.table.add_all(self.lists.get(list_id, ()), WordEntry(list_id))

    def _add_names(self) -> None:
        for kind, systems in ((Kind.SYSTEM, self.kb.systems), (Kind.RELATED, self.kb.related)):
            for system in systems:
                names = (system.name, *system.aliases, *system.ambiguous_aliases)
                for ambiguous, alike in groupby(names, partial(is_ambiguous, system)):
                    self.table.add_all(map(plain, alike), NameEntry(system, kind, ambiguous))

    def _add_signs(self) -> None:
        groups = (
            (Kind.OPERATION, self.kb.operations),
            (Kind.INDICATOR, self.kb.indicators),
            (Kind.FACT, self.kb.facts),
        )
        for kind, signs in groups:
            for sign in signs:
                for shown in self._with_shared(sign):
                    self.table.add_all(shown.phrases, SignEntry(sign, kind, gated=False))
                    self.table.add_all(shown.gated, SignEntry(sign, kind, gated=True))

    def _with_shared(self, sign: Sign) -> Iterator[Sign]:
        """A sign, and those whose phrases it shares; a fact is shown by what the others come to."""
        yield sign
        if sign not in self.kb.facts:
            yield from (other for other in self._signs if other.id in sign.shown_by)

    def find(self, tokens: Sequence[Token]) -> list[Hit[Entry]]:
        """Every phrase at every place, and the look-alikes of the names and signs that are found."""
        hits = list(self.table.find(tokens))
        named = (hit.payload for hit in hits if isinstance(hit.payload, NameEntry | SignEntry))
        for name in dict.fromkeys(map(name_of, named)):
            hits.extend(Hit(h.first, h.last, h.phrase, h.payload) for h in self._look_alikes[name].find(tokens))
        return hits

    @cached_property
    def _look_alikes(self) -> Mapping[str, PhraseTable[LookAlike]]:
        """For each name and sign, the words that look like it and never mean it."""
        alike = {system.name: tuple(map(plain, system.not_phrases)) for system in self._systems.values()}
        alike |= {sign.id: tuple(self._one_by_one(sign.not_phrases)) for sign in self._signs}
        return _Made(alike, self._look_alikes_of)

    def _look_alikes_of(self, name: str, phrases: Sequence[str]) -> PhraseTable[LookAlike]:
        table: PhraseTable[LookAlike] = PhraseTable(self.kb.word_lists)
        table.add_all(phrases, LookAlike(name))
        return table

    def _one_by_one(self, phrases: Iterable[str]) -> Iterator[str]:
        """Phrases, a whole word list among them as its words: each of them is found, not the shortest alone."""
        for phrase in phrases:
            yield from self.lists.get(phrase[1:-1], (phrase,)) if phrase.startswith("(") else (phrase,)

    @cached_property
    def context(self) -> Mapping[str, PhraseTable[bool]]:
        """For each name, the words that speak for it (True) and against it (False)."""
        return _Made(self._systems, self._context_of)

    @cached_property
    def owners(self) -> Mapping[str, frozenset[str]]:
        """For each name, the words of its vendors and modules, which may stand right beside it."""
        return _Made(self._systems, lambda _, system: frozenset(_owner_words(system)))

    @cached_property
    def firms(self) -> Mapping[str, frozenset[tuple[str, ...]]]:
        """For each name, the names of its vendors, one of which it may go by itself."""
        return _Made(
            self._systems, lambda _, system: frozenset(map(_words, (system.vendor or "", *system.former_vendors)))
        )

    @property
    def _signs(self) -> tuple[Sign, ...]:
        return (*self.kb.operations, *self.kb.indicators, *self.kb.facts)

    @cached_property
    def _systems(self) -> dict[str, System]:
        return {system.name: system for system in (*self.kb.related, *self.kb.systems)}

    def _context_of(self, _name: str, system: System) -> PhraseTable[bool]:
        table: PhraseTable[bool] = PhraseTable(self.kb.word_lists)
        table.add_all(map(plain, (*system.context, *system.modules)), payload=True)
        table.add_all(map(plain, system.against), payload=False)
        return table


class _Made(dict[str, T], Generic[S, T]):
    """What is made of an entry when its name is first asked for: a resume names few of them."""

    def __init__(self, of: Mapping[str, S], make: Callable[[str, S], T]) -> None:
        super().__init__()
        self._of, self._make_one = of, make

    def __missing__(self, name: str) -> T:
        self[name] = self._make_one(name, self._of[name])
        return self[name]


def name_of(entry: Entry) -> str:
    """The key by which the knowledge base knows what a phrase stands for."""
    match entry:
        case NameEntry(system=system):
            return system.name
        case SignEntry(sign=sign):
            return sign.id
        case TitleEntry(title=title):
            return title.title
        case LookAlike(name=name):
            return name
        case WordEntry(list_id=list_id):
            return list_id
        case Cue(id=cue_id):
            return cue_id
        case OtherTextEntry(text=text):
            return text.id


def _owner_words(system: System) -> list[str]:
    names = (system.vendor or "", *system.former_vendors, *system.modules, *system.aliases, *system.context)
    return [word for name in names for word in words_of(name)]


def _words(name: str) -> tuple[str, ...]:
    return tuple(words_of(name.partition("(")[0]))


def is_ambiguous(system: System, name: str) -> bool:
    """Whether a name of a system needs its library sense shown.

    Names of two or more words, or with digits or inner capitals, cannot be mistaken unless listed as such.
    """
    if name in system.ambiguous_aliases:
        return True
    if not system.ambiguous:
        return False
    words = words_of(name)
    telling = len(words) > 1 or any(c.isdigit() for c in name) or (name[1:] != name[1:].lower() and not name.isupper())
    return not telling or fold(name) == fold(system.name)
