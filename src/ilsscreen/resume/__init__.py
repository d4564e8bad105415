"""Document -> Resume: sections, positions with dates, statements."""

from __future__ import annotations

from ilsscreen.knowledge.entries import KnowledgeBase
from ilsscreen.model import MONTHS_A_YEAR, Document, Month, Resume
from ilsscreen.resume.by_function import with_duties_apart
from ilsscreen.resume.dates import DatePatterns, DateReader
from ilsscreen.resume.lines import read_lines
from ilsscreen.resume.outline import outline
from ilsscreen.resume.positions import PositionFinder
from ilsscreen.resume.possible_dates import PossibleDates
from ilsscreen.resume.section_kinds import SectionKinds
from ilsscreen.resume.stated_years import StatedYears
from ilsscreen.resume.statements import read_statements
from ilsscreen.resume.strange import StrangeText
from ilsscreen.resume.told_duties import ToldDutiesReader
from ilsscreen.resume.told_jobs import paragraphs
from ilsscreen.resume.vocabulary import Vocabulary
from ilsscreen.resume.wrapping import mend

__all__ = ["ResumeReader"]


class ResumeReader:
    """Reads the structure of resumes by one knowledge base, as of one month."""

    def __init__(self, kb: KnowledgeBase, as_of: Month) -> None:
        self._words = Vocabulary(kb)
        self._dates = DatePatterns(kb.dates)
        self._stated_years = StatedYears(self._words)
        self._possible = PossibleDates(as_of, int(kb.rules.numbers["longest_job_years"]) * MONTHS_A_YEAR)
        self._strange = StrangeText(kb, self._words)
        self._as_of = as_of

    def read(self, document: Document) -> Resume:
        """The sections, positions and statements of a document."""
        words = self._words
        sections, lines = outline(mend(document.text, read_lines(document, words), words), words)
        kinds = SectionKinds(sections, words.holds)
        dates = DateReader(self._dates, document.text, self._as_of)
        positions = PositionFinder(document, lines, kinds, words).find(dates)
        warnings = tuple(self._possible.notices(document, positions))
        positions = [self._possible.usable(position) for position in positions]
        reader = ToldDutiesReader(document, words, dates)
        told = reader.find(paragraphs(lines, kinds), positions)
        positions = reader.marked(positions, told)
        sections = with_duties_apart(document, sections, positions)
        kinds = SectionKinds(sections, words.holds)
        statements = read_statements(document, lines, kinds, positions, told, words)
        dated = any(position.periods for position in positions)
        statements, strange = self._strange.parted(document, statements, jobs=dated)
        return Resume(
            document=document,
            sections=tuple(sections),
            positions=tuple(positions),
            statements=tuple(statements),
            stated_years=tuple(self._stated_years.find(document, statements)),
            warnings=(*warnings, *strange),
        )
