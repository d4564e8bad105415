"""The paragraphs of a part of a Word file, in reading order."""

from __future__ import annotations

from collections.abc import Iterator

from ilsscreen.documents.archive import Element
from ilsscreen.documents.docx_styles import Styles, W, is_list, is_on, points, value
from ilsscreen.documents.paragraphs import EMPTY, Paragraph, row_of

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = frozenset(
    {f"{W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "rt", "tblPr", "sectPr")}
    | {_FALLBACK},
)
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}sym": "\uf0b7",
}


class Body:
    """Walks the blocks of a part: paragraphs, tables, and whatever wraps them."""

    def __init__(self, styles: Styles) -> None:
        """Take the styles that the paragraphs name."""
        self._styles = styles

    def paragraphs(self, parent: Element) -> Iterator[Paragraph]:
        """The paragraphs in an element, at any depth; text boxes stand after theirs."""
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{W}tbl":
                yield from self._table(child)
            elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT and not _is_prompt(child):
                yield from self.paragraphs(child)

    def _paragraph(self, element: Element) -> Iterator[Paragraph]:
        boxes: list[Element] = []
        properties = element.find(f"{W}pPr")
        style = "" if properties is None else value(properties.find(f"{W}pStyle"), "")
        text = "" if self._styles.hidden(style) else "".join(self._runs(element, boxes))
        if text.strip():
            yield self._with_form(text, style, properties)
        elif not boxes:
            yield EMPTY
        for box in boxes:
            yield from self.paragraphs(box)

    def _with_form(self, text: str, style: str, properties: Element | None) -> Paragraph:
        styles = self._styles
        own = None if properties is None else properties.find(f"{W}numPr")
        spacing = None if properties is None else properties.find(f"{W}spacing")
        before, after = points(spacing, "before"), points(spacing, "after")
        heading = styles.is_heading(style)
        return Paragraph(
            text.strip("\n"),
            style,
            before=styles.space(style, "before") if before is None else before,
            after=styles.space(style, "after") if after is None else after,
            listed=not heading and (styles.listed(style) if own is None else is_list(own)),
            heading=heading,
            contextual=styles.contextual(style) or (properties is not None and _touches(properties)),
        )

    def _runs(self, element: Element, boxes: list[Element]) -> Iterator[str]:
        """The text inside a paragraph; text boxes are put aside."""
        for child in element:
            tag = child.tag
            if tag == f"{W}t":
                yield child.text or ""
            elif tag in _SIGNS:
                yield _SIGNS[tag]
            elif tag == f"{W}txbxContent":
                boxes.append(child)
            elif isinstance(tag, str) and tag not in _LEFT_OUT and not (self._hidden(child) or _is_prompt(child)):
                yield from self._runs(child, boxes)

    def _hidden(self, run: Element) -> bool:
        properties = run.find(f"{W}rPr")
        if properties is None:
            return False
        vanish = properties.find(f"{W}vanish")
        if vanish is not None:
            return is_on(vanish)
        return self._styles.hidden(value(properties.find(f"{W}rStyle"), ""))

    def _table(self, table: Element) -> Iterator[Paragraph]:
        yield EMPTY
        for row in _inside(table, f"{W}tr"):
            if row.find(f"{W}trPr/{W}del") is not None:
                continue
            yield from row_of([list(self.paragraphs(cell)) for cell in _inside(row, f"{W}tc")])
        yield EMPTY


def _is_prompt(control: Element) -> bool:
    """Whether a content control still shows what to write into it."""
    return control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None


def _touches(properties: Element) -> bool:
    return is_on(properties.find(f"{W}contextualSpacing"))


def _inside(parent: Element, tag: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also those that a content control or an insertion wraps."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
            yield from _inside(child, tag)
