"""Which names of the knowledge base are searched with typing errors, and which words are never one."""

from __future__ import annotations

from collections.abc import Iterator

from ilsscreen.knowledge.entries import KnowledgeBase
from ilsscreen.matching.typos import ONE_EDIT, SHORTEST, TypoFinder, Words
from ilsscreen.phrases import words_of


def typo_finder(kb: KnowledgeBase) -> TypoFinder:
    """Finds typing errors of the names of systems and tools."""
    return TypoFinder(searched_names(kb), kb.known_words)


def searched_names(kb: KnowledgeBase) -> Iterator[Words]:
    """The names that are searched with typing errors, by their words."""
    for system in (*kb.systems, *kb.related):
        if system.fuzzy and not system.unconfirmed and not system.generic:
            for name in (system.name, *system.aliases, *system.ambiguous_aliases):
                words = tuple(words_of(name))
                letters = sum(map(len, words))
                if letters >= (ONE_EDIT if name.isupper() else SHORTEST):
                    yield words
