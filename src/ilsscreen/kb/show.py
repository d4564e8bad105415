"""The entries of a knowledge base as YAML that can be laid over, with the place that each field comes from."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from ilsscreen.knowledge.fields import LISTS
from ilsscreen.knowledge.merge import Merged
from ilsscreen.knowledge.problems import Place
from ilsscreen.knowledge.reader import ADDED, REMOVED, Entry

_NAMES = ("aliases", "ambiguous_aliases", "abbreviations")
_WIDTH = 110


def shown(whole: Merged, word: str) -> str:
    """The sections of that name and the entries that go by it; nothing where there are none."""
    parts = []
    for section in LISTS:
        entries = [e for e in whole.lists.get(section, {}).values() if word.casefold() in _called(section, e)]
        if entries:
            parts.append(f"{section}:\n" + "".join("- " + "  ".join(_fields(e, indent=2)) for e in entries))
    for section, entry in whole.singles.items():
        if word.casefold() == section:
            parts.append(f"{section}:\n" + "".join(f"  {line}" for line in _fields(entry, indent=2)))
    return "\n".join(parts)


def names(whole: Merged) -> list[str]:
    """The sections and the entries that can be shown, by their first names."""
    return [*whole.singles, *whole.lists, *(key for entries in whole.lists.values() for key in entries)]


def _called(section: str, entry: Entry) -> set[str]:
    names = (name for field in _NAMES for name in entry.values.get(field, ()))
    return {section, *(name.casefold() for name in (entry.key, *names))}


def _fields(entry: Entry, *, indent: int) -> Iterator[str]:
    """Each field as lines of YAML, with the place it comes from as a comment."""
    for name, value in entry.values.items():
        place = _place(entry, name)
        lines = yaml.safe_dump({name: value}, sort_keys=False, allow_unicode=True, width=_WIDTH).splitlines()
        first = [f"{lines[0]}  # {place}"] if len(lines) == 1 or lines[0] == f"{name}:" else [f"# {place}", lines[0]]
        yield f"\n{' ' * indent}".join([*first, *lines[1:]]) + "\n"


def _place(entry: Entry, field: str) -> str:
    """File and line of a field; where its parts come from several files, of each."""
    named = (field, field + ADDED, field + REMOVED)
    parts = [*(name for name in named if name in entry.fields), *(n for n in entry.fields if n.startswith(f"{field}."))]
    files: dict[str, Place] = {}
    for name in parts:
        files.setdefault(entry.fields[name].place.file, entry.fields[name].place)
    return ", ".join(f"{place.file}:{place.line}" for place in files.values())
