"""``ilsscreen completion``: the script that completes commands, options and their values in a shell."""

from __future__ import annotations

import os
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

import typer

from ilsscreen.cli.output import write

VARIABLE = "_ILSSCREEN_COMPLETE"
PROGRAM = "ilsscreen"


class Shell(StrEnum):
    """The shells that can complete."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("completion", short_help="The script that completes words in a shell.")(completion)


def completion(
    shell: Annotated[Shell, typer.Argument(metavar="SHELL", help="bash, zsh, fish or powershell.", show_default=False)],
) -> None:
    """Print the script by which a shell completes commands, options, levels, systems and boards.

    For bash, put this line into ~/.bashrc: eval "$(ilsscreen completion bash)". For zsh, the same with zsh into
    ~/.zshrc; for fish, ilsscreen completion fish > ~/.config/fish/completions/ilsscreen.fish; for PowerShell,
    ilsscreen completion powershell >> $PROFILE.
    """
    from typer.completion import get_completion_script  # type: ignore[attr-defined]

    write([get_completion_script(prog_name=PROGRAM, complete_var=VARIABLE, shell=shell.value) + "\n"])


def prepare() -> None:
    """Makes Typer's shells known where a shell asks for completion; it costs time, so not otherwise."""
    if VARIABLE in os.environ:
        from typer.completion import completion_init  # type: ignore[attr-defined]

        completion_init()


def systems(incomplete: str) -> Iterator[str]:
    """The systems that begin so, for completion; nothing where the knowledge base cannot be read."""
    from ilsscreen.knowledge import KnowledgeError, load

    try:
        names = [system.name for system in load().systems]
    except KnowledgeError:
        return
    yield from (name for name in names if name.casefold().startswith(incomplete.casefold()))


def boards(incomplete: str) -> Iterator[str]:
    """The boards that begin so, for completion; nothing where the knowledge base cannot be read."""
    from ilsscreen.knowledge import KnowledgeError, load

    try:
        names = [board.id for board in load().boards]
    except KnowledgeError:
        return
    yield from (name for name in names if name.startswith(incomplete.casefold()))
