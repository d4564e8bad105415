"""The forms of dates as one pattern, made of the date words of the knowledge base."""

from __future__ import annotations

import re
from collections.abc import Container

from ilsscreen.knowledge.entries import DateWords
from ilsscreen.resume.alternation import alternation

YEAR = r"(?:19|20)\d\d"
"""A year that a resume is likely to speak of."""

_DAY = r"(?:[0-3]?\d(?:st|nd|rd|th)?)"
_LEFT = r"(?<![\w$£€#%.,/’'-])"
_LEFT_YEAR = r"(?<![\w$£€#%.,’'])(?<!(?<!(?:19|20)\d\d)[-/])"
_DASH = r"[-–—‒−―‑－]"


def pattern_of(words: DateWords, over_new_year: Container[str]) -> re.Pattern[str]:
    """Every form of a date, each in a group of its own; ``over_new_year`` names the seasons that go on after December.

    The first form that fits is taken, so that the fuller ones stand before what is a part of them.
    """
    month = rf"(?:{alternation(w for ws in words.months.values() for w in ws)})"
    season = rf"(?:{alternation(w for ws in words.seasons.values() for w in ws)})"
    wrapping = rf"(?:{alternation(w for n, ws in words.seasons.items() if n in over_new_year for w in ws)})"
    academic = rf"(?:{alternation(words.academic)})"
    of_words = alternation(words.of)
    of = rf"(?:,|\s+(?:{of_words})(?!\w))?"
    numeric = (
        rf"(?P<ymd>{_LEFT_YEAR}(?P<ymd_y>{YEAR})[-/.](?P<ymd_m>\d\d?)[-/.](?P<ymd_d>\d\d?)(?!\d))",
        rf"(?P<dmy>{_LEFT_YEAR}(?P<dmy_a>\d\d?)\s?[-/.]\s?(?P<dmy_b>\d\d?)\s?[-/.]\s?(?P<dmy_y>{YEAR})(?!\d))",
        rf"(?P<my>{_LEFT_YEAR}(?<!{YEAR}/)(?P<my_m>\d\d?)\s?[-/.]\s?(?P<my_y>{YEAR})(?!\d))",
        rf"(?P<ym>{_LEFT}(?P<ym_y>{YEAR})[-/.](?P<ym_m>0[1-9]|1[0-2])(?!\d|{_DASH}\d))",
    )
    named = (
        rf"(?P<dmoy>(?<!\w)(?:{_DAY}(?:[\s.-]{{0,2}}|\s+(?:{of_words})\s+))?(?P<dmoy_m>{month})\.?{of}[\s/-]{{0,3}}"
        rf"(?:{_DAY},?\s+)?(?P<dmoy_y>{YEAR}|['’]\d\d)(?!\d))",
        rf"(?P<ymo>{_LEFT}(?P<ymo_y>{YEAR})(?:,\s?|[ \u00a0])(?=(?-i:[A-ZÉ])|[^\W\d]+\.?[^\S\n]*(?:{_DASH}|\n|$))"
        rf"(?P<ymo_m>{month})(?!\w)\.?"
        rf"(?![\s.,]{{0,2}}(?:{_DAY},?\s+)?{YEAR}))",
        rf"(?P<ymb>{_LEFT}(?P<ymb_y>{YEAR})\s?\((?P<ymb_m>{month})\.?\))",
        rf"(?P<moyy>(?<!\w)(?P<moyy_m>{month})\.?[\s-]{{1,2}}(?P<moyy_y>\d\d)(?![\d,]|\w))",
    )
    vague = (  # academic year before and after its figures, winter over two years, season before and after its year
        rf"(?P<ac>(?<!\w){academic}\s+(?P<ac_y>{YEAR})\s?(?:{_DASH}|/)\s?(?P<ac_e>{YEAR}|\d\d)(?!\d))",
        rf"(?P<ca>{_LEFT}(?P<ca_y>{YEAR})\s?(?:{_DASH}|/)\s?(?P<ca_e>{YEAR}|\d\d)\s+{academic}(?!\w))",
        rf"(?P<wi>(?<!\w)(?P<wi_s>{wrapping}){of}[\s-]*(?P<wi_y>{YEAR})\s?[/–-]\s?(?:\d\d)?\d\d(?!\d))",
        rf"(?P<se>(?<!\w)(?P<se_s>{season}){of}[\s-]*(?P<se_y>{YEAR}|['’]\d\d|(?<=\dQ)\d\d)(?!\d))",
        rf"(?P<ys>{_LEFT}(?P<ys_y>{YEAR})(?:[\s,]+|\s?(?P<ys_b>\())(?P<ys_s>{season})(?(ys_b)\s?\)|(?!\w)))",
    )
    years = (
        rf"(?P<dmyy>{_LEFT}(?P<dmyy_a>\d\d?)(?P<dmyy_m>[-/.])(?P<dmyy_b>\d\d?)(?P=dmyy_m)(?P<dmyy_y>\d\d)(?![\d/.-]*\d|\w))",
        rf"(?P<mmyy>(?:{_LEFT}|(?<=/\d\d{_DASH}))(?P<mmyy_m>0?[1-9]|1[0-2])/(?P<mmyy_y>\d\d)(?![\d/]))",
        rf"(?P<y>{_LEFT_YEAR}(?P<y_y>{YEAR}|18\d\d|2[1-9]\d\d)(?![\w%]|[.,]\d))",
        r"(?P<yy>(?<![\w])['’](?P<yy_y>\d\d)(?!\d))",
        rf"(?P<m>(?<!\w)(?P<m_m>{month})\.?(?=\s{{0,2}}(?:{_DASH}|/|(?:{alternation(words.to)})\b)))",
    )
    return re.compile("|".join((*numeric, *vague, *named, *years)), re.IGNORECASE)
