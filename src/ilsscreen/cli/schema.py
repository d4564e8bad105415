"""``ilsscreen schema``: the JSON Schemas of what ilsscreen prints."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from ilsscreen.cli.exits import CommandError
from ilsscreen.cli.output import write


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("schema", short_help="JSON Schemas of what is printed.")(schema)


def schema(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="Which schema; their names by default.", show_default=False)
    ] = None,
) -> None:
    """Print the JSON Schema of an output, or the names of all schemas."""
    from ilsscreen import schemas

    if name is None:
        write(f"{known}\n" for known in schemas.names())
        return
    try:
        write([json.dumps(schemas.schema(name), ensure_ascii=False, indent=2) + "\n"])
    except KeyError:
        raise CommandError(f'there is no schema "{name}"; there are: {", ".join(schemas.names())}') from None
