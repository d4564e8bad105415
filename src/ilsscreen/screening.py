"""The line itself: path -> document -> resume -> mentions -> assessment, for one file and for many."""

from __future__ import annotations

import hashlib
import multiprocessing
import signal
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ilsscreen import __version__
from ilsscreen.assessment import Assessor
from ilsscreen.documents import ReadError, bytes_of, members_of, read
from ilsscreen.knowledge.entries import KnowledgeBase
from ilsscreen.matching import Matcher
from ilsscreen.model import Assessment, Document, Failure, Mention, Month, Notice, Result, Resume, Run, Trace
from ilsscreen.resume import ResumeReader

__all__ = ["Item", "Screener", "documents_in", "screen_many"]

CHUNK = 8
"""Files handed to a worker at a time."""

Places = Mapping[str, str]
"""For "section/key", where the entry of the knowledge base stands."""

_worker: list[Screener] = []


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
    """Screens documents by one knowledge base, as of one month.

    With ``places``, which tell where each entry stands, every result keeps how its resume was read.
    """

    def __init__(self, kb: KnowledgeBase, as_of: Month, places: Places | None = None) -> None:
        self._places = places
        self.run = Run(__version__, kb.version, as_of)
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

    def result(self, item: Item) -> Result:
        """The result for one input; a file that cannot be read has a failure and no assessment."""
        try:
            if item.failure is not None:
                return self._failed(item, item.failure)
            document = read(item.source, item.name)
        except ReadError as error:
            return self._failed(item, error.failure)
        resume, mentions = self.read(document)
        assessment = self._assessor.assess(resume, mentions)
        trace = None if self._places is None else Trace(resume, mentions, self._places)
        warnings = (*item.warnings, *document.warnings, *assessment.warnings)
        return Result(
            item.name, self.run, document.sha256, assessment, warnings=warnings, document=document, trace=trace
        )

    def _failed(self, item: Item, failure: Failure) -> Result:
        return Result(item.name, self.run, _digest(item), failure=failure, warnings=item.warnings)


def documents_in(item: Item) -> list[Item]:
    """One item for each document in an archive or a mail, or the item itself."""
    return [
        Item(member.name, item.data if member.data is None else member.data, member.failure, member.warnings)
        for member in members_of(item.source, item.name)
    ]


def screen_many(
    items: Sequence[Item], kb: KnowledgeBase, as_of: Month, jobs: int = 1, places: Places | None = None
) -> Iterator[Result]:
    """A result for each input, in input order; ``jobs`` processes share the work; with ``places``, each is traced."""
    if jobs > 1 and len(items) > CHUNK and places is None:
        yield from _in_processes(items, kb, as_of, jobs)
        return
    screener = Screener(kb, as_of, places)
    for item in items:
        yield screener.result(item)


def _in_processes(items: Sequence[Item], kb: KnowledgeBase, as_of: Month, jobs: int) -> Iterator[Result]:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_start_worker, initargs=(kb, as_of)) as pool:
        yield from pool.map(_work, items, chunksize=CHUNK)


def _start_worker(kb: KnowledgeBase, as_of: Month) -> None:
    """Each worker compiles the knowledge base once; an interrupt is the main process's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker.append(Screener(kb, as_of))


def _work(item: Item) -> Result:
    return _worker[-1].result(item)


def _digest(item: Item) -> str:
    """The hash of what could not be read, where at least its bytes can be."""
    with suppress(OSError, ValueError, ReadError):
        data = item.data if item.data is not None else bytes_of(Path(item.name))
        return hashlib.sha256(data).hexdigest()
    return ""
