"""Words that a typesetter broke over the ends of lines, put together again.

A hyphen at the end of a line may belong to the word ("first-class") or to the line ("con-tract"). The rest of the
text tells: how it writes the word elsewhere, and whether it breaks words at all. What it leaves open stays broken.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

_HYPHENS = "-\x02\xad\u2010\ufffe"
_END = re.compile(rf"([^\W\d_]+)[{_HYPHENS}]$")
_START = re.compile(r"\s*([^\W\d_]+[^\s\w-]*)(?![\w-])[ ]?")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LEAST_ENDS = 3
_LEAST_SHARE = 0.02
"""Share of the lines that end in a hyphen, in a text that breaks its words."""


def mended(pages: Sequence[list[str]]) -> list[list[str]]:
    """The lines of each page, the second part of a broken word moved up to its first part."""
    ends = sum(line[-1:] in _HYPHENS and _END.search(line) is not None for lines in pages for line in lines if line)
    if not ends:
        return list(pages)
    filled = sum(bool(line) for lines in pages for line in lines)
    breaks_words = ends >= _LEAST_ENDS and ends >= _LEAST_SHARE * filled
    words = cache(lambda: _words(pages))
    return [_page(lines, words, breaks_words) for lines in pages]


def _words(pages: Sequence[list[str]]) -> set[str]:
    """The words that stand inside a line."""
    whole = [line if line[-1:] not in _HYPHENS else _END.sub("", line) for lines in pages for line in lines]
    return set(_WORD.findall("\n".join(whole).lower()))


def _page(lines: Sequence[str], words: Callable[[], set[str]], breaks_words: bool) -> list[str]:
    found = list(lines)
    for at, line in enumerate(found):
        if not line or line[-1] not in _HYPHENS:
            continue
        after = at + 2 if found[at + 1 : at + 2] == [""] else at + 1
        if after >= len(found):
            break
        end, start = _END.search(line), _START.match(found[after])
        if end is None or start is None or not start[1][0].islower():
            continue
        between = _between(end[1].lower(), _letters(start[1]), words(), breaks_words)
        if between is not None:
            found[at] = line[: end.end(1)] + between + start[1]
            rest = found[after][start.end() :]
            indent = " " * start.start(1) if rest else ""
            found[after] = indent + rest
    return found


def _letters(tail: str) -> str:
    match = _WORD.match(tail.lower())
    return match[0] if match else ""


def _between(head: str, tail: str, words: set[str], breaks_words: bool) -> str | None:
    """What stands between the parts: nothing, a hyphen, or None where nobody can tell."""
    if f"{head}-{tail}" in words:
        return "-"
    if head + tail in words:
        return ""
    if not breaks_words:
        return None
    return "-" if words.issuperset((head, tail)) else ""
