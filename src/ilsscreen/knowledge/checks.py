"""Checks that need the whole knowledge base: names that clash, ids that lead nowhere, phrases that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from ilsscreen.knowledge.merge import Merged
from ilsscreen.knowledge.problems import did_you_mean
from ilsscreen.knowledge.reader import Entry
from ilsscreen.phrases import Compiler, PhraseError

_PHRASE_FIELDS = {"phrases", "gated", "any", "headings"}
_BUILT_IN_LISTS = {"system"}


def check(merged: Merged) -> None:
    """Notes every problem in the source it stands in."""
    _names_clash(merged)
    _ids_exist(merged, "concerns", "ask", "questions")
    _ids_exist(merged, "questions", "concerns", "concerns")
    _ids_exist(merged, "questions", "indicators", "indicators")
    _phrases_read(merged)


def _names_clash(merged: Merged) -> None:
    """No two systems or tools may own one name."""
    owners: dict[str, str] = {}
    for entry in (*merged.lists.get("systems", {}).values(), *merged.lists.get("related", {}).values()):
        for name in dict.fromkeys(_names(entry.values)):
            owner = owners.setdefault(name.casefold(), entry.key)
            if owner != entry.key:
                _note(entry, name, f'"{name}" already belongs to "{owner}"', "a name can stand for one entry only")


def _names(values: dict[str, Any]) -> Iterator[str]:
    yield values["name"]
    yield from values.get("aliases", ())
    yield from values.get("ambiguous_aliases", ())


def _ids_exist(merged: Merged, section: str, field: str, target: str) -> None:
    known = merged.lists.get(target, {})
    for entry in merged.lists.get(section, {}).values():
        for name in entry.values.get(field, ()):
            if name not in known:
                _note(entry, name, f'there is no "{name}" in {target}', did_you_mean(name, known))


def _phrases_read(merged: Merged) -> None:
    lists = {key: tuple(e.values.get("any", ())) for key, e in merged.lists.get("words", {}).items()}
    known = {**lists, **dict.fromkeys(_BUILT_IN_LISTS, ("x",))}
    compiler = Compiler(known)
    for section in ("operations", "indicators", "facts", "cues", "words", "sections"):
        for entry in merged.lists.get(section, {}).values():
            for field in (*_PHRASE_FIELDS, "not_phrases"):
                for phrase in entry.values.get(field, ()):
                    _phrase_reads(entry, phrase, compiler, known)


def _phrase_reads(entry: Entry, phrase: str, compiler: Compiler, known: dict[str, tuple[str, ...]]) -> None:
    try:
        compiler.compile(phrase)
    except PhraseError as error:
        hint = did_you_mean(error.reference, known) if error.reference else "begin with a word"
        _note(entry, phrase, str(error), hint)
    except RecursionError:
        _note(entry, phrase, f'the word list in the phrase "{phrase}" leads back to itself', "take the reference out")


def _note(entry: Entry, word: str, message: str, hint: str) -> None:
    """Notes a problem at the scalar that holds the word, or at the entry."""
    entry.source.note(_find(entry.node, word) or entry.node, message, hint)


def _find(node: yaml.Node, word: str) -> yaml.Node | None:
    if isinstance(node, yaml.ScalarNode):
        return node if node.value == word else None
    children = [value for _, value in node.value] if isinstance(node, yaml.MappingNode) else getattr(node, "value", [])
    return next((found for child in children if (found := _find(child, word)) is not None), None)
