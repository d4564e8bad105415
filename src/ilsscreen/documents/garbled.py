"""Text whose letters are not what stands on the page, because a font does not say what its signs are."""

from __future__ import annotations

import re

_ENOUGH = 50
_LETTER_SHARE = 0.5
"""Share of letters and digits in text that can be read."""

_ODD_SHARE = 0.2
_ODD = re.compile("[\x00-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]")
_ENOUGH_LATIN = 75
_ONE_LETTER_SHARE = 0.3
"""Share of one letter that no words have, whatever stands for them: such letters are an ornament."""

_VOWEL_SHARE = 0.25
"""Share of vowels in words of any language written in Latin letters; 0.35 is the least seen in resumes."""

_NO_LETTERS = bytes(sign for sign in range(128) if not chr(sign).isalpha())
_VOWELS = b"aeiouyAEIOUY"


def is_garbled(text: str) -> bool:
    """Whether a page's text, without its blanks, is signs that stand for others.

    It holds many signs that no text has, hardly a letter, or letters that make no words: where each letter is
    moved along the alphabet, vowels are rare.
    """
    if not (text.isprintable() and "\ufffd" not in text) and len(_ODD.findall(text)) > _ODD_SHARE * len(text):
        return True
    letters = text.encode("ascii", errors="ignore").translate(None, _NO_LETTERS)
    latin = len(letters)
    if len(text) > _ENOUGH and latin < _LETTER_SHARE * len(text) > sum(map(str.isalnum, text)):
        return True
    if latin < _ENOUGH_LATIN or latin - len(letters.translate(None, _VOWELS)) >= _VOWEL_SHARE * latin:
        return False
    return max(map(letters.count, set(letters))) <= _ONE_LETTER_SHARE * latin
