"""An interview kit as a Word file, to be printed or filled in."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING

from ilsscreen.reports.kit import Kit, KitQuestion
from ilsscreen.reports.wording import safe

if TYPE_CHECKING:
    from docx.document import Document

_SCORES = "12345"
_RATERS = 3
_NOTE_LINES = 4
_TABLE = "Table Grid"
_NOTE_LINE = "_" * 86
_MARGIN = 2.0
"""Centimetres."""

_SIZE = 10
_GAP = 4
_FIRST_WIDE = 7.0
_FIRST_NARROW = 1.6
_OTHER = 2.4
_TEXT = 15.0


def report(kit: Kit) -> bytes:
    """The bytes of the file."""
    import docx

    document = docx.Document()
    _set_up(document)
    document.core_properties.title = f"{kit.title}: {kit.level}"
    document.core_properties.author = "ilsscreen"
    _front(document, kit)
    _script(document, "Opening", kit.opening, kit.opening_minutes)
    for question in kit.questions:
        _new_page(document)
        _question(document, question, kit)
    _new_page(document)
    _script(document, "Closing", kit.closing, kit.closing_minutes)
    _summary(document, kit)
    _verify(document, kit)
    document.add_paragraph(f"ilsscreen, knowledge base {kit.version}")
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _set_up(document: Document) -> None:
    """Narrow margins and small type, so that a question with its notes keeps to one page."""
    from docx.shared import Cm, Pt

    document.styles["Normal"].font.size = Pt(_SIZE)
    document.styles["Normal"].paragraph_format.space_after = Pt(_GAP)
    for section in document.sections:
        section.left_margin = section.right_margin = Cm(_MARGIN)
        section.top_margin = section.bottom_margin = Cm(_MARGIN)


def _new_page(document: Document) -> None:
    from docx.enum.text import WD_BREAK

    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _front(document: Document, kit: Kit) -> None:
    document.add_heading(f"{kit.title}: {kit.level}", level=0)
    document.add_paragraph(kit.purpose)
    document.add_paragraph(f"Time: {kit.minutes} minutes.")
    _listed(document, "How the panel works", kit.rules)
    _listed(document, "What not to ask", kit.not_to_ask)
    _listed(document, "Common rating errors", kit.rating_errors)


def _listed(document: Document, heading: str, points: Iterable[str], level: int = 1) -> None:
    document.add_heading(heading, level=level)
    for point in points:
        document.add_paragraph(safe(point), style="List Bullet")


def _script(document: Document, heading: str, lines: Iterable[str], minutes: int) -> None:
    document.add_heading(f"{heading} ({minutes} minutes)", level=1)
    for line in lines:
        document.add_paragraph(line, style="Quote")


def _question(document: Document, question: KitQuestion, kit: Kit) -> None:
    document.add_heading(f"{question.number}. {question.about} ({kit.question_minutes} minutes)", level=1)
    document.add_paragraph(f"Measures: {question.competency}")
    document.add_paragraph(question.ask, style="Intense Quote")
    _listed(document, "To ask on", question.probes, level=2)
    _listed(document, "A good answer covers", question.good_answer, level=2)
    _table(document, ("Score", "What it sounds like"), question.anchors, (_FIRST_NARROW, _TEXT))
    if question.terms:
        document.add_heading("In plain words", level=2)
        for term, meaning in question.terms:
            paragraph = document.add_paragraph()
            paragraph.add_run(f"{term}: ").bold = True
            paragraph.add_run(meaning)
    document.add_heading("Score (one for each rater) and notes", level=2)
    document.add_paragraph("   ".join(f"{score} ☐" for score in _SCORES) + "        Rater: ____________________")
    for _ in range(_NOTE_LINES):
        document.add_paragraph(_NOTE_LINE)


def _summary(document: Document, kit: Kit) -> None:
    document.add_heading("Panel summary", level=1)
    document.add_paragraph(kit.summary_note)
    document.add_paragraph("Scale: " + ", ".join(f"{score} {text}" for score, text in kit.scale) + ".")
    head = ("Question", *(f"Rater {number}" for number in range(1, _RATERS + 1)), "Agreed")
    empty = ("",) * (_RATERS + 1)
    rows = [(f"{question.number}. {question.competency}", *empty) for question in kit.questions]
    _table(document, head, rows, (_FIRST_WIDE, *(_OTHER for _ in empty)))
    document.add_paragraph("Reason, in one sentence:")


def _table(
    document: Document, head: tuple[str, ...], rows: Iterable[tuple[str, ...]], widths: tuple[float, ...]
) -> None:
    """A table with a head; widths in centimetres."""
    from docx.shared import Cm

    table = document.add_table(rows=1, cols=len(head), style=_TABLE)
    for cell, text in zip(table.rows[0].cells, head, strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def _verify(document: Document, kit: Kit) -> None:
    """Kept apart from the scored pages."""
    if not kit.resume:
        return
    _new_page(document)
    document.add_heading(f"To verify: {safe(kit.resume)}", level=1)
    document.add_paragraph(kit.verify_note)
    for point in kit.verify:
        where = f" ({point.place})" if point.place else ""
        document.add_paragraph(f"☐ {safe(point.text)}{where}")
        if point.line:
            document.add_paragraph(safe(point.line), style="Quote")
