"""What the fields of entries hold, taken from the annotations of the entry classes."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from ilsscreen.knowledge import entries


@dataclass(frozen=True, slots=True)
class Field:
    """One field: what kind of value it takes, which values are allowed, and whether it must be given."""

    kind: Literal["text", "words", "yes_no", "whole", "number", "numbers", "texts", "word_lists"]
    choices: tuple[str, ...] = ()
    optional: bool = True


LISTS: Mapping[str, tuple[type, str]] = {
    "systems": (entries.System, "name"),
    "related": (entries.System, "name"),
    "titles": (entries.Title, "title"),
    "operations": (entries.Sign, "id"),
    "indicators": (entries.Sign, "id"),
    "facts": (entries.Sign, "id"),
    "concerns": (entries.ConcernEntry, "id"),
    "levels": (entries.LevelEntry, "id"),
    "words": (entries.WordList, "id"),
    "cues": (entries.Cue, "id"),
    "sections": (entries.SectionEntry, "id"),
    "glossary": (entries.GlossaryTerm, "term"),
    "questions": (entries.Question, "id"),
    "boards": (entries.Board, "id"),
    "frames": (entries.Frame, "id"),
    "factors": (entries.Factor, "id"),
    "verdicts": (entries.Verdict, "id"),
    "doubts": (entries.Doubt, "id"),
    "other_texts": (entries.OtherText, "id"),
}
"""The sections that are lists of entries: the class of an entry and the field that names it."""

SINGLES: Mapping[str, type] = {
    "term": entries.Term,
    "kit": entries.KitText,
    "dates": entries.DateWords,
    "rules": entries.Rules,
}
"""The sections that are one mapping."""

VERSION = "kb"
"""The section that holds the version of the knowledge base."""


@cache
def fields_of(cls: type) -> dict[str, Field]:
    """The fields of an entry class by name."""
    hints = typing.get_type_hints(cls)
    found: dict[str, Field] = {}
    for item in dataclasses.fields(cls):
        required = item.default is dataclasses.MISSING and item.default_factory is dataclasses.MISSING
        found[item.name] = _field(hints[item.name], optional=not required)
    return found


def _field(hint: Any, *, optional: bool) -> Field:
    origin = typing.get_origin(hint)
    if origin in {typing.Union, types.UnionType}:
        inner = next(arg for arg in typing.get_args(hint) if arg is not type(None))
        return _field(inner, optional=True)
    if origin is Literal:
        return Field("text", typing.get_args(hint), optional)
    if origin is tuple:
        return Field("words", (), optional)
    if origin is dict:
        value = typing.get_args(hint)[1]
        return Field("numbers" if value is float else "texts" if value is str else "word_lists", (), optional)
    plain: dict[Any, Literal["yes_no", "whole", "number", "text"]] = {bool: "yes_no", int: "whole", float: "number"}
    return Field(plain.get(hint, "text"), (), optional)


def build(cls: type, values: Mapping[str, Any]) -> Any:
    """An entry from plain values as they are cached: lists become tuples."""
    return cls(**_frozen(values))


def _frozen(values: Mapping[str, Any]) -> dict[str, Any]:
    frozen = dict(values)
    for name, value in values.items():
        if isinstance(value, list):
            frozen[name] = tuple(value)
        elif isinstance(value, dict):
            frozen[name] = _frozen(value)
    return frozen
