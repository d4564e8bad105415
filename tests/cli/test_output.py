"""Where output goes: whole files, devices, closed pipes, interrupts; and that every error is one line."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from tests.conftest import EXAMPLES, ROOT, Run

GOOD = EXAMPLES / "amara-okafor-circulation.txt"
POSIX = pytest.mark.skipif(os.name == "nt", reason="needs POSIX")


@pytest.mark.parametrize(
    ("name", "begins"),
    [("a.jsonl", '{"schema"'), ("a.json", "{\n"), ("a.csv", "file,"), ("a.html", "<!DOCTYPE"), ("a.txt", str(GOOD))],
)
def test_the_name_of_the_output_file_tells_the_format(run: Run, tmp_path: Path, name: str, begins: str) -> None:
    assert run("scan", GOOD, "-o", tmp_path / name).stdout == ""
    assert (tmp_path / name).read_text(encoding="utf-8-sig").startswith(begins)


def test_the_format_asked_for_is_stronger_than_the_name(run: Run, tmp_path: Path) -> None:
    run("scan", GOOD, "-o", tmp_path / "a.txt", "--format", "csv")
    assert (tmp_path / "a.txt").read_text(encoding="utf-8-sig").startswith("file,")


def test_a_spreadsheet_in_a_file_has_the_mark_by_which_excel_knows_utf8_and_a_pipe_has_none(
    run: Run, tmp_path: Path
) -> None:
    run("scan", GOOD, "-o", tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbffile,level,")
    assert run("scan", GOOD, "--format", "csv").stdout.startswith("file,level,")


def test_a_dash_is_standard_output(run: Run) -> None:
    assert run("scan", GOOD, "-o", "-", "--format", "csv").stdout.startswith("file,")


@POSIX
def test_a_file_that_is_replaced_keeps_its_rights_and_a_link_stays_a_link(run: Run, tmp_path: Path) -> None:
    target, link = tmp_path / "out.csv", tmp_path / "link.csv"
    target.write_text("old")
    target.chmod(0o640)
    link.symlink_to(target)
    assert run("scan", GOOD, "-o", link, "--force").returncode == 0
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8-sig").startswith("file,")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.csv", "out.csv"]


def test_a_file_is_replaced_only_when_asked_and_nothing_is_read_before(run: Run, tmp_path: Path) -> None:
    (tmp_path / "old.csv").write_text("mine")
    for option in (["-o"], ["--csv"], ["--format", "json", "-o"]):
        process = run("scan", "nowhere.pdf", *option, tmp_path / "old.csv")
        assert process.returncode == 2
        assert process.stderr.endswith("old.csv exists already: add --force to replace it, or name another file\n")
        assert process.stderr.count("\n") == 1
    assert (tmp_path / "old.csv").read_text() == "mine"
    assert run("scan", GOOD, "--csv", tmp_path / "old.csv", "--force").returncode == 0
    assert (tmp_path / "old.csv").read_text(encoding="utf-8-sig").startswith("file,")


@pytest.mark.parametrize("command", [["questions"], ["titles"], ["explain"], ["text", str(GOOD)]])
def test_every_command_keeps_a_file_that_exists(run: Run, tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "old").write_text("mine")
    process = run(*command, "-o", tmp_path / "old")
    assert (process.returncode, (tmp_path / "old").read_text()) == (2, "mine")
    assert run(*command, "-o", tmp_path / "old", "--force").returncode == 0
    assert (tmp_path / "old").read_text(encoding="utf-8") != "mine"


def test_a_folder_is_no_output(run: Run, tmp_path: Path) -> None:
    process = run("scan", GOOD, "-o", tmp_path)
    assert process.stderr == f"ilsscreen: {tmp_path} is a folder: name a file in it\n"


def test_several_outputs_of_one_run_say_the_same(run: Run, tmp_path: Path) -> None:
    html, csv, jsonl = (tmp_path / name for name in ("a.html", "a.csv", "a.jsonl"))
    process = run("scan", EXAMPLES, "--as-of", "2026-11", "--html", html, "--csv", csv, "--jsonl", jsonl)
    assert process.stdout == run("scan", EXAMPLES, "--as-of", "2026-11").stdout
    assert jsonl.read_text(encoding="utf-8") == run("scan", EXAMPLES, "--as-of", "2026-11", "--format", "jsonl").stdout
    assert (
        csv.read_bytes()
        == b"\xef\xbb\xbf" + run("scan", EXAMPLES, "--as-of", "2026-11", "--format", "csv").stdout.encode()
    )
    assert html.read_text(encoding="utf-8") == run("scan", EXAMPLES, "--as-of", "2026-11", "--format", "html").stdout


@POSIX
def test_a_device_or_pipe_is_written_into_and_never_replaced(run: Run, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text(encoding="utf-8")))
    reader.start()
    assert run("scan", GOOD, "-o", pipe, "--format", "csv").returncode == 0
    reader.join(10)
    assert read[0].startswith("file,")
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_an_output_that_cannot_be_written_is_one_line(run: Run, tmp_path: Path) -> None:
    process = run("scan", GOOD, "-o", tmp_path / "no-folder" / "out.csv")
    assert process.returncode == 2
    assert process.stderr.startswith("ilsscreen: ")
    folder = tmp_path / "no-folder"
    assert process.stderr.endswith(f"out.csv cannot be written: there is no folder {folder}; make it first\n")


def test_a_resume_is_never_overwritten_by_its_report(run: Run, tmp_path: Path) -> None:
    resume = tmp_path / "a.txt"
    resume.write_bytes(GOOD.read_bytes())
    process = run("scan", tmp_path, "-o", resume)
    assert process.returncode == 2
    assert "is one of the files to scan" in process.stderr
    assert resume.read_bytes() == GOOD.read_bytes()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_one_line() -> None:
    with Path("/dev/full").open("w") as full:
        process = subprocess.run(
            [sys.executable, "-m", "ilsscreen", "scan", str(GOOD)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            timeout=60,
        )
    assert process.stderr == "ilsscreen: standard output cannot be written: No space left on device\n"
    assert process.returncode == 2


@POSIX
@pytest.mark.parametrize(
    "wait",
    [
        pytest.param(0.0, id="after the first line"),
        pytest.param(1.5, id="when the pipe is full and a line half written"),
    ],
)
def test_an_interrupt_leaves_whole_lines(tmp_path: Path, wait: float) -> None:
    for at in range(400):
        (tmp_path / f"{at:03}.txt").write_bytes(GOOD.read_bytes())
    process = subprocess.Popen(
        [sys.executable, "-m", "ilsscreen", "scan", "--format", "jsonl", str(tmp_path)],
        bufsize=0,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    first = process.stdout.readline()
    time.sleep(wait)
    process.send_signal(signal.SIGINT)
    time.sleep(wait / 5)
    rest, errors = process.communicate(timeout=20)
    assert (process.returncode, errors) == (130, b"")
    assert (first + rest).endswith(b"\n")
    assert all(json.loads(line) for line in (first + rest).splitlines())


@POSIX
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_ended_leaves_no_file_behind(tmp_path: Path, number: signal.Signals) -> None:
    resumes, out = tmp_path / "resumes", tmp_path / "out"
    resumes.mkdir()
    out.mkdir()
    for at in range(400):
        (resumes / f"{at:03}.txt").write_bytes(GOOD.read_bytes())
    process = subprocess.Popen(
        [sys.executable, "-m", "ilsscreen", "scan", str(resumes), "-o", str(out / "all.jsonl")], stderr=subprocess.PIPE
    )
    deadline = time.monotonic() + 20
    while not list(out.iterdir()) and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(number)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 128 + number
    assert errors == b""
    assert list(out.iterdir()) == []


@POSIX
def test_a_reader_that_leaves_ends_the_run_without_a_word() -> None:
    command = (
        f'"{sys.executable}" -m ilsscreen scan --format jsonl "{EXAMPLES}" | head -c 10; echo " ${{PIPESTATUS[0]}}"'
    )
    process = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, timeout=60)
    assert process.stdout.endswith(" 141\n")
    assert process.stderr == ""


FAULT = """
import sys
import ilsscreen.cli.scan_run as scan_run
from ilsscreen.cli import main
def boom(*_): raise ZeroDivisionError("of\\nours")
scan_run.run = boom
sys.argv = ["ilsscreen", *sys.argv[1:]]
main()
"""


def faulty(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", FAULT, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, timeout=60)


def test_a_fault_of_ours_is_one_line_and_verbose_shows_where() -> None:
    plain = faulty("scan", str(GOOD))
    assert plain.returncode == 2
    assert plain.stderr.startswith("ilsscreen: unexpected error (ZeroDivisionError: of ours): please report it")
    assert plain.stderr.count("\n") == 1
    assert "Traceback" in faulty("--verbose", "scan", str(GOOD)).stderr


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["scan", "--min-level", "expert", "x"], "invalid value for '--min-level': 'expert' is not one of"),
        (["scan", "--nothing"], "no such option"),
        (["scan", "--jobs", "0", "x"], "--jobs 0: give 1 or more"),
        (["scan", "-", "-"], "standard input can be read once"),
        (["scan", "--html", "a", "--csv", "a", "x"], "a is to hold two outputs"),
        (["scan", "--blind", "--contact", "x"], "--blind and --contact exclude each other"),
        (["scan", "--blind", "--print0", "x"], "--blind and names of files exclude each other"),
        (["scan", "--list", "--format", "csv", "x"], "--list and --print0 print names alone"),
        (
            ["scan", "--fail-on", "brokn", "x"],
            '--fail-on: there is no kind "brokn"; there are: error, warning, never, missing',
        ),
        (["scan", "-0", "x"], "-0 needs --files-from"),
        (["scan", "--files-from", "-", "-"], "standard input can be read once"),
        (["questions", "--level", "mid", "--for", "x"], "--level and --for exclude each other"),
        (["titles", "--board", "moon"], 'no board is called "moon"'),
        (["titles", "--max-operators", "-1"], "--max-operators -1: give 0 or more"),
        (["kb", "show", "moon"], 'there is no section and no entry "moon"'),
        (["kb", "diff"], "nothing to compare: give two YAML files, or your own terms with --kb PATH"),
        (["scna"], "no such command 'scna': did you mean scan? Or see ilsscreen --help\n"),
        (["scan", "--lits", "x"], "no such option '--lits': did you mean --list? Or see ilsscreen scan --help\n"),
        (["scan", "-rf.pdf"], "no such option '-r': put -- before names that begin with a dash, or see ilsscreen"),
        (["completion"], "missing argument 'SHELL'. Choose from: bash, zsh, fish, powershell: see ilsscreen"),
    ],
)
def test_wrong_usage_is_one_line_that_says_what_to_do(run: Run, arguments: list[str], line: str) -> None:
    process = run(*arguments)
    assert process.returncode == 2
    assert process.stderr.startswith(f"ilsscreen: {line}")
    assert process.stderr.count("\n") == 1
    assert process.stdout == ""


def test_control_characters_of_an_argument_are_made_visible(run: Run) -> None:
    process = run("scan", "\x1b[2Jno.txt", "--quiet", "--min-level", "mid")
    assert "\x1b" not in process.stderr + process.stdout
    assert "\x1b" not in run("explain", "\x1b[2J").stderr


def test_a_command_without_arguments_shows_its_help(run: Run) -> None:
    process = run()
    assert process.returncode == 2
    assert "Usage: ilsscreen" in process.stderr
    assert "Traceback" not in process.stderr
