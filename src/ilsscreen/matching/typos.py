"""Typing errors in names of systems: "Sierrra", "Koah", "Ever green".

What is allowed goes by the length of the name, not by a ratio: one edit from five letters, two from twelve;
four letters only with a letter doubled or two swapped. A word that is ordinary English, or another name of
the knowledge base, is never a typing error.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ilsscreen.phrases import Token

SHORTEST = 4
ONE_EDIT = 5
TWO_EDITS = 12


@dataclass(frozen=True, slots=True)
class Correction:
    """Tokens ``first`` to ``last`` read as one word of a name, and how like it they are (0 to 100)."""

    first: int
    last: int
    word: str
    score: float


class TypoFinder:
    """Finds the words that miss a word of a name by a typing error. Each new word is looked up once."""

    def __init__(self, words: Iterable[str], known: Iterable[str]) -> None:
        self._words = sorted({w for w in words if len(w) >= SHORTEST and w.isalpha()})
        self._wordset = set(self._words)
        self._known = frozenset(known)
        self._long = [word for word in self._words if len(word) >= TWO_EDITS]
        self._by_deletion: dict[str, list[str]] = {}
        for word in self._words:
            for form in {word, *_deletions(word)}:
                self._by_deletion.setdefault(form, []).append(word)
        self._remembered: dict[str, tuple[str, float] | None] = {}

    def corrections(self, tokens: Sequence[Token]) -> list[Correction]:
        """The typing errors among the words, single words first, then names broken in two."""
        found: list[Correction] = []
        for at, token in enumerate(tokens):
            if not token.raw[0].isupper():
                continue
            if (hit := self._lookup(token.word)) is not None:
                found.append(Correction(at, at + 1, *hit))
            elif (broken := self._broken(tokens, at)) is not None:
                found.append(Correction(at, at + 2, *broken))
        return found

    def is_error(self, word: str) -> bool:
        """Whether a word by itself would be taken for a typing error."""
        return self._lookup(word) is not None

    def _broken(self, tokens: Sequence[Token], at: int) -> tuple[str, float] | None:
        if at + 1 >= len(tokens) or tokens[at + 1].breaks or not tokens[at].raw[0].isupper():
            return None
        first, second = tokens[at].word, tokens[at + 1].word
        if min(len(first), len(second)) < 3 or not (first + second).isalpha():
            return None
        if first + second in self._wordset:
            return first + second, 95.0
        hit = self._lookup(first + second)
        both_ordinary = first in self._known and second in self._known
        return None if hit is None or both_ordinary else (hit[0], hit[1] - 3)

    def _lookup(self, word: str) -> tuple[str, float] | None:
        if word not in self._remembered:
            self._remembered[word] = self._search(word)
        return self._remembered[word]

    def _search(self, word: str) -> tuple[str, float] | None:
        if len(word) < SHORTEST or not word.isalpha() or word in self._known or word in self._wordset:
            return None
        candidates = {c for form in (word, *_deletions(word)) for c in self._by_deletion.get(form, ())}
        scored = sorted((OSA.distance(word, c), c) for c in candidates if _allowed(word, c))
        if not scored and len(word) >= TWO_EDITS - 2:
            near = process.extract(word, self._long, scorer=OSA.distance, score_cutoff=2, limit=3)
            scored = sorted((int(distance), c) for c, distance, _ in near if _allowed(word, c))
        if not scored:
            return None
        return scored[0][1], round(100 * OSA.normalized_similarity(word, scored[0][1]), 1)


def _deletions(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


def _allowed(word: str, name: str) -> bool:
    if abs(len(word) - len(name)) > (2 if len(name) >= TWO_EDITS else 1):
        return False
    distance = OSA.distance(word, name)
    if len(name) < ONE_EDIT:
        return distance == 1 and (_doubled(word, name) or sorted(word) == sorted(name))
    return distance <= (2 if len(name) >= TWO_EDITS else 1) and not _inflected(word, name)


def _doubled(word: str, name: str) -> bool:
    """Whether the word is the name with one of its letters twice."""
    return any(word == name[: at + 1] + name[at:] for at in range(len(name)))


def _inflected(word: str, name: str) -> bool:
    """Whether the word is the name with an ending: a plural, "Finnish" for "Finn"."""
    if name.endswith("s"):
        return name == word + "s"
    return word in {name + "s", name + "d", name + "n"}
