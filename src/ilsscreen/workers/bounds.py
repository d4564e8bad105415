"""What one task may take, and what is left of a task that took more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Why = Literal["timeout", "memory", "crashed"]


@dataclass(frozen=True, slots=True)
class Bounds:
    """Seconds by the clock, and bytes of memory beyond what a worker holds before its first task."""

    seconds: float
    memory_bytes: int


@dataclass(frozen=True, slots=True)
class Lost:
    """A task without a result.

    Its process was ended for taking too long (``timeout``), ran out of memory (``memory``) or died, or an
    error escaped the task (``crashed``), which ``detail`` names.
    """

    why: Why
    detail: str = ""
