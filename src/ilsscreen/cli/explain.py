"""``ilsscreen explain``: what a word on a resume means."""

from __future__ import annotations

from typing import Annotated

import typer

from ilsscreen.cli.common import Color, ColorOption, ForceOption, KbOnlyOption, KbOption, OutputOption, knowledge
from ilsscreen.cli.exits import CommandError
from ilsscreen.cli.output import keep_free
from ilsscreen.cli.pages import PageFormatOption, show


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("explain", short_help="What a word on a resume means.")(explain)


def explain(
    word: Annotated[
        list[str] | None, typer.Argument(metavar="[TERM]", help="A word from a resume.", show_default=False)
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Every library word: a glossary to hand out.")] = False,
    format_: PageFormatOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
    color: ColorOption = Color.AUTO,
    kb: KbOption = None,
    kb_only: KbOnlyOption = False,
) -> None:
    """Explain a word on a resume: a system, a maker, a title, a task, a level.

    Without TERM, what an integrated library system is. With --all, every library word there is, in the order of the
    alphabet: --all --format html -o glossary.html makes a page to hand out.
    """
    from ilsscreen import glossary

    keep_free(output, force=force)
    base = knowledge(kb, only=kb_only)
    if every:
        if word:
            raise CommandError("--all explains every word: leave out the word, or leave out --all")
        found = glossary.explain_all(base)
        show(glossary.page(found, "Library words in plain English"), glossary.record(found), format_, color, output)
        return
    asked = " ".join(word or ())
    found = glossary.explain(base, asked) if word else glossary.explain_term(base)
    if not found:
        near = glossary.nearest(base, asked)
        hint = f"did you mean {' or '.join(near)}?" if near else "try another spelling, or one word of it"
        raise CommandError(f'nothing is known about "{asked}": {hint}')
    show(glossary.page(found), glossary.record(found), format_, color, output)
