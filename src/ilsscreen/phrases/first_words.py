"""Phrases by the words that they can begin with: of many, only what a text asks for is read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import permutations
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ilsscreen.phrases.compiler import Choice, Compiler, Elements

_REMEMBERED = 4096
"""The answers for so many words of texts are kept."""


class Phrase(NamedTuple):
    """A phrase by its number: its elements, and the words that must all stand in a text that holds it."""

    number: int
    elements: Elements
    words: frozenset[str]


class FirstWords:
    """Numbered phrases; the elements of each are read when a word that it can begin with first turns up."""

    def __init__(self, compiler: Compiler) -> None:
        self.phrases: list[str] = []
        self._compiler = compiler
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        self._by_prefix: defaultdict[str, list[int]] = defaultdict(list)
        self._by_choice: defaultdict[Choice, list[int]] = defaultdict(list)
        self._read: dict[int, Phrase] = {}
        self.beginning_with = lru_cache(_REMEMBERED)(self._beginning_with)

    def add(self, phrases: Iterable[str]) -> None:
        """Adds phrases, which are numbered on from the last.

        Raises:
            PhraseError: one does not begin with a word. What follows is read when it is first needed.
        """
        by_word, number = self._by_word, len(self.phrases)
        self.phrases.extend(_in_every_order(phrases))
        for phrase in self.phrases[number:]:
            word = phrase.partition(" ")[0]
            if word.isalnum() and word.isascii():
                by_word[word.lower()].append(number)
            else:
                self._add_special(number, phrase)
            number += 1

    def _add_special(self, number: int, phrase: str) -> None:
        first = self._compiler.first(phrase)
        if isinstance(first, str):
            self._by_word[first].append(number)
        elif isinstance(first, tuple):
            (self._by_prefix if first.prefix else self._by_word)[first.word].append(number)
        else:
            self._by_choice[first].append(number)

    def _beginning_with(self, word: str) -> tuple[Phrase, ...]:
        """The phrases that can begin with a word, by number; after them those that can with its beginning."""
        numbers = sorted(self._numbers(word))
        for size in self._sizes:
            if size <= len(word):
                numbers += sorted(self._numbers_of_beginning(word[:size]))
        return tuple(map(self._phrase, numbers))

    def _numbers(self, word: str) -> Iterator[int]:
        yield from self._by_word.get(word, ())
        yield from self._in_choices[0].get(word, ())

    def _numbers_of_beginning(self, start: str) -> Iterator[int]:
        yield from self._by_prefix.get(start, ())
        yield from self._in_choices[1].get(start, ())

    @cached_property
    def _in_choices(self) -> tuple[Mapping[str, list[int]], Mapping[str, list[int]]]:
        """The phrases that begin with a word list, by the words, and the beginnings, that the list can begin with."""
        words: defaultdict[str, list[int]] = defaultdict(list)
        beginnings: defaultdict[str, list[int]] = defaultdict(list)
        for choice, numbers in self._by_choice.items():
            for word in choice.phrases.words:
                words[word] += numbers
            for start in choice.phrases.beginnings:
                beginnings[start] += numbers
        return words, beginnings

    def _phrase(self, number: int) -> Phrase:
        if number not in self._read:
            elements = self._compiler.compile(self.phrases[number])
            words = frozenset(element for element in elements if isinstance(element, str))
            self._read[number] = Phrase(number, elements, words)
        return self._read[number]

    @cached_property
    def words(self) -> frozenset[str]:
        """The words that some phrase begins with."""
        return frozenset(self._by_word).union(*(choice.phrases.words for choice in self._by_choice))

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The beginnings of words that some phrase asks for first."""
        return frozenset(self._by_prefix).union(*(choice.phrases.beginnings for choice in self._by_choice))

    @cached_property
    def _sizes(self) -> list[int]:
        return sorted({len(start) for start in self.beginnings})


def _in_every_order(phrases: Iterable[str]) -> Iterator[str]:
    """The phrases; of one with ``~``, the orders that it leaves open, each as a phrase of its own."""
    for phrase in phrases:
        if "~" in phrase:
            yield from map(" ... ".join, permutations(part.strip() for part in phrase.split("~")))
        else:
            yield phrase
