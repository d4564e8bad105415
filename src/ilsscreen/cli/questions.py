"""``ilsscreen questions``: what to ask, and what a good answer covers."""

from __future__ import annotations

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
from ilsscreen.cli.output import keep_free
from ilsscreen.cli.pages import PageFormatOption, show

if TYPE_CHECKING:
    from ilsscreen.interview import Asked
    from ilsscreen.knowledge.entries import KnowledgeBase


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
    format_: PageFormatOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
    color: ColorOption = Color.AUTO,
    as_of: AsOfOption = None,
    kb: KbOption = None,
    kb_only: KbOnlyOption = False,
) -> None:
    """Print interview questions, each with what a good answer covers."""
    from ilsscreen import interview

    if level is not None and resume is not None:
        raise CommandError("--level and --for exclude each other: --for takes the level from the resume")
    keep_free(output, force=force)
    base = knowledge(kb, only=kb_only)
    asked = interview.questions_of(base, level) if resume is None else _for_resume(base, resume, as_of)
    show(interview.page(base, asked), interview.record(asked), format_, color, output)


def _for_resume(kb: KnowledgeBase, name: str, as_of: str | None) -> list[Asked]:
    from ilsscreen.cli.scan_inputs import item_of
    from ilsscreen.interview import questions_for
    from ilsscreen.screening import screen_many

    (result,) = screen_many([item_of(name)], kb, month_of(as_of), limits=limits())
    if result.assessment is None:
        message = result.failure.message if result.failure else ""
        raise CommandError(f"{name}: {message}", UNREADABLE)
    return questions_for(kb, result.assessment)
