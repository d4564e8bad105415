"""``ilsscreen questions``: what to ask, and what a good answer covers."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from ilsscreen.cli.common import (
    AsOfOption,
    Color,
    ColorOption,
    ForceOption,
    KbOnlyOption,
    KbOption,
    LevelName,
    OutputOption,
    knowledge,
    limits,
    month_of,
)
from ilsscreen.cli.exits import UNREADABLE, CommandError
from ilsscreen.cli.kit import show_kit
from ilsscreen.cli.output import keep_free
from ilsscreen.cli.pages import PageFormat, show

if TYPE_CHECKING:
    from ilsscreen.knowledge.entries import KnowledgeBase
    from ilsscreen.model import Result


class QuestionsFormat(StrEnum):
    """The forms in which questions are given; docx is for a kit."""

    RICH = "rich"
    TEXT = "text"
    MD = "md"
    JSON = "json"
    HTML = "html"
    DOCX = "docx"


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("questions", short_help="Interview questions, and what a good answer covers.")(questions)


def questions(
    level: Annotated[LevelName | None, typer.Option("--level", help="Only the questions of this level.")] = None,
    resume: Annotated[
        str | None,
        typer.Option(
            "--for", metavar="RESUME", help="The questions for this person's level and for what is left open."
        ),
    ] = None,
    kit: Annotated[
        bool,
        typer.Option("--kit", help="The whole interview: scripts, scored questions, summary. As md, html or docx."),
    ] = False,
    format_: Annotated[
        QuestionsFormat | None,
        typer.Option("--format", help="How to print: rich on a terminal, text in a pipe; a kit is Markdown."),
    ] = None,
    output: OutputOption = None,
    force: ForceOption = False,
    color: ColorOption = Color.AUTO,
    as_of: AsOfOption = None,
    kb: KbOption = None,
    kb_only: KbOnlyOption = False,
) -> None:
    """Print interview questions, each with what a good answer covers.

    With --kit, everything a panel needs for one level: the same core questions in the same order for everybody. With
    --for as well, a page that is not scored says what this resume leaves open, each point with its line.
    """
    from ilsscreen.interview.questions import page, questions_for, questions_of, record

    if level is not None and resume is not None and not kit:
        raise CommandError("--level and --for exclude each other without --kit: --for takes the level from the resume")
    keep_free(output, force=force)
    base = knowledge(kb, only=kb_only)
    result = None if resume is None else _result(base, resume, as_of)
    if kit:
        show_kit(base, level, result, format_, output)
        return
    asked = questions_of(base, level)
    if result is not None and result.assessment is not None:
        asked = questions_for(base, result.assessment)
    show(page(base, asked), record(asked), _page_format(format_), color, output)


def _page_format(format_: QuestionsFormat | None) -> PageFormat | None:
    if format_ is QuestionsFormat.DOCX:
        raise CommandError("docx is for --kit: add it, or take md or html")
    return None if format_ is None else PageFormat(format_.value)


def _result(kb: KnowledgeBase, name: str, as_of: str | None) -> Result:
    """What one resume shows; an end where it cannot be read."""
    from ilsscreen.cli.scan_inputs import item_of
    from ilsscreen.screening import screen_many

    (result,) = screen_many([item_of(name)], kb, month_of(as_of), limits=limits())
    if result.assessment is None:
        message = result.failure.message if result.failure else ""
        raise CommandError(f"{name}: {message}", UNREADABLE)
    return result
