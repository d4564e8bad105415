"""The checked knowledge base kept as JSON in the user's cache folder, by the hash of all it was made from.

A cache that is missing, stale, damaged or cannot be written is never an error, and it is never read as code: the
first line holds the key and the hash of what follows, and what does not match is made anew.
"""

from __future__ import annotations

import hashlib
import json
import os
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
    from platformdirs import user_cache_path

    return user_cache_path("ilsscreen", appauthor=False)


def fetch(key: str) -> dict[str, Any] | None:
    """What is kept under a key, or None."""
    place = folder()
    if place is None:
        return None
    try:
        head, _, body = (place / _name(key)).read_bytes().partition(b"\n")
        kept = json.loads(body) if head == _head(key, body) else None
    except (OSError, ValueError, RecursionError):
        return None
    return kept if isinstance(kept, dict) else None


def keep(key: str, content: dict[str, Any]) -> None:
    """Keeps content under a key, whole or not at all."""
    place = folder()
    if place is None:
        return
    body = json.dumps(content).encode()
    try:
        place.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=place, delete=False, suffix=".tmp") as handle:
            handle.write(_head(key, body) + b"\n" + body)
        _put(Path(handle.name), place / _name(key))
    except OSError:
        return


def _put(written: Path, target: Path) -> None:
    """Gives a written file its name, or takes it away."""
    try:
        written.replace(target)
    except OSError:
        written.unlink(missing_ok=True)


def _name(key: str) -> str:
    return f"kb-{key}.json"


def _head(key: str, body: bytes) -> bytes:
    return f"{key} {hashlib.sha256(body).hexdigest()}".encode()
