"""Phrases by the words that they can begin with: of many, only what a text asks for is read."""

from __future__ import annotations

import re
from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from functools import cached_property
from itertools import chain, filterfalse, permutations

from ilsscreen.phrases.compiler import Choice, Compiler, Element, Elements, Special

_IS_KEY = re.compile(r"[a-z0-9]+\*?|\([\w-]+\)")
Index = Mapping[str, list[int] | str]
"""Numbers by what a phrase begins with: ``word``, ``beginning*`` or ``(list)``; such as are kept, as a text."""

_NONE: frozenset[str] = frozenset()


class Phrase:
    """A phrase by its number, with words that must all stand in a text that holds it; it is read for such a text."""

    def __init__(self, number: int, written: str, compiler: Compiler) -> None:
        self.number = number
        self.words = frozenset(filter(str.isalnum, written.lower().split())) if written.isascii() else _NONE
        self._written, self._compiler = written, compiler

    @cached_property
    def elements(self) -> Elements:
        """What it is matched by.

        Raises:
            PhraseError: it cannot be read.
        """
        elements = self._compiler.compile(self._written)
        self.words = frozenset(element for element in elements if isinstance(element, str))
        return elements


class FirstWords:
    """Numbered phrases; they are read when a word that they can begin with first turns up."""

    def __init__(self, compiler: Compiler, by_first: Index | None = None) -> None:
        """Without phrases; ``by_first`` is the index of those that will be added, where it was made before."""
        self.phrases: list[str] = []
        self._compiler = compiler
        self._given = by_first
        self._read: dict[int, Phrase] = {}

    def add(self, phrases: Iterable[str]) -> None:
        """Adds phrases, which are numbered on from the last; all of them before the first is asked for."""
        self.phrases.extend(_in_every_order(phrases))

    def beginning_with(self, word: str, lists: Mapping[int, Set[str]]) -> list[int]:
        """The phrases that can begin with a word, and after them those that can with its first letters.

        ``lists`` are the word lists that can: with the word (0), or with so many letters.

        Raises:
            PhraseError: one of all the phrases does not begin with a word.
        """
        sizes = (size for size in sorted(self.sizes.union(lists)) if size <= len(word))
        return [number for size in sizes for number in self.at(word, size, lists.get(size, _NONE))]

    def at(self, word: str, size: int, lists: Set[str] = _NONE) -> list[int]:
        """The phrases that begin with a word (0) or with so many of its letters, or with one of some word lists."""
        found = self._numbers(f"{word[:size]}*" if size else word)
        return found if self._lists.isdisjoint(lists) else sorted((*found, *self.with_lists(lists)))

    def with_lists(self, names: Set[str]) -> list[int]:
        """The phrases that begin with one of some word lists."""
        return [number for name in self._lists & names for number in self._numbers(name)]

    def _numbers(self, key: str) -> list[int]:
        numbers = self.by_first.get(key, [])
        return [int(number) for number in numbers.split()] if isinstance(numbers, str) else numbers

    @cached_property
    def sizes(self) -> frozenset[int]:
        """How many letters of a word phrases begin with; 0 for the whole word."""
        return frozenset({0, *(len(key) - 1 for key in self.by_first if key.endswith("*"))})

    @cached_property
    def _lists(self) -> frozenset[str]:
        return frozenset(key for key in self.by_first if key.startswith("("))

    @cached_property
    def by_first(self) -> Index:
        """The index of the phrases."""
        return self._by_first() if self._given is None else self._given

    def _by_first(self) -> dict[str, list[int]]:
        """For most phrases, what they begin with is the very piece before the first blank."""
        by_first: defaultdict[str, list[int]] = defaultdict(list)
        for number, phrase in enumerate(self.phrases):
            by_first[phrase.partition(" ")[0]].append(number)
        for piece in list(filterfalse(_IS_KEY.fullmatch, by_first)):
            first = self._compiler.first(piece)
            for number in by_first.pop(piece):
                for key in _keys(first or self._compiler.compile(self.phrases[number])[0]):
                    insort(by_first[key], number)
        return by_first

    def phrase(self, number: int) -> Phrase:
        """The phrase of a number, always the same."""
        if number not in self._read:
            self._read[number] = Phrase(number, self.phrases[number], self._compiler)
        return self._read[number]


def _keys(first: Element) -> list[str]:
    """What a phrase begins with: ``word``, ``beginning*`` or ``(list)``; a number with any figure."""
    match first:
        case Choice(name=name):
            return [key_of_list(name)]
        case Special(prefix=True):
            return [f"{start}*" for start in first.starts]
        case Special(word=word):
            return [word]
    return [str(first)]


def key_of_list(name: str) -> str:
    """How a phrase begins with a word list."""
    return f"({name})"


def _in_every_order(phrases: Iterable[str]) -> Iterable[str]:
    """The phrases; of one with ``~``, the orders that it leaves open, each as a phrase of its own."""
    several = tuple(phrases)
    return chain.from_iterable(map(_orders, several)) if "~" in "".join(several) else several


def _orders(phrase: str) -> Iterable[str]:
    return map(" ... ".join, permutations(part.strip() for part in phrase.split("~"))) if "~" in phrase else (phrase,)
