"""Words, and the phrases of the knowledge base found among them.

A phrase is words separated by blanks. Case and punctuation do not matter. ``*`` ends a word in any way,
``...`` leaves up to six words between, ``(name)`` is any entry of the word list ``name``, and a leading ``=``
asks for the very letters (``=ILL``). Matching is a dictionary of first words over tokens: it crosses line
ends, and it never crosses the end of the text it is given.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

GAP_WORDS = 6
"""How many words ``...`` may stand for."""

_LETTERS = r"[^\W_]"
_WORD = re.compile(rf"{_LETTERS}+(?:-[ \t]*\n\s*(?=[a-zß-ÿ]){_LETTERS}+|['’]{_LETTERS}{{1,2}}(?!{_LETTERS}))*|[$£€₦&+]")
_BROKEN = re.compile(r"-[ \t]*\n\s*")
_POSSESSIVE = re.compile(r"['’]s?$")
_CLAUSE_BREAK = re.compile(r"[,;:()\[\]–—|•/]|\s-\s|\n\s*\n")

Payload = TypeVar("Payload")


class Token(NamedTuple):
    """A word: folded for comparing, as written, and where it stands in the document."""

    word: str
    raw: str
    start: int
    end: int
    breaks: bool  # a comma, colon, dash or bracket stands between it and the word before


def fold(word: str) -> str:
    """A word as it is compared: small letters, no accents, no possessive."""
    word = _POSSESSIVE.sub("", _BROKEN.sub("", word)).lower().replace("’", "'").replace("'", "")
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words of a stretch of text, in order. A word hyphenated over a line end is one word."""
    tokens: list[Token] = []
    last = start
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        raw = match.group()
        breaks = _CLAUSE_BREAK.search(text, last, match.start()) is not None
        tokens.append(Token(fold(raw), _BROKEN.sub("", raw), match.start(), match.end(), breaks))
        last = match.end()
    return tokens


_SIMPLE_WORD = re.compile(r"[0-9a-z]+|[$&+]")


def words_of(text: str) -> list[str]:
    """The words of a phrase or name, folded; plain ones at a fraction of the cost of reading a document."""
    if text.isascii() and "'" not in text and "\n" not in text:
        return _SIMPLE_WORD.findall(text.lower())
    return [token.word for token in tokenize(text)]


def vocabulary(phrases: Iterable[str]) -> set[str]:
    """Every word of many phrases."""
    simple: list[str] = []
    words: set[str] = set()
    for phrase in phrases:
        if phrase.isascii() and "'" not in phrase:
            simple.append(phrase)
        else:
            words.update(words_of(phrase))
    return words.union(words_of(" ".join(simple)))


class _Literal(NamedTuple):
    """One word of a phrase."""

    word: str
    prefix: bool = False
    exact: str = ""

    def matches(self, token: Token) -> bool:
        if self.exact:
            return token.raw.replace("’", "'") == self.exact
        return token.word.startswith(self.word) if self.prefix else token.word == self.word


class _Gap(NamedTuple):
    """``...``"""


class _Read:
    """A phrase that is read when a word that it can begin with first turns up."""

    __slots__ = ("_compiler", "_sequence", "phrase")

    def __init__(self, phrase: str, compiler: Compiler) -> None:
        self.phrase, self._compiler = phrase, compiler
        self._sequence: _Sequence = ()

    @property
    def sequence(self) -> _Sequence:
        """Its elements."""
        if not self._sequence:
            self._sequence = self._compiler.compile(self.phrase)
        return self._sequence


class _Choice:
    """``(name)``: alternatives, told apart by their first word."""

    __slots__ = ("by_prefix", "by_word")

    def __init__(self, phrases: Iterable[str], compiler: Compiler) -> None:
        self.by_word: dict[str, list[_Read]] = {}
        self.by_prefix: dict[str, list[_Read]] = {}
        for phrase in phrases:
            read = _Read(phrase, compiler)
            for word, prefix in compiler.starts(phrase):
                (self.by_prefix if prefix else self.by_word).setdefault(word, []).append(read)

    def starting_with(self, token: Token) -> Iterator[_Sequence]:
        """The alternatives that can begin with a word."""
        for read in self.by_word.get(token.word, ()):
            yield read.sequence
        for size in range(2, len(token.word) + 1):
            for read in self.by_prefix.get(token.word[:size], ()):
                yield read.sequence


_Element = _Literal | _Gap | _Choice
_Sequence = tuple[_Element, ...]
WordLists = Mapping[str, tuple[str, ...]]


class PhraseError(ValueError):
    """A phrase that cannot be read; ``reference`` is the word list it names in vain."""

    def __init__(self, phrase: str, message: str, reference: str = "") -> None:
        super().__init__(f"{message} in the phrase {phrase!r}")
        self.reference = reference


_PLAIN_START = re.compile(r"([A-Za-z0-9]+)(\*?)(?= |$)")
_PART = re.compile(r"\.\.\.|\((?P<list>[\w-]+)\)|=?[^\s()]+")


