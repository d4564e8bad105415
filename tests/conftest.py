"""What the tests share: the knowledge base, a screener, the command line as a real process."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from ilsscreen import KnowledgeBase, Month
from ilsscreen.documents import read
from ilsscreen.model import Assessment, Document
from ilsscreen.screening import Screener

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
EXAMPLES = ROOT / "examples"
AS_OF = Month(2026, 11)

Run = Callable[..., subprocess.CompletedProcess[str]]

BYTECODE = pytest.StashKey[str]()


def pytest_configure(config: pytest.Config) -> None:
    """Where Python is told to keep no compiled modules, those of this run are kept for the many processes it starts."""
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", "") and not hasattr(config, "workerinput"):
        config.stash[BYTECODE] = os.environ["PYTHONPYCACHEPREFIX"] = tempfile.mkdtemp(prefix="ilsscreen-bytecode-")


def pytest_unconfigure(config: pytest.Config) -> None:
    if BYTECODE in config.stash:
        shutil.rmtree(config.stash[BYTECODE], ignore_errors=True)


@pytest.fixture(scope="session")
def kb() -> KnowledgeBase:
    return KnowledgeBase.load()


@pytest.fixture(scope="session")
def screener(kb: KnowledgeBase) -> Screener:
    return Screener(kb, AS_OF)


@pytest.fixture(scope="session")
def assess(screener: Screener) -> Callable[[str], Assessment]:
    """Judges a text."""

    def judge(text: str) -> Assessment:
        return screener.screen(document(text))

    return judge


def document(text: str) -> Document:
    return read(text.encode(), "test.txt")


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs the command line as a process of its own."""
    return runner(tmp_path)


@pytest.fixture(scope="session")
def run_once(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The same for fixtures whose one run serves several tests."""
    return runner(tmp_path_factory.mktemp("settings"))


def runner(settings: Path) -> Run:
    def call(*args: str | Path, stdin: bytes | str | None = None, cwd: Path | None = None, **env: str):
        data = stdin.encode() if isinstance(stdin, str) else stdin
        process = subprocess.run(
            [sys.executable, "-m", "ilsscreen", *map(str, args)],
            input=data if data is not None else b"",
            capture_output=True,
            cwd=cwd or ROOT,
            env={**os.environ, "COLUMNS": "100", "ILSSCREEN_KB": "", "XDG_CONFIG_HOME": str(settings), **env},
            timeout=120,
            check=False,
        )
        return subprocess.CompletedProcess(
            process.args, process.returncode, process.stdout.decode("utf-8"), process.stderr.decode("utf-8")
        )

    return call
