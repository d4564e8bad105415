"""What the size of the knowledge base costs a scan of one file: ``python benchmarks/loading.py``.

Loading from the cache, making ready and screening one resume are timed for a base of ten entries, for the built-in
one, and for one with every system twice. Rounds alternate, so that whatever else the machine does falls on all of
them; the least of the rounds counts. The difference to the base of ten may be 60 ms at most on an idle machine.
"""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from ilsscreen import KnowledgeBase, Month
from ilsscreen.documents import read
from ilsscreen.screening import Screener

ROOT = Path(__file__).parent.parent
SMALL = ROOT / "tests" / "knowledge" / "small.yaml"
RESUME = ROOT / "examples" / "amara-okafor-circulation.txt"
ROUNDS = 15
ALLOWED = 60.0
"""Milliseconds over a base of ten entries."""


def doubled(folder: Path) -> Path:
    """An overlay that brings every system once more, under another name."""
    systems = [
        {"name": f"{s.name} Again", "aliases": [f"{a} Again" for a in s.aliases], "not_phrases": list(s.not_phrases)}
        for s in KnowledgeBase.load().systems
    ]
    path = folder / "again.yaml"
    path.write_text(json.dumps({"systems": systems}, ensure_ascii=False), encoding="utf-8")
    return path


def once(overlays: Sequence[Path], *, builtin: bool) -> float:
    """Milliseconds of the processor to load a base, make it ready and screen one resume."""
    start = time.process_time()
    kb = KnowledgeBase.load(*overlays, builtin=builtin)
    Screener(kb, Month(2026, 11)).screen(read(RESUME.read_bytes(), RESUME.name))
    return (time.process_time() - start) * 1000


def main() -> None:
    """Times the three bases, and prints each with its difference and its ratio to the smallest."""
    with tempfile.TemporaryDirectory() as folder:
        again = doubled(Path(folder))
        bases = {"ten entries": ((SMALL,), False), "built-in": ((), True), "every system twice": ((again,), True)}
        times: dict[str, list[float]] = {name: [] for name in bases}
        for _ in range(ROUNDS):
            for name, (overlays, builtin) in bases.items():
                times[name].append(once(overlays, builtin=builtin))
    least = {name: min(found) for name, found in times.items()}
    ten = least["ten entries"]
    for name, found in least.items():
        print(f"{name:20} {found:7.1f} ms   {found - ten:+7.1f} ms   x {found / ten:.1f}")
    print(f"allowed for the built-in base: {ALLOWED:+.0f} ms")


if __name__ == "__main__":
    main()
