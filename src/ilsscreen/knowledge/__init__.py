"""YAML -> KnowledgeBase, or every problem at once, each with its place and what to do."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ilsscreen.knowledge import cache
from ilsscreen.knowledge.collecting import collecting_later
from ilsscreen.knowledge.entries import KnowledgeBase
from ilsscreen.knowledge.fields import LISTS, SINGLES, build
from ilsscreen.knowledge.files import File, builtin_files, own_places, read_files, standing_files
from ilsscreen.knowledge.made import Made
from ilsscreen.knowledge.problems import KnowledgeError, Place, Problem

if TYPE_CHECKING:
    from ilsscreen.knowledge.merge import Merged
    from ilsscreen.knowledge.source import Source

__all__ = [
    "KnowledgeBase",
    "KnowledgeError",
    "Place",
    "Problem",
    "builtin_files",
    "load",
    "merged",
    "own_places",
    "read",
    "restored",
    "standing_files",
]

FORMAT = "8"
"""Changes whenever what is cached changes its form, or is worked out in another way."""

HASH_SHOWN = 8
_MADE = "made"


@collecting_later()
def load(overlays: Sequence[Path] = (), *, builtin: bool = True) -> KnowledgeBase:
    """The built-in knowledge base with own files and folders over it, or those alone.

    Raises:
        KnowledgeError: some file does not validate; the error holds every problem.
    """
    files = read_files(overlays, builtin=builtin)
    key = _key(files)
    content = cache.fetch(key)
    base = None if content is None else _from_cache(content, key)
    if base is None:
        content = _checked(files).plain()
        base = _base(content, key)
        made = base.remade()
        cache.keep(key, {**content, _MADE: made.plain()})
        base = replace(base, made=made)
    return base


def read(overlays: Sequence[Path] = (), *, builtin: bool = True) -> Merged:
    """The entries as they are used, with the place of each field.

    Raises:
        KnowledgeError: some file does not validate; the error holds every problem.
    """
    return _checked(read_files(overlays, builtin=builtin))


def merged(overlays: Sequence[Path] = (), *, builtin: bool = True) -> tuple[Merged, list[Source]]:
    """The entries with the place of each field, and the files they come from, which hold the problems found.

    Raises:
        KnowledgeError: some file cannot be read at all.
    """
    return _merge(read_files(overlays, builtin=builtin))


def restored(whole: Merged, sources: Sequence[Source]) -> KnowledgeBase:
    """The knowledge base that checked entries make."""
    return _base(whole.plain(), _key(sources))


def _key(files: Sequence[File]) -> str:
    digest = hashlib.sha256(FORMAT.encode())
    for file in files:
        digest.update(hashlib.sha256(file.data).digest())
        digest.update(" ".join(sorted(file.only or ())).encode())
    return digest.hexdigest()


def _merge(files: Sequence[File]) -> tuple[Merged, list[Source]]:
    """The entries, and the files with their problems; what reads YAML is imported only here."""
    from ilsscreen.knowledge.checks import check
    from ilsscreen.knowledge.merge import merge
    from ilsscreen.knowledge.reader import read_content
    from ilsscreen.knowledge.source import Source

    sources = [Source(file.name, file.data, file.builtin, file.only) for file in files]
    whole = merge([read_content(source) for source in sources])
    check(whole, sources)
    return whole, sources


def _checked(files: Sequence[File]) -> Merged:
    whole, sources = _merge(files)
    if problems := [problem for source in sources for problem in source.problems]:
        raise KnowledgeError(problems)
    return whole


def _from_cache(content: dict[str, Any], key: str) -> KnowledgeBase | None:
    """The knowledge base from the cache; None where what is kept there has another form."""
    try:
        return replace(_base(content, key), made=Made.from_plain(content[_MADE]))
    except (KeyError, TypeError, AttributeError, ValueError):
        return None


def _base(content: dict[str, Any], key: str) -> KnowledgeBase:
    parts: dict[str, Any] = {"version": f"{content['version'] or 'own'}+{key[:HASH_SHOWN]}"}
    for name, values in content["lists"].items():
        parts[name] = tuple(build(LISTS[name][0], fields) for fields in values)
    for name, values in content["singles"].items():
        parts[name] = build(SINGLES[name], values)
    return KnowledgeBase(**parts)
