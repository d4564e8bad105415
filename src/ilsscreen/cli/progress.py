"""A progress bar on standard error, for a person who waits."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import track

T = TypeVar("T")


def with_progress(items: Iterable[T], total: int) -> Iterator[T]:
    """Passes items on while a bar shows how many of them are done."""
    yield from track(items, description="Reading", total=total, console=Console(file=sys.stderr), transient=True)
