"""Files laid over each other: entries added, changed field by field, or switched off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ilsscreen.knowledge.fields import LISTS, SINGLES, fields_of
from ilsscreen.knowledge.problems import did_you_mean
from ilsscreen.knowledge.reader import ADDED, REMOVED, Content, Entry
from ilsscreen.phrases import plain


@dataclass
class Merged:
    """The knowledge base as its files give it: every entry with its values and where each field comes from."""

    version: str = ""
    lists: dict[str, dict[str, Entry]] = field(default_factory=dict)
    singles: dict[str, Entry] = field(default_factory=dict)

    def word_lists(self) -> dict[str, tuple[str, ...]]:
        """What a phrase may name in brackets; for ``(system)``, systems by their first names alone."""
        lists = {key: tuple(entry.values.get("any", ())) for key, entry in self.lists.get("words", {}).items()}
        return {**lists, "system": tuple(map(plain, self.lists.get("systems", ())))}

    def plain(self) -> dict[str, Any]:
        """Only the values, as they are cached."""
        lists = {name: [entry.values for entry in entries.values()] for name, entries in self.lists.items()}
        return {"version": self.version, "lists": lists, "singles": {n: e.values for n, e in self.singles.items()}}


def merge(contents: Iterable[Content]) -> Merged:
    """The contents in order, later ones over earlier ones; what is missing then is a problem of its source."""
    merged = Merged()
    for content in contents:
        merged.version = content.version or merged.version
        for name, entries in content.lists.items():
            for entry in entries:
                _lay(merged.lists.setdefault(name, {}), entry, name)
        for name, entry in content.singles.items():
            below = merged.singles.get(name, Entry(entry.key, {}, {}, entry.given))
            merged.singles[name] = _over(below, entry)
    for name, group in merged.lists.items():
        for entry in group.values():
            _require(entry, LISTS[name][0])
    for name, entry in merged.singles.items():
        _require(entry, SINGLES[name])
    return merged


def _lay(group: dict[str, Entry], entry: Entry, section: str) -> None:
    if entry.off:
        if group.pop(entry.key, None) is None:
            hint = did_you_mean(entry.key, group)
            entry.given.note(f'there is no "{entry.key}" in {section} to switch off', hint)
    else:
        group[entry.key] = _over(group.get(entry.key, Entry(entry.key, {}, {}, entry.given)), entry)


def _over(old: Entry, new: Entry) -> Entry:
    """The fields of the new entry replace those of the old; names with values are added one by one."""
    values = dict(old.values)
    for name, value in new.values.items():
        if name.endswith((ADDED, REMOVED)):
            _change_list(values, new, name)
        else:
            values[name] = {**values.get(name, {}), **value} if isinstance(value, dict) else value
    return Entry(new.key, values, {**old.fields, **new.fields}, old.given)


def _change_list(values: dict[str, Any], new: Entry, name: str) -> None:
    field, words, before = name[:-1], new.values[name], values.get(name[:-1], [])
    if name.endswith(ADDED):
        values[field] = [*before, *words]
        return
    for word in words:
        if word not in before:
            new.note(name, f'"{new.key}" has no "{word}" in {field} to take out', did_you_mean(word, before), word=word)
    values[field] = [word for word in before if word not in words]


def _require(entry: Entry, cls: type) -> None:
    for name, spec in fields_of(cls).items():
        if not spec.optional and name not in entry.values:
            label = f'"{entry.key}"' if entry.key else "this section"
            entry.given.note(f'{label} has no "{name}"', f'add the field "{name}: ..."')
