"""Which names of the knowledge base are searched with typing errors, and which words are never one."""

from __future__ import annotations

from collections.abc import Iterator

from ilsscreen.knowledge.entries import KnowledgeBase
from ilsscreen.matching.typos import ONE_EDIT, SHORTEST, TypoFinder, Words
from ilsscreen.phrases import vocabulary, words_of


def typo_finder(kb: KnowledgeBase, known: set[str]) -> TypoFinder:
    """Finds typing errors of the names of systems and tools; ``known`` words are none."""
    return TypoFinder(searched_names(kb), known)


def searched_names(kb: KnowledgeBase) -> Iterator[Words]:
    """The names that are searched with typing errors, by their words."""
    for system in (*kb.systems, *kb.related):
        if system.fuzzy and not system.unconfirmed and not system.generic:
            for name in (system.name, *system.aliases, *system.ambiguous_aliases):
                words = tuple(words_of(name))
                letters = sum(map(len, words))
                if letters >= (ONE_EDIT if name.isupper() else SHORTEST):
                    yield words


def known_words(kb: KnowledgeBase) -> set[str]:
    """Every word that the knowledge base gives as a word: of its lists, phrases, titles and glossary."""
    return vocabulary(_phrases(kb))


def _phrases(kb: KnowledgeBase) -> Iterator[str]:
    for words in kb.words:
        yield from words.any
    for sign in (*kb.operations, *kb.indicators, *kb.facts):
        yield from (*sign.phrases, *sign.gated)
    for cue in kb.cues:
        yield from cue.phrases
    for title in kb.titles:
        yield from (title.title, *title.aliases)
    for term in kb.glossary:
        yield from (term.term, *term.aliases)
