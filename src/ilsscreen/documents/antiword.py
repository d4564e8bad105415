"""Old Word files by the program antiword, which tells lines apart as text, and lists and tables as XML."""

from __future__ import annotations

import re
from collections.abc import Set
from itertools import groupby
from pathlib import Path

from ilsscreen.documents.archive import Element, parse_xml
from ilsscreen.documents.doc_lists import list_items
from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.paragraphs import Paragraph, lines_of, row_of
from ilsscreen.documents.programs import run

_SECONDS = 15.0
_PICTURE = re.compile(r"^\s*\[pic\]\s*$", re.MULTILINE)


def by_antiword(program: str, path: Path) -> str:
    """The text of a file.

    Raises:
        ReadError: it is damaged (``broken``) or holds no words (``no_text``).
    """
    command = [program, "-m", "UTF-8.txt", "-w", "0"]
    text = run([*command, str(path)], _SECONDS).decode("utf-8", errors="replace")
    if not text.strip():
        raise ReadError("no_text")
    try:
        book = parse_xml(run([*command, "-x", "db", str(path)], _SECONDS))
    except ReadError:
        return text
    drawn = list(book.iter("informaltable"))
    listed = list_items(path.read_bytes()) if drawn else frozenset()
    tables = [_table(table, listed) for table in drawn]
    lines = _with_tables(_PICTURE.sub("", text).split("\n"), tables)
    items = frozenset(map(_joined, book.iter("listitem"))) - {""}
    marked = (f"• {line}" if " ".join(line.split()) in items else line for line in lines)
    return "\n".join(marked)


def _joined(element: Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _table(table: Element, listed: Set[str]) -> str:
    rows = ([_cell(entry, listed) for entry in row.iter("entry")] for row in table.iter("row"))
    return lines_of([paragraph for row in rows for paragraph in row_of(row)])


def _cell(entry: Element, listed: Set[str]) -> list[Paragraph]:
    lines = "".join(map(str, entry.itertext())).split("\n")
    return [Paragraph(line.strip(), listed=" ".join(line.split()) in listed) for line in lines if line.strip()]


def _with_tables(lines: list[str], tables: list[str]) -> list[str]:
    """The lines with each run of table rows replaced by the table; text draws cells beside each other."""
    runs = [(drawn, list(run)) for drawn, run in groupby(lines, key=_is_drawn)]
    if sum(drawn for drawn, _ in runs) != len(tables):
        return lines
    following = iter(tables)
    return [line for drawn, run in runs for line in (["", *next(following).split("\n"), ""] if drawn else run)]


def _is_drawn(line: str) -> bool:
    return len(line) > 1 and line.startswith("|") and line.endswith("|")
