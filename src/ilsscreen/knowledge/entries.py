"""The entries of the knowledge base, one class for each section of the YAML files.

A class attribute is a field of the YAML; its type is what the loader converts a value to. Lists of
words are tuples of phrases in the form that ``ilsscreen.phrases`` reads.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from functools import cached_property
from itertools import chain
from os import PathLike
from pathlib import Path
from typing import Any, Literal

from ilsscreen.knowledge.made import Made
from ilsscreen.model import Band, Level
from ilsscreen.phrases import WordLists, plain

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """The term itself, for readers who never worked in a library."""

    name: str
    also_called: Words
    meaning: str
    comparison: str
    common_systems: Words
    on_a_resume: Words
    typical_title: str
    search_for: Words


@dataclass(frozen=True, slots=True)
class System:
    """An ILS, or (with ``kind`` other than "ils") a tool or standard beside one."""

    name: str
    kind: str = "ils"
    vendor: str | None = None
    former_vendors: Words = ()
    aliases: Words = ()
    ambiguous: bool = False
    ambiguous_aliases: Words = ()
    not_phrases: Words = ()
    context: Words = ()
    against: Words = ()
    generic: bool = False
    fuzzy: bool = True
    first_release: int | None = None
    ended: int | None = None
    status: Literal["active", "legacy", "dead"] | None = None
    libraries: Words = ()
    regions: Words = ()
    modules: Words = ()
    meaning: str = ""
    source: str = ""
    unconfirmed: bool = False
    finds: Words = ()
    ignores: Words = ()


@dataclass(frozen=True, slots=True)
class Title:
    """A job title. ``level_hint`` is a hint only: duties and years decide."""

    title: str
    aliases: Words = ()
    abbreviations: Words = ()
    family: str = ""
    level_hint: Band | None = None
    ils_role: Literal["core", "adjacent", "unlikely"] = "adjacent"
    finds: Words = ()
    ignores: Words = ()


@dataclass(frozen=True, slots=True)
class Sign:
    """An operation, an indicator or a fact: what a person did, and the ways resumes put it.

    ``gated`` phrases count only beside a library word or in a job at a library; ``not_phrases`` never mean it.
    ``shown_by``: the ids of operations and indicators that cannot be done without it. A fact is shown by
    whatever of them counts; an operation or indicator shares their phrases, its own look-alikes left out.
    """

    id: str
    label: str
    meaning: str = ""
    band: Band | None = None
    needs_system: bool = False
    phrases: Words = ()
    gated: Words = ()
    not_phrases: Words = ()
    shown_by: Words = ()
    finds: Words = ()
    ignores: Words = ()


@dataclass(frozen=True, slots=True)
class ConcernEntry:
    """A red flag: what is not found, worded for a person, and the questions to ask.

    It is raised where fewer than ``fewer_than`` of what it ``lacks`` were found: "systems" (held), "operations",
    or the id of a fact. One that lacks nothing is raised by what contradicts itself.
    """

    id: str
    label: str
    message: str
    lacks: str = ""
    ask: Words = ()
    fewer_than: int = 1


@dataclass(frozen=True, slots=True)
class LevelEntry:
    """A level in words."""

    id: str
    label: str
    years: str
    meaning: str


@dataclass(frozen=True, slots=True)
class WordList:
    """Words that stand for each other: ``(id)`` in a phrase means any of them."""

    id: str
    any: Words
    about: str = ""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that decide how a mention near them is read.

    ``effect`` is the status they give (or ``not_yet``, ``others_work``, ``dropped``, ``doubtful``, ``undo``); ``reach``
    says which mentions they reach: those after them, before them, right before them (beside), the last ones before
    them, be it in the sentence before (back), or anywhere in the sentence. ``begins``: they count only where a clause
    or the whole statement begins with them. ``where``: apart, never in the duties of a job. ``within``: in the duties
    of a job and in a list of skills, the name of a system begins at most so many words behind them.
    """

    id: str
    effect: Literal[
        "hands_on", "listed", "exposure", "not_held", "not_yet", "others_work", "dropped", "doubtful", "undo"
    ]
    reach: Literal["after", "clause", "before", "beside", "back", "sentence"]
    phrases: Words
    on: Literal["all", "systems", "signs", "senior_signs", "everyday_signs"] = "all"
    unless: Literal["third_person"] | None = None
    begins: Literal["clause", "statement"] | None = None
    where: Literal["apart"] | None = None
    within: int | None = None
    about: str = ""
    finds: Words = ()
    ignores: Words = ()


