"""Resumes side by side as plain text: each question, and below it the answer of each resume, nothing cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ilsscreen.model import Result
from ilsscreen.reports.comparison import rows
from ilsscreen.reports.look import Look
from ilsscreen.reports.plain import ascii_only
from ilsscreen.reports.text_report import wrapped
from ilsscreen.reports.wording import safe


def report(results: Sequence[Result], look: Look) -> Iterator[str]:
    """The names with their letters, then a part for each question."""
    text = "".join(f"{part}\n" for part in _parts(results))
    yield ascii_only(text) if look.ascii_only else text


def _parts(results: Sequence[Result]) -> Iterator[str]:
    letters = [chr(ord("A") + at) for at in range(len(results))]
    for letter, result in zip(letters, results, strict=True):
        yield f"{letter}  {safe(result.file)}"
    for row in rows(results):
        yield f"\n{row.label}{'' if row.differs else ' (the same)'}"
        for letter, lines in zip(letters, row.cells, strict=True):
            yield from wrapped(_joined(lines) or "-", f"  {letter}  ")


def _joined(lines: Sequence[str]) -> str:
    """Several answers as one, without a full stop before each semicolon."""
    return "; ".join([*(line.removesuffix(".") for line in lines[:-1]), *lines[-1:]])
