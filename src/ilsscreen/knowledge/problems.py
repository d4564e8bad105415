"""What is wrong with a knowledge base: every problem with its place and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1
    width: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem: where, what, what to do, and the line it stands in."""

    place: Place
    message: str
    hint: str = ""
    source_line: str = ""

    def render(self) -> str:
        """The problem as a person reads it: place and message, the line, a caret, the hint."""
        lines = [f"{self.place.file}:{self.place.line}:{self.place.column}: {self.message}"]
        if self.source_line.strip():
            text = self.source_line.rstrip().replace("\t", " ")
            lines.append(f"    {text}")
            lines.append("    " + " " * (self.place.column - 1) + "^" * max(1, self.place.width))
        if self.hint:
            lines.append(f"    {self.hint}")
        return "\n".join(lines)


class KnowledgeError(Exception):
    """A knowledge base does not validate. ``problems`` holds all of it, in the order of the files."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: Sequence[Problem] = tuple(
            sorted(problems, key=lambda p: (p.place.file, p.place.line, p.place.column))
        )
        super().__init__("\n".join(problem.render() for problem in self.problems))


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """ "did you mean ...?" for the nearest of some words, or nothing."""
    import difflib

    near = difflib.get_close_matches(word, sorted(choices), n=1, cutoff=0.6)
    return f'did you mean "{near[0]}"?' if near else ""