@dataclass(frozen=True, slots=True)
class SectionEntry:
    """A kind of section: its headings, and how words in it are read."""

    id: str
    headings: Words
    holds: Literal["work", "duties", "skills", "text", "study", "given", "other", "others", "nothing", "lacking"] = (
        "other"
    )


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A library word in plain English."""

    term: str
    aliases: Words = ()
    meaning: str = ""
    comparison: str = ""
    why: str = ""
    level: Band | None = None
    ask: str = ""
    related: Words = ()


@dataclass(frozen=True, slots=True)
class Question:
    """An interview question, what it measures, what a good answer covers, and how answers are scored.

    ``probes`` are neutral ways to ask on; ``anchors`` say what an answer worth 1, 3 and 5 sounds like; ``terms`` are
    words of the glossary that an interview kit explains.
    """

    id: str
    level: Band
    about: str
    ask: str
    good_answer: Words
    competency: str = ""
    probes: Words = ()
    anchors: dict[str, str] = field(default_factory=dict)
    terms: Words = ()
    concerns: Words = ()
    indicators: Words = ()


@dataclass(frozen=True, slots=True)
class KitText:
    """What is the same in every interview kit: scripts with their minutes, rules, boxes to read beforehand."""

    title: str
    purpose: str = ""
    numbers: dict[str, float] = field(default_factory=dict)
    opening: Words = ()
    closing: Words = ()
    rules: Words = ()
    not_to_ask: Words = ()
    rating_errors: Words = ()
    scale: dict[str, str] = field(default_factory=dict)
    verify_note: str = ""
    summary_note: str = ""
    sentences: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Board:
    """A place to search, what its search box understands and how much it takes.

    An empty ``and_word`` means that a blank joins; an empty ``or_word`` or ``not_word``, that it has none. ``places``
    says how a location is asked for: as ``words`` in the string, in a ``field`` beside it, or by the ``qualifier``
    "location:". ``official`` tells whether the place itself publishes the limits that ``source`` gives.
    """

    id: str
    label: str
    about: str = ""
    holds: Literal["search", "titles"] = "search"
    prefix: str = ""
    and_word: str = "AND"
    or_word: str = "OR"
    not_word: str = "NOT"
    quotes: bool = True
    brackets: bool = True
    places: Literal["words", "field", "qualifier"] = "words"
    max_characters: int | None = None
    max_operators: int | None = None
    max_words: int | None = None
    official: bool = False
    source: str = ""
    checked: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """An invented resume in which examples are read, where "(example)" stands.

    ``reads`` says which: those in which an entry must be found, or found as listed, or those in which it may not.
    """

    id: str
    reads: Literal["finds", "listed", "ignores"]
    text: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Factor:
    """What never counts for or against a person, with the words that speak of it."""

    id: str
    about: str
    any: Words
    not_phrases: Words = ()


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words that dates are written with."""

    months: dict[str, Words] = field(default_factory=dict)
    seasons: dict[str, Words] = field(default_factory=dict)
    season_months: dict[str, Words] = field(default_factory=dict)
    present: Words = ()
    since: Words = ()
    until: Words = ()
    to: Words = ()
    numbers: dict[str, Words] = field(default_factory=dict)
    academic: Words = ()
    of: Words = ()
    between: Words = ()
    between_and: Words = ()
    each: Words = ()
    not_after: Words = ()
    not_before: Words = ()
    day_first_signs: Words = ()


