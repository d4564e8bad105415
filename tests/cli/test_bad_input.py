"""Bad input: one clear line that says what to do, its exit status, every other file still reported, no traceback."""

from __future__ import annotations

import io
import json
import os
import pty
import select
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from tests.conftest import EXAMPLES, Run

GOOD = EXAMPLES / "amara-okafor-circulation.txt"


def word_file(parts: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()


PDF = (EXAMPLES / "rosa-delgado-systems-librarian.pdf").read_bytes()
BAD_FILES = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\n", "empty"),
    "noise.txt": (bytes(range(1, 32)) * 40, "not_text"),
    "broken.pdf": (b"%PDF-1.7\n" + b"garbage " * 40, "broken"),
    "truncated.pdf": (PDF[:200], "broken"),
    "no-word.docx": (b"PK\x03\x04 but no archive", "broken"),
    "broken.docx": (word_file({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document"}), "broken"),
}


def test_a_file_that_cannot_be_read_costs_that_file_alone(run: Run, tmp_path: Path) -> None:
    for name, (data, _) in BAD_FILES.items():
        (tmp_path / name).write_bytes(data)
    process = run("scan", "--format", "jsonl", *(tmp_path / name for name in BAD_FILES), GOOD)
    *bad, good = (json.loads(line) for line in process.stdout.splitlines())
    assert process.returncode == 3
    kinds = {Path(record["file"]).name: record["error"]["kind"] for record in bad}
    assert kinds == {name: kind for name, (_, kind) in BAD_FILES.items()}
    assert {record["level"] for record in bad} == {None}
    assert good["level"] == "junior"
    told = process.stderr.splitlines()
    assert [name for name, line in zip(BAD_FILES, told, strict=True) if name in line] == list(BAD_FILES)
    assert "Traceback" not in process.stderr


def test_one_file_that_cannot_be_read_ends_with_status_three(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    process = run("scan", tmp_path / "empty.txt")
    assert (process.returncode, len(process.stderr.splitlines())) == (3, 1)


def test_a_missing_path_is_reported_and_the_rest_goes_on(run: Run) -> None:
    process = run("scan", "--format", "jsonl", "nowhere.pdf", GOOD)
    missing, good = (json.loads(line) for line in process.stdout.splitlines())
    assert (missing["error"]["kind"], good["level"], process.returncode) == ("missing", "junior", 3)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("text")
    path.chmod(0)
    assert "permission" in run("scan", "--format", "jsonl", path).stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["scan"], "nothing to scan"),
        (["scan", "--as-of", "yesterday", str(GOOD)], "write it like 2026-11"),
        (["scan", "--min-level", "expert", str(GOOD)], "expert"),
        (["scan", "--format", "xml", str(GOOD)], "xml"),
        (["scan", "--require", "Almma", str(GOOD)], 'did you mean "Alma"?'),
        (["scan", "--require", "Alma=owned", str(GOOD)], "hands_on, listed, exposure, not_held"),
        (["scan", "--kb-only", str(GOOD)], "--kb PATH"),
        (["scan", "--kb", "nowhere.yaml", str(GOOD)], "nowhere.yaml"),
        (["scan", "--files-from", "nowhere.lst"], "nowhere.lst"),
        (["questions", "--level", "boss"], "boss"),
        (["explain", "wedding"], "did you mean weeding"),
        (["explain", "weed"], "did you mean weeding"),
        (["kb", "show", "Sierrra"], 'did you mean "Sierra"?'),
        (["schema", "nothing"], "there are:"),
    ],
)
def test_wrong_usage_is_status_two_and_says_what_to_do(run: Run, arguments: list[str], told: str) -> None:
    process = run(*arguments)
    assert process.returncode == 2
    assert told in process.stderr
    assert "Traceback" not in process.stderr
    assert process.stdout == ""


def test_a_folder_without_anything_to_read(run: Run, tmp_path: Path) -> None:
    process = run("scan", tmp_path)
    assert process.returncode == 2
    assert process.stderr.count("\n") == 1
    assert "holds no file to read" in process.stderr


def test_a_broken_knowledge_base_is_shown_in_place(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("systems:\n  - name: Zed\n    alias: [Zedd]\n", encoding="utf-8")
    process = run("scan", "--kb", own, GOOD)
    assert process.returncode == 2
    assert f"{own}:3:5: unknown field" in process.stderr
    assert '^^^^^\n    did you mean "aliases"?' in process.stderr


def test_a_knowledge_base_without_systems(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("titles:\n  - title: Librarian\n", encoding="utf-8")
    process = run("scan", "--kb", own, "--kb-only", GOOD)
    assert process.returncode == 2
    assert "names no system" in process.stderr


def test_control_characters_of_a_resume_never_reach_the_terminal(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "evil.txt"
    path.write_text(
        "Librarian, Oak Library, 2019 - 2021\nRan \x1b]0;owned\x07 Koha \x1b[2J\u202e at the desk\n", encoding="utf-8"
    )
    for form in ("rich", "text"):
        out = run("scan", "--format", form, path, NO_COLOR="1").stdout
        assert "at the desk" in out
        assert "\x07" not in out
        assert "\x1b]" not in out
        assert "\x1b[2J" not in out
        assert "\u202e" not in out


def test_markup_in_a_resume_is_only_text(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "[bold]x.txt"
    path.write_text("Librarian, Oak Library, 2019 - 2021\nRan Koha [red]at the desk[/red] :smile:\n", encoding="utf-8")
    out = run("scan", "--format", "rich", path, NO_COLOR="1").stdout
    assert "[red]at the desk[/red] :smile:" in out


def test_a_closed_pipe_is_quiet() -> None:
    command = f'"{sys.executable}" -m ilsscreen scan --format jsonl "{EXAMPLES}" | head -c 10'
    process = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, timeout=60)
    assert process.stderr == ""


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_standard_input_that_is_a_keyboard(tmp_path: Path) -> None:
    master, slave = pty.openpty()
    process = subprocess.run(
        [sys.executable, "-m", "ilsscreen", "scan", "-"],
        stdin=slave,
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    os.close(master)
    assert process.returncode == 2
    assert "standard input is the keyboard" in process.stderr


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_a_terminal_gets_a_progress_bar_a_table_and_a_hint() -> None:
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "ilsscreen", "scan", str(EXAMPLES)], stdout=slave, stderr=slave, stdin=subprocess.DEVNULL
    )
    os.close(slave)
    seen = b""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and select.select([master], [], [], 20)[0]:
        try:
            chunk = os.read(master, 4096)
        except OSError:
            break
        if not chunk:
            break
        seen += chunk
    assert process.wait(timeout=10) == 0
    assert b"Reading" in seen
    assert b"Mid-level" in seen
    assert b"--cards" in seen


WRITTEN = [
    *([["scan", GOOD, "--format", kind] for kind in ("html", "json", "jsonl", "csv")]),
    ["scan", GOOD, GOOD, "--format", "text"],
    *([["questions", "--kit", "--level", "mid", "--format", kind] for kind in ("md", "html", "docx")]),
]
"""Commands whose output may be left in a folder of resumes."""


@pytest.mark.parametrize("written", WRITTEN, ids=lambda words: f"{words[0]} {words[-1]}")
def test_what_it_wrote_itself_is_no_resume(run: Run, tmp_path: Path, written: list[str]) -> None:
    report = tmp_path / "monday"
    assert run(*written, "-o", report).returncode == 0
    process = run("scan", report, "--format", "jsonl")
    assert process.returncode == 3
    assert json.loads(process.stdout)["error"]["kind"] == "unsupported"
    assert "written by ilsscreen and is no resume. Keep reports outside" in process.stderr
