"""``ilsscreen kb``: check and look into the knowledge base."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
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
    from ilsscreen.kb.check import check as checked

    with told_problems():
        found = checked(overlays(kb, only=kb_only), builtin=not kb_only)
    summary = f"{found.base.version}: {_counted(found.base)}; {found.examples} examples tried. No problems found.\n"
    write([summary, *(f"{advice.render()}\n" for advice in found.advice)])


@kb_app.command("show", short_help="Show an entry as it is used, and where each field comes from.")
def show(
    word: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NAME]", help="A section, or an entry by any name.", show_default=False),
    ] = None,
    kb: KbOption = None,
    kb_only: KbOnlyOption = False,
) -> None:
    """Show a section or an entry as it is used, each field with the file and line that it comes from.

    NAME is a section such as systems or rules, or an entry by any of its names. What is shown is YAML: changed and
    saved as a file, it can be laid over with --kb. Without NAME, how many entries there are, and from which files.
    """
    from ilsscreen.kb.show import names, shown
    from ilsscreen.knowledge import read
    from ilsscreen.knowledge.problems import did_you_mean

    files = overlays(kb, only=kb_only)
    if not word:
        write(_files(knowledge(kb, only=kb_only), files, builtin=not kb_only))
        return
    with told_problems():
        whole = read(files, builtin=not kb_only)
    wanted = " ".join(word)
    found = shown(whole, wanted)
    if not found:
        hint = did_you_mean(wanted, names(whole)) or "ilsscreen explain finds similar words"
        raise CommandError(f'there is no section and no entry "{wanted}": {hint}')
    write([found])


def _files(base: KnowledgeBase, files: Sequence[Path], *, builtin: bool) -> Iterator[str]:
    """The files in the order in which they are laid over each other, and where own ones are looked for."""
    from ilsscreen.knowledge import builtin_files, own_places

    yield f"{base.version}: {_counted(base)}\n"
    yield from (f"{path}\n" for path in (*(builtin_files() if builtin else ()), *files))
    if not any(place in files for place in own_places()):
        yield f"Own terms for every run: none at {own_places()[0]}\n"


@kb_app.command("schema", short_help="The JSON Schema of the YAML files.")
def schema() -> None:
    """Print the JSON Schema of the YAML files, for editors that check and complete by it.

    The built-in files name it in their first line; do the same in a file of your own, with the path of the schema.
    """
    from ilsscreen.kb.schema import as_text

    write([as_text()])


@kb_app.command("diff", short_help="What one knowledge base changes, in the words and for resumes.")
def diff(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[OLD] [NEW] [RESUME...]", help="YAML files or folders of them, then resumes.", show_default=False
        ),
    ] = None,
    on: Annotated[
        list[str] | None, typer.Option("--on", metavar="RESUME", help="A file or folder to judge both ways.")
    ] = None,
    kb: KbOption = None,
    kb_only: KbOnlyOption = False,
    as_of: AsOfOption = None,
) -> None:
    """Show in words what changes from one knowledge base to another, and in what is said of resumes.

    OLD and NEW are YAML files, or folders of them, laid over the built-in terms; a folder with a terms.yaml is a whole
    knowledge base by itself. Without NEW, it is the one in use: the built-in terms with your own and those of --kb.
    Without OLD too, what --kb changes. Every RESUME is judged both ways.
    """
    from ilsscreen.cli.kb_bases import bases_and_resumes
    from ilsscreen.kb.changes import changes
    from ilsscreen.kb.results import results_changed

    old, new, resumes = bases_and_resumes(paths or (), on or (), kb, only=kb_only)
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
