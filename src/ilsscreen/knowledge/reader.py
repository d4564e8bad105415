"""YAML nodes -> plain values, by what each field takes; whatever does not fit is a located problem."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from ilsscreen.knowledge.fields import LISTS, SINGLES, VERSION, Field, fields_of
from ilsscreen.knowledge.problems import Place, did_you_mean
from ilsscreen.knowledge.source import Source, pairs

OFF = "off"
"""The field that switches an entry of an earlier file off."""
ADDED, REMOVED = "+", "-"
"""A list whose name ends so is added to, or taken out of, that of an earlier file: ``aliases+: [...]``."""


@dataclass(frozen=True, slots=True)
class Given:
    """Where a file gives something."""

    source: Source
    node: yaml.Node

    @property
    def place(self) -> Place:
        """File, line and column."""
        return self.source.place(self.node)

    def note(
        self, message: str, hint: str = "", *, word: str | None = None, part: str = "", last: bool = False
    ) -> None:
        """Notes a problem here, or at the first (or last) scalar in it that holds a word, or a part of that."""
        found = [] if word is None else list(_scalars(self.node, word))
        node = self.node if not found else found[-1 if last else 0]
        self.source.note(node, message, hint, part=part)

    def holds(self, word: str) -> bool:
        """Whether a scalar here holds a word."""
        return next(_scalars(self.node, word), None) is not None

    def advise(self, message: str, hint: str) -> None:
        """Notes what is not wrong, and could be better."""
        self.source.note(self.node, message, hint, advice=True)


@dataclass
class Entry:
    """One entry as its files give it: the values, where each field stands, and where the entry stands.

    A list that changes that of an earlier file stands under its name with the sign (``aliases+``).
    """

    key: str
    values: dict[str, Any]
    fields: dict[str, Given]
    given: Given
    off: bool = False

    def note(
        self, field: str, message: str, hint: str = "", *, word: str | None = None, part: str = "", last: bool = False
    ) -> None:
        """Notes a problem at a field (where the entry has it), or at a scalar in it that holds a word."""
        places = [self.fields[name] for name in (field, field + ADDED) if name in self.fields]
        holding = (place for place in places if word is not None and place.holds(word))
        place = next(holding, places[0] if places else self.given)
        place.note(message, hint, word=word, part=part, last=last)


def _scalars(node: yaml.Node, word: str) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.ScalarNode):
        if node.value == word:
            yield node
    elif isinstance(node, yaml.MappingNode):
        for pair in node.value:
            for child in pair:
                yield from _scalars(child, word)
    else:
        for child in node.value:
            yield from _scalars(child, word)


@dataclass
class Content:
    """What one file holds."""

    version: str = ""
    lists: dict[str, list[Entry]] = field(default_factory=dict)
    singles: dict[str, Entry] = field(default_factory=dict)


def read_content(source: Source) -> Content:
    """The content of a file; its problems stand in the source."""
    content = Content()
    root = source.read()
    if root is None:
        return content
    for key, node in pairs(source, root):
        name = key.value
        if source.only is not None and name not in source.only:
            continue
        if name == VERSION and isinstance(node, yaml.ScalarNode):
            content.version = node.value
        elif name in LISTS:
            content.lists[name] = _entries(source, name, node)
        elif name in SINGLES:
            entry = _entry(source, SINGLES[name], node, name)
            if entry is not None:
                content.singles[name] = entry
        else:
            known = [*LISTS, *SINGLES, VERSION]
            hint = did_you_mean(name, known) or "ilsscreen kb schema names every section"
            source.note(key, f'there is no section "{name}"', hint)
    return content


def _entries(source: Source, section: str, node: yaml.Node) -> list[Entry]:
    if not isinstance(node, yaml.SequenceNode):
        source.note(node, f'"{section}" must be a list: each entry begins with "- "')
        return []
    cls, key_field = LISTS[section]
    found: list[Entry] = []
    seen: dict[str, int] = {}
    for item in node.value:
        entry = _entry(source, cls, item, key_field)
        if entry is None:
            continue
        if entry.key in seen:
            source.note(item, f'"{entry.key}" stands twice in {section}', f"the first stands on line {seen[entry.key]}")
            continue
        seen[entry.key] = entry.given.place.line
        found.append(entry)
    return found


def _entry(source: Source, cls: type, node: yaml.Node, key_field: str) -> Entry | None:
    if not isinstance(node, yaml.MappingNode):
        source.note(node, f'an entry must have fields, such as "{key_field}: ..."', "write the name of the field first")
        return None
    spec = fields_of(cls)
    entry = Entry("", {}, {}, Given(source, node))
    for key, value in pairs(source, node):
        if key.value == OFF:
            entry.off = _yes_no(source, value, Field("yes_no")) is True
        elif key.value in spec:
            _take(entry, key.value, value, spec[key.value])
        elif _changed_list(key.value, spec):
            _take(entry, key.value, value, Field("words"))
        else:
            hint = did_you_mean(key.value, [*spec, OFF]) or _fields_told(spec)
            source.note(key, f'unknown field "{key.value}"', hint)
    if key_field in spec:
        entry.key = str(entry.values.get(key_field, ""))
        if not entry.key:
            source.note(node, f'this entry has no "{key_field}"', f'begin it with "- {key_field}: ..."')
            return None
    return entry


def _changed_list(name: str, spec: Mapping[str, Field]) -> bool:
    return name[-1:] in {ADDED, REMOVED} and name[:-1] in spec and spec[name[:-1]].kind == "words"


def _fields_told(spec: Mapping[str, Field]) -> str:
    needed = [name for name, field in spec.items() if not field.optional]
    told = f"fields that must be there: {', '.join(needed)}" if needed else f"there are: {', '.join(spec)}"
    return f"{told}; ilsscreen kb schema names every field"


def _take(entry: Entry, name: str, node: yaml.Node, spec: Field) -> None:
    source = entry.given.source
    value = _CONVERT[spec.kind](source, node, spec)
    if value is _WRONG:
        return
    entry.values[name] = value
    entry.fields[name] = Given(source, node)
    if isinstance(value, dict) and isinstance(node, yaml.MappingNode):
        entry.fields.update({f"{name}.{key.value}": Given(source, inner) for key, inner in node.value})


_WRONG = object()


def _is_bare(node: yaml.Node) -> bool:
    """Whether a node is a word without quotes."""
    return isinstance(node, yaml.ScalarNode) and not node.style


def _is_null(node: yaml.Node) -> bool:
    return _is_bare(node) and node.value in {"", "~", "null"}


def _text(source: Source, node: yaml.Node, spec: Field) -> Any:
    if _is_null(node):
        if spec.optional:
            return None
        source.note(node, "a value is missing here", "write it behind the colon")
        return _WRONG
    if not isinstance(node, yaml.ScalarNode):
        source.note(node, "a single value belongs here, not a list", "take the brackets or dashes out")
        return _WRONG
    if spec.choices and node.value not in spec.choices:
        hint = did_you_mean(node.value, spec.choices) or f"allowed are: {', '.join(spec.choices)}"
        source.note(node, f'"{node.value}" is not allowed here', hint)
        return _WRONG
    return node.value


def _words(source: Source, node: yaml.Node, spec: Field) -> Any:  # noqa: ARG001  (one form for all kinds)
    if not isinstance(node, yaml.SequenceNode):
        source.note(node, "a list of words belongs here", "write [one, two], or one word on each line behind a dash")
        return _WRONG
    words: list[str] = []
    for item in node.value:
        if not isinstance(item, yaml.ScalarNode):
            source.note(item, "a word belongs here, not a list or fields", "put the word in quotes if it holds a colon")
        elif not item.value.strip():
            source.note(item, "an empty word", "write a word, or take the dash out")
        else:
            words.append(item.value)
    return words


def _yes_no(source: Source, node: yaml.Node, spec: Field) -> Any:  # noqa: ARG001
    if _is_bare(node) and node.value in {"true", "false"}:
        return bool(node.value == "true")
    source.note(node, "this is either true or false", "write true or false, in small letters")
    return _WRONG


def _whole(source: Source, node: yaml.Node, spec: Field) -> Any:
    if spec.optional and _is_null(node):
        return None
    if _is_bare(node) and re.fullmatch(r"-?[0-9]{1,9}", node.value):
        return int(node.value)
    source.note(node, "a whole number belongs here", "a year is written 2012, without quotes")
    return _WRONG


def _mapping(inner: Callable[[Source, yaml.Node, Field], Any]) -> Callable[[Source, yaml.Node, Field], Any]:
    def read(source: Source, node: yaml.Node, spec: Field) -> Any:
        if not isinstance(node, yaml.MappingNode):
            source.note(node, "names with values belong here", "write name: value, one on each line")
            return _WRONG
        values = {key.value: inner(source, value, spec) for key, value in pairs(source, node)}
        return {key: value for key, value in values.items() if value is not _WRONG}

    return read


def _number(source: Source, node: yaml.Node, spec: Field) -> Any:  # noqa: ARG001
    if _is_bare(node) and re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", node.value):
        return float(node.value)
    source.note(node, "a number belongs here", "write it like 2 or 1.5, without quotes")
    return _WRONG


_CONVERT: dict[str, Callable[[Source, yaml.Node, Field], Any]] = {
    "text": _text,
    "words": _words,
    "yes_no": _yes_no,
    "whole": _whole,
    "number": _number,
    "numbers": _mapping(_number),
    "texts": _mapping(_text),
    "word_lists": _mapping(_words),
}
