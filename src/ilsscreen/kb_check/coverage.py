"""Entries without examples: each that can match text needs a sentence to be found in, and one to be passed over in."""

from __future__ import annotations

import dataclasses

from ilsscreen.knowledge.fields import LISTS
from ilsscreen.knowledge.merge import Merged
from ilsscreen.knowledge.reader import Entry

_NEEDED = (
    ("finds", "a sentence in which it must be found", "add finds: with the words that must be found between < >"),
    ("ignores", "a sentence in which it may not be found", "add ignores: with a sentence that looks like it"),
)


def without_examples(whole: Merged) -> None:
    """An entry of the built-in base must have both; an own entry works without, and is advised to have them."""
    for section, (cls, _) in LISTS.items():
        if {"finds", "ignores"} <= {field.name for field in dataclasses.fields(cls)}:
            for entry in whole.lists.get(section, {}).values():
                _examples_of(entry)


def _examples_of(entry: Entry) -> None:
    for field, what, hint in _NEEDED:
        if not entry.values.get(field):
            entry.given.note(f'"{entry.key}" has no {field}: {what}', hint, advice=not entry.given.source.builtin)
