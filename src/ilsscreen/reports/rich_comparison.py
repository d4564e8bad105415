"""Resumes side by side on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.table import Table
from rich.text import Text

from ilsscreen.model import Result
from ilsscreen.reports.comparison import rows
from ilsscreen.reports.look import Look
from ilsscreen.reports.table import shared_folder
from ilsscreen.reports.terminal import drawn, sign
from ilsscreen.reports.wording import LEVEL_STYLES, safe

NARROW = 90
"""Below this width, a question stands above its answers and not beside them."""


def report(results: Sequence[Result], look: Look) -> Iterator[str]:
    """A column for each resume, a row for each question; what is the same for all is marked with "="."""
    narrow = look.width < NARROW
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold underline", expand=True)
    if not narrow:
        table.add_column(max_width=24)
    folder = shared_folder(results)
    for result in results:
        table.add_column(Text(safe(result.file).removeprefix(folder), overflow="fold"), ratio=1, overflow="fold")
    for row in rows(results):
        label = Text(f"{row.label}{'' if row.differs else ' ='}", style="dim")
        cells = [_cell(lines, look) for lines in row.cells]
        if narrow:
            table.add_row(label, end_section=False)
            table.add_row(*cells)
        else:
            table.add_row(label, *cells)
        table.add_row()
    if folder:
        yield drawn([Text(folder, style="dim")], look)
    yield drawn([table], look)
    yield "= stands where all are the same.\n"


def _cell(lines: Sequence[str], look: Look) -> Table:
    cell = Table.grid(padding=(0, 1, 0, 0))
    mark = sign("•", look) if len(lines) > 1 else ""
    for line in lines or (sign("–", look),):
        cell.add_row(*([Text(mark)] if mark else []), Text(line, style=LEVEL_STYLES.get(line, "")))
    return cell
