"""The Python API: one function."""

from __future__ import annotations

import datetime
from os import PathLike
from pathlib import Path

from ilsscreen.knowledge.entries import KnowledgeBase
from ilsscreen.model import Month, Result
from ilsscreen.screening import Item, Screener


def screen(
    source: str | PathLike[str] | bytes, *, kb: KnowledgeBase | None = None, as_of: Month | str | None = None
) -> Result:
    """What a resume shows of its person's work with library systems.

    Args:
        source: the path of a file, or the bytes of one.
        kb: the knowledge base; the built-in one where none is given.
        as_of: the month that "present" means, as a Month or like "2026-11"; today's where none is given.

    Returns:
        The result. A file that cannot be read has a ``failure`` and no ``assessment``; nothing is raised for it.

    Raises:
        ValueError: ``as_of`` is no month.
        KnowledgeError: the built-in knowledge base does not validate.
    """
    screener = Screener(kb or KnowledgeBase.load(), _month(as_of))
    item = Item("-", source) if isinstance(source, bytes) else Item(str(Path(source)))
    return screener.result(item)


def _month(as_of: Month | str | None) -> Month:
    if isinstance(as_of, str):
        return Month.parse(as_of)
    if as_of is None:
        today = datetime.datetime.now(tz=datetime.UTC).astimezone()
        return Month(today.year, today.month)
    return as_of
