"""Typing errors in names: "Sierrra", "Koah", "Ever green", "Folett Destiny".

What is allowed goes by the length of the name, not by a ratio: one edit from five letters, two from twelve;
four letters only with a letter doubled or two swapped. A word that is known (ordinary English, another name,
a word of the knowledge base) is never a typing error.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ilsscreen.phrases import Token

SHORTEST = 4
ONE_EDIT = 5
TWO_EDITS = 12
SHORTEST_PIECE = 3
"""What a blank too many breaks off a name has at least so many letters ("Ever green")."""

BLANK_SCORE = 96.0
"""How like a name its letters are with a blank too many or too few."""

_MOST_REMEMBERED = 100_000
"""Groups of words of which the answer is kept at a time; a run of millions of files meets ever new ones."""

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """Tokens ``first`` to ``last`` read as the words of a name, and how like it they are (0 to 100)."""

    first: int
    last: int
    words: Words
    score: float


class TypoFinder:
    """Finds the words that miss a name by a typing error. Each new group of words is looked up once."""

    def __init__(self, names: Iterable[Words], known: Iterable[str]) -> None:
        self._names: dict[str, Words] = {}
        for words in names:
            self._names.setdefault("".join(words), words)
        self._known = frozenset(known)
        self._order = {name: at for at, name in enumerate(self._names)}
        self._parts = {word for words in self._names.values() if len(words) > 1 for word in words}
        self._most = max((len(words) for words in self._names.values()), default=0)
        self._long = [name for name, words in self._names.items() if len(words) == 1 and len(name) >= TWO_EDITS]
        self._of_size: defaultdict[int, list[str]] = defaultdict(list)
        for name in self._names:
            self._of_size[len(name)].append(name)
        self._by_deletion: dict[int, Mapping[str, Sequence[str]]] = {}
        self._remembered: dict[Words, tuple[Words, float] | None] = {}

    def corrections(self, tokens: Sequence[Token]) -> Iterator[Correction]:
        """The typing errors among the words, those of more words first."""
        right = [token.word in self._parts for token in tokens]
        for size in range(max(self._most, 2), 0, -1):
            for first in self._places(tokens, right, size):
                window = tokens[first : first + size]
                match = self._lookup(tuple(token.word for token in window))
                if match is not None and _hangs_together(window) and _capitals_fit(window, match[0]):
                    yield Correction(first, first + size, *match)

    def near(self, word: str) -> set[str]:
        """The names, blanks left out, that a word may be near to."""
        if len(word) < SHORTEST or not word.isalnum():
            return set()
        tables = [self._deletions_of(size) for size in range(len(word) - 1, len(word) + 2)]
        return {name for form in (word, *_deletions(word)) for table in tables for name in table.get(form, ())}

    def _deletions_of(self, size: int) -> Mapping[str, Sequence[str]]:
        """The names of so many letters by themselves and by what is left of them without one; made when asked for."""
        if size not in self._by_deletion:
            table: defaultdict[str, list[str]] = defaultdict(list)
            for name in self._of_size.get(size, ()):
                table[name].append(name)
                for at in range(size):
                    table[name[:at] + name[at + 1 :]].append(name)
            self._by_deletion[size] = table
        return self._by_deletion[size]

    def _places(self, tokens: Sequence[Token], right: Sequence[bool], size: int) -> Iterator[int]:
        """Where groups of words begin that may be a name: one of the words is right, or a blank is too much."""
        if size > 2 and True not in right:
            return
        for first in range(len(tokens) - size + 1):
            broken = size == 2 and tokens[first].word + tokens[first + 1].word in self._names
            if size == 1 or broken or True in right[first : first + size]:
                yield first

    def _lookup(self, words: Words) -> tuple[Words, float] | None:
        if words not in self._remembered:
            if len(self._remembered) >= _MOST_REMEMBERED:
                self._remembered.clear()
            self._remembered[words] = self._search(words)
        return self._remembered[words]

    def _search(self, words: Words) -> tuple[Words, float] | None:
        joined = "".join(words)
        meant = self._names.get(joined)
        if meant is not None:
            return (meant, BLANK_SCORE) if _blank_moved(words, meant) else None
        fitting = [name for name in self._candidates(words, joined) if self._fits(words, joined, name)]
        best = min(fitting, key=lambda name: (OSA.distance(joined, name), self._order[name]), default=None)
        if best is None:
            return None
        return self._names[best], round(100 * OSA.normalized_similarity(joined, best), 1)

    def _candidates(self, words: Words, joined: str) -> set[str]:
        if self._known.issuperset(words):
            return set()
        near = self.near(joined)
        if not near and len(words) == 1 and len(joined) >= TWO_EDITS - 2:
            near = {name for name, _, _ in process.extract(joined, self._long, scorer=OSA.distance, score_cutoff=2)}
        return near

    def _fits(self, words: Words, joined: str, name: str) -> bool:
        """Whether the words may be that name mistyped: none that differs is known, and each is near its own."""
        meant = self._names[name]
        if len(words) != len(meant) or not _allowed(joined, name):
            return False
        wrong = [(word, right) for word, right in zip(words, meant, strict=True) if word != right]
        if any(word in self._known for word, _ in wrong):
            return False
        return len(words) == 1 or all(self._near_its_own(word, right, words) for word, right in wrong)

    def _near_its_own(self, word: str, right: str, words: Words) -> bool:
        """Whether one word of several is near enough; a short one needs a word beside it that only names have."""
        telling = len(right) >= SHORTEST or any(other != word and other not in self._known for other in words)
        return telling and OSA.distance(word, right) <= 1


def _hangs_together(window: Sequence[Token]) -> bool:
    """Whether nothing parts the words but blanks, or one mark without blanks ("DB/TextWorks")."""
    return all(not after.breaks or after.start - before.end == 1 for before, after in pairwise(window))


def _capitals_fit(window: Sequence[Token], meant: Words) -> bool:
    """Whether a capital shows a name; small letters do where the first letter is the error."""
    if any(char.isupper() for token in window for char in token.raw):
        return True
    word = window[0].word
    return len(meant) == 1 and meant[0][1:] in {word, word[1:]}


def _blank_moved(words: Words, meant: Words) -> bool:
    """Whether a blank was lost ("LibLimeKoha") or put in ("Ever green")."""
    if len(words) == 1 < len(meant):
        return True
    return len(words) == 2 and len(meant) == 1 and min(map(len, words)) >= SHORTEST_PIECE


def _deletions(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


def _allowed(word: str, name: str) -> bool:
    if _digits(word) != _digits(name):
        return False
    distance = OSA.distance(word, name)
    if len(name) < ONE_EDIT:
        return distance == 1 and (_doubled(word, name) or sorted(word) == sorted(name))
    return distance <= (2 if len(name) >= TWO_EDITS else 1) and not _inflected(word, name)


def _digits(word: str) -> str:
    return "".join(filter(str.isdigit, word))


def _doubled(word: str, name: str) -> bool:
    """Whether the word is the name with one of its letters twice."""
    return any(word == name[: at + 1] + name[at:] for at in range(len(name)))


def _inflected(word: str, name: str) -> bool:
    """Whether the word is the name with an ending: a plural, "Finnish" for "Finn"."""
    return word in {name + "s", name + "d", name + "n"}
