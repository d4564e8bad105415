"""Files read in worker processes: what hangs, crashes or takes too much costs that file alone."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from ilsscreen.documents.errors import MESSAGES
from ilsscreen.documents.limits import PREFIX, Limits, when_recognising
from ilsscreen.model import Failure
from ilsscreen.workers import Bounds, Lost, extend, ordered

__all__ = ["apart", "usual_jobs"]

FILES_A_WORKER = 8
"""Fewer files than this are not worth another worker."""

T = TypeVar("T")
R = TypeVar("R")


def apart(work: Callable[[T], R], tasks: Iterable[T], limits: Limits, jobs: int) -> Iterator[tuple[T, R | Failure]]:
    """Each task with its result, in order, or with why it has none; ``jobs`` worker processes share the tasks."""
    bounds = Bounds(limits.seconds, limits.memory_bytes)
    for task, answer in ordered(_Work(work), tasks, jobs, bounds):
        yield task, _failure(answer, limits) if isinstance(answer, Lost) else answer


@dataclass(frozen=True, slots=True)
class _Work(Generic[T, R]):
    """The work, with more time and memory where pages must be recognised."""

    work: Callable[[T], R]

    def __call__(self, task: T) -> R:
        when_recognising(_allow_more)
        return self.work(task)


def _allow_more(limits: Limits) -> None:
    extend(Bounds(limits.recognition_seconds, limits.recognition_memory_bytes))


def _failure(lost: Lost, limits: Limits) -> Failure:
    if lost.why == "timeout":
        return Failure("timeout", f"{MESSAGES['timeout']} {_allowed('seconds', limits.seconds)}")
    if lost.why == "memory":
        allowed = _allowed("memory_bytes", limits.memory_bytes)
        return Failure("too_large", f"Reading this file takes too much memory. Ask for a smaller one. {allowed}")
    return Failure("crashed", f"{MESSAGES['crashed']}{f' ({lost.detail})' if lost.detail else ''}")


def _allowed(name: str, value: int) -> str:
    return f"({PREFIX}{name.upper()}={value} sets how much is allowed.)"


def usual_jobs(tasks: int) -> int:
    """As many as this process has processors, and no more than have enough to do."""
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(processors, tasks // FILES_A_WORKER))
