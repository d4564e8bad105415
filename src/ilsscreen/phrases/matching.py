"""The elements of phrases held against the words of one text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ilsscreen.phrases.compiler import Choice, Elements, Gap
from ilsscreen.phrases.first_words import Phrase
from ilsscreen.phrases.word_lists import WordLists
from ilsscreen.phrases.words import Token

_REMEMBERED = 10_000
"""The answers for so many places and word lists are kept."""


class Matching:
    """The words of a text. What a word list finds at a place, which many phrases ask for, is found once."""

    def __init__(self, tokens: Sequence[Token], lists: WordLists) -> None:
        self.words = [token.word for token in tokens]
        self._tokens = tokens
        self._lists = lists
        self._present = frozenset(self.words)
        self._chosen: dict[tuple[str, int], tuple[int, ...]] = {}

    def possible(self, phrases: Iterable[Phrase]) -> list[Phrase]:
        """Those of some phrases all words of which stand in the text."""
        present = self._present
        return [phrase for phrase in phrases if phrase.words <= present]

    def end(self, elements: Elements, index: int) -> int | None:
        """Where a phrase first ends that is read from the word at ``index`` on, or None."""
        words = self.words
        for at, element in enumerate(elements):
            if type(element) is not str:
                return next(self.ends(elements, at, index), None)
            if index >= len(words) or words[index] != element:
                return None
            index += 1
        return index

    def ends(self, elements: Elements, at: int, index: int) -> Iterator[int]:
        """Where a phrase can end whose elements from ``at`` on are read from the word at ``index`` on."""
        words = self.words
        while at < len(elements):
            element = elements[at]
            if isinstance(element, (Gap, Choice)):
                for start in self._after(element, index):
                    yield from self.ends(elements, at + 1, start)
                return
            if index >= len(words):
                return
            if words[index] != element if isinstance(element, str) else not element.matches(self._tokens[index]):
                return
            at, index = at + 1, index + 1
        yield index

    def _after(self, element: Gap | Choice, index: int) -> Sequence[int]:
        """Where what follows a gap or a word list can begin."""
        if isinstance(element, Gap):
            return self._over_gap(element, index)
        return self._chosen_at(element, index) if index < len(self.words) else ()

    def _over_gap(self, gap: Gap, index: int) -> range:
        """The places that a gap reaches: what stands behind a semicolon, bar or bullet is another matter."""
        last = min(index + gap.words + 1, len(self.words))
        tokens = self._tokens[index:last]
        borders = (at for at, token in enumerate(tokens, index) if token.parts or (token.breaks and not gap.crosses))
        return range(index, next(borders, last))

    def _chosen_at(self, choice: Choice, index: int) -> tuple[int, ...]:
        """Where the entries of a word list end that begin at a place."""
        key = (choice.name, index)
        if key not in self._chosen:
            if len(self._chosen) >= _REMEMBERED:
                self._chosen.clear()
            possible = self.possible(self._lists.beginning_with(self.words[index]).of(choice.name))
            found = (end for phrase in possible for end in self.ends(phrase.elements, 0, index))
            self._chosen[key] = tuple(dict.fromkeys(found))
        return self._chosen[key]
