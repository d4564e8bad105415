"""Which two knowledge bases ``ilsscreen kb diff`` compares, and on which resumes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ilsscreen.cli.common import knowledge, told_problems
from ilsscreen.cli.exits import CommandError
from ilsscreen.knowledge import KnowledgeBase, load

_YAML = {".yaml", ".yml"}
_WHOLE = "terms.yaml"
"""A folder that holds this file is a whole knowledge base."""


def bases_and_resumes(
    paths: Sequence[str], on: Sequence[str], kb: Sequence[Path] | None, *, only: bool
) -> tuple[KnowledgeBase, KnowledgeBase, list[str]]:
    """The old and the new knowledge base, and the resumes to judge by both."""
    bases = [path for path in paths if _is_base(path)]
    resumes = [*(path for path in paths if not _is_base(path)), *on]
    if len(bases) > 2:
        raise CommandError(f"two knowledge bases can be compared, not {len(bases)}: {', '.join(bases)}")
    if not bases and not kb:
        raise CommandError("nothing to compare: give two YAML files, or your own terms with --kb PATH")
    old = _base(bases[0]) if bases else knowledge(None, only=False)
    new = _base(bases[1]) if len(bases) == 2 else knowledge(kb, only=only)
    return old, new, resumes


def _is_base(path: str) -> bool:
    """Whether a path is a YAML file, or a folder that holds any."""
    place = Path(path)
    return place.suffix.lower() in _YAML or (place.is_dir() and any(place.glob("*.yaml")))


def _base(path: str) -> KnowledgeBase:
    place = Path(path)
    with told_problems():
        return load([place], builtin=not (place / _WHOLE).is_file())
