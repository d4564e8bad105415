"""The same person sent twice: pointed out, never merged.

Each resume is compared with a few earlier ones alone: those with the same words, the same e-mail address, or
some of the same rarest stretches of words. So a run of ten thousand costs ten thousand steps and not a hundred
million comparisons.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections import Counter, defaultdict

from ilsscreen.model import Document, SamePerson
from ilsscreen.people.contact import ContactFinder

STRETCH = 4
"""So many words in a row are one stretch."""
SKETCH = 96
"""So many stretches, those with the smallest hashes, stand for a text."""
KEYS, COMMON = 12, 4
"""By so many of them it is looked up, and so many must be common before two texts are compared at all."""
CROWD = 64
"""A stretch that so many resumes share is boilerplate, and finds nobody."""
FEWEST = 24
"""A text with fewer stretches is compared as a whole only."""
NEARLY = 0.8
"""Texts that share this part of their stretches are nearly the same."""

_WORD = re.compile(r"\w+")

Sketch = frozenset[int]


class Seen:
    """The resumes of a run so far, by name."""

    def __init__(self, finder: ContactFinder) -> None:
        self._finder = finder
        self._texts: dict[bytes, str] = {}
        self._emails: dict[str, str] = {}
        self._sketches: list[tuple[str, Sketch]] = []
        self._at: defaultdict[int, list[int]] = defaultdict(list)

    def earlier(self, name: str, document: Document) -> SamePerson | None:
        """The first resume that seems to be of the same person; this one is remembered."""
        words = _WORD.findall(document.text.casefold())
        text = hashlib.sha256(" ".join(words).encode("utf-8", "replace")).digest()
        stretches = _stretches(words)
        emails = [email.casefold() for email in self._finder.emails(document)]
        found = self._same(text, emails) or self._nearly(stretches)
        self._remember(name, text, emails, stretches)
        return found

    def _same(self, text: bytes, emails: list[str]) -> SamePerson | None:
        if text in self._texts:
            return SamePerson(self._texts[text], "same_text")
        known = next((self._emails[email] for email in emails if email in self._emails), None)
        return None if known is None else SamePerson(known, "same_email")

    def _nearly(self, stretches: list[int]) -> SamePerson | None:
        if len(stretches) < FEWEST:
            return None
        sketch = frozenset(stretches[:SKETCH])
        near = Counter(at for key in stretches[:KEYS] for at in self._at.get(key, ()))
        for at in sorted(at for at, common in near.items() if common >= COMMON):
            name, other = self._sketches[at]
            if _shared(sketch, other) >= NEARLY:
                return SamePerson(name, "similar_text")
        return None

    def _remember(self, name: str, text: bytes, emails: list[str], stretches: list[int]) -> None:
        self._texts.setdefault(text, name)
        for email in emails:
            self._emails.setdefault(email, name)
        if len(stretches) >= FEWEST:
            for key in stretches[:KEYS]:
                if len(self._at[key]) < CROWD:
                    self._at[key].append(len(self._sketches))
            self._sketches.append((name, frozenset(stretches[:SKETCH])))


def _stretches(words: list[str]) -> list[int]:
    """The hashes of all stretches of a text, each once, the smallest first; the same in every run."""
    groups = (" ".join(words[at : at + STRETCH]) for at in range(len(words) - STRETCH + 1))
    return sorted({zlib.crc32(group.encode("utf-8", "replace")) for group in groups})


def _shared(one: Sketch, other: Sketch) -> float:
    """The part of their stretches that two texts share, as their sketches tell."""
    smallest = sorted(one | other)[:SKETCH]
    return sum(key in one and key in other for key in smallest) / len(smallest)
