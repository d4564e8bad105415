"""YAML -> KnowledgeBase, or every problem at once, each with its place and what to do."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ilsscreen.knowledge import cache
from ilsscreen.knowledge.entries import KnowledgeBase
from ilsscreen.knowledge.fields import LISTS, SINGLES, build
from ilsscreen.knowledge.problems import KnowledgeError, Place, Problem

__all__ = ["KnowledgeBase", "KnowledgeError", "Place", "Problem", "builtin_files", "load"]

FORMAT = "3"
"""Changes whenever what is cached changes its form."""

HASH_SHOWN = 8


def builtin_files() -> list[Path]:
    """The YAML files of the built-in knowledge base: inside the package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    for place in (package / "data", package.parent.parent / "data"):
        if (place / "terms.yaml").is_file():
            return sorted(place.glob("*.yaml"))
    raise KnowledgeError([Problem(Place("data"), "the built-in knowledge base is missing", "install ilsscreen again")])


def load(overlays: Sequence[Path] = (), *, builtin: bool = True) -> KnowledgeBase:
    """The built-in knowledge base with the user's own files over it, or those alone.

    Raises:
        KnowledgeError: some file does not validate; the error holds every problem.
    """
    files = [(path, _shown(path, builtin=True)) for path in builtin_files()] if builtin else []
    files += [(path, str(path)) for path in _expand(overlays)]
    data = [(name, _bytes(path, name)) for path, name in files]
    key = _key(data)
    content = cache.fetch(key)
    base = None if content is None else _restored(content, key)
    if base is None:
        content = _read(data)
        cache.keep(key, content)
        base = _base(content, key)
    return base


def _expand(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.glob("*.yaml")) if path.is_dir() else [path]


def _shown(path: Path, *, builtin: bool) -> str:
    return f"data/{path.name}" if builtin else str(path)


def _bytes(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"the file cannot be read: {error.strerror or error}"
        raise KnowledgeError([Problem(Place(name), message, "check the path given to --kb")]) from None


def _key(data: Sequence[tuple[str, bytes]]) -> str:
    digest = hashlib.sha256(FORMAT.encode())
    for _, content in data:
        digest.update(hashlib.sha256(content).digest())
    return digest.hexdigest()


def _read(data: Sequence[tuple[str, bytes]]) -> dict[str, Any]:
    """The plain values of all files, checked."""
    from ilsscreen.knowledge.checks import check
    from ilsscreen.knowledge.merge import merge
    from ilsscreen.knowledge.reader import read_content
    from ilsscreen.knowledge.source import Source

    sources = [Source(name, content) for name, content in data]
    merged = merge([read_content(source) for source in sources])
    check(merged)
    problems = [problem for source in sources for problem in source.problems]
    if not problems and not merged.lists.get("systems"):
        place = Place(data[0][0] if data else "data")
        problems = [
            Problem(place, "the knowledge base names no system", "add a section systems: with at least one entry")
        ]
    if problems:
        raise KnowledgeError(problems)
    return merged.plain()


def _restored(content: dict[str, Any], key: str) -> KnowledgeBase | None:
    """The knowledge base from the cache; None where what is kept there has another form."""
    try:
        return _base(content, key)
    except (KeyError, TypeError, AttributeError, ValueError):
        return None


def _base(content: dict[str, Any], key: str) -> KnowledgeBase:
    parts: dict[str, Any] = {"version": f"{content['version'] or 'own'}+{key[:HASH_SHOWN]}"}
    for name, values in content["lists"].items():
        parts[name] = tuple(build(LISTS[name][0], fields) for fields in values)
    for name, values in content["singles"].items():
        parts[name] = build(SINGLES[name], values)
    return KnowledgeBase(**parts)
