"""A phrase as written -> the elements it is matched by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ilsscreen.phrases.first_words import FirstWords
from ilsscreen.phrases.words import Token, tokenize, words_of

_PLAIN = re.compile(r"[A-Za-z0-9]+(?: [A-Za-z0-9]+)*")
_PART = re.compile(r"\.{2,3}|\((?P<list>[\w-]+)\)|=?[^\s()]+")


class Special(NamedTuple):
    """A word that only the beginning, or the very letters, are asked of."""

    word: str
    prefix: bool = False
    exact: str = ""

    def matches(self, token: Token) -> bool:
        """Whether a word of a text is meant."""
        if self.exact:
            return token.raw.replace("’", "'") == self.exact
        return token.word.startswith(self.word)


class Gap(NamedTuple):
    """``...`` and ``..``: how many words may stand between, and whether a comma may."""

    words: int
    crosses: bool


_GAPS = {"...": Gap(6, crosses=True), "..": Gap(2, crosses=False)}


class Choice:
    """``(name)``: the phrases of a word list."""

    __slots__ = ("name", "phrases")

    def __init__(self, name: str, phrases: FirstWords) -> None:
        self.name, self.phrases = name, phrases


Element = str | Special | Gap | Choice
"""A plain word, as most are, is a string."""

Elements = tuple[Element, ...]
WordLists = Mapping[str, tuple[str, ...]]


class PhraseError(ValueError):
    """A phrase that cannot be read; ``reference`` is the word list it names in vain."""

    def __init__(self, phrase: str, message: str, reference: str = "") -> None:
        super().__init__(f"{message} in the phrase {phrase!r}")
        self.reference = reference


class Compiler:
    """Reads phrases; the word lists they name are read once each."""

    def __init__(self, lists: WordLists) -> None:
        self._lists = lists
        self._choices: dict[str, Choice] = {}
        self._pieces: dict[str, Elements] = {}

    def compile(self, phrase: str) -> Elements:
        """The elements of a phrase.

        Raises:
            PhraseError: it is empty, or names a word list that does not exist.
        """
        if _PLAIN.fullmatch(phrase):
            return tuple(phrase.lower().split(" "))
        elements = [element for piece in phrase.split() for element in self._piece(piece, phrase)]
        while elements and isinstance(elements[-1], Gap):
            elements.pop()
        if not elements or isinstance(elements[0], Gap):
            raise PhraseError(phrase, "there is no word to begin with")
        return tuple(elements)

    def first(self, phrase: str) -> str | Special | Choice:
        """What a phrase begins with.

        Raises:
            PhraseError: it does not begin with a word or a word list that exists.
        """
        first = next(iter(self._piece(phrase.partition(" ")[0], phrase)), None)
        if first is None or isinstance(first, Gap):
            first = self.compile(phrase)[0]
        assert not isinstance(first, Gap)
        return first

    def _piece(self, piece: str, phrase: str) -> Elements:
        """The elements of what stands between two blanks, which many phrases share."""
        if piece not in self._pieces:
            self._pieces[piece] = tuple(e for part in _PART.finditer(piece) for e in self._elements(phrase, part))
        return self._pieces[piece]

    def _elements(self, phrase: str, part: re.Match[str]) -> Iterator[Element]:
        text = part.group()
        if text in _GAPS:
            yield _GAPS[text]
        elif name := part.group("list"):
            yield self._choice(phrase, name)
        else:
            yield from _words(text)

    def _choice(self, phrase: str, name: str) -> Choice:
        if name not in self._lists:
            raise PhraseError(phrase, f"there is no word list called {name!r}", name)
        if name not in self._choices:
            phrases = FirstWords(self)
            phrases.add(self._lists[name])
            self._choices[name] = Choice(name, phrases)
        return self._choices[name]


def _words(text: str) -> Iterator[str | Special]:
    if text.startswith("=") and len(text) > 1:
        yield from (Special(token.word, exact=token.raw.replace("’", "'")) for token in tokenize(text))
        return
    words: list[str | Special] = list(words_of(text))
    if words and text.endswith("*"):
        words[-1] = Special(str(words[-1]), prefix=True)
    yield from words
