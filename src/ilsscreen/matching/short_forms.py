"""Short forms that a resume itself spells out as something else: "ILS (Independent Living Skills) worker"."""

from __future__ import annotations

from collections.abc import Iterable

from ilsscreen.matching.lexicon import NameEntry
from ilsscreen.matching.reading import Reading
from ilsscreen.phrases import Hit

_LONGEST = 5
"""Longer runs of capitals are words, not short forms."""


def other_meanings(readings: Iterable[Reading]) -> dict[str, str]:
    """The short forms that are spelled out as no system, with their words."""
    found: dict[str, str] = {}
    for reading in readings:
        for hit in reading.names:
            if hit.payload.ambiguous and (meaning := _meaning(reading, hit)):
                found.setdefault(reading.tokens[hit.first].word, meaning)
    return found


def _meaning(reading: Reading, hit: Hit[NameEntry]) -> str:
    """The words that stand for the letters of a name, in the bracket behind it or before the bracket around it."""
    letters = reading.tokens[hit.first].raw
    if hit.last - hit.first > 1 or not (letters.isupper() and 1 < len(letters) <= _LONGEST):
        return ""
    for first in (hit.last, hit.first - len(letters)):
        words = range(first, first + len(letters))
        if _spell_out(reading, words, letters.lower()) and _set_apart(reading, hit, words):
            return "" if _speaks_of_libraries(reading, words) else reading.written(words.start, words.stop)
    return ""


def _spell_out(reading: Reading, words: range, letters: str) -> bool:
    if words.start < 0 or words.stop > len(reading.tokens):
        return False
    return all(reading.tokens[at].word.startswith(letter) for at, letter in zip(words, letters, strict=True))


def _set_apart(reading: Reading, hit: Hit[NameEntry], words: range) -> bool:
    """Whether a bracket, comma or dash stands between a short form and its words."""
    return reading.tokens[max(hit.first, words.start)].breaks


def _speaks_of_libraries(reading: Reading, words: range) -> bool:
    places = [(hit.first, hit.last) for hit in reading.library_hits()]
    places += [(name.first, name.last) for name in reading.names if name.last - name.first > 1]
    return any(first < words.stop and words.start < last for first, last in places)
