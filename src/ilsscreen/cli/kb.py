"""``ilsscreen kb``: check and look into the knowledge base."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from ilsscreen.cli.common import AsOfOption, KbOnlyOption, KbOption, knowledge, month_of, overlays, told_problems
from ilsscreen.cli.exits import CommandError
from ilsscreen.cli.output import write

if TYPE_CHECKING:
    from ilsscreen.knowledge.entries import KnowledgeBase

kb_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


def register(app: typer.Typer) -> None:
    """Adds the commands."""
    app.add_typer(kb_app, name="kb", short_help="Check, show and compare the knowledge base.")


@kb_app.callback()
def _group() -> None:
    """Check, show and compare the knowledge base."""


@kb_app.command("check", short_help="Check every file of the knowledge base, and try its examples.")
def check(kb: KbOption = None, kb_only: KbOnlyOption = False) -> None:
    """Check that the knowledge base is in order; every problem is shown at its place.

    Every example is tried: what finds: marks must be found, and nothing may be found in what ignores: says.
    """
    from ilsscreen.kb_check import check as checked

    with told_problems():
        found = checked(overlays(kb, only=kb_only), builtin=not kb_only)
    summary = f"{found.base.version}: {_counted(found.base)}; {found.examples} examples tried. No problems found.\n"
    write([summary, *(f"{advice.render()}\n" for advice in found.advice)])


@kb_app.command("show", short_help="Show entries as YAML, ready for a file of your own.")
def show(
    word: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NAME]", help="A section, or an entry by any name.", show_default=False),
    ] = None,
    kb: KbOption = None,
    kb_only: KbOnlyOption = False,
) -> None:
    """Show a section or an entry as YAML; changed and saved as a file, it can be laid over with --kb.

    NAME is a section such as systems or rules, or an entry by any of its names. Without NAME, how many entries
    there are and where the files stand.
    """
    import yaml

    from ilsscreen.kb_entries import matching
    from ilsscreen.knowledge import builtin_files

    base = knowledge(kb, only=kb_only)
    if not word:
        files = "".join(f"{path}\n" for path in builtin_files())
        write([f"{base.version}: {_counted(base)}\n{files}"])
        return
    found = matching(base, " ".join(word))
    if not found:
        raise CommandError(
            f'there is no section and no entry "{" ".join(word)}": ilsscreen explain finds similar words'
        )
    write([yaml.safe_dump(found, sort_keys=False, allow_unicode=True, width=110)])


@kb_app.command("schema", short_help="The JSON Schema of the YAML files.")
def schema() -> None:
    """Print the JSON Schema of the YAML files, for editors that check and complete by it."""
    from ilsscreen.kb_schema import schema as made

    write([json.dumps(made(), ensure_ascii=False, indent=2) + "\n"])


@kb_app.command("diff", short_help="What own terms change, in the words and for resumes.")
def diff(
    resumes: Annotated[
        list[str] | None,
        typer.Argument(metavar="[RESUME...]", help="Files or folders to judge both ways.", show_default=False),
    ] = None,
    kb: KbOption = None,
    kb_only: KbOnlyOption = False,
    as_of: AsOfOption = None,
) -> None:
    """Show what the files of --kb change: in the knowledge base, and in what is said of resumes.

    RESUME is a file or a folder; each is judged both ways.
    """
    from ilsscreen.kb_diff import results_changed
    from ilsscreen.kb_entries import changes

    if not kb:
        raise CommandError("nothing to compare: give your own terms with --kb PATH")
    old, new = knowledge(None, only=False), knowledge(kb, only=kb_only)
    write([f"{change}\n" for change in changes(old, new)] or ["The knowledge base stays as it is.\n"])
    if resumes:
        from ilsscreen.cli.scan_inputs import items_named

        write(results_changed(items_named(resumes), old, new, month_of(as_of)))


def _counted(kb: KnowledgeBase) -> str:
    counts = (
        (kb.systems, "systems"),
        (kb.related, "related tools"),
        (kb.titles, "titles"),
        (kb.indicators, "signs"),
        (kb.operations, "kinds of work"),
        (kb.cues, "cues"),
        (kb.glossary, "explained words"),
        (kb.questions, "questions"),
    )
    return ", ".join(f"{len(entries)} {name}" for entries, name in counts)
