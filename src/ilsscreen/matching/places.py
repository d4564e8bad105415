"""What kind of place each statement of a resume stands in, as far as matching asks."""

from __future__ import annotations

from collections.abc import Sequence

from ilsscreen.matching.lexicon import Lexicon, NameEntry, WordEntry
from ilsscreen.matching.reading import Reading
from ilsscreen.matching.senses import Surroundings
from ilsscreen.matching.short_forms import other_meanings
from ilsscreen.model import Kind, Resume
from ilsscreen.phrases import Hit, tokenize

_NO_YEAR = 2100
"""Numbers from here on are no years."""


class Places:
    """The surroundings of the statements of one resume."""

    def __init__(self, resume: Resume, readings: Sequence[Reading], lexicon: Lexicon) -> None:
        kb = lexicon.kb
        self._lexicon = lexicon
        self._headings: dict[str, bool] = {}
        self._resume = resume
        self._readings = readings
        self._holds = {section.id: section.holds for section in kb.sections}
        self.library = frozenset(at for at, p in enumerate(resume.positions) if p.library)
        self._opening = self._opening_end()
        self._other_meanings = other_meanings(readings)

    def spelled_out(self, reading: Reading, hit: Hit[NameEntry]) -> str:
        """What the resume says that a short form means, where that is no system."""
        return self._other_meanings.get(reading.tokens[hit.first].word, "") if hit.last - hit.first == 1 else ""

    def holds(self, reading: Reading) -> str:
        """What the section of a statement holds: work, skills, study and so on."""
        return self._holds.get(self._resume.sections[reading.statement.section].kind, "none")

    def in_a_list(self, reading: Reading) -> bool:
        """Whether a statement stands in a list of skills, apart from any job."""
        return reading.statement.position is None and self.holds(reading) == "skills"

    def is_library_resume(self) -> bool:
        """Whether the person worked in a library; without any position, whether the text speaks of it."""
        if self._resume.positions:
            return bool(self.library)
        return any(r.library_hits("library_name") for r in self._readings)

    def has_other_work(self) -> bool:
        """Whether any position is not library work."""
        return any(at not in self.library for at in range(len(self._resume.positions)))

    def in_duties_of_library_work(self, reading: Reading) -> bool:
        """Whether a statement stands among duties or services apart from the jobs, most of which are library work."""
        return self.holds(reading) in {"duties", "other"} and 2 * len(self.library) > len(self._resume.positions)

    def in_library_position(self, reading: Reading) -> bool:
        """Whether a statement belongs to a position at a library."""
        return reading.statement.position in self.library

    def told_of_later(self, reading: Reading) -> str:
        """The year after the end of the job, or of others with its employer, in which a change is told of."""
        if reading.statement.position is None or not reading.has("change_told"):
            return ""
        employer = self._resume.positions[reading.statement.position].employer
        periods = [period for p in self._resume.positions if p.employer == employer for period in p.periods]
        last = max((period.latest_last.year for period in periods), default=_NO_YEAR)
        years = (token.word for token in reading.tokens if len(token.word) == 4 and token.word.isdecimal())
        return next((year for year in years if last < int(year) < _NO_YEAR), "")

    def under_library_heading(self, reading: Reading) -> bool:
        """Whether the heading of a statement's section, or the heading line above it, speaks of a library."""
        if self._names_library(self._resume.sections[reading.statement.section].heading):
            return True
        for at in range(reading.index - 1, -1, -1):
            above = self._readings[at]
            if above.statement.section != reading.statement.section:
                return False
            if above.statement.role == "heading" or _is_subheading(above):
                return bool(above.library_hits()) or (self.is_library_resume() and _names_library_work(above))
        return False

    def _names_library(self, heading: str) -> bool:
        """Whether a heading speaks of libraries or of their systems."""
        if heading not in self._headings:
            tokens = tokenize(heading)
            self._headings[heading] = any(
                (isinstance(hit.payload, WordEntry) and hit.payload.list_id == "library_word")
                or (isinstance(hit.payload, NameEntry) and hit.payload.system.generic)
                for hit in self._lexicon.table.find(tokens)
            )
        return self._headings[heading]

    def introduced(self, reading: Reading) -> bool:
        """Whether the line that introduces the list a statement stands in, in the same job, speaks of a library."""
        for at in range(reading.index - 1, -1, -1):
            above = self._readings[at]
            if above.statement.position != reading.statement.position or above.statement.role == "header":
                return False
            if self._introduces(above):
                return bool(above.library_hits("library_name"))
        return False

    def _introduces(self, reading: Reading) -> bool:
        """Whether a statement ends in a colon, as one does before a list."""
        text, span = self._resume.document.text, reading.statement.span
        return text[span.start : span.end].rstrip().endswith(":")

    def in_library_paragraph(self, reading: Reading) -> bool:
        """Whether a statement of a letter, which has no headings, stands in a paragraph that speaks of a library."""
        headed = self._resume.sections[reading.statement.section].heading
        if headed or reading.statement.position is not None or not self.is_library_resume():
            return False
        paragraph = self._paragraph(reading)
        return any(r.library_hits() for r in paragraph) and not any(r.has("elsewhere_word") for r in paragraph)

    def _paragraph(self, reading: Reading) -> list[Reading]:
        """The statements of the paragraph that a statement stands in."""
        first = last = reading.index
        while first and self.following(self._readings[first - 1]) is not None:
            first -= 1
        while self.following(self._readings[last]) is not None:
            last += 1
        return list(self._readings[first : last + 1])

    def tells_of_use(self, reading: Reading) -> bool:
        """Whether a statement, or the one that goes on from it in the same paragraph, tells what was done."""
        following = self.following(reading)
        return reading.has("use_word") or (following is not None and following.has("use_word"))

    def following(self, reading: Reading) -> Reading | None:
        """The statement that goes on from one in the same paragraph."""
        if reading.index + 1 >= len(self._readings):
            return None
        following = self._readings[reading.index + 1]
        between = self._resume.document.text[reading.statement.span.end : following.statement.span.start]
        return following if not between.strip() and between.count("\n") <= 1 else None

    def surroundings(self, reading: Reading) -> Surroundings:
        """All of it, for telling senses apart."""
        return Surroundings(
            library_position=self.in_library_position(reading),
            library_resume=self.is_library_resume(),
            other_work=self.has_other_work(),
            named_here=_names_plain_system(reading),
            introduced=reading.statement.position is not None and self.introduced(reading),
            list_like=reading.statement.position is None,
            library_heading=reading.statement.position is None and self.under_library_heading(reading),
            opening=reading.statement.span.start < self._opening,
            apart=reading.statement.position is None and self.holds(reading) in {"nothing", "others"},
        )

    def _opening_end(self) -> int:
        """Where the lines with name and address end."""
        text = self._resume.document.text
        blank = text.find("\n\n")
        return blank if 0 <= blank < len(text) // 3 else 0


def _is_subheading(reading: Reading) -> bool:
    return (
        reading.statement.position is None and len(reading.tokens) <= 4 and reading.statement.role in {"list", "text"}
    )


def _names_library_work(reading: Reading) -> bool:
    """Whether a heading names a kind of library work, as headings of a resume by functions do."""
    return any(hit.payload.kind is Kind.OPERATION for hit in reading.signs)


def _names_plain_system(reading: Reading) -> bool:
    return any(not hit.payload.ambiguous and hit.payload.kind in {Kind.SYSTEM, Kind.RELATED} for hit in reading.names)
