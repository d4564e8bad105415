"""``ilsscreen config``: which settings hold, and where each comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ilsscreen.cli.output import write
from ilsscreen.cli.settings import PROJECT_FILE, Setting, commands, user_file

if TYPE_CHECKING:
    import click

config_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


def register(app: typer.Typer) -> None:
    """Adds the commands."""
    app.add_typer(config_app, name="config", short_help="Show settings and where they come from.")


@config_app.callback()
def _group() -> None:
    """Settings: defaults for options, from files and the environment."""


@config_app.command("show", short_help="Show the settings that hold.")
def show(
    context: typer.Context,
    origin: Annotated[bool, typer.Option("--origin", help="Say where each comes from.")] = False,
    every: Annotated[bool, typer.Option("--all", help="Show also what no file and no variable sets.")] = False,
) -> None:
    """Show the settings that hold, as they can stand in a file of settings.

    The user's file, the file .ilsscreen.toml in this folder and the file of --config are read, in this order; then
    variables such as ILSSCREEN_SCAN_FORMAT; then the command line. Whatever comes later wins.
    """
    root = context.find_root()
    settings: list[Setting] = root.obj or []
    held = {(setting.command, setting.option): setting for setting in settings}
    if every:
        held = {(setting.command, setting.option): setting for setting in _unset(root.command)} | held
    write(_lines(sorted(held.values(), key=lambda setting: setting.command), origin=origin))


def _lines(settings: list[Setting], *, origin: bool) -> Iterator[str]:
    if origin:
        yield f"# files: {user_file()}, {PROJECT_FILE}\n"
    if not settings:
        yield "# nothing is set; ilsscreen config show --all lists what can be\n"
    table = ""
    for setting in settings:
        if setting.command != table:
            table = setting.command
            yield f"\n[{table.replace(' ', '.')}]\n"
        comment = f"  # {setting.origin}" if origin else ""
        unset = "# " if setting.value is None else ""
        yield f"{unset}{setting.option} = {_toml_value(setting.value)}{comment}\n"


def _toml_value(value: Any) -> str:
    """A value as TOML writes it; JSON writes texts, numbers, lists and truth the same way."""
    return '""' if value is None else json.dumps(value, ensure_ascii=False)


def _unset(root: click.Command) -> Iterator[Setting]:
    for name, command in commands(root):
        for parameter in command.params:
            for option in parameter.opts:
                if option.startswith("--") and option != "--help":
                    yield Setting(name, option[2:], None, "not set")
