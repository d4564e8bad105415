"""Duties listed apart from the jobs, under lines that name one of them: "As Deputy Librarian", "Tasks 2017 - 2020"."""

from __future__ import annotations

from collections.abc import Sequence

from ilsscreen.model import Document, Position
from ilsscreen.phrases import tokenize
from ilsscreen.resume.lines import Line
from ilsscreen.resume.outline import OutlineLine
from ilsscreen.resume.section_kinds import SectionKinds
from ilsscreen.resume.vocabulary import Vocabulary

NAMING_WORDS = 10
"""A line that opens the duties of a job has at most so many words."""

_LONG = 3
"""Letters of a word by which a line can name a job; years are longer."""


class NamedDuties:
    """Follows the lines of one resume and knows whose duties are open, as an index of its positions."""

    def __init__(
        self, document: Document, positions: Sequence[Position], kinds: SectionKinds, words: Vocabulary
    ) -> None:
        self._positions = positions
        self._kinds = kinds
        self._words = words
        self._said = [self._long_words(document.text[p.header.start : p.header.end]) for p in positions]
        self._dated = [at for at, position in enumerate(positions) if position.periods]
        self._open: tuple[int, int] | None = None

    def close(self) -> None:
        """Another job begins."""
        self._open = None

    def of(self, entry: OutlineLine) -> int | None:
        """The job whose duties a line is among, or opens; None where no line above named one."""
        if self._opens(entry.line):
            named = self._named(entry.line)
            self._open = None if named is None else (entry.section, named)
        elif self._in_duties(entry) and (titled := self._titled(entry.line)) is not None:
            self._open = entry.section, titled
        return self._open[1] if self._open is not None and self._open[0] == entry.section else None

    def _in_duties(self, entry: OutlineLine) -> bool:
        return self._kinds.holds(entry) == "duties"

    def _opens(self, line: Line) -> bool:
        """Whether a line stands alone and begins as "Duties at ..." or "As ..." does."""
        alone = (line.blank_above or line.text.endswith(":")) and not line.text.endswith(".")
        if not alone or len(line.tokens) > NAMING_WORDS:
            return False
        return self._words.starts("duties_of", line.tokens) or self._words.starts("in_the_role_of", line.tokens)

    def _named(self, line: Line) -> int | None:
        """The job whose header shares most words and years with a line, or that it calls the present or former one."""
        said = self._long_words(line.text)
        shared = [len(said & of_job) for of_job in self._said]
        most = max(shared, default=0)
        return shared.index(most) if most else self._by_its_time(line)

    def _by_its_time(self, line: Line) -> int | None:
        """The last job where a line speaks of the present one; the last but one for the one before."""
        latest = sorted(self._dated, key=lambda at: max(p.last for p in self._positions[at].periods), reverse=True)
        ranks = [rank for rank, name in enumerate(("job_now", "job_before")) if self._words.has(name, line.tokens)]
        return latest[ranks[0]] if ranks and ranks[0] < len(latest) else None

    def _titled(self, line: Line) -> int | None:
        """The job whose whole title stands on a short line."""
        if len(line.tokens) > NAMING_WORDS:
            return None
        text = line.text.casefold()
        return next((at for at, p in enumerate(self._positions) if p.title and p.title.casefold() in text), None)

    def _long_words(self, text: str) -> set[str]:
        return {token.word for token in tokenize(text) if len(token.word) > _LONG}
