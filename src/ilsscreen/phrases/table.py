"""Many phrases, found together in one pass over the words of a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from ilsscreen.phrases.first_words import FirstWords, Phrase
from ilsscreen.phrases.matching import Matching
from ilsscreen.phrases.word_lists import REMEMBERED, WordLists
from ilsscreen.phrases.words import Token

Payload = TypeVar("Payload")


@dataclass(frozen=True, slots=True)
class Hit(Generic[Payload]):
    """A phrase found: the tokens it covers (end exclusive), the phrase as written, what it stands for."""

    first: int
    last: int
    phrase: str
    payload: Payload


class PhraseTable(Generic[Payload]):
    """Phrases and what they stand for. All of them are added before the first is looked for."""

    def __init__(self, lists: WordLists) -> None:
        self._lists = lists
        self._phrases = FirstWords(lists.compiler)
        self._payloads: list[Payload] = []
        self._beginning_with = lru_cache(REMEMBERED)(self._all_beginning_with)

    def add(self, phrase: str, payload: Payload) -> None:
        """Adds a phrase."""
        self.add_all((phrase,), payload)

    def add_all(self, phrases: Iterable[str], payload: Payload) -> None:
        """Adds phrases that stand for the same."""
        self._phrases.add(phrases)
        self._payloads.extend([payload] * (len(self._phrases.phrases) - len(self._payloads)))

    def find(self, tokens: Sequence[Token]) -> Iterator[Hit[Payload]]:
        """Every phrase at every place, by its shortest reading, in the order of the words.

        Raises:
            PhraseError: a phrase that may stand here cannot be read.
        """
        matching = Matching(tokens, self._lists)
        for index, word in enumerate(matching.words):
            if phrases := self._beginning_with(word):
                for phrase in matching.possible(phrases):
                    end = matching.end(phrase.elements, index)
                    if end is not None:
                        yield self._hit(index, end, phrase.number)

    def whole(self, tokens: Sequence[Token]) -> Hit[Payload] | None:
        """A phrase that is the whole of the words, or None; one that ends with ``...`` is more than its beginning."""
        if not tokens:
            return None
        matching = Matching(tokens, self._lists)
        for phrase in matching.possible(self._beginning_with(matching.words[0])):
            ends = matching.ends(phrase.elements, 0, 0)
            goes_on = self._phrases.phrases[phrase.number].endswith("...")
            if any(end < len(tokens) if goes_on else end == len(tokens) for end in ends):
                return self._hit(0, len(tokens), phrase.number)
        return None

    def _all_beginning_with(self, word: str) -> tuple[Phrase, ...]:
        """The phrases that can begin with a word, in their order; after them those that can with its beginning."""
        numbers = self._phrases.beginning_with(word, self._lists.beginning_with(word).lists)
        return tuple(map(self._phrases.phrase, numbers))

    def _hit(self, first: int, last: int, number: int) -> Hit[Payload]:
        return Hit(first, last, self._phrases.phrases[number], self._payloads[number])
