"""Phrases that end with a gap: what may stand there is never asked for, so the phrase is read without it."""

from __future__ import annotations

from ilsscreen.kb.check.wordings import words_of
from ilsscreen.knowledge.merge import Merged

_FIELDS = ("any", "phrases", "gated", "not_phrases")
_GAPS = ("...", "..")


def open_ended_phrases(whole: Merged) -> None:
    """Notes every phrase that ends with ``...`` or ``..``."""
    for section in whole.lists.values():
        for entry in section.values():
            for field, word in words_of(entry, _FIELDS):
                if word.endswith(_GAPS) and word.strip(". "):
                    entry.note(field, f'"{word}" ends with a gap', "end it with a word, or with a list", word=word)