class Compiler:
    """Reads phrases; the word lists they name are read once each."""

    def __init__(self, lists: WordLists) -> None:
        self._lists = lists
        self._choices: dict[str, _Choice] = {}

    def compile(self, phrase: str) -> _Sequence:
        """The elements of a phrase.

        Raises:
            PhraseError: it is empty, or names a word list that does not exist.
        """
        elements: list[_Element] = []
        for part in _PART.finditer(phrase):
            elements.extend(self._elements(phrase, part))
        while elements and isinstance(elements[-1], _Gap):
            elements.pop()
        if not elements or isinstance(elements[0], _Gap):
            raise PhraseError(phrase, "there is no word to begin with")
        return tuple(elements)

    def starts(self, phrase: str) -> Iterator[tuple[str, bool]]:
        """The words that a phrase can begin with, each with whether it is only the beginning of a word.

        Raises:
            PhraseError: it does not begin with a word or a word list that exists.
        """
        if plain := _PLAIN_START.match(phrase):
            yield plain[1].lower(), bool(plain[2])
            return
        part = _PART.search(phrase)
        first = None if part is None else next(self._elements(phrase, part), None)
        if first is None or isinstance(first, _Gap):
            first = self.compile(phrase)[0]
        if isinstance(first, _Literal):
            yield first.word, first.prefix
        elif isinstance(first, _Choice):
            yield from ((word, False) for word in first.by_word)
            yield from ((word, True) for word in first.by_prefix)

    def _elements(self, phrase: str, part: re.Match[str]) -> Iterator[_Element]:
        text = part.group()
        if text == "...":
            yield _Gap()
        elif name := part.group("list"):
            yield self._choice(phrase, name)
        else:
            yield from _literals(text)

    def _choice(self, phrase: str, name: str) -> _Choice:
        if name not in self._lists:
            raise PhraseError(phrase, f"there is no word list called {name!r}", name)
        if name not in self._choices:
            self._choices[name] = _Choice(self._lists[name], self)
        return self._choices[name]


def _literals(text: str) -> Iterator[_Literal]:
    if text.startswith("=") and len(text) > 1:
        yield from (_Literal(token.word, exact=token.raw.replace("’", "'")) for token in tokenize(text))
        return
    prefix = text.endswith("*")
    words = words_of(text)
    for at, word in enumerate(words):
        yield _Literal(word, prefix=prefix and at == len(words) - 1)


def _ends(sequence: _Sequence, at: int, tokens: list[Token], index: int) -> Iterator[int]:
    """Where a sequence can end that is read from ``tokens[index]`` on, shortest first."""
    if at == len(sequence):
        yield index
        return
    element = sequence[at]
    if isinstance(element, _Gap):
        for skip in range(GAP_WORDS + 1):
            yield from _ends(sequence, at + 1, tokens, index + skip)
    elif index < len(tokens):
        token = tokens[index]
        if isinstance(element, _Literal):
            if element.matches(token):
                yield from _ends(sequence, at + 1, tokens, index + 1)
        else:
            for start in element.starting_with(token):
                for end in _ends(start, 0, tokens, index):
                    yield from _ends(sequence, at + 1, tokens, end)


@dataclass(frozen=True, slots=True)
class Hit(Generic[Payload]):
    """A phrase found: the tokens it covers (end exclusive), the phrase as written, what it stands for."""

    first: int
    last: int
    phrase: str
    payload: Payload


class _Row(_Read, Generic[Payload]):
    """A phrase of a table, and what it stands for."""

    __slots__ = ("payload",)

    def __init__(self, phrase: str, payload: Payload, compiler: Compiler) -> None:
        super().__init__(phrase, compiler)
        self.payload = payload


class PhraseTable(Generic[Payload]):
    """Many phrases, found together in one pass over the words."""

    def __init__(self, compiler: Compiler) -> None:
        self._compiler = compiler
        self._by_word: dict[str, list[_Row[Payload]]] = {}
        self._by_prefix: dict[str, list[_Row[Payload]]] = {}
        self._sizes: tuple[int, ...] = ()

    def add(self, phrase: str, payload: Payload) -> None:
        """Adds a phrase.

        Raises:
            PhraseError: the phrase does not begin with a word. What follows is read when it is first needed.
        """
        row = _Row(phrase, payload, self._compiler)
        for word, prefix in self._compiler.starts(phrase):
            table = self._by_prefix if prefix else self._by_word
            table.setdefault(word, []).append(row)
            if prefix and len(word) not in self._sizes:
                self._sizes = tuple(sorted({*self._sizes, len(word)}))

    def find(self, tokens: list[Token]) -> Iterator[Hit[Payload]]:
        """Every phrase at every place, by its shortest reading, in the order of the words."""
        for index, token in enumerate(tokens):
            for row in self._rows(token):
                end = next(_ends(row.sequence, 0, tokens, index), None)
                if end is not None:
                    yield Hit(index, end, row.phrase, row.payload)

    def _rows(self, token: Token) -> Iterator[_Row[Payload]]:
        yield from self._by_word.get(token.word, ())
        for size in self._sizes:
            if size > len(token.word):
                break
            yield from self._by_prefix.get(token.word[:size], ())

    def whole(self, tokens: list[Token]) -> Hit[Payload] | None:
        """A phrase that is the whole of the words, or None."""
        if not tokens:
            return None
        for row in self._rows(tokens[0]):
            if any(end == len(tokens) for end in _ends(row.sequence, 0, tokens, 0)):
                return Hit(0, len(tokens), row.phrase, row.payload)
        return None
