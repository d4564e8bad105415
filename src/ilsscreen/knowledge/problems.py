"""What is wrong with a knowledge base: every problem with its place and what to do."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1
    width: int = 1


SHOWN = 100
"""At most so many characters of a line are shown, those around the place."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem: where, what, what to do, and the line it stands in. ``advice`` is nothing wrong, only better."""

    place: Place
    message: str
    hint: str = ""
    source_line: str = ""
    advice: bool = False

    def render(self) -> str:
        """The problem as a person reads it: place and message, the line, a caret, the hint."""
        kind = "advice: " if self.advice else ""
        lines = [f"{self.place.file}:{self.place.line}:{self.place.column}: {kind}{self.message}"]
        if self.source_line.strip():
            lines += [f"    {line}" for line in _pointed_at(self.source_line, self.place)]
        if self.hint:
            lines.append(f"    {self.hint}")
        return "\n".join(lines)


def _pointed_at(line: str, place: Place) -> tuple[str, str]:
    """The line, cut to what is around the place where it is long, and a caret under the place."""
    text, at = _shown(line.rstrip()), place.column - 1
    start = max(0, min(at - SHOWN // 2, len(text) - SHOWN))
    before, after = ("… " if start else ""), ("…" if len(text) > start + SHOWN else "")
    shown = text[start : start + SHOWN].rstrip()
    width = max(1, min(place.width, len(shown) - (at - start)))
    indent = len(before) + sum(_cells(char) for char in shown[: at - start])
    carets = "^" * max(1, sum(_cells(char) for char in shown[at - start : at - start + width]))
    return f"{before}{shown}{after}", " " * indent + carets


def _shown(text: str) -> str:
    """A line as a terminal can show it: control characters, which could do anything to it, as one sign each."""
    return "".join(" " if c == "\t" else "\ufffd" if unicodedata.category(c) == "Cc" else c for c in text)


def _cells(char: str) -> int:
    """How many columns of a terminal a character takes."""
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


class KnowledgeError(Exception):
    """A knowledge base does not validate. ``problems`` holds all of it, in the order of the files."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: Sequence[Problem] = tuple(
            sorted(problems, key=lambda p: (p.place.file, p.place.line, p.place.column, p.message))
        )
        super().__init__("\n".join(problem.render() for problem in self.problems))


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """ "did you mean ...?" for the nearest of some words, or nothing."""
    import difflib

    near = difflib.get_close_matches(word, sorted(choices), n=1, cutoff=0.6)
    return f'did you mean "{near[0]}"?' if near else ""
