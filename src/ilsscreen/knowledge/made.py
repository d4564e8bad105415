"""What is worked out of all entries of a knowledge base at once, and cached with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ilsscreen.phrases import WordLists, vocabulary


@dataclass(frozen=True, slots=True)
class Made:
    """The index of the word lists by first words, and every word that the knowledge base gives as a word."""

    first_words: Mapping[str, str]
    known_words: frozenset[str]

    @classmethod
    def of(cls, lists: Mapping[str, tuple[str, ...]], phrases: Iterable[str]) -> Made:
        """Made anew of the word lists, and of the phrases that hold the words."""
        return cls(WordLists(lists).written(), frozenset(vocabulary(phrases)))

    @classmethod
    def from_plain(cls, content: Mapping[str, Any]) -> Made:
        """As it is cached."""
        return cls(content["first_words"], frozenset(content["known_words"].split()))

    def plain(self) -> dict[str, Any]:
        """For the cache."""
        return {"first_words": self.first_words, "known_words": " ".join(sorted(self.known_words))}
