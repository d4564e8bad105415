"""The table of several resumes on a terminal, narrow or wide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from ilsscreen.model import Result
from ilsscreen.reports.look import Look
from ilsscreen.reports.table import HEADINGS, reached, row, shared_folder, summary
from ilsscreen.reports.wording import LEVEL_STYLES, safe

NARROW = 100
"""Below this width, names are broken earlier, and a contact does not stand in the table."""
WIDE = 140
"""From this width on, headings are long; below it, systems need the room."""
TIGHT = 76
"""Below this width, columns are stacked."""
_SHORT = {"Signs junior/mid/senior": "Signs", "Confidence": "Sure?", "To ask": "Ask"}
_RIGHT = frozenset({"Years", "To ask"})
_BREAKS = "-_ /"


def overview(results: Sequence[Result], look: Look) -> Iterator[RenderableType]:
    """The folder, one row a resume, and how many there are of each level."""
    narrow = look.width < NARROW
    tight = look.width < (NARROW if look.contact else TIGHT)
    folder = shared_folder(results)
    if folder:
        yield Text(folder, style="dim")
    if results:
        yield _stacked(results, folder, look) if tight else _table(results, folder, narrow=narrow, look=look)
    yield Text(f"\n{summary(results)}")
    if results and look.width < WIDE:
        ask = "" if tight else "; Ask: how many points to ask about"
        yield Text(f"Signs: how many of the junior, mid and senior level{ask}", style="dim")


def _table(results: Sequence[Result], folder: str, *, narrow: bool, look: Look) -> Table:
    table = _columns(
        (
            (heading if look.width >= WIDE else _SHORT.get(heading, heading), "right" if heading in _RIGHT else "left")
            for heading in HEADINGS
        ),
        below=int(look.contact),
    )
    room = look.width // 4 if narrow else look.width // 3
    for result in results:
        _, level, *others = row(result)
        table.add_row(_who(result, folder, room), _level(level), *map(Text, others))
    return table


def _stacked(results: Sequence[Result], folder: str, look: Look) -> Table:
    """Three columns, where there is no room for more: what belongs together stands below each other."""
    table = _columns([("File", "left"), ("Level", "left"), ("Systems", "left")], below=1)
    for result in results:
        _, level, years, systems, signs, sure, ask = row(result)
        below = f"\nsigns {signs}, confidence {sure}, {'none' if ask == '-' else ask} to ask" if signs else ""
        length = f"\n{years if years == 'unknown' else f'{years} years'}" if years else ""
        cells = Text.assemble(_level(level), length), Text.assemble(systems, (below, "dim"))
        table.add_row(_who(result, folder, look.width // 3, look.width * 2 // 5), *cells)
    return table


def _columns(headings: Iterable[tuple[str, Literal["left", "right"]]], below: int) -> Table:
    """An empty table, with so many blank lines below each row."""
    table = Table(box=None, padding=(0, 2, below, 0), pad_edge=False, header_style="bold underline")
    for name, side in headings:
        table.add_column(Text(name), justify=side, no_wrap=name != "Systems", overflow="fold")
    return table


def _who(result: Result, folder: str, room: int, below: int = 0) -> Text:
    name = safe(result.file).removeprefix(folder)
    return Text.assemble(folded(name, room), *_below(result, folder, below or room))


def _level(level: str) -> Text:
    return Text(level, style=LEVEL_STYLES.get(level, ""))


def _below(result: Result, folder: str, room: int) -> Iterator[tuple[str, str]]:
    """What stands below a name: the contact, and who seems to be the same person."""
    told = [*reached(result.contact)]
    if result.same_person:
        told.append(f"same as {safe(result.same_person.file).removeprefix(folder)}?")
    lines = (part for line in told for part in folded(line, room - 2).split("\n"))
    yield from ((f"\n  {line}", "dim") for line in lines)


def folded(name: str, room: int) -> str:
    """A long name on several lines, broken behind a hyphen, dot or blank where there is one."""
    lines: list[str] = []
    while len(name) > room:
        behind = max(name.rfind(char, room // 2, room) for char in _BREAKS) + 1
        at = max(behind, name.rfind(".", room // 2, room + 1)) if behind or "." in name[room // 2 : room + 1] else room
        lines.append(name[:at])
        name = name[at:]
    return "\n".join([*lines, name])
