"""Paragraphs, cells and rows as an RTF file gives them, one after the other."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ilsscreen.documents.paragraphs import EMPTY, Paragraph, row_of


@dataclass(slots=True)
class Flow:
    """Text that is being gathered: the body, or a text box, header or note that stands beside it."""

    done: list[Paragraph] = field(default_factory=list)
    boxes: list[Paragraph] = field(default_factory=list)
    """What stands in text boxes of the paragraph that is being gathered."""

    listed: bool = False
    """Whether that paragraph is a list item."""

    _text: list[str] = field(default_factory=list)
    _cell: list[Paragraph] = field(default_factory=list)
    _row: list[list[Paragraph]] = field(default_factory=list)

    def add(self, text: str) -> None:
        """More text of the same paragraph."""
        self._text.append(text)

    def end_paragraph(self, form: Paragraph, *, in_cell: bool) -> None:
        """What was gathered is a paragraph of this form."""
        text = _joined("".join(self._text))
        if self._row and not in_cell:
            self.end_row()
        target = self._cell if in_cell else self.done
        target.append(replace(form, text=text, listed=self.listed) if text.strip() else EMPTY)
        target.extend(self.boxes)
        self._text, self.boxes, self.listed = [], [], False

    def end_cell(self, form: Paragraph) -> None:
        """What was gathered is the last paragraph of a cell."""
        if self._text or self.boxes:
            self.end_paragraph(form, in_cell=True)
        self._row.append(self._cell)
        self._cell = []

    def end_row(self) -> None:
        """The cells that were gathered are a row."""
        self.done.extend(row_of(self._row))
        self._row = []

    def all(self, form: Paragraph) -> list[Paragraph]:
        """Every paragraph, after the end of the text."""
        if self._text or self.boxes:
            self.end_paragraph(form, in_cell=False)
        if self._row:
            self.end_row()
        return self.done


def _joined(text: str) -> str:
    """The text with characters beyond the first 65,536 put together from their halves."""
    if any("\ud800" <= char <= "\udfff" for char in text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text.replace("\u2022\t", "\u2022 ").strip("\n")
