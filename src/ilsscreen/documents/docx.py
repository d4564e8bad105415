"""Word files (.docx): body, tables, text boxes, headers, footers and notes, in reading order.

Deleted and moved text, field codes and hidden text are left out, and so is the fallback copy of a text box.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.limits import Limits
from ilsscreen.documents.pages import Pages

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LEFT_OUT = {f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", f"{_MC}Fallback", f"{_W}pPr", f"{_W}rPr"}
_CELL_GAP = "    "
_BIG_SPACE = 120
"""Twentieths of a point: space above a paragraph from here on is a gap that a reader sees."""

Element = etree._Element


def read_docx(data: bytes, limits: Limits) -> Pages:
    """The text of a Word file as one page.

    Raises:
        ReadError: it is damaged (``broken``) or a part is too large (``too_large``).
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = _parts(archive)
            parts = [_part(archive, name, limits) for name in names]
    except (zipfile.BadZipFile, KeyError, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise ReadError("broken", str(error)) from error
    except etree.XMLSyntaxError as error:
        raise ReadError("broken", "the text inside is no valid XML") from error
    return Pages(("\n".join(part for part in parts if part.strip()),))


def _parts(archive: zipfile.ZipFile) -> list[str]:
    """The parts that hold text: headers first, then the body, notes and footers."""
    names = sorted(name for name in archive.namelist() if name.startswith("word/") and name.endswith(".xml"))
    headers = [n for n in names if n.startswith("word/header")]
    notes = [n for n in names if n in {"word/footnotes.xml", "word/endnotes.xml"}]
    footers = [n for n in names if n.startswith("word/footer")]
    return [*headers, "word/document.xml", *notes, *footers]


def _part(archive: zipfile.ZipFile, name: str, limits: Limits) -> str:
    if archive.getinfo(name).file_size > limits.part_bytes:
        raise ReadError("too_large", f"the part {name} unpacks to more than {limits.part_bytes:,} bytes")
    with archive.open(name) as handle:
        data = handle.read(limits.part_bytes + 1)
    if len(data) > limits.part_bytes:
        raise ReadError("too_large", f"the part {name} unpacks to more than {limits.part_bytes:,} bytes")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    root = etree.fromstring(data, parser)
    return "\n".join(_blocks(root))


def _blocks(parent: Element) -> Iterator[str]:
    """The lines of everything that stands block by block: paragraphs, tables, what wraps them."""
    for child in parent:
        if child.tag == f"{_W}p":
            yield from _paragraph(child)
        elif child.tag == f"{_W}tbl":
            yield from _table(child)
        elif child.tag not in _LEFT_OUT and isinstance(child.tag, str):
            yield from _blocks(child)


def _paragraph(paragraph: Element) -> Iterator[str]:
    """A paragraph with its bullet, a blank line above where Word shows one, then its text boxes."""
    boxes: list[Element] = []
    text = "".join(_runs(paragraph, boxes))
    if text.strip():
        if _space_above(paragraph):
            yield ""
        bullet = "• " if paragraph.find(f"{_W}pPr/{_W}numPr") is not None and not text.lstrip().startswith("•") else ""
        yield f"{bullet}{text.strip() if bullet else text}"
    elif not boxes:
        yield ""
    for box in boxes:
        yield from _blocks(box)


def _space_above(paragraph: Element) -> bool:
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        return False
    style = properties.find(f"{_W}pStyle")
    heading = style is not None and style.get(f"{_W}val", "").lower().startswith(("heading", "title"))
    spacing = properties.find(f"{_W}spacing")
    before = spacing.get(f"{_W}before", "0") if spacing is not None else "0"
    return heading or (before.isdigit() and int(before) >= _BIG_SPACE)


def _runs(element: Element, boxes: list[Element]) -> Iterator[str]:
    """The text of the runs inside a paragraph; text boxes are put aside."""
    for child in element:
        tag = child.tag
        if tag in _LEFT_OUT or not isinstance(tag, str):
            continue
        if tag == f"{_W}t":
            yield child.text or ""
        elif tag in {f"{_W}tab", f"{_W}ptab"}:
            yield "\t"
        elif tag in {f"{_W}br", f"{_W}cr"}:
            yield "\n"
        elif tag == f"{_W}noBreakHyphen":
            yield "-"
        elif tag == f"{_W}sym":
            yield "•"
        elif tag == f"{_W}txbxContent":
            boxes.append(child)
        elif not (tag == f"{_W}r" and _hidden(child)):
            yield from _runs(child, boxes)


def _hidden(run: Element) -> bool:
    vanish = run.find(f"{_W}rPr/{_W}vanish")
    return vanish is not None and vanish.get(f"{_W}val", "1") not in {"0", "false"}


def _table(table: Element) -> Iterator[str]:
    for row in table.iterchildren(f"{_W}tr"):
        cells = [list(_blocks(cell)) for cell in row.iter(f"{_W}tc") if cell.getparent() is row or _wrapped(cell, row)]
        yield from _row([_trimmed(cell) for cell in cells])
    yield ""


def _wrapped(cell: Element, row: Element) -> bool:
    """Whether a cell belongs to this row through a content control, not to a table inside it."""
    parent = cell.getparent()
    while parent is not None and parent is not row:
        if parent.tag == f"{_W}tc":
            return False
        parent = parent.getparent()
    return parent is row


def _row(cells: list[list[str]]) -> Iterator[str]:
    """Cells of one line each stand on one line; others one cell after the other."""
    filled = [cell for cell in cells if cell]
    if all(len(cell) == 1 for cell in filled):
        if filled:
            yield _CELL_GAP.join(cell[0] for cell in filled)
        return
    if len(filled) == 2 and len(filled[0]) == 1:
        yield f"{filled[0][0]}{_CELL_GAP}{filled[1][0]}"
        yield from filled[1][1:]
        return
    for cell in filled:
        yield from cell


def _trimmed(lines: list[str]) -> list[str]:
    while lines and not lines[0].strip():
        lines = lines[1:]
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return lines
