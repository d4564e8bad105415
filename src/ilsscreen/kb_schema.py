"""The JSON Schema of the YAML files of a knowledge base, made from the classes of its entries."""

from __future__ import annotations

from typing import Any

from ilsscreen.knowledge.fields import LISTS, SINGLES, VERSION, Field, fields_of

Schema = dict[str, Any]

_TEXT: Schema = {"type": ["string", "number", "boolean"], "description": "Read as text, however YAML would take it."}
_WORDS: Schema = {"oneOf": [{"type": "array", "items": _TEXT}, _TEXT]}
_KINDS: dict[str, Schema] = {
    "text": _TEXT,
    "words": _WORDS,
    "yes_no": {"type": "boolean"},
    "whole": {"type": "integer"},
    "number": {"type": "number"},
    "numbers": {"type": "object", "additionalProperties": {"type": "number"}},
    "texts": {"type": "object", "additionalProperties": _TEXT},
    "word_lists": {"type": "object", "additionalProperties": _WORDS},
}


def schema() -> Schema:
    """What a file of terms may hold; editors with YAML support check and complete by it."""
    sections: Schema = {VERSION: _TEXT}
    sections |= {name: _entry(cls) for name, cls in SINGLES.items()}
    sections |= {name: {"type": "array", "items": _entry(cls, key)} for name, (cls, key) in LISTS.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A file of terms for ilsscreen",
        "type": "object",
        "additionalProperties": False,
        "properties": sections,
    }


def _entry(cls: type, key: str | None = None) -> Schema:
    """An entry; only its name must be given, for a file may change single fields of an entry that exists."""
    properties = {name: _field(field) for name, field in fields_of(cls).items()}
    if key is not None:
        properties["off"] = {"type": "boolean", "description": "Switches the entry of this name off."}
    required: Schema = {"required": [key]} if key is not None else {}
    about = " ".join((cls.__doc__ or "").split())
    return {"type": "object", "description": about, "additionalProperties": False, **required, "properties": properties}


def _field(field: Field) -> Schema:
    return {"enum": list(field.choices)} if field.choices else _KINDS[field.kind]
