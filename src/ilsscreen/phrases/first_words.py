"""Phrases by the words that they can begin with: of many, only what a text asks for is read."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cached_property
from itertools import chain, filterfalse, permutations
from typing import NamedTuple

from ilsscreen.phrases.compiler import Choice, Compiler, Element, Elements, Special

_IS_KEY = re.compile(r"[a-z0-9]+\*?|\([\w-]+\)")


class Phrase(NamedTuple):
    """A phrase by its number: its elements, and the words that must all stand in a text that holds it."""

    number: int
    elements: Elements
    words: frozenset[str]


class FirstWords:
    """Numbered phrases; they are read when a word that they can begin with first turns up."""

    def __init__(self, compiler: Compiler) -> None:
        self.phrases: list[str] = []
        self._compiler = compiler
        self._by_piece: defaultdict[str, list[int]] = defaultdict(list)
        self._read: dict[int, Phrase] = {}

    def add(self, phrases: Iterable[str]) -> None:
        """Adds phrases, which are numbered on from the last; all of them before the first is asked for."""
        by_piece, before = self._by_piece, len(self.phrases)
        self.phrases.extend(_in_every_order(phrases))
        for number, phrase in enumerate(self.phrases[before:], before):
            by_piece[phrase.partition(" ")[0]].append(number)

    def at(self, key: str) -> Sequence[int]:
        """The numbers of the phrases that begin with a word, the beginning of one, or a word list.

        Raises:
            PhraseError: one of all the phrases does not begin with a word.
        """
        return self._by_first.get(key, ())

    def at_lists(self, names: Set[str]) -> list[int]:
        """The numbers of the phrases that begin with one of some word lists."""
        return [number for name in self._lists & names for number in self._by_first[f"({name})"]]

    @cached_property
    def _by_first(self) -> Mapping[str, list[int]]:
        """The numbers by what a phrase begins with, which for most is the very piece before the first blank."""
        by_first = self._by_piece
        for piece in list(filterfalse(_IS_KEY.fullmatch, by_first)):
            numbers = by_first.pop(piece)
            first = self._compiler.first(piece)
            if first is not None:
                by_first[_key(first)] += numbers
                continue
            for number in numbers:
                by_first[_key(self._compiler.compile(self.phrases[number])[0])].append(number)
        return by_first

    @cached_property
    def _lists(self) -> frozenset[str]:
        return frozenset(key[1:-1] for key in self._by_first if key.startswith("("))

    def phrase(self, number: int) -> Phrase:
        """The phrase of a number, which is read once."""
        if number not in self._read:
            elements = self._compiler.compile(self.phrases[number])
            words = frozenset(element for element in elements if isinstance(element, str))
            self._read[number] = Phrase(number, elements, words)
        return self._read[number]


def keys_of(word: str) -> list[str]:
    """What phrases that can begin with a word begin with: the word itself, then what it begins with."""
    return [word, *(f"{word[:size]}*" for size in range(1, len(word) + 1))]


def _key(first: Element) -> str:
    """What a phrase begins with: ``word``, ``beginning*`` or ``(list)``."""
    match first:
        case Choice(name=name):
            return f"({name})"
        case Special(word=word, prefix=True):
            return f"{word}*"
        case Special(word=word):
            return word
    return str(first)


def _in_every_order(phrases: Iterable[str]) -> Iterable[str]:
    """The phrases; of one with ``~``, the orders that it leaves open, each as a phrase of its own."""
    several = tuple(phrases)
    return chain.from_iterable(map(_orders, several)) if "~" in "".join(several) else several


def _orders(phrase: str) -> Iterable[str]:
    return map(" ... ".join, permutations(part.strip() for part in phrase.split("~"))) if "~" in phrase else (phrase,)
