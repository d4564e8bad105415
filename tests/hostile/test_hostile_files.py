"""Every hostile file gives the record that is expected, whatever stands beside it, and the run goes on."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.conftest import EXAMPLES, ROOT
from tests.hostile.files import FILES, RESUME

Records = dict[str, list[dict[str, Any]]]
SCHEMA = json.loads((ROOT / "src/ilsscreen/schemas/result.json").read_text(encoding="utf-8"))
BOUNDS = {"ILSSCREEN_LIMIT_CHARACTERS": "20000", "ILSSCREEN_LIMIT_PAGE_CHARACTERS": "20000"}
POSIX = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX system")


def scan(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "ilsscreen", "scan", "--format", "jsonl", "--as-of", "2026-11", *map(str, arguments)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, **BOUNDS, **environment},
        timeout=300,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("hostile")
    for name, case in FILES.items():
        (made / name).write_bytes(case.data)
    return made


@pytest.fixture(scope="module")
def found(folder: Path) -> tuple[Records, str]:
    process = scan("--jobs", "2", folder)
    assert process.returncode == 3
    records: Records = defaultdict(list)
    for line in process.stdout.splitlines():
        record = json.loads(line)
        records[os.path.relpath(record["file"], folder).split("!/")[0]].append(record)
    return records, process.stderr


def test_there_is_one_record_for_each_file(found: tuple[Records, str]) -> None:
    records, errors = found
    assert {name: len(found) for name, found in records.items()} == dict.fromkeys(FILES, 1)
    assert list(records) == sorted(FILES)
    assert "Traceback" not in errors


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_gives_the_record_that_is_expected(found: tuple[Records, str], name: str) -> None:
    (record,), case = found[0][name], FILES[name]
    warnings = {warning["kind"] for warning in record["warnings"]} - {"same_person"}
    assert (record["error"] and record["error"]["kind"], warnings) == (case.error, case.warnings)
    assert [words for words in case.never if words in json.dumps(record, ensure_ascii=False)] == []
    jsonschema.validate(record, SCHEMA)


def test_what_a_file_gives_does_not_hang_on_the_files_before_it(folder: Path) -> None:
    backwards = [folder / name for name in sorted(FILES, reverse=True) if name.endswith(".pdf")]
    kinds = {}
    for line in scan("--jobs", "1", *backwards).stdout.splitlines():
        record = json.loads(line)
        kinds[Path(record["file"]).name] = record["error"] and record["error"]["kind"]
    assert kinds == {path.name: FILES[path.name].error for path in backwards}


@POSIX
def test_files_without_end_and_places_that_are_no_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    (tmp_path / "zero.pdf").symlink_to("/dev/zero")
    (tmp_path / "gone.pdf").symlink_to(tmp_path / "nowhere.pdf")
    (tmp_path / "circle.pdf").symlink_to(tmp_path / "circle.pdf")
    (tmp_path / "good.txt").write_text(RESUME, encoding="utf-8")
    (tmp_path / "above").symlink_to(tmp_path, target_is_directory=True)
    process = scan(tmp_path)
    kinds = [
        (Path(r["file"]).name, r["error"] and r["error"]["kind"]) for r in map(json.loads, process.stdout.splitlines())
    ]
    assert kinds == [
        ("circle.pdf", "broken"),
        ("gone.pdf", "missing"),
        ("good.txt", None),
        ("pipe.pdf", "not_a_file"),
        ("zero.pdf", "not_a_file"),
    ]


def test_no_more_of_a_file_is_read_than_may_be(tmp_path: Path) -> None:
    (tmp_path / "large.txt").write_text("Lent books\n" * 30_000, encoding="utf-8")
    process = scan(tmp_path / "large.txt", ILSSCREEN_LIMIT_FILE_BYTES="100000")
    assert json.loads(process.stdout)["error"]["kind"] == "too_large"


NAMES = [
    b"two\nlines.txt", b"-rf.txt", b"\xff\xfe.txt", "\u202etxt.exe.txt".encode(), b"\x1b]0;x\x07.txt", b"a'b\"$(x).txt",
]  # fmt: skip


@POSIX
@pytest.mark.parametrize("form", ["jsonl", "text", "csv", "html"])
def test_names_of_any_bytes(tmp_path: Path, form: str) -> None:
    for name in NAMES:
        path = os.path.join(os.fsencode(tmp_path), name)  # noqa: PTH118
        Path(os.fsdecode(path)).write_text(RESUME, encoding="utf-8")
    process = scan(tmp_path, "--format", form)
    assert process.returncode == 0
    assert "\x1b" not in process.stdout
    assert form == "jsonl" or "\u202e" not in process.stdout
    if form == "jsonl":
        assert [record["error"] for record in map(json.loads, process.stdout.splitlines())] == [None] * len(NAMES)


def test_a_file_that_takes_too_long_costs_that_file_alone(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(RESUME, encoding="utf-8")
    (tmp_path / "2.txt").write_text("Ran Sierra at the library and ILS. " * 30_000, encoding="utf-8")
    (tmp_path / "3.txt").write_text(RESUME, encoding="utf-8")
    process = scan(tmp_path, ILSSCREEN_LIMIT_SECONDS="2", ILSSCREEN_LIMIT_CHARACTERS="1000000")
    errors = [record["error"] for record in map(json.loads, process.stdout.splitlines())]
    assert [error and error["kind"] for error in errors] == [None, "timeout", None]
    assert "ILSSCREEN_LIMIT_SECONDS" in errors[1]["message"]


@POSIX
def test_a_file_that_takes_too_much_memory_costs_that_file_alone(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(RESUME, encoding="utf-8")
    (tmp_path / "2.txt").write_text("Lent books to readers. \n" * 40_000, encoding="utf-8")
    (tmp_path / "3.txt").write_text(RESUME, encoding="utf-8")
    bounds = {"ILSSCREEN_LIMIT_MEMORY_BYTES": "60000000", "ILSSCREEN_LIMIT_CHARACTERS": "1000000"}
    errors = [record["error"] for record in map(json.loads, scan(tmp_path, **bounds).stdout.splitlines())]
    assert [error and error["kind"] for error in errors] == [None, "too_large", None]


@pytest.mark.parametrize("limit", ["PAGES=0", "PAGES=many", "PAGE=3"])
def test_a_limit_that_cannot_be_is_wrong_usage(limit: str) -> None:
    name, value = limit.split("=")
    process = scan(EXAMPLES, **{f"ILSSCREEN_LIMIT_{name}": value})
    assert process.returncode == 2
    assert f"ILSSCREEN_LIMIT_{name}" in process.stderr
    assert process.stderr.count("\n") == 1


@POSIX
def test_an_interrupt_with_workers_ends_at_once_with_whole_lines_and_no_process_left(tmp_path: Path) -> None:
    for at in range(400):
        (tmp_path / f"{at:03}.txt").write_text(RESUME, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "ilsscreen", "scan", "--jobs", "2", "--format", "jsonl", str(tmp_path)],
        bufsize=0,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout is not None
    first = process.stdout.readline()
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    workers = children.read_text(encoding="ascii").split() if children.exists() else []
    os.killpg(process.pid, signal.SIGINT)
    begin = time.monotonic()
    rest, errors = process.communicate(timeout=20)
    assert time.monotonic() - begin < 5
    assert (process.returncode, errors) == (130, b"")
    assert all(json.loads(line) for line in (first + rest).splitlines())
    assert [worker for worker in workers if Path(f"/proc/{worker}").exists()] == []
