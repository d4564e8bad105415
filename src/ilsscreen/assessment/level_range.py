"""The levels that remain possible where dates leave room or findings are doubtful, and what would settle it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ilsscreen.assessment.level import level_by_duties, level_by_years, verdict
from ilsscreen.assessment.years import Years
from ilsscreen.knowledge.entries import KnowledgeBase, Sign
from ilsscreen.model import BANDS, Ask, Band, Level

_ORDER: tuple[Level, ...] = ("none", *BANDS)


@dataclass(frozen=True, slots=True)
class Reading:
    """What the level rests on: the signs that are sure, those in doubt and whether they counted, all else found."""

    years: Years
    sure: frozenset[str]
    doubtful: Mapping[str, bool]
    anything: bool

    @property
    def found(self) -> frozenset[str]:
        """The signs that counted."""
        return self.sure | {sign for sign, counted in self.doubtful.items() if counted}


class LevelRange:
    """Works out which levels a reading allows."""

    def __init__(self, kb: KnowledgeBase) -> None:
        self._kb = kb
        self._signs: dict[str, Sign] = {sign.id: sign for sign in kb.indicators}

    def of(self, reading: Reading) -> tuple[Level, Level]:
        """The lowest and the highest level; the same one twice where nothing is in doubt."""
        levels = [
            self._level(band, signs, anything=reading.anything)
            for band in self._bands(reading.years)
            for signs in (reading.sure, reading.sure | frozenset(reading.doubtful), reading.found)
        ]
        return min(levels, key=_ORDER.index), max(levels, key=_ORDER.index)

    def settling(self, reading: Reading) -> tuple[Ask, ...]:
        """The questions whose answers would leave one level; none where one is left already."""
        lowest, highest = self.of(reading)
        return () if lowest == highest else tuple(self._questions(reading))

    def _questions(self, reading: Reading) -> Iterator[Ask]:
        sentences = self._kb.rules.sentences
        by_years = {self._level(b, reading.found, anything=reading.anything) for b in self._bands(reading.years)}
        if len(by_years) > 1:
            yield Ask("settle_years", sentences["settle_years"])
        for sign in self._kb.indicators:
            if sign.id in reading.doubtful and (len(by_years) == 1 or self._matters(reading, sign.id)):
                yield Ask(f"settle_{sign.id}", sentences["settle_sign"].format(sign=sign.label))

    def _matters(self, reading: Reading, sign: str) -> bool:
        """Whether a doubtful sign alone would change the level for some of the years that are possible."""
        return any(
            self._level(band, reading.found - {sign}, anything=reading.anything)
            != self._level(band, reading.found | {sign}, anything=reading.anything)
            for band in self._bands(reading.years)
        )

    def _level(self, by_years: Band | None, signs: frozenset[str], *, anything: bool) -> Level:
        bands = [self._signs[sign].band for sign in signs]
        by_duties = level_by_duties(bands, anything=anything, rules=self._kb.rules)
        return verdict(by_years, by_duties, self._kb.verdicts).level

    def _bands(self, years: Years) -> Sequence[Band | None]:
        """The bands that the years allow; all of them where years are unknown."""
        if years.least is None or years.most is None:
            return (None, *BANDS)
        reached = [level_by_years(value, self._kb.rules) for value in (years.least, years.value, years.most)]
        places = [BANDS.index(band) for band in reached if band is not None]
        return BANDS[min(places) : max(places) + 1]
