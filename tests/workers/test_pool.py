"""Tasks done in worker processes: in order, and one that fails costs itself alone."""

from __future__ import annotations

import faulthandler
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ilsscreen.workers import Bounds, Lost, ordered

BOUNDS = Bounds(seconds=20, memory_bytes=300_000_000)
ROOT = Path(__file__).parents[2]


def double(task: int) -> int:
    return task * 2


def hang() -> None:
    time.sleep(60)


def hang_deaf() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    while True:
        pass


def fail() -> None:
    raise IndexError("words of a resume")


def leave() -> None:
    os._exit(0)


def be_ended() -> None:
    sys.exit(3)


def fault() -> None:
    faulthandler.disable()
    os.kill(os.getpid(), signal.SIGSEGV)


def devour() -> None:
    blocks = []
    while True:
        blocks.append(bytearray(10_000_000))


DEEDS: dict[str, Callable[[], None]] = {
    deed.__name__: deed for deed in (hang, hang_deaf, fail, leave, be_ended, fault, devour)
}


def do(task: str) -> str:
    if task in DEEDS:
        DEEDS[task]()
    return task.upper()


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_the_order_of_the_tasks(jobs: int) -> None:
    tasks = list(range(300))
    assert list(ordered(double, tasks, jobs, BOUNDS)) == [(task, task * 2) for task in tasks]


def test_no_task_no_result() -> None:
    assert list(ordered(double, [], 1, BOUNDS)) == []


@pytest.mark.parametrize(
    ("deed", "why"),
    [
        ("hang", "timeout"),
        ("hang_deaf", "timeout"),
        ("fail", "crashed"),
        ("leave", "crashed"),
        ("be_ended", "crashed"),
        ("fault", "crashed"),
        ("devour", "memory"),
    ],
)
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_task_that_fails_costs_itself_alone(deed: str, why: str, jobs: int) -> None:
    tasks = ["a", deed, "b", "c", "d"]
    bounds = Bounds(1.5 if why == "timeout" else 60, 300_000_000)
    answers = [answer for _, answer in ordered(do, tasks, jobs, bounds)]
    assert isinstance(answers[1], Lost)
    assert answers[1].why == why
    assert [answers[0], *answers[2:]] == ["A", "B", "C", "D"]


def test_every_task_may_fail() -> None:
    answers = [answer for _, answer in ordered(do, ["leave"] * 9, 2, BOUNDS)]
    assert answers == [Lost("crashed")] * 9


def test_an_error_tells_its_kind_and_place_but_no_words() -> None:
    ((_, answer),) = ordered(do, ["fail"], 1, BOUNDS)
    assert isinstance(answer, Lost)
    assert answer.detail.startswith("IndexError at test_pool.py:")
    assert "resume" not in answer.detail


def test_tasks_are_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def tasks():
        for number in range(10_000):
            taken.append(number)
            yield number

    results = ordered(double, tasks(), 1, BOUNDS)
    assert next(results) == (0, 0)
    assert len(taken) < 200
    results.close()


def test_no_process_is_left_when_the_results_are_no_longer_wanted() -> None:
    results = ordered(process_id, range(50), 2, BOUNDS)
    workers = {next(results)[1] for _ in range(20)}
    results.close()
    assert not any(is_running(worker) for worker in workers if isinstance(worker, int))


def process_id(_: int) -> int:
    return os.getpid()


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


MAIN_THAT_IS_KILLED = """
import os, signal, sys, time
from tests.workers.test_pool import hang
from ilsscreen.workers import Bounds, ordered

def work(task):
    if task:
        time.sleep(60)
    return os.getpid()

results = ordered(work, [0, 1], 1, Bounds(0.2 if sys.argv[1] == "busy" else 60, 10**9))
print(next(results)[1], flush=True)
if sys.argv[1] == "busy":
    time.sleep(0.1)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_a_worker_ends_when_the_main_process_is_killed() -> None:
    process = subprocess.run(
        [sys.executable, "-c", MAIN_THAT_IS_KILLED, "busy"], capture_output=True, check=False, cwd=ROOT, timeout=30
    )
    worker = int(process.stdout)
    deadline = time.monotonic() + 10
    while is_running(worker) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not is_running(worker)


FRESH = """
import sys, threading
from tests.workers.test_pool import do
from ilsscreen.workers import Bounds, ordered, starts_fast

if __name__ == "__main__":
    threading.Thread(target=threading.Event().wait, daemon=True).start()
    assert not starts_fast()
    print([getattr(answer, "why", answer) for _, answer in ordered(do, ["a", "leave", "b"], 2, Bounds(20, 10**9))])
"""


def test_beside_other_threads_a_worker_is_a_fresh_python(tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text(FRESH, encoding="utf-8")
    process = subprocess.run(
        [sys.executable, tmp_path / "main.py"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stdout == "['A', 'crashed', 'B']\n", process.stderr
