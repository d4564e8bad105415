"""Invented sentences, names, places and dates, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import yaml

_LISTS = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))


class Words:
    """Text for one document; no piece of text is given out twice."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self._given: set[str] = set()
        self._skills = self.random.sample(_LISTS["skills"], len(_LISTS["skills"]))

    def _new(self, make: Callable[[], str]) -> str:
        for _ in range(1000):
            text = make()
            if text not in self._given:
                self._given.add(text)
                return text
        raise AssertionError("the words ran out")

    def _one(self, kind: str) -> str:
        return str(self.random.choice(_LISTS[kind]))

    def _number(self, most: int) -> int:
        return self.random.randint(most // 10, most)

    def _phrase(self) -> str:
        return f"{self._one('adjectives')} {self._one('nouns')} for {self._one('places')}"

    def duty(self) -> str:
        """What somebody did: one to four lines of a narrow column."""
        more = "".join(f" and {self._phrase()}" for _ in range(self.random.choice((0, 0, 1, 2))))
        return self._new(lambda: f"{self._one('verbs')} {self._number(999)} {self._phrase()}{more}")

    def prose(self, sentences: int = 3) -> str:
        """A paragraph."""
        return " ".join(f"{self.duty()}, the “{self._one('nouns')}” of {self.place()}." for _ in range(sentences))

    def name(self) -> str:
        """A person's name."""
        return self._new(lambda: f"{self._one('names')} {self.place()}son")

    def title(self) -> str:
        """A job title, with a number that makes it the only one."""
        return self._new(lambda: f"{self._one('titles')} {self.random.choice('ABCDEFGHK')}{self._number(99)}")

    def firm(self) -> str:
        """An employer."""
        return self._new(lambda: f"{self.place()} {self._one('firms')} no. {self._number(99)}")

    def place(self) -> str:
        """A town."""
        return self._one("places")

    def skill(self) -> str:
        """One or two words that name a skill."""
        return self._skills.pop() if self._skills else self._new(lambda: f"Grade {self._number(999)}")

    def dates(self) -> str:
        """A stretch of time as resumes write it."""
        return self._new(self._some_dates)

    def _some_dates(self) -> str:
        first, last = self.random.randint(1990, 2010), self.random.randint(2011, 2025)
        start = f"{self._one('months')} {first}"
        return self.random.choice(
            (f"{start} – {self._one('months')} {last}", f"{first} – {last}", f"{start} – Present")
        )

    def contact(self) -> str:
        """A line with ways to reach somebody."""
        return self._new(lambda: f"{self.place()} | 555-{self._number(9999):04} | {self._number(99)}@example.org")
