"""One statement with everything the lexicon finds in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Generic, TypeVar

from ilsscreen.knowledge.entries import Cue
from ilsscreen.matching.lexicon import (
    Entry,
    Lexicon,
    LookAlike,
    NameEntry,
    OtherTextEntry,
    SignEntry,
    TitleEntry,
    WordEntry,
)
from ilsscreen.model import Document, Kind, Mention, Span, Statement
from ilsscreen.phrases import Hit, Token, tokenize

T = TypeVar("T")
LIBRARY_LISTS = ("library_word", "library_vendor")


@dataclass(frozen=True, slots=True)
class Barred(Generic[T]):
    """A hit that does not count, as it stands inside other words, which are ``within``."""

    hit: Hit[T]
    within: str


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
    other_texts: tuple[Hit[OtherTextEntry], ...]
    barred_names: tuple[Barred[NameEntry], ...] = ()
    barred_signs: tuple[Barred[SignEntry], ...] = ()
    new_lines: frozenset[int] = frozenset()
    """The words that begin a line, but the first."""
    depths: tuple[int, ...] = ()
    """How many brackets are open at each word."""

    @cached_property
    def standing_cues(self) -> tuple[Hit[Cue], ...]:
        """The cues that nothing takes back and that are no part of a longer one; every mention asks for them."""
        standing = filter(self._may_stand, self.cues)
        kept = [h for h in standing if h.payload.effect != "undo" and not self.is_undone(h)]
        return tuple(h for h in kept if not any(_inside(h, other) for other in kept))

    def is_undone(self, cue: Hit[Cue]) -> bool:
        """Whether words that take back cues overlap one, and do not only close it ("with me" in "lies with me")."""
        undoing = (h for h in self.cues if h.payload.effect == "undo" and h.first < cue.last and cue.first < h.last)
        return any(not (cue.first < h.first and h.last <= cue.last) for h in filter(self._may_stand, undoing))

    def _may_stand(self, cue: Hit[Cue]) -> bool:
        if cue.payload.begins == "statement":
            return cue.first == 0
        return cue.payload.begins is None or self.opens_clause(cue.first)

    def opens_clause(self, at: int) -> bool:
        """Whether a clause begins at a word: it comes first, or behind a comma, a bracket or a word such as "while"."""
        if at == 0 or self.tokens[at].breaks:
            return True
        return self.ends("clause_opener", at)

    def begins(self, list_id: str, at: int) -> bool:
        """Whether a phrase of a word list begins at a word."""
        return any(hit.first == at and hit.payload.list_id == list_id for hit in self.words)

    def ends(self, list_id: str, at: int) -> bool:
        """Whether a phrase of a word list ends right before a word."""
        return any(hit.last == at and hit.payload.list_id == list_id for hit in self.words)

    @cached_property
    def named(self) -> frozenset[int]:
        """The words of the names in it."""
        return frozenset(_covered(self.names))

    def in_a_title(self, hit: Hit[NameEntry]) -> bool:
        """Whether a name is part of the title of a post: "ILS Administrator"."""
        return any(title.first <= hit.first and hit.last <= title.last for title in self.titles)

    def library_hits(self, *lists: str) -> list[Hit[WordEntry]]:
        """The words of the statement that speak of a library, look-alikes left out."""
        blocked = _covered(h for h in self.words if h.payload.list_id == "not_library")
        wanted = (h for h in self.words if h.payload.list_id in (lists or LIBRARY_LISTS))
        return [h for h in wanted if blocked.isdisjoint(range(h.first, h.last))]

    def written(self, first: int, last: int) -> str:
        """Some of its words as they are written, single blanks between."""
        return " ".join(token.raw for token in self.tokens[first:last])

    def has(self, list_id: str) -> bool:
        """Whether a word of that list stands in the statement."""
        return any(hit.payload.list_id == list_id for hit in self.words)


def read_statement(document: Document, index: int, statement: Statement, lexicon: Lexicon) -> Reading:
    """Everything the lexicon finds in a statement; what stands inside a look-alike is set apart."""
    tokens = tokenize(document.text, statement.span.start, statement.span.end)
    reading = reading_of(index, statement, tokens, lexicon.find(tokens))
    return replace(reading, new_lines=_new_lines(document.text, tokens), depths=_depths(document.text, tokens))


def _new_lines(text: str, tokens: Sequence[Token]) -> frozenset[int]:
    pairs = enumerate(pairwise(tokens), start=1)
    return frozenset(at for at, (before, word) in pairs if "\n" in text[before.end : word.start])


def _depths(text: str, tokens: Sequence[Token]) -> tuple[int, ...]:
    between = (text[before.end : word.start] for before, word in pairwise(tokens))
    steps = (sum(map(gap.count, "([")) - sum(map(gap.count, ")]")) for gap in between)
    return tuple(accumulate(steps, initial=0))


def reading_of(index: int, statement: Statement, tokens: list[Token], hits: Sequence[Hit[Entry]]) -> Reading:
    """The hits sorted by kind."""
    alike: dict[str, list[Hit[Entry]]] = {}
    for hit in hits:
        if isinstance(hit.payload, LookAlike):
            alike.setdefault(hit.payload.name, []).append(hit)
    names, names_barred = _parted(tokens, _of(hits, NameEntry), lambda entry: alike.get(entry.system.name, ()))
    signs, signs_barred = _parted(tokens, _of(hits, SignEntry), lambda entry: alike.get(entry.sign.id, ()))
    return Reading(
        index,
        statement,
        tokens,
        tuple(_longest(names)),
        tuple(signs),
        tuple(_longest(_of(hits, TitleEntry))),
        tuple(_of(hits, Cue)),
        tuple(_of(hits, WordEntry)),
        tuple(_of(hits, OtherTextEntry)),
        tuple(names_barred),
        tuple(signs_barred),
    )


def _of(hits: Iterable[Hit[Entry]], kind: type[T]) -> list[Hit[T]]:
    """The hits of one kind of entry."""
    return [Hit(h.first, h.last, h.phrase, h.payload) for h in hits if isinstance(h.payload, kind)]


def _parted(
    tokens: Sequence[Token], hits: Iterable[Hit[T]], look_alikes: Callable[[T], Iterable[Hit[Entry]]]
) -> tuple[list[Hit[T]], list[Barred[T]]]:
    """The hits that stand free, and those inside words that never mean their entry."""
    free: list[Hit[T]] = []
    barred: list[Barred[T]] = []
    for hit in hits:
        alike = (o for o in look_alikes(hit.payload) if o.first < hit.last and hit.first < o.last)
        over = next((o for o in alike if _goes_on(tokens, hit, o) and not _spells_out(hit, o)), None)
        if over is None:
            free.append(hit)
        else:
            barred.append(Barred(hit, " ".join(token.raw for token in tokens[over.first : over.last])))
    return free, barred


def _goes_on(tokens: Sequence[Token], hit: Hit[T], alike: Hit[Entry]) -> bool:
    """Whether plain words go on from a name as in their phrase: in "Aleph (one)" a bracket comes between."""
    plain = alike.phrase.replace(" ", "").isalnum()
    return not plain or not any(token.breaks for token in tokens[hit.last : alike.last])


def _spells_out(hit: Hit[T], alike: Hit[Entry]) -> bool:
    """Whether a phrase takes back a look-alike that stands in it: "print and (electronic) (journal)"."""
    return f" {alike.phrase} " in f" {hit.phrase} "


def without_third_person(readings: Sequence[Reading]) -> list[Reading]:
    """Without the cues that do not hold where a resume speaks of its own person as "she" or "he", never as "I"."""
    if any(r.has("oneself") for r in readings) or not any(r.has("third_person") for r in readings):
        return list(readings)
    return [replace(r, cues=tuple(h for h in r.cues if h.payload.unless != "third_person")) for r in readings]


def mention_of(reading: Reading, hit: Hit[T], kind: Kind, name: str) -> Mention:
    """A hit as a mention that counts."""
    span = Span(reading.tokens[hit.first].start, reading.tokens[hit.last - 1].end)
    return Mention(kind, name, hit.phrase, span, "exact", 100.0, reading.index)


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


def _inside(hit: Hit[Cue], other: Hit[Cue]) -> bool:
    """A cue that is part of a longer cue on the same things ("used" in "never used") does not stand by itself."""
    longer = other.last - other.first > hit.last - hit.first and other.payload.reach == hit.payload.reach
    if not longer or other.payload.on not in {"all", hit.payload.on}:
        return False
    return other.first <= hit.first and hit.last <= other.last
