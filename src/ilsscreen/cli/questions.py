"""``ilsscreen questions``: what to ask, and what a good answer covers."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from ilsscreen.cli.common import KbOnlyOption, KbOption, LevelName, knowledge, month_of, write
from ilsscreen.cli.exits import UNREADABLE, CommandError

if TYPE_CHECKING:
    from ilsscreen.knowledge.entries import KnowledgeBase, Question

WIDTH = 88
QUESTIONS_SCHEMA = "ilsscreen.questions/1"


class Format(StrEnum):
    """The forms in which questions are given."""

    TEXT = "text"
    MD = "md"
    JSON = "json"


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("questions")(questions)


def questions(
    level: Annotated[LevelName | None, typer.Option("--level", help="Only the questions of this level.")] = None,
    resume: Annotated[
        str | None, typer.Option("--for", metavar="RESUME", help="The questions for this person's level and doubts.")
    ] = None,
    format_: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.TEXT,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="YYYY-MM", help='The month that "present" means.')
    ] = None,
    kb: KbOption = None,
    kb_only: KbOnlyOption = False,
) -> None:
    """Print interview questions, each with what a good answer covers."""
    from ilsscreen.interview import questions_of

    base = knowledge(kb, only=kb_only)
    found = questions_of(base, level) if resume is None else _for_resume(base, resume, as_of)
    printers: dict[Format, Callable[[Sequence[Question]], Iterable[str]]] = {
        Format.TEXT: _text,
        Format.MD: _markdown,
        Format.JSON: _json,
    }
    write(printers[format_](found), None)


def _for_resume(kb: KnowledgeBase, name: str, as_of: str | None) -> list[Question]:
    from ilsscreen.interview import questions_for
    from ilsscreen.screening import Item, Screener

    result = Screener(kb, month_of(as_of)).result(Item(name))
    if result.assessment is None:
        message = result.failure.message if result.failure else ""
        raise CommandError(f"{name}: {message}", UNREADABLE)
    return questions_for(kb, result.assessment)


def _text(found: Sequence[Question]) -> Iterator[str]:
    level = ""
    for question in found:
        if question.level != level:
            yield ("\n" if level else "") + f"{question.level.upper()}\n"
            level = question.level
        yield f"\n  {question.about}\n"
        yield textwrap.fill(question.ask, WIDTH, initial_indent="    ", subsequent_indent="    ") + "\n"
        yield "    A good answer:\n"
        for point in question.good_answer:
            yield textwrap.fill(point, WIDTH, initial_indent="      - ", subsequent_indent="        ") + "\n"


def _markdown(found: Sequence[Question]) -> Iterator[str]:
    level = ""
    for question in found:
        if question.level != level:
            yield ("\n" if level else "") + f"## {question.level.capitalize()}\n"
            level = question.level
        yield f"\n### {question.about}\n\n{question.ask}\n\nA good answer:\n\n"
        yield "".join(f"- {point}\n" for point in question.good_answer)


def _json(found: Sequence[Question]) -> Iterator[str]:
    fields = [
        {
            "id": q.id,
            "level": q.level,
            "about": q.about,
            "ask": q.ask,
            "good_answer": list(q.good_answer),
            "concerns": list(q.concerns),
            "indicators": list(q.indicators),
        }
        for q in found
    ]
    yield json.dumps({"schema": QUESTIONS_SCHEMA, "questions": fields}, ensure_ascii=False, indent=2) + "\n"
