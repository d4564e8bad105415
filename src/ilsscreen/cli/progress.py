"""A progress bar on standard error, for a person who waits."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import track

T = TypeVar("T")


def with_progress(items: Iterable[T], total: int) -> Iterator[T]:
    """Passes items on while a bar shows how many of them are done.

    The bar is drawn as items come, not by a thread, so that workers can be copies of this process.
    """
    console = Console(file=sys.stderr)
    yield from track(items, "Reading", total, auto_refresh=False, console=console, transient=True)
