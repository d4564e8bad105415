"""A scan opens no connection, starts no program and writes nothing but what was asked for."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.conftest import EXAMPLES
from tests.hostile.files import FILES

GUARD = """
import os, sys

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
FORBIDDEN = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "subprocess.Popen",
             "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.rename", "os.remove", "os.mkdir", "os.rmdir",
             "os.chmod", "os.truncate", "os.symlink", "os.link", "shutil.", "urllib.Request", "ftplib.", "webbrowser.")

def guard(event, arguments):
    if event == "open" and arguments[0] != os.devnull and isinstance(arguments[2], int) and arguments[2] & WRITING:
        told(event, arguments)
    elif event.startswith(FORBIDDEN):
        told(event, arguments)

def told(event, arguments):
    os.write(REPORT, f"{event} {arguments!r}\\n".encode())

REPORT = os.open(sys.argv.pop(1), os.O_WRONLY | os.O_APPEND)
sys.addaudithook(guard)
from ilsscreen.cli import main
main()
"""
COMMAND = [sys.executable, "-B", "-c", GUARD]


@pytest.fixture
def resumes(tmp_path: Path) -> Path:
    folder = tmp_path / "resumes"
    shutil.copytree(EXAMPLES, folder)
    for name in ("from-outside.docx", "from-outside.html", "actions.pdf", "macros.docx", "object.rtf", "climbing.zip"):
        (folder / name).write_bytes(FILES[name].data)
    return folder


def test_nothing_is_written_started_or_connected(resumes: Path, tmp_path: Path) -> None:
    report, cache = tmp_path / "report", tmp_path / "cache"
    report.touch()
    cache.mkdir()
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    warm = [sys.executable, "-m", "ilsscreen", "scan", str(resumes / "macros.docx")]
    subprocess.run(warm, env=environment, capture_output=True, check=True, timeout=120)
    command = [*COMMAND, str(report), "scan", "--format", "jsonl", "--jobs", "2", str(resumes)]
    process = subprocess.run(command, env=environment, capture_output=True, check=False, timeout=120)
    records = [json.loads(line) for line in process.stdout.splitlines()]
    assert len(records) == len(list(resumes.iterdir()))
    assert [record["file"] for record in records if record["error"]] == []
    assert report.read_text(encoding="utf-8") == ""
    assert sorted(tmp_path.iterdir()) == sorted([report, cache, resumes])


def test_the_guard_sees_what_it_must(tmp_path: Path) -> None:
    report = tmp_path / "report"
    report.touch()
    command = [*COMMAND, str(report), "scan", "-o", str(tmp_path / "out.txt"), str(EXAMPLES)]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    assert "open" in report.read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs a network that can be taken away")
def test_a_machine_without_a_network_gives_the_same(resumes: Path) -> None:
    command = [sys.executable, "-m", "ilsscreen", "scan", "--format", "jsonl", "--as-of", "2026-11", str(resumes)]
    apart = ["unshare", "--user", "--map-root-user", "--net"]
    if subprocess.run([*apart, "true"], capture_output=True, check=False).returncode != 0:
        pytest.skip("this user may not take the network away")
    with_it = subprocess.run(command, capture_output=True, check=False, timeout=120)
    without = subprocess.run([*apart, *command], capture_output=True, check=False, timeout=120)
    assert (without.returncode, without.stdout) == (with_it.returncode, with_it.stdout)


@pytest.fixture
def locked(resumes: Path) -> Iterator[list[str]]:
    """What runs a command in the folder of resumes, which is its home too, and into which nobody may write."""
    if os.geteuid() == 0:
        steps = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && cd "$0" && exec "$@"'
        command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", steps, str(resumes)]
    else:
        resumes.chmod(0o555)
        command = ["sh", "-c", 'cd "$0" && exec "$@"', str(resumes)]
    if (
        shutil.which(command[0]) is None
        or subprocess.run([*command, "true"], capture_output=True, check=False).returncode
    ):
        pytest.skip("no folder can be made read-only here")
    yield command
    resumes.chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="needs the rights of a Unix system")
def test_folders_into_which_nobody_may_write_are_enough(resumes: Path, locked: list[str]) -> None:
    held = {path: path.read_bytes() for path in resumes.iterdir()}
    environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    environment |= {"HOME": str(resumes), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "ilsscreen", "scan", "--format", "jsonl", "--as-of", "2026-11", "--jobs", "2", "."]

    def run(*command: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([*locked, *command], env=environment, capture_output=True, check=False, timeout=120)

    assert run("touch", "new").returncode != 0
    process = run(*command)
    assert process.returncode == 0, process.stderr.decode()
    assert len(process.stdout.splitlines()) == len(held)
    assert {path: path.read_bytes() for path in resumes.iterdir()} == held
