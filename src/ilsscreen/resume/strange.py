"""Statements that are not a person's own words about their work: left out of the reading, and told.

Sentences that speak to a program, an advertisement pasted into a resume, a wall of names without a sentence. They count
neither for nor against anybody.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby

from ilsscreen.knowledge.entries import KnowledgeBase
from ilsscreen.model import Document, Notice, Statement
from ilsscreen.phrases import Hit, PhraseTable, Token, WordLists, plain, tokenize
from ilsscreen.resume.vocabulary import Vocabulary

_APART = 8
"""So many statements may stand between two phrases of one advertisement."""

_MACHINE = "addresses_machine"
_DENSE = 2
"""In a wall of names every second word, at least, belongs to one."""

Found = dict[int, str]
"""Statements by number, each with the kind of warning."""


class StrangeText:
    """Finds statements that are left out, by one knowledge base."""

    def __init__(self, kb: KnowledgeBase, words: Vocabulary) -> None:
        self._kb, self._words = kb, words
        self._numbers = kb.rules.numbers

    def parted(
        self, document: Document, statements: Sequence[Statement], *, jobs: bool
    ) -> tuple[list[Statement], list[Notice]]:
        """The statements to read, and what is to be told of the others; ``jobs``: there are jobs with dates."""
        tokens = [tokenize(document.text, *statement.span) for statement in statements]
        found = self._to_machines(document, statements, tokens)
        found |= self._pasted(tokens) if jobs else {}
        found |= self._walls(tokens)
        kept = [statement for at, statement in enumerate(statements) if at not in found]
        return kept, list(self._notices(document, statements, found))

    def _notices(self, document: Document, statements: Sequence[Statement], found: Found) -> Iterator[Notice]:
        """One warning for each stretch of one kind."""
        for kind in sorted(set(found.values())):
            numbers = sorted(at for at, why in found.items() if why == kind)
            for _, run in groupby(enumerate(numbers), key=lambda item: item[1] - item[0]):
                start = statements[next(run)[1]].span.start
                warning = kind if kind == _MACHINE else "stuffing"
                told = self._kb.rules.sentences.get(kind, "Words that count neither for nor against anybody.")
                yield Notice(warning, told, document.page_at(start), document.line_at(start))

    def _to_machines(
        self, document: Document, statements: Sequence[Statement], tokens: Sequence[Sequence[Token]]
    ) -> Found:
        """Sentences that tell a program what to do, with what stands on the same lines."""
        table = self._words.table("machine_order")
        said = [at for at, words in enumerate(tokens) if next(table.find(list(words)), None) is not None]
        lines = {line for at in said for line in _lines(document, statements[at])}
        if not lines:
            return {}
        return {at: _MACHINE for at, s in enumerate(statements) if not lines.isdisjoint(_lines(document, s))}

    def _pasted(self, tokens: Sequence[Sequence[Token]]) -> Found:
        """Statements from the first to the last of many phrases of one kind of text that stand near each other."""
        found: Found = {}
        for table, at_least in self._advertisements:
            hits = [(at, hit.phrase) for at, words in enumerate(tokens) for hit in table.find(list(words))]
            for cluster in _clusters(hits):
                if len({phrase for _, phrase in cluster}) >= at_least:
                    found |= dict.fromkeys(range(cluster[0][0], cluster[-1][0] + 1), "pasted_text")
        return found

    def _walls(self, tokens: Sequence[Sequence[Token]]) -> Found:
        """Stretches that hold hardly a word beside names, and dozens of those, or one a dozen times."""
        hits = [list(self._names.find(list(words))) for words in tokens]
        dense = [at for at, words in enumerate(tokens) if _DENSE * len(_covered(hits[at])) >= max(1, len(words))]
        found: Found = {}
        for _, run in groupby(enumerate(dense), key=lambda item: item[1] - item[0]):
            numbers = [at for _, at in run]
            if self._is_wall(Counter(hit.payload for at in numbers for hit in hits[at])):
                found |= dict.fromkeys(numbers, "wall_of_names")
        return found

    def _is_wall(self, counts: Counter[tuple[str, bool]]) -> bool:
        measured = {
            "wall_systems": sum(is_system for _, is_system in counts),
            "wall_names": len(counts),
            "wall_repeats": max(counts.values(), default=0),
        }
        return any(count >= self._numbers.get(name, math.inf) for name, count in measured.items())

    @cached_property
    def _advertisements(self) -> list[tuple[PhraseTable[None], int]]:
        """The phrases of each kind of text that is pasted into resumes, and how many of them tell."""
        texts = [(text.phrases, text.pasted_at_least) for text in self._kb.other_texts]
        return [(self._words.table_of(phrases), least) for phrases, least in texts if least is not None]

    @cached_property
    def _names(self) -> PhraseTable[tuple[str, bool]]:
        """Every name of a system or tool; made when a text asks for it, which few do."""
        table: PhraseTable[tuple[str, bool]] = PhraseTable(WordLists({}))
        for entries, is_system in ((self._kb.systems, True), (self._kb.related, False)):
            for entry in entries:
                names = (entry.name, *entry.aliases, *entry.ambiguous_aliases)
                table.add_all(map(plain, names), (entry.name, is_system))
        return table


def _covered(hits: Sequence[Hit[tuple[str, bool]]]) -> set[int]:
    return {at for hit in hits for at in range(hit.first, hit.last)}


def _lines(document: Document, statement: Statement) -> range:
    return range(document.line_at(statement.span.start), document.line_at(statement.span.end - 1) + 1)


def _clusters(hits: Sequence[tuple[int, str]]) -> Iterator[Sequence[tuple[int, str]]]:
    """Stretches of hits, by statement, none of which is far from the next."""
    start = 0
    for at in range(1, len(hits) + 1):
        if at == len(hits) or hits[at][0] - hits[at - 1][0] > _APART:
            if at > start:
                yield hits[start:at]
            start = at
