"""Programs of the system that read what no package reads: run alone, without a shell, for a limited time."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from ilsscreen.documents.errors import ReadError


def installed(*names: str) -> str | None:
    """The path of the first program of these names that is installed."""
    return next((path for name in names if (path := shutil.which(name)) is not None), None)


def run(command: list[str], seconds: float, folder: Path | None = None, data: bytes = b"", **environment: str) -> bytes:
    """What a program prints that is given the data on its standard input.

    Raises:
        ReadError: it cannot be started, fails, or takes longer (``broken``).
    """
    try:
        process = subprocess.run(
            command,
            input=data,
            capture_output=True,
            cwd=folder,
            env={**os.environ, **environment},
            timeout=seconds,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        raise ReadError("broken") from None
    if process.returncode != 0:
        raise ReadError("broken")
    return process.stdout
