"""A phrase as written -> the elements it is matched by."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from ilsscreen.phrases.words import Token, tokenize, words_of

_PLAIN = re.compile(r"[A-Za-z0-9]+(?: [A-Za-z0-9]+)*")
_LARGE = re.compile(r"(?!(?:19|20)\d\d$)\d{3,}")
"""Numbers of a hundred and more, and no years."""
_PART = re.compile(r"\.{2,3}|\((?P<list>[\w-]+)\)|=?[^\s()]+")


class Special(NamedTuple):
    """A word that only the beginning, or the very letters, are asked of, or any large number."""

    word: str
    prefix: bool = False
    exact: str = ""
    number: bool = False

    def matches(self, token: Token) -> bool:
        """Whether a word of a text is meant; of the number "6,700" that is the last three figures."""
        if self.exact:
            return token.raw.replace("’", "'") == self.exact
        if self.number:
            return _LARGE.fullmatch(token.word) is not None
        return token.word.startswith(self.word)

    @property
    def starts(self) -> Sequence[str]:
        """What such a word begins with."""
        return "0123456789" if self.number else (self.word,)


class Gap(NamedTuple):
    """``...`` and ``..``: how many words may stand between, and whether a comma may."""

    words: int
    crosses: bool


_GAPS = {"...": Gap(6, crosses=True), "..": Gap(2, crosses=False)}


class Choice(NamedTuple):
    """``(name)``: any entry of a word list."""

    name: str


Element = str | Special | Gap | Choice
"""A plain word, as most are, is a string."""

Elements = tuple[Element, ...]


class PhraseError(ValueError):
    """A phrase that cannot be read; ``reference`` is the word list it names in vain."""

    def __init__(self, phrase: str, message: str, reference: str = "") -> None:
        super().__init__(f"{message} in the phrase {phrase!r}")
        self.reference = reference


class Compiler:
    """Reads phrases, which may name some word lists."""

    def __init__(self, lists: Container[str]) -> None:
        self._lists = lists
        self._pieces: dict[str, Elements] = {}

    def compile(self, phrase: str) -> Elements:
        """The elements of a phrase.

        Raises:
            PhraseError: it is empty, or names a word list that does not exist.
        """
        if _PLAIN.fullmatch(phrase):
            return tuple(phrase.lower().split(" "))
        elements = [element for piece in phrase.split() for element in self._piece(piece)]
        while elements and isinstance(elements[-1], Gap):
            elements.pop()
        if not elements or isinstance(elements[0], Gap):
            raise PhraseError(phrase, "there is no word to begin with")
        for element in elements:
            if isinstance(element, Choice) and element.name not in self._lists:
                raise PhraseError(phrase, f"there is no word list called {element.name!r}", element.name)
        return tuple(elements)

    def first(self, piece: str) -> Element | None:
        """What a phrase begins with by its first piece alone; None where that holds no word."""
        if _PLAIN.fullmatch(piece):
            return piece.lower()
        return next(iter(self._piece(piece)), None)

    def _piece(self, piece: str) -> Elements:
        """The elements of what stands between two blanks, which many phrases share."""
        if piece not in self._pieces:
            self._pieces[piece] = tuple(element for part in _PART.finditer(piece) for element in _elements(part))
        return self._pieces[piece]


def _elements(part: re.Match[str]) -> Iterator[Element]:
    text = part.group()
    if text in _GAPS:
        yield _GAPS[text]
    elif name := part.group("list"):
        yield Choice(name)
    elif text == "#":
        yield Special("", prefix=True, number=True)
    else:
        yield from _words(text)


def plain(name: str) -> str:
    """A name as a phrase: its brackets are no word lists."""
    return name.replace("(", " ").replace(")", " ") if "(" in name or ")" in name else name


def lists_in(phrase: str) -> list[str]:
    """The word lists that a phrase names."""
    return [part["list"] for part in _PART.finditer(phrase) if part["list"]]


def _words(text: str) -> Iterator[str | Special]:
    if text.startswith("=") and len(text) > 1:
        yield from (Special(token.word, exact=token.raw.replace("’", "'")) for token in tokenize(text))
        return
    words: list[str | Special] = list(words_of(text))
    if words and text.endswith("*"):
        words[-1] = Special(str(words[-1]), prefix=True)
    yield from words
