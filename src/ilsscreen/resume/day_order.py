"""How the days, months and years of a document's numeric dates are ordered: decided once, for all of them."""

from __future__ import annotations

import re

from ilsscreen.knowledge.entries import DateWords
from ilsscreen.phrases import PhraseTable, WordLists, tokenize
from ilsscreen.resume.date_points import DECEMBER

_ISO = re.compile(r"(?<!\d)(?:19|20)(\d\d)-(0[1-9]|1[0-2])(?!\d)")
_DAY_MONTH = re.compile(r"(?<![\d/.-])(\d\d?)[-/.](\d\d?)[-/.](?:(?:19|20)\d\d|\d\d)(?![\d/.-]*\d)")
_DOTTED = re.compile(r"\d\d?\.\d\d?\.(?:19|20)\d\d")


def is_day_first(text: str, words: DateWords) -> bool:
    """Whether days stand before months, by what the document itself shows, else by its spelling."""
    pairs = [(int(m[1]), int(m[2])) for m in _DAY_MONTH.finditer(text)]
    day, month = sum(a > DECEMBER for a, _ in pairs), sum(b > DECEMBER for _, b in pairs)
    if day or month:
        return day >= month
    if not pairs:
        return False
    if _DOTTED.search(text):
        return True
    table: PhraseTable[None] = PhraseTable(WordLists({}))
    for sign in words.day_first_signs:
        table.add(sign, None)
    return next(table.find(tokenize(text)), None) is not None


def writes_iso_months(text: str) -> bool:
    """Whether "2011-12" is a month here, because other dates of the form can be nothing else."""
    return any(int(m[2]) <= int(m[1]) for m in _ISO.finditer(text))
