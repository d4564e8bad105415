"""The line itself: path -> document -> resume -> mentions -> assessment, for one file and for many."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ilsscreen import __version__
from ilsscreen.apart import apart, usual_jobs
from ilsscreen.assessment import Assessor
from ilsscreen.documents import ReadError, bytes_of, members_of, read
from ilsscreen.documents.limits import DEFAULT, Limits
from ilsscreen.documents.sniff import kind_of
from ilsscreen.knowledge.collecting import collecting_later
from ilsscreen.knowledge.entries import KnowledgeBase
from ilsscreen.matching import Matcher
from ilsscreen.model import Assessment, Document, Failure, Mention, Month, Notice, Result, Resume, Run, Trace
from ilsscreen.resume import ResumeReader
from ilsscreen.workers import starts_fast

__all__ = ["Item", "Screener", "documents_in", "read_apart", "screen_many"]

HARMLESS_BYTES = 50_000
"""Plain text up to this size is read without a worker where starting one takes longer than reading it."""

Places = Mapping[str, str]
"""For "section/key", where the entry of the knowledge base stands."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to screen: its name as given, its bytes where it is not a file, and what is known of it before."""

    name: str
    data: bytes | None = None
    failure: Failure | None = None
    warnings: tuple[Notice, ...] = ()

    @property
    def source(self) -> Path | bytes:
        """What a reader takes."""
        return Path(self.name) if self.data is None else self.data


class Screener:
    """Screens documents by one knowledge base, as of one month, within limits for each file.

    With ``places``, which tell where each entry stands, every result keeps how its resume was read.
    """

    @collecting_later()
    def __init__(self, kb: KnowledgeBase, as_of: Month, limits: Limits = DEFAULT, places: Places | None = None) -> None:
        self._places = places
        self.run = Run(__version__, kb.version, as_of)
        self.limits = limits
        self._reader = ResumeReader(kb, as_of)
        self._matcher = Matcher(kb)
        self._assessor = Assessor(kb, as_of)
        self._made_of = (kb, as_of, limits, places)

    def __reduce__(self) -> tuple[type[Screener], tuple[KnowledgeBase, Month, Limits, Places | None]]:
        """A screener goes to another process as what it was made of."""
        return Screener, self._made_of

    @collecting_later()
    def read(self, document: Document) -> tuple[Resume, tuple[Mention, ...]]:
        """The structure of a document and everything it mentions, counted or not."""
        resume = self._reader.read(document)
        return resume, self._matcher.match(resume)

    def screen(self, document: Document) -> Assessment:
        """What a document shows of its person's work with library systems."""
        resume, mentions = self.read(document)
        return self._assessor.assess(resume, mentions)

    def result(self, item: Item) -> Result:
        """The result for one input; a file that cannot be read has a failure and no assessment."""
        try:
            if item.failure is not None:
                return self.failed(item, item.failure)
            document = read(item.source, item.name, self.limits)
        except ReadError as error:
            return self.failed(item, error.failure)
        resume, mentions = self.read(document)
        assessment = self._assessor.assess(resume, mentions)
        trace = None if self._places is None else Trace(resume, mentions, self._places)
        warnings = (*item.warnings, *document.warnings, *assessment.warnings)
        return Result(
            item.name, self.run, document.sha256, assessment, warnings=warnings, document=document, trace=trace
        )

    def failed(self, item: Item, failure: Failure) -> Result:
        """The result for an input that has no assessment."""
        return Result(item.name, self.run, _digest(item, self.limits), failure=failure, warnings=item.warnings)


def documents_in(item: Item, limits: Limits = DEFAULT) -> list[Item]:
    """One item for each document in an archive or a mail, or the item itself."""
    return [
        Item(member.name, item.data if member.data is None else member.data, member.failure, member.warnings)
        for member in members_of(item.source, item.name, limits)
    ]


def screen_many(
    items: Sequence[Item],
    kb: KnowledgeBase,
    as_of: Month,
    jobs: int | None = None,
    limits: Limits = DEFAULT,
    places: Places | None = None,
) -> Iterator[Result]:
    """A result for each input, in input order.

    Files are read in worker processes, as many as there are processors where ``jobs`` does not say: one that
    hangs, crashes or takes too much costs that file alone. With ``places``, each result is traced.
    """
    screener = Screener(kb, as_of, limits, places)
    if not starts_fast() and all(map(_is_harmless, items)):
        yield from map(screener.result, items)
        return
    for item, answer in apart(screener.result, items, limits, min(len(items), jobs or usual_jobs(len(items)))):
        yield screener.failed(item, answer) if isinstance(answer, Failure) else answer


def read_apart(item: Item, limits: Limits = DEFAULT, *, layout: bool = False) -> Document | Failure:
    """The document that a file holds, read in a worker process, or why there is none."""
    ((_, document),) = apart(Reader(limits, layout), [item], limits, 1)
    return document


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads files and judges nothing."""

    limits: Limits
    layout: bool = False
    """Whether the text shows where its blocks stand on their pages."""

    def __call__(self, item: Item) -> Document | Failure:
        """The document that a file holds, or why there is none."""
        try:
            return read(item.source, item.name, self.limits, layout=self.layout)
        except ReadError as error:
            return error.failure


def _is_harmless(item: Item) -> bool:
    """Whether an input is a little plain text."""
    try:
        data = bytes_of(Path(item.name), Limits(file_bytes=HARMLESS_BYTES)) if item.data is None else item.data
        return len(data) <= HARMLESS_BYTES and kind_of(data) == "text"
    except ReadError:
        return False


def _digest(item: Item, limits: Limits) -> str:
    """The hash of what could not be read, where at least its bytes can be."""
    with suppress(OSError, ValueError, ReadError):
        data = item.data if item.data is not None else bytes_of(Path(item.name), limits)
        return hashlib.sha256(data).hexdigest()
    return ""
