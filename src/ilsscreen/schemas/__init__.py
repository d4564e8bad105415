"""The JSON Schemas of what is printed: one file each, complete in itself once loaded."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

Schema = dict[str, Any]

_HERE = files(__name__)


def names() -> list[str]:
    """The names of all schemas."""
    return sorted(file.name.removesuffix(".json") for file in _HERE.iterdir() if file.name.endswith(".json"))


def schema(name: str) -> Schema:
    """A schema; those it refers to by their ``$id`` are put into its ``$defs``.

    Raises:
        KeyError: there is no schema of this name.
    """
    if name not in names():
        raise KeyError(name)
    text = _HERE.joinpath(f"{name}.json").read_text(encoding="utf-8")
    loaded: Schema = json.loads(text)
    needed = [other for other in names() if other != name and f'"urn:ilsscreen:{other}"' in text]
    if needed:
        loaded["$defs"] = {**loaded.get("$defs", {}), **{other: schema(other) for other in needed}}
    return loaded
