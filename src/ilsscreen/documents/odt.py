"""OpenDocument texts (.odt, .fodt): headers, body, text boxes, notes and footers.

Deleted text, comments and hidden text are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ilsscreen.documents.archive import Archive, Element, parse_xml
from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.limits import Limits
from ilsscreen.documents.odt_styles import DRAW, OFFICE, STYLE, TABLE, TEXT, Styles
from ilsscreen.documents.pages import Pages
from ilsscreen.documents.paragraphs import EMPTY, Paragraph, lines_of, row_of

_LEFT_OUT = frozenset({
    f"{TEXT}tracked-changes", f"{OFFICE}annotation", f"{TEXT}ruby-text", f"{TEXT}hidden-text",
    f"{TEXT}hidden-paragraph",
    f"{OFFICE}forms", f"{TEXT}note-citation", f"{TEXT}sequence-decls", f"{DRAW}object", f"{DRAW}image",
})  # fmt: skip
_BOXES = frozenset({f"{DRAW}frame", f"{DRAW}text-box", f"{DRAW}custom-shape", f"{DRAW}rect", f"{DRAW}g"})
_HEADERS = ("header", "header-first")
_FOOTERS = ("footer", "footer-first")
_MOST_SPACES = 200
_BLANKS = re.compile(r"[ \t\r\n]+")


def read_odt(data: bytes, limits: Limits) -> Pages:
    """The text of an OpenDocument file as one page.

    Raises:
        ReadError: it needs a password (``encrypted``), is damaged (``broken``), too large (``too_large``) or holds no
            words (``no_text``).
    """
    content, page = _unpacked(data, limits) if data.startswith(b"PK") else _flat(data, limits)
    styles = Styles(*([] if page is None else [page]), content)
    texts = [lines_of(part).strip("\n") for part in _parts(content, page, styles)]
    shown = list(dict.fromkeys(text for text in texts if text.strip()))
    if not shown:
        raise ReadError("no_text")
    return Pages(("\n\n".join(shown),))


def _unpacked(data: bytes, limits: Limits) -> tuple[Element, Element | None]:
    """The content, and where headers and footers are."""
    with Archive(data, limits) as archive:
        if "META-INF/manifest.xml" in archive.names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
            raise ReadError("encrypted")
        return archive.xml("content.xml"), archive.xml("styles.xml") if "styles.xml" in archive.names else None


def _flat(data: bytes, limits: Limits) -> tuple[Element, Element | None]:
    """The same of a file that is not packed."""
    if len(data) > limits.part_bytes:
        raise ReadError("too_large", f"The file is larger than {limits.part_bytes:,} bytes. Ask for a PDF.")
    whole = parse_xml(data)
    return whole, whole


def _parts(content: Element, page: Element | None, styles: Styles) -> Iterator[list[Paragraph]]:
    """Headers first, then the body, its notes, and the footers."""
    body = _Body(styles)
    yield from _around(page, _HEADERS, body)
    for text in content.iter(f"{OFFICE}text"):
        yield list(body.paragraphs(text))
    yield list(body.notes)
    yield from _around(page, _FOOTERS, body)


def _around(page: Element | None, kinds: tuple[str, ...], body: _Body) -> Iterator[list[Paragraph]]:
    masters = [] if page is None else page.iter(f"{STYLE}master-page")
    for master in masters:
        for kind in kinds:
            for part in master.iter(f"{STYLE}{kind}"):
                yield list(body.paragraphs(part))


class _Body:
    """Walks the blocks of a text: paragraphs, lists, tables, sections and frames."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self.notes: list[Paragraph] = []

    def paragraphs(self, parent: Element, listed: bool = False) -> Iterator[Paragraph]:
        """The paragraphs in an element, at any depth; text boxes and pictures' captions stand after theirs."""
        for child in parent:
            if child.tag in {f"{TEXT}p", f"{TEXT}h"}:
                yield from self._paragraph(child, listed)
            elif child.tag == f"{TABLE}table":
                yield from self._table(child)
            elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT and not _is_off(child):
                yield from self.paragraphs(child, listed or child.tag in {f"{TEXT}list-item", f"{TEXT}list-header"})

    def _paragraph(self, element: Element, listed: bool) -> Iterator[Paragraph]:
        boxes: list[Element] = []
        name = element.get(f"{TEXT}style-name", "")
        text = "" if self._styles.hidden("paragraph", name) else "".join(self._runs(element, boxes)).strip("\n")
        if text.strip():
            yield self._with_form(element, text, name, listed)
        elif not boxes:
            yield EMPTY
        for box in boxes:
            yield from self.paragraphs(box)

    def _with_form(self, element: Element, text: str, name: str, listed: bool) -> Paragraph:
        styles = self._styles
        heading = element.tag == f"{TEXT}h" or styles.is_heading(name)
        return Paragraph(
            text,
            name,
            before=styles.space(name, "top"),
            after=styles.space(name, "bottom"),
            listed=listed and not heading,
            heading=heading,
            contextual=styles.contextual(name),
        )

    def _runs(self, element: Element, boxes: list[Element]) -> Iterator[str]:
        """The text inside a paragraph; text boxes and notes are put aside."""
        yield _collapsed(element.text)
        for child in element:
            yield from self._run(child, boxes)
            yield _collapsed(child.tail)

    def _run(self, child: Element, boxes: list[Element]) -> Iterator[str]:
        tag = child.tag
        if tag == f"{TEXT}s":
            count = child.get(f"{TEXT}c", "1")
            yield " " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES)
        elif tag == f"{TEXT}tab":
            yield "\t"
        elif tag == f"{TEXT}line-break":
            yield "\n"
        elif tag == f"{TEXT}note":
            self.notes.extend(self.paragraphs(child))
        elif tag in _BOXES:
            boxes.append(child)
        elif isinstance(tag, str) and tag not in _LEFT_OUT and not self._hidden(child):
            yield from self._runs(child, boxes)

    def _hidden(self, run: Element) -> bool:
        return self._styles.hidden("text", run.get(f"{TEXT}style-name", ""))

    def _table(self, table: Element) -> Iterator[Paragraph]:
        yield EMPTY
        for row in _inside(table, f"{TABLE}table-row"):
            yield from row_of([list(self.paragraphs(cell)) for cell in _inside(row, f"{TABLE}table-cell")])
        yield EMPTY


def _inside(parent: Element, tag: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also those in a group."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif isinstance(child.tag, str) and child.tag.startswith(TABLE):
            yield from _inside(child, tag)


def _is_off(block: Element) -> bool:
    return block.get(f"{TEXT}display") == "none"


def _collapsed(text: str | None) -> str:
    """Line ends and runs of blanks in the file are one space on the page."""
    return _BLANKS.sub(" ", text) if text else ""
