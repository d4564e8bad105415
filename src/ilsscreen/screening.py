"""The line itself: document -> resume -> mentions -> assessment."""

from __future__ import annotations

from ilsscreen.assessment import Assessor
from ilsscreen.knowledge.entries import KnowledgeBase
from ilsscreen.matching import Matcher
from ilsscreen.model import Assessment, Document, Mention, Month, Resume
from ilsscreen.resume import ResumeReader

__all__ = ["Screener"]


class Screener:
    """Screens documents by one knowledge base, as of one month."""

    def __init__(self, kb: KnowledgeBase, as_of: Month) -> None:
        self._reader = ResumeReader(kb, as_of)
        self._matcher = Matcher(kb)
        self._assessor = Assessor(kb)

    def read(self, document: Document) -> tuple[Resume, tuple[Mention, ...]]:
        """The structure of a document and everything it mentions, counted or not."""
        resume = self._reader.read(document)
        return resume, self._matcher.match(resume)

    def screen(self, document: Document) -> Assessment:
        """What a document shows of its person's work with library systems."""
        resume, mentions = self.read(document)
        return self._assessor.assess(resume, mentions)
