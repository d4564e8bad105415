"""Entries without examples: each that can match text needs a sentence to be found in, and one to be passed over in."""

from __future__ import annotations

import dataclasses

from ilsscreen.knowledge.fields import LISTS
from ilsscreen.knowledge.merge import Merged

_NEEDED = (
    ("finds", "a sentence in which it must be found", "add finds: with the words that must be found between < >"),
    ("ignores", "a sentence in which it may not be found", "add ignores: with a sentence that looks like it"),
)

_SECTIONS = tuple(
    section
    for section, (cls, _) in LISTS.items()
    if {"finds", "ignores"} <= {field.name for field in dataclasses.fields(cls)}
)
"""The sections whose entries have room for examples."""


def without_examples(whole: Merged) -> None:
    """A base that stands by itself must have both; terms laid over the built-in ones are advised to have them."""
    entries = [entry for section in _SECTIONS for entry in whole.lists.get(section, {}).values()]
    laid_over = any(entry.given.source.builtin for entry in entries)
    for entry in entries:
        for field, what, hint in _NEEDED:
            if not entry.values.get(field):
                note = entry.given.advise if laid_over and not entry.given.source.builtin else entry.given.note
                note(f'"{entry.key}" has no {field}: {what}', hint)
