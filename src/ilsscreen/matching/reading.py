"""One statement with everything the lexicon finds in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ilsscreen.knowledge.entries import Cue
from ilsscreen.matching.lexicon import Entry, Lexicon, LookAlike, NameEntry, SignEntry, TitleEntry, WordEntry
from ilsscreen.model import Document, Statement
from ilsscreen.phrases import Hit, Token, tokenize

T = TypeVar("T")
LIBRARY_LISTS = ("library_word", "library_vendor")


@dataclass(frozen=True)
class Reading:
    """A statement, its words, and the hits by what they are hits of."""

    index: int
    statement: Statement
    tokens: list[Token]
    names: tuple[Hit[NameEntry], ...]
    signs: tuple[Hit[SignEntry], ...]
    titles: tuple[Hit[TitleEntry], ...]
    cues: tuple[Hit[Cue], ...]
    words: tuple[Hit[WordEntry], ...]
    strong_breaks: tuple[bool, ...]

    def library_hits(self, *lists: str) -> list[Hit[WordEntry]]:
        """The words of the statement that speak of a library, look-alikes left out."""
        blocked = _covered(h for h in self.words if h.payload.list_id == "not_library")
        wanted = (h for h in self.words if h.payload.list_id in (lists or LIBRARY_LISTS))
        return [h for h in wanted if blocked.isdisjoint(range(h.first, h.last))]

    def has(self, list_id: str) -> bool:
        """Whether a word of that list stands in the statement."""
        return any(hit.payload.list_id == list_id for hit in self.words)


def read_statement(document: Document, index: int, statement: Statement, lexicon: Lexicon) -> Reading:
    """Everything the lexicon finds in a statement; what stands inside a look-alike is left out."""
    tokens = tokenize(document.text, statement.span.start, statement.span.end)
    breaks = tuple(_strong(document.text, tokens, at) for at in range(len(tokens)))
    return reading_of(index, statement, tokens, list(lexicon.table.find(tokens)), breaks)


def _strong(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether a semicolon or bar stands before a word, which commas and brackets are not."""
    return at > 0 and any(mark in text[tokens[at - 1].end : tokens[at].start] for mark in ";•|")


def reading_of(
    index: int, statement: Statement, tokens: list[Token], hits: Sequence[Hit[Entry]], strong_breaks: tuple[bool, ...]
) -> Reading:
    """The hits sorted by kind."""
    blocked: dict[str, set[int]] = {}
    for hit in hits:
        if isinstance(hit.payload, LookAlike):
            blocked.setdefault(hit.payload.name, set()).update(range(hit.first, hit.last))
    names: list[Hit[NameEntry]] = []
    signs: list[Hit[SignEntry]] = []
    titles: list[Hit[TitleEntry]] = []
    cues: list[Hit[Cue]] = []
    words: list[Hit[WordEntry]] = []
    for hit in hits:
        place = range(hit.first, hit.last)
        match hit.payload:
            case NameEntry(system=system) as entry if blocked.get(system.name, set()).isdisjoint(place):
                names.append(Hit(hit.first, hit.last, hit.phrase, entry))
            case SignEntry(sign=sign) as entry if blocked.get(sign.id, set()).isdisjoint(place):
                signs.append(Hit(hit.first, hit.last, hit.phrase, entry))
            case TitleEntry() as entry:
                titles.append(Hit(hit.first, hit.last, hit.phrase, entry))
            case Cue() as cue:
                cues.append(Hit(hit.first, hit.last, hit.phrase, cue))
            case WordEntry() as word:
                words.append(Hit(hit.first, hit.last, hit.phrase, word))
            case _:
                pass
    return Reading(
        index,
        statement,
        tokens,
        tuple(_longest(names)),
        tuple(signs),
        tuple(_longest(titles)),
        tuple(cues),
        tuple(words),
        strong_breaks,
    )


def _longest(hits: Iterable[Hit[T]]) -> list[Hit[T]]:
    """The hits that no longer hit covers."""
    kept: list[Hit[T]] = []
    taken: set[int] = set()
    for hit in sorted(hits, key=lambda h: (h.first - h.last, h.first)):
        if taken.isdisjoint(range(hit.first, hit.last)):
            kept.append(hit)
            taken.update(range(hit.first, hit.last))
    return sorted(kept, key=lambda h: h.first)


def _covered(hits: Iterable[Hit[T]]) -> set[int]:
    return {at for hit in hits for at in range(hit.first, hit.last)}
