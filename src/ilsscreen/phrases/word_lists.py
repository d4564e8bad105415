"""The word lists that phrases name, all in one index: which of them can begin with a word, and by which entries."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence, Set
from functools import cached_property, lru_cache

from ilsscreen.phrases.compiler import Compiler
from ilsscreen.phrases.first_words import FirstWords, Phrase, keys_of

REMEMBERED = 4096
"""The answers for so many words of texts are kept."""


class Entries(dict[str, tuple[Phrase, ...]]):
    """By the name of a list, the entries that can begin with one word, in their order; read when asked for.

    ``names`` are those of the lists, by the least of the word that an entry begins with.
    """

    def __init__(
        self, first_words: FirstWords, numbers: Mapping[str, Sequence[int]], names: Mapping[str, Set[str]]
    ) -> None:
        super().__init__()
        self.names = names
        self._first_words, self._numbers = first_words, numbers

    def __missing__(self, name: str) -> tuple[Phrase, ...]:
        if name not in self._numbers:
            return ()
        self[name] = tuple(map(self._first_words.phrase, self._numbers[name]))
        return self[name]


class WordLists:
    """Word lists by name, for all the phrases of one knowledge base."""

    def __init__(self, lists: Mapping[str, tuple[str, ...]]) -> None:
        self.lists = lists
        self.compiler = Compiler(lists)
        self._owners: list[str] = []
        self.beginning_with = lru_cache(REMEMBERED)(self._beginning_with)

    def _beginning_with(self, word: str) -> Entries:
        """The entries that can begin with a word, those included that begin with a list which can."""
        numbers: dict[str, list[int]] = {}
        names: dict[str, Set[str]] = {}
        for key in keys_of(word):
            here = self._at(key, numbers.keys())
            names[key] = here.keys() - numbers.keys()
            for name, several in here.items():
                numbers.setdefault(name, []).extend(sorted(several))
        return Entries(self._first_words, numbers, names)

    def _at(self, key: str, known: Collection[str]) -> dict[str, list[int]]:
        """The numbers of the entries that begin with a key, or with a list that does and was not ``known`` to."""
        found: dict[str, list[int]] = {}
        numbers = self._first_words.at(key)
        while numbers:
            new = {self._owners[number] for number in numbers}.difference(found, known)
            for number in numbers:
                found.setdefault(self._owners[number], []).append(number)
            numbers = self._first_words.at_lists(new)
        return found

    @cached_property
    def _first_words(self) -> FirstWords:
        first_words = FirstWords(self.compiler)
        for name, phrases in self.lists.items():
            first_words.add(phrases)
            self._owners += [name] * (len(first_words.phrases) - len(self._owners))
        return first_words
