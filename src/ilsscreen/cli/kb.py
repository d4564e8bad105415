"""``ilsscreen kb``: check and look into the knowledge base."""

from __future__ import annotations

import typer

from ilsscreen.cli.common import KbOnlyOption, KbOption, knowledge
from ilsscreen.cli.output import write

kb_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Check the knowledge base.")


def register(app: typer.Typer) -> None:
    """Adds the commands."""
    app.add_typer(kb_app, name="kb")


@kb_app.callback()
def _group() -> None:
    """Check the knowledge base."""


@kb_app.command("check")
def check(kb: KbOption = None, kb_only: KbOnlyOption = False) -> None:
    """Check that the knowledge base validates; every problem is shown at its place."""
    base = knowledge(kb, only=kb_only)
    counts = (
        (base.systems, "systems"),
        (base.related, "related tools"),
        (base.titles, "titles"),
        (base.indicators, "signs"),
        (base.operations, "kinds of work"),
        (base.cues, "cues"),
        (base.glossary, "explained words"),
        (base.questions, "questions"),
    )
    told = ", ".join(f"{len(entries)} {name}" for entries, name in counts)
    write([f"{base.version}: {told}. No problems found.\n"], None)
