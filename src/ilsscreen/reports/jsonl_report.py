"""JSON lines: one record a line, as each result arrives."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from ilsscreen.model import Result
from ilsscreen.records import record
from ilsscreen.reports.look import Look

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def report(results: Iterable[Result], _look: Look) -> Iterator[str]:
    """One record a line."""
    for result in results:
        yield _ENCODER.encode(record(result)) + "\n"
