"""The table of several resumes on a terminal, narrow or wide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from ilsscreen.model import Result
from ilsscreen.reports.look import Look
from ilsscreen.reports.table import HEADINGS, reached, row, shared_folder, summary
from ilsscreen.reports.wording import LEVEL_STYLES, safe

NARROW = 100
"""Below this width, headings are short and names are broken earlier."""
_SHORT = {"Signs junior/mid/senior": "Signs", "Confidence": "Sure?", "To ask": "Ask"}
_RIGHT = frozenset({"Years", "To ask"})
_BREAKS = "-_ /"


def overview(results: Sequence[Result], look: Look) -> Iterator[RenderableType]:
    """The folder, one row a resume, and how many there are of each level."""
    narrow = look.width < NARROW
    folder = shared_folder(results)
    if folder:
        yield Text(folder, style="dim")
    if results:
        yield _table(results, folder, narrow=narrow, look=look)
    yield Text(f"\n{summary(results)}", style="dim")
    if narrow and results:
        yield Text(
            "Signs: how many of the junior, mid and senior level; Ask: how many points to ask about", style="dim"
        )


def _table(results: Sequence[Result], folder: str, *, narrow: bool, look: Look) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold underline")
    for heading in HEADINGS:
        name = _SHORT.get(heading, heading) if narrow else heading
        side: Literal["left", "right"] = "right" if heading in _RIGHT else "left"
        table.add_column(Text(name), justify=side, no_wrap=heading != "Systems", overflow="fold")
    room = look.width // 4 if narrow else look.width // 3
    for result in results:
        name, level, *others = row(result)
        who = Text.assemble(folded(name.removeprefix(folder), room), *_below(result, folder, room))
        table.add_row(who, Text(level, style=LEVEL_STYLES.get(level, "")), *map(Text, others))
    return table


def _below(result: Result, folder: str, room: int) -> Iterator[tuple[str, str]]:
    """What stands below a name: the contact, and who seems to be the same person."""
    told = [*reached(result.contact)]
    if result.same_person:
        told.append(f"same as {safe(result.same_person.file).removeprefix(folder)}?")
    yield from ((f"\n{folded(line, room)}", "dim") for line in told)


def folded(name: str, room: int) -> str:
    """A long name on several lines, broken behind a hyphen, dot or blank where there is one."""
    lines: list[str] = []
    while len(name) > room:
        behind = max(name.rfind(char, room // 2, room) for char in _BREAKS) + 1
        at = max(behind, name.rfind(".", room // 2, room + 1)) if behind or "." in name[room // 2 : room + 1] else room
        lines.append(name[:at])
        name = name[at:]
    return "\n".join([*lines, name])
