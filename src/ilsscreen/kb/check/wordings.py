"""The words and phrases that stand in an entry, whichever fields they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ilsscreen.knowledge.reader import Entry


def words_of(entry: Entry, fields: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The words of some fields of an entry, each with its field."""
    for field in fields:
        value = entry.values.get(field, ())
        yield from ((field, word) for word in ([value] if isinstance(value, str) else value))
