"""What one knowledge base has that another has not, in words."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ilsscreen.knowledge.entries import KnowledgeBase
from ilsscreen.knowledge.fields import LISTS, SINGLES

Fields = dict[str, Any]

_ONE = {
    "aliases": "alias",
    "ambiguous_aliases": "ambiguous alias",
    "abbreviations": "abbreviation",
    "former_vendors": "former vendor",
    "phrases": "phrase",
    "gated": "gated phrase",
    "not_phrases": "look-alike",
    "context": "word that speaks for it",
    "against": "word that speaks against it",
    "modules": "module",
    "headings": "heading",
    "any": "word",
    "shown_by": "sign that shows it",
    "finds": "example",
    "ignores": "counter-example",
    "good_answer": "part of a good answer",
    "ask": "question",
}
"""What one item of a list is called."""


@dataclass(frozen=True, slots=True)
class Change:
    """An entry that was added (+), taken out (-) or changed (~), and how."""

    sign: str
    section: str
    key: str
    how: tuple[str, ...] = ()

    def __str__(self) -> str:
        how = f": {'; '.join(self.how)}" if self.how else ""
        return f"{self.sign} {self.section}{f' / {self.key}' if self.key else ''}{how}"


def changes(old: KnowledgeBase, new: KnowledgeBase) -> list[Change]:
    """Every entry that was added, taken out, or changed, by section and name."""
    before, after = dict(_entries(old)), dict(_entries(new))
    found = [Change("+", *place, tuple(_contents(after[place]))) for place in after.keys() - before.keys()]
    found += [Change("-", *place) for place in before.keys() - after.keys()]
    for place in before.keys() & after.keys():
        if how := tuple(_differences(_fields(before[place]), _fields(after[place]))):
            found.append(Change("~", *place, how))
    return sorted(found, key=lambda change: (change.section, change.key.casefold(), change.sign))


def _entries(kb: KnowledgeBase) -> Iterator[tuple[tuple[str, str], Any]]:
    """Every entry by its section and its key (nothing where the section is one entry)."""
    for section in SINGLES:
        if (value := getattr(kb, section)) is not None:
            yield (section, ""), value
    for section, (_, key) in LISTS.items():
        for entry in getattr(kb, section):
            yield (section, getattr(entry, key)), entry


def _fields(entry: Any) -> Fields:
    return {field.name: getattr(entry, field.name) for field in dataclasses.fields(entry)}


def _contents(entry: Any) -> Iterator[str]:
    """What an added entry holds beside its key, where it says so itself."""
    _key, *fields = dataclasses.fields(entry)
    for field in fields:
        if (value := getattr(entry, field.name)) != field.default:
            yield f"{field.name}: {_told(value)}"


def _differences(old: Fields, new: Fields) -> Iterator[str]:
    for name in {**old, **new}:
        before, after = old.get(name), new.get(name)
        if before == after:
            continue
        if isinstance(after, tuple) and isinstance(before, tuple):
            yield from _list_differences(_ONE.get(name, name), before, after)
        elif isinstance(after, dict) and isinstance(before, dict):
            yield from _differences(before, after)
        else:
            yield _value_difference(name, before, after)


def _list_differences(one: str, before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[str]:
    gone = [word for word in before if word not in after]
    added = [word for word in after if word not in before]
    if added:
        yield f"{one} added: {', '.join(added)}"
    if gone:
        yield f"{one} taken out: {', '.join(gone)}"
    if not added and not gone:
        yield f"{one}: another order"


def _value_difference(name: str, before: object, after: object) -> str:
    if before in {None, "", ()}:
        return f"{name} is now {_told(after)}"
    return f"{name} was {_told(before)}, is now {_told(after)}"


def _told(value: object) -> str:
    if value in {None, ""}:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return f"{value:g}" if isinstance(value, float) else str(value)
