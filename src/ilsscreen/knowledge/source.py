"""YAML files as nodes that keep their places: nothing is converted, every scalar is still its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from ilsscreen.knowledge.files import File
from ilsscreen.knowledge.problems import Place, Problem

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What ends a line in YAML."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_YAML_HINT = "check quotes, colons and the indent of this line"
_YAML_HINTS = (
    ("quoted scalar", "the quote that opens here is not closed"),
    ("flow", "the bracket that opens here is not closed, or a comma is missing in it"),
    ("mapping values", 'words with a colon in them belong in quotes: "like this: so"'),
    ("another document", "take out the line ---: one file is one document"),
    ("aliases", "write the words again, or make them a list under words: and name it (in brackets)"),
)
"""What to do about the complaints of the YAML parser that come up most."""
_SAVE_AGAIN = "save it again with the encoding UTF-8"


@dataclass
class Source(File):
    """One YAML file, its lines, and the problems found in it so far; while it is ``lenient``, they are advice."""

    lenient: bool = False
    lines: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def read(self) -> yaml.MappingNode | None:
        """The top-level mapping, or None where the file cannot be read; the problem is noted."""
        text = self._decode()
        if text is None:
            return None
        self.lines = _LINE_END.split(text)
        node = None if self._control_character(text) else self._compose(text)
        if node is None:
            return None
        if not isinstance(node, yaml.MappingNode):
            self.note(node, "the file must hold sections such as systems: or titles:", "begin with a line systems:")
            return None
        return node

    def _decode(self) -> str | None:
        if self.data.startswith((b"\xff\xfe", b"\xfe\xff")):
            self._at(1, 1, "the file is stored as UTF-16", _SAVE_AGAIN)
            return None
        try:
            return self.data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            before = self.data[: error.start].decode("utf-8-sig")
            line, column = _LINE_END.split(before), len(_LINE_END.split(before)[-1]) + 1
            self.lines = _LINE_END.split(self.data.decode("utf-8-sig", "replace"))
            self._at(len(line), column, "the file is not stored as UTF-8", _SAVE_AGAIN)
            return None

    def _control_character(self, text: str) -> bool:
        """Notes the first character that no text file holds."""
        found = _CONTROL.search(text)
        if found is not None:
            before = _LINE_END.split(text[: found.start()])
            message = f"a control character (U+{ord(found.group()):04X}) stands here"
            self._at(len(before), len(before[-1]) + 1, message, "take it out: type the line again")
        return found is not None

    def _compose(self, text: str) -> yaml.Node | None:
        try:
            _refuse_anchors(text)
            node = yaml.compose(text, Loader=_Loader)
        except yaml.MarkedYAMLError as error:
            self._note_bad_yaml(error)
            return None
        except yaml.YAMLError as error:
            self._at(1, 1, f"this is not valid YAML: {error}", "")
            return None
        if node is None:
            self._at(1, 1, "the file is empty", "add a section such as systems:, or leave the file out")
        return node

    def _note_bad_yaml(self, error: yaml.MarkedYAMLError) -> None:
        """What is not closed is shown where it opens, anything else where YAML stumbles."""
        context = str(error.context or "")
        opened = "quoted scalar" in context or "flow" in context
        mark = (error.context_mark if opened else None) or error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        told = str(error.problem or context)
        hint = next((hint for words, hint in _YAML_HINTS if words in f"{context} {told}"), _YAML_HINT)
        if 0 < line <= len(self.lines) and "\t" in self.lines[line - 1]:
            hint = "YAML is indented with blanks, not with tabs"
        self._at(line, column, f"this is not valid YAML: {told}", hint)

    def note(self, node: yaml.Node, message: str, hint: str = "", *, part: str = "", advice: bool = False) -> None:
        """Notes a problem at a node, or at a part of it that stands on its first line."""
        place = self.place(node)
        column, width = place.column, place.width
        if part and (at := self.lines[place.line - 1].find(part, column - 1)) >= 0:
            column, width = at + 1, len(part)
        self._at(place.line, column, message, hint, width, advice=advice)

    def place(self, node: yaml.Node) -> Place:
        """Where a node stands; a scalar is as wide as it is written on its first line."""
        start, end = node.start_mark, node.end_mark
        one_line = isinstance(node, yaml.ScalarNode) and end.line == start.line
        return Place(self.name, start.line + 1, start.column + 1, end.column - start.column if one_line else 1)

    def _at(self, line: int, column: int, message: str, hint: str, width: int = 1, *, advice: bool = False) -> None:
        text = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        width = max(1, min(width, len(text) - column + 1))
        self.problems.append(
            Problem(Place(self.name, line, column, width), message, hint, text, advice or self.lenient)
        )


class _AnchorError(yaml.MarkedYAMLError):
    """An alias in a knowledge base."""


def _refuse_anchors(text: str) -> None:
    """Aliases can blow a small file up; word lists do their work."""
    if "*" not in text or "&" not in text:
        return
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent):
            raise _AnchorError(problem="YAML aliases are not used here", problem_mark=event.start_mark)  # type: ignore[arg-type]


def pairs(source: Source, node: yaml.MappingNode) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
    """The keys and values of a mapping; a key that stands twice is a problem."""
    seen: dict[str, int] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            source.note(key, "a key must be a word")
            continue
        if key.value in seen:
            source.note(
                key, f'"{key.value}" stands twice', f"the first stands on line {seen[key.value]}; keep one of them"
            )
            continue
        seen[key.value] = key.start_mark.line + 1
        yield key, value
