"""JSON: all records in one document."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from ilsscreen.model import Result
from ilsscreen.records import records
from ilsscreen.reports.look import Look


def report(results: Iterable[Result], _look: Look) -> Iterator[str]:
    """All records in one document."""
    yield json.dumps(records(results), ensure_ascii=False, indent=2) + "\n"
