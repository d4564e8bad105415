"""Words that stand twice in one entry: the second changes nothing, and hides what was meant."""

from __future__ import annotations

from ilsscreen.kb.check.wordings import words_of
from ilsscreen.knowledge.merge import Merged
from ilsscreen.knowledge.reader import Entry

_TOGETHER = (
    ("name", "title", "aliases", "ambiguous_aliases", "abbreviations"),
    ("phrases", "gated"),
    ("not_phrases",),
    ("context",),
    ("modules",),
    ("against",),
    ("any",),
    ("headings",),
    ("finds", "ignores"),
)
"""Fields whose words are looked for together."""


def words_twice(whole: Merged) -> None:
    """Notes every word that its entry has already."""
    for section in whole.lists.values():
        for entry in section.values():
            for fields in _TOGETHER:
                _twice(entry, fields)


def _twice(entry: Entry, fields: tuple[str, ...]) -> None:
    seen: dict[str, str] = {}
    for field, word in words_of(entry, fields):
        same = word if word.startswith("=") else word.casefold()  # "=ILL" asks for the very letters
        first = seen.get(same)
        if first is None:
            seen[same] = field
            continue
        there = "" if first == field else f", in {first} already"
        entry.note(field, f'"{word}" stands twice in "{entry.key}"{there}', "keep one of them", word=word, last=True)
