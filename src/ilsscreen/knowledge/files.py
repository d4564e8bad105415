"""Which files make up the knowledge base, in the order in which they are laid over each other.

1. the built-in files; 2. the user's own file or folder in the configuration folder of the platform;
3. the files and folders that the variable ILSSCREEN_KB names; 4. those of ``--kb``, in the order given.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ilsscreen.knowledge.problems import KnowledgeError, Place, Problem

VARIABLE = "ILSSCREEN_KB"
"""Names own files and folders, separated as in PATH."""

ALWAYS = {"layout.yaml": {"dates"}, "rules.yaml": {"rules", "verdicts", "doubts"}, "checks.yaml": {"frames", "factors"}}
"""What own files that stand alone need not hold: the words of dates, the rules, and what kb check goes by."""

OWN_FILE = "kb.yaml"
OWN_FOLDER = "kb"


@dataclass
class File:
    """One YAML file as it is stored; ``only`` limits what is read of it."""

    name: str
    data: bytes
    builtin: bool = False
    only: frozenset[str] | None = None


def builtin_files() -> list[Path]:
    """The YAML files of the built-in knowledge base: inside the package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    for place in (package / "data", package.parent.parent / "data"):
        if (place / "terms.yaml").is_file():
            return sorted(place.glob("*.yaml"))
    raise KnowledgeError([Problem(Place("data"), "the built-in knowledge base is missing", "install ilsscreen again")])


def standing_files() -> list[Path]:
    """The user's own files that hold for every run: in the configuration folder, then in ILSSCREEN_KB."""
    named = [Path(name) for name in os.environ.get(VARIABLE, "").split(os.pathsep) if name]
    return [path for path in own_places() if path.exists()] + named


def own_places() -> tuple[Path, Path]:
    """Where the user's own file and folder are looked for."""
    from platformdirs import user_config_path

    folder = user_config_path("ilsscreen", appauthor=False)
    return folder / OWN_FILE, folder / OWN_FOLDER


def read_files(overlays: Sequence[Path], *, builtin: bool) -> list[File]:
    """The files as they are stored, in order; without the built-in terms, only what is always needed lies below.

    Raises:
        KnowledgeError: some file cannot be read.
    """
    below = builtin_files()
    if builtin:
        found = [File(f"data/{path.name}", path.read_bytes(), True) for path in below]
    else:
        parts = [(path, frozenset(ALWAYS[path.name])) for path in below if path.name in ALWAYS]
        found = [File(f"data/{path.name}", path.read_bytes(), True, only) for path, only in parts]
    return found + [File(str(path), _bytes(path)) for path in _expand(overlays)]


def _expand(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.glob("*.yaml")) if path.is_dir() else [path]


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"the file cannot be read: {error.strerror or error}"
        raise KnowledgeError(
            [Problem(Place(str(path)), message, f"check the path given to --kb or in {VARIABLE}")]
        ) from None
