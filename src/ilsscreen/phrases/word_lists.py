"""The word lists that phrases name, all in one index: which of them can begin with a word, and by which entries."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence, Set
from functools import cached_property, lru_cache

from ilsscreen.phrases.compiler import Compiler
from ilsscreen.phrases.first_words import FirstWords, Index, Phrase, key_of_list

REMEMBERED = 4096
"""The answers for so many words of texts are kept."""


class Entries:
    """The entries of word lists that can begin with one word; those of a list are read when they are asked for.

    ``lists`` are the lists that can: with the word (0), or with so many letters of it and no fewer.
    """

    def __init__(
        self, first_words: FirstWords, numbers: Mapping[str, Sequence[int]], lists: Mapping[int, Set[str]]
    ) -> None:
        self.lists = lists
        self._first_words, self._numbers = first_words, numbers
        self._read: dict[str, tuple[Phrase, ...]] = {}

    def of(self, name: str) -> tuple[Phrase, ...]:
        """Those of one list, in their order."""
        if name not in self._read:
            self._read[name] = tuple(map(self._first_words.phrase, self._numbers.get(key_of_list(name), ())))
        return self._read[name]


class WordLists:
    """Word lists by name, for all the phrases of one knowledge base."""

    def __init__(self, lists: Mapping[str, tuple[str, ...]], first_words: Index | None = None) -> None:
        """``first_words`` is the index of these lists, where it was made before."""
        self.lists = lists
        self.compiler = Compiler(lists)
        self._given = first_words
        self._owners: list[str] = []
        self.beginning_with = lru_cache(REMEMBERED)(self._beginning_with)

    def written(self) -> dict[str, str]:
        """The index of all entries, to be kept."""
        index = self._first_words.by_first
        return {key: n if isinstance(n, str) else " ".join(map(str, n)) for key, n in index.items()}

    def _beginning_with(self, word: str) -> Entries:
        """The entries that can begin with a word, those included that begin with a list which can."""
        numbers: dict[str, list[int]] = {}
        lists: dict[int, Set[str]] = {}
        for size in sorted(self._first_words.sizes):
            here = self._at(word, size, numbers.keys()) if size <= len(word) else {}
            if new := here.keys() - numbers.keys():
                lists[size] = new
            for name, several in here.items():
                numbers.setdefault(name, []).extend(sorted(several))
        return Entries(self._first_words, numbers, lists)

    def _at(self, word: str, size: int, known: Collection[str]) -> dict[str, list[int]]:
        """The entries that begin so, by their lists, and those that begin with such a list not ``known`` before."""
        found: dict[str, list[int]] = {}
        numbers = self._first_words.at(word, size)
        while numbers:
            new = {self._owners[number] for number in numbers}.difference(found, known)
            for number in numbers:
                found.setdefault(self._owners[number], []).append(number)
            numbers = self._first_words.with_lists(new)
        return found

    @cached_property
    def _first_words(self) -> FirstWords:
        first_words = FirstWords(self.compiler, self._given)
        for name, phrases in self.lists.items():
            first_words.add(phrases)
            self._owners += [key_of_list(name)] * (len(first_words.phrases) - len(self._owners))
        return first_words