@dataclass(frozen=True, slots=True)
class Rules:
    """Thresholds of judgement, the statuses that count as held, and sentences for a person."""

    numbers: dict[str, float] = field(default_factory=dict)
    sentences: dict[str, str] = field(default_factory=dict)
    held: Words = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """The level where the years say one thing and the duties another, and the sentence that says why."""

    id: str
    by_years: Words
    by_duties: Words
    level: Level
    because: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reason to be less sure of what was read: something measured that lies at or above, or below, a limit."""

    id: str
    measure: str
    message: str
    at_least: float | None = None
    below: float | None = None


@dataclass(frozen=True, slots=True)
class OtherText:
    """A kind of text that is no resume, and how many of its phrases must stand in a text to tell.

    ``pasted_at_least`` of them near each other are a piece that was pasted into a resume.
    """

    id: str
    label: str
    at_least: int
    phrases: Words
    pasted_at_least: int | None = None


@dataclass(frozen=True)
class KnowledgeBase:
    """The whole knowledge base, read, checked and merged. ``version`` names it in every record."""

    version: str
    term: Term | None = None
    systems: tuple[System, ...] = ()
    related: tuple[System, ...] = ()
    titles: tuple[Title, ...] = ()
    operations: tuple[Sign, ...] = ()
    indicators: tuple[Sign, ...] = ()
    facts: tuple[Sign, ...] = ()
    concerns: tuple[ConcernEntry, ...] = ()
    levels: tuple[LevelEntry, ...] = ()
    words: tuple[WordList, ...] = ()
    cues: tuple[Cue, ...] = ()
    sections: tuple[SectionEntry, ...] = ()
    glossary: tuple[GlossaryTerm, ...] = ()
    questions: tuple[Question, ...] = ()
    boards: tuple[Board, ...] = ()
    frames: tuple[Frame, ...] = ()
    factors: tuple[Factor, ...] = ()
    kit: KitText | None = None
    dates: DateWords = field(default_factory=DateWords)
    rules: Rules = field(default_factory=Rules)
    verdicts: tuple[Verdict, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    other_texts: tuple[OtherText, ...] = ()

    made: Made | None = field(default=None, repr=False, compare=False)
    """What was worked out of all of it when it was checked."""

    @cached_property
    def word_lists(self) -> WordLists:
        """What ``(name)`` in a phrase means: an entry of that word list; ``(system)``, any name of any system."""
        return WordLists(self._lists(), None if self.made is None else self.made.first_words)

    @cached_property
    def known_words(self) -> frozenset[str]:
        """Every word that is given as a word: of lists, phrases, titles and glossary."""
        return self.remade().known_words if self.made is None else self.made.known_words

    def remade(self) -> Made:
        """What is worked out of all of it, made anew."""
        return Made.of(self._lists(), self._phrases())

    def _lists(self) -> dict[str, Words]:
        systems = ((system.name, *system.aliases, *system.ambiguous_aliases) for system in self.systems)
        return {**{words.id: words.any for words in self.words}, "system": tuple(map(plain, chain(*systems)))}

    def _phrases(self) -> Iterator[str]:
        for words in self.words:
            yield from words.any
        for sign in (*self.operations, *self.indicators, *self.facts):
            yield from (*sign.phrases, *sign.gated)
        for cue in self.cues:
            yield from cue.phrases
        for title in self.titles:
            yield from (title.title, *title.aliases)
        for term in self.glossary:
            yield from (term.term, *term.aliases)

    def __getstate__(self) -> dict[str, Any]:
        """What goes to another process: the entries, and nothing that is made of them."""
        return {part.name: getattr(self, part.name) for part in fields(self)}

    @classmethod
    def load(cls, *overlays: str | PathLike[str], builtin: bool = True) -> KnowledgeBase:
        """The built-in knowledge base with own YAML files or folders over it, or those alone.

        Raises:
            KnowledgeError: some file does not validate; its ``problems`` hold all of it.
        """
        from ilsscreen.knowledge import load

        return load([Path(overlay) for overlay in overlays], builtin=builtin)
