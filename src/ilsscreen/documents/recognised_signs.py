"""Signs that recognition takes for others: bullets for letters, a capital I for a stroke."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BULLET_LIKE = frozenset("¢©®°«»¤§¥€£·∙*+~=<>■▪●○◦‣►-–—•?")
"""What a bullet at the beginning of a line is taken for."""

_ALWAYS = frozenset("¢©®«¤°")
"""Of these, what hardly stands alone inside a line either, unless it is the bullet of a second column."""

_LETTER_LIKE = frozenset({"e", "o", "O", "®e", "ee", "0"})
"""The same, where several lines begin so: no line of text begins with these alone."""

_FEW = 2
_SENTENCE_END = re.compile(r"[.!?:]$")
_WORD = re.compile(r"[a-z]+$")


def mended(lines: Sequence[Sequence[str]]) -> list[list[str]]:
    """The words of each line, with bullets and capital I where they were."""
    letters = {line[0] for line in lines if len(line) > 1} & _LETTER_LIKE
    often = {letter for letter in letters if sum(line[0] == letter for line in lines if line) >= _FEW}
    return [[_right(line, at, often) for at in range(len(line))] for line in lines]


def _right(line: Sequence[str], at: int, often: set[str]) -> str:
    word = line[at]
    if at == 0 and len(line) > 1 and (word in often or (len(word) == 1 and word in _BULLET_LIKE)):
        return "•"
    follows = line[at + 1] if at + 1 < len(line) else ""
    if word in _ALWAYS and follows[:1].isupper():
        return "•"
    if word == "|" and _WORD.match(follows) and (at == 0 or _SENTENCE_END.search(line[at - 1])):
        return "I"
    return word
