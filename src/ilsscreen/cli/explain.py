"""``ilsscreen explain``: what a word on a resume means."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Annotated

import typer

from ilsscreen.cli.common import KbOnlyOption, KbOption, knowledge, write
from ilsscreen.cli.exits import CommandError

if TYPE_CHECKING:
    from ilsscreen.glossary import Explanation

WIDTH = 88
_LABEL = 18


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("explain")(explain)


def explain(
    word: Annotated[
        list[str] | None, typer.Argument(metavar="[TERM]", help="A word from a resume.", show_default=False)
    ] = None,
    kb: KbOption = None,
    kb_only: KbOnlyOption = False,
) -> None:
    """Explain a word on a resume, or the term "integrated library system" itself."""
    from ilsscreen import glossary

    base = knowledge(kb, only=kb_only)
    if not word:
        term = glossary.explain_term(base)
        found = [] if term is None else [term]
    else:
        found = glossary.explain(base, " ".join(word))
    if not found:
        near = glossary.nearest(base, " ".join(word or ()))
        hint = f"; did you mean {' or '.join(near)}?" if near else ""
        raise CommandError(f'nothing is known about "{" ".join(word or ())}"{hint}')
    write(["\n".join(_lines(explanation)) + "\n" for explanation in found], None)


def _lines(explanation: Explanation) -> list[str]:
    lines = [explanation.word, *textwrap.wrap(explanation.meaning, WIDTH, initial_indent="  ", subsequent_indent="  ")]
    for label, value in explanation.remarks:
        lines += textwrap.wrap(value, WIDTH, initial_indent=f"  {label:<{_LABEL - 2}}", subsequent_indent=" " * _LABEL)
    return lines
