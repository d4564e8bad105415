"""Phrases of the knowledge base as a piece of a pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable


def alternation(phrases: Iterable[str]) -> str:
    """Any of some phrases, the longest first; any blanks between words, any apostrophe."""
    return "|".join(_spaced(phrase) for phrase in sorted(filter(None, phrases), key=len, reverse=True))


def _spaced(words: str) -> str:
    return r"\s+".join(re.escape(word).replace("'", "['’]") for word in words.split())
