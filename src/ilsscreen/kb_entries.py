"""The entries of a knowledge base as plain fields: to be shown as YAML, and compared with those of another."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ilsscreen.knowledge.entries import KnowledgeBase
from ilsscreen.knowledge.fields import LISTS, SINGLES

Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """What a knowledge base has that another has not, has not that it has, or has differently."""

    sign: str
    section: str
    key: str
    fields: tuple[str, ...] = ()

    def __str__(self) -> str:
        changed = f": {', '.join(self.fields)}" if self.fields else ""
        return f"{self.sign} {self.section}{f' / {self.key}' if self.key else ''}{changed}"


def entries(kb: KnowledgeBase) -> Iterator[tuple[str, str, Fields]]:
    """Every entry: its section, its key (nothing where the section is one entry), and the fields that are given."""
    for section in SINGLES:
        if (value := getattr(kb, section)) is not None:
            yield section, "", _given(value)
    for section, (_, key) in LISTS.items():
        for entry in getattr(kb, section):
            yield section, getattr(entry, key), _given(entry)


def matching(kb: KnowledgeBase, word: str) -> dict[str, Any]:
    """The sections of that name, and the entries that go by it, in the form of a file for --kb."""
    found: dict[str, Any] = {}
    for section, key, fields in entries(kb):
        if word.casefold() not in {section, *(name.casefold() for name in _names(key, fields))}:
            continue
        if section in SINGLES:
            found[section] = fields
        else:
            found.setdefault(section, []).append(fields)
    return found


def changes(old: KnowledgeBase, new: KnowledgeBase) -> list[Change]:
    """Every entry that was added, taken out, or changed, by section and name."""
    before = {(section, key): fields for section, key, fields in entries(old)}
    after = {(section, key): fields for section, key, fields in entries(new)}
    found = [Change("+", *place) for place in after.keys() - before.keys()]
    found += [Change("-", *place) for place in before.keys() - after.keys()]
    for place in before.keys() & after.keys():
        if fields := _different(before[place], after[place]):
            found.append(Change("~", *place, fields))
    return sorted(found, key=lambda change: (change.section, change.key.casefold(), change.sign))


def _different(old: Fields, new: Fields) -> tuple[str, ...]:
    return tuple(name for name in {**old, **new} if old.get(name) != new.get(name))


def _names(key: str, fields: Fields) -> list[str]:
    aliases = (fields.get(name, ()) for name in ("aliases", "ambiguous_aliases", "abbreviations"))
    return [name for name in (key, *(alias for group in aliases for alias in group)) if name]


def _given(entry: Any) -> Fields:
    """The fields that differ from what stands for them where they are left out."""
    given: Fields = {}
    for field in dataclasses.fields(entry):
        value = getattr(entry, field.name)
        default = field.default_factory() if field.default_factory is not dataclasses.MISSING else field.default
        if value != default:
            given[field.name] = _plain(value)
    return given


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    return value
