"""``ilsscreen schema``: the JSON Schemas of what ilsscreen prints."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ilsscreen.cli.exits import CommandError
from ilsscreen.cli.output import write

FOLDER = Path(__file__).parent.parent / "schemas"


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("schema", short_help="JSON Schemas of what is printed.")(schema)


def schema(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="Which schema; their names by default.", show_default=False)
    ] = None,
) -> None:
    """Print the JSON Schema of an output, or the names of all schemas."""
    names = sorted(path.stem for path in FOLDER.glob("*.json"))
    if name is None:
        write([f"{known}\n" for known in names], None)
    elif name in names:
        write([(FOLDER / f"{name}.json").read_text(encoding="utf-8")], None)
    else:
        raise CommandError(f'there is no schema "{name}"; there are: {", ".join(names)}')
