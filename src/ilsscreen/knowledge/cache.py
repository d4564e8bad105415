"""The checked knowledge base kept as JSON in the user's cache folder, by the hash of all it was made from.

A cache that is missing, stale, damaged or cannot be written is never an error, and it is never read as code.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

FOLDER_VARIABLE = "ILSSCREEN_CACHE_DIR"
SWITCH_VARIABLE = "ILSSCREEN_CACHE"


def folder() -> Path | None:
    """The cache folder of this user, or None where caching is switched off."""
    if os.environ.get(SWITCH_VARIABLE, "").lower() in {"off", "0", "no"}:
        return None
    if chosen := os.environ.get(FOLDER_VARIABLE):
        return Path(chosen)
    try:
        return _platform_folder() / "ilsscreen"
    except RuntimeError:
        return None


def _platform_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


def fetch(key: str) -> dict[str, Any] | None:
    """What is kept under a key, or None."""
    place = folder()
    if place is None:
        return None
    try:
        kept = json.loads((place / f"kb-{key}.json").read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    return kept["content"] if isinstance(kept, dict) and kept.get("key") == key and "content" in kept else None


def keep(key: str, content: dict[str, Any]) -> None:
    """Keeps content under a key, whole or not at all."""
    place = folder()
    if place is None:
        return
    try:
        place.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=place, delete=False, encoding="utf-8", suffix=".tmp") as handle:
            json.dump({"key": key, "content": content}, handle, ensure_ascii=False)
        Path(handle.name).replace(place / f"kb-{key}.json")
    except OSError:
        return
