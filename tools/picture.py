"""Writes docs/card.svg: the card of an example as a terminal shows it, exported from the real output.

python tools/picture.py
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parent.parent
RESUME = "examples/tom-whitcombe-branch-library.docx"
COMMAND = ["scan", "--as-of", "2026-11", "--color", "always", "--format", "rich", RESUME]
WIDTH, LINES = 96, 46


def main() -> None:
    """Run the command, keep the first lines, and export them without fonts from elsewhere."""
    run = subprocess.run(
        [sys.executable, "-m", "ilsscreen", *COMMAND],
        cwd=ROOT,
        env={"COLUMNS": str(WIDTH), "PATH": "", "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    console = Console(record=True, width=WIDTH, file=io.StringIO())
    console.print(Text.from_ansi("\n".join(run.stdout.splitlines()[:LINES])))
    picture = console.export_svg(title=f"ilsscreen scan {RESUME}")
    (ROOT / "docs" / "card.svg").write_text(re.sub(r"@font-face \{.*?\}", "", picture, flags=re.S), encoding="utf-8")


if __name__ == "__main__":
    main()
