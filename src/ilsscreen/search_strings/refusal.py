"""Terms that no search for people may hold: they ask for what must never be a factor."""

from __future__ import annotations

from collections.abc import Iterable

from ilsscreen.knowledge.entries import KnowledgeBase
from ilsscreen.phrases import PhraseTable, WordLists, tokenize

ANYWHERE = "never_searched"
NOT_A_PLACE = "never_searched_but_as_place"
HARMLESS = "searched_all_right"


class RefusedError(ValueError):
    """A term asks for age, gender, origin, family or the like; ``word`` is what it holds."""

    def __init__(self, term: str, word: str) -> None:
        super().__init__(f'"{term}" holds "{word}"')
        self.word = word


def refuse(terms: Iterable[str], places: Iterable[str], kb: KnowledgeBase) -> None:
    """Looks at every term.

    Raises:
        RefusedError: one holds a word that no search may hold.
    """
    tables = {name: _table(name, kb.word_lists) for name in (ANYWHERE, NOT_A_PLACE, HARMLESS)}
    for term in terms:
        _look(term, tables, (ANYWHERE, NOT_A_PLACE))
    for place in places:
        _look(place, tables, (ANYWHERE,))


def _table(name: str, lists: WordLists) -> PhraseTable[None]:
    table: PhraseTable[None] = PhraseTable(lists)
    table.add_all(lists.lists.get(name, ()), None)
    return table


def _look(term: str, tables: dict[str, PhraseTable[None]], asked: Iterable[str]) -> None:
    tokens = tokenize(term)
    harmless = {at for hit in tables[HARMLESS].find(tokens) for at in range(hit.first, hit.last)}
    for name in asked:
        for hit in tables[name].find(tokens):
            if harmless.isdisjoint(range(hit.first, hit.last)):
                raise RefusedError(term, term[tokens[hit.first].start : tokens[hit.last - 1].end])
