"""Resumes side by side as JSON: their records, and each question with the answers."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from ilsscreen.model import Result
from ilsscreen.records import record
from ilsscreen.reports.comparison import rows
from ilsscreen.reports.look import Look

SCHEMA = "ilsscreen.comparison/1"


def report(results: Sequence[Result], _look: Look) -> Iterator[str]:
    """One document."""
    told = {
        "schema": SCHEMA,
        "rows": [
            {"about": row.label, "differs": row.differs, "answers": [list(lines) for lines in row.cells]}
            for row in rows(results)
        ],
        "results": [record(result) for result in results],
    }
    yield json.dumps(told, ensure_ascii=False, indent=2) + "\n"
