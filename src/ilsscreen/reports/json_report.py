"""JSON: one record a line, or all records in one document."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from ilsscreen.model import Result
from ilsscreen.records import record, records


def json_lines(results: Iterable[Result]) -> Iterator[str]:
    """One record a line, as each result arrives."""
    for result in results:
        yield json.dumps(record(result), ensure_ascii=False, separators=(",", ":")) + "\n"


def json_document(results: Iterable[Result]) -> Iterator[str]:
    """All records in one document."""
    yield json.dumps(records(results), ensure_ascii=False, indent=2) + "\n"
