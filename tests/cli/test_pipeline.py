"""ilsscreen among other programs: names for xargs, exit statuses, filters, closed pipes. Each by real processes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import EXAMPLES, Run

POSIX = pytest.mark.skipif(os.name == "nt", reason="needs POSIX")
GOOD = EXAMPLES / "amara-okafor-circulation.txt"
TOOL = f'"{sys.executable}" -m ilsscreen'


def shell(command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, cwd=cwd, check=False, timeout=60
    )


@POSIX
def test_those_who_pass_are_copied_by_xargs_whatever_their_names(tmp_path: Path) -> None:
    folder, shortlist = tmp_path / "in", tmp_path / "shortlist"
    folder.mkdir()
    shortlist.mkdir()
    rosa = EXAMPLES / "rosa-delgado-systems-librarian.pdf"
    for name, source in (("a b'\"c.pdf", rosa), ("two\nlines.pdf", rosa), ("-x.txt", GOOD), ("sierra.pdf", GOOD)):
        shutil.copy(source, folder / name)
    command = f"{TOOL} scan --require Alma --min-level mid --print0 in | xargs -0 cp -t shortlist/"
    process = shell(command, tmp_path)
    assert (process.returncode, process.stderr) == (0, "")
    assert sorted(path.name for path in shortlist.iterdir()) == ["a b'\"c.pdf", "two\nlines.pdf"]


def test_a_list_holds_the_names_of_those_that_pass_and_were_read(run: Run) -> None:
    process = run("scan", "--list", "--require", "Koha", "nowhere.pdf", EXAMPLES)
    names = ["daniel-moreau-consortium", "lukas-brandt-hochschule", "meera-pillai-college-librarian"]
    assert [Path(line).stem for line in process.stdout.splitlines()] == names
    assert process.returncode == 3


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (["--require", "Alma", "--min-level", "mid"], 0),
        (["--require", "Polaris", "--min-level", "mid"], 1),
        (["--require", "Polaris", "--require", "Alma"], 1),
        (["--require", "Polaris", "--require", "Alma", "nowhere.pdf"], 3),
    ],
)
def test_filters_say_by_the_status_whether_anybody_passes(run: Run, options: list[str], status: int) -> None:
    assert run("scan", "--list", "--quiet", *options, EXAMPLES).returncode == status


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ([], 3),
        (["--fail-on", "error"], 3),
        (["--fail-on", "never"], 0),
        (["--fail-on", "encrypted"], 0),
        (["--fail-on", "encrypted,missing"], 3),
        (["--fail-on", "encrypted", "--fail-on", "missing"], 3),
        (["--fail-on", "warning"], 3),
        (["--fail-on", "never", "--require", "Virtua"], 1),
    ],
)
def test_what_ends_with_status_three_can_be_chosen(run: Run, options: list[str], status: int) -> None:
    twice = [GOOD, GOOD]  # the same person twice is a warning
    assert run("scan", "--quiet", *options, "nowhere.pdf", *twice).returncode == status


@POSIX
def test_a_record_is_written_as_soon_as_it_is_there() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "ilsscreen", "scan", "--format", "jsonl", str(GOOD), *[str(EXAMPLES)] * 40],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    first = process.stdout.readline()
    assert process.poll() is None, "the run goes on after its first record"
    process.stdout.close()
    assert process.wait(timeout=20) == 141
    assert process.stderr is not None
    assert process.stderr.read() == b""
    assert first.endswith(b"}\n")


@POSIX
def test_a_reader_that_leaves_takes_no_other_output_with_it(tmp_path: Path) -> None:
    process = shell(f'{TOOL} scan "{EXAMPLES}" --format jsonl --csv all.csv | head -c 10', tmp_path)
    assert (process.returncode, process.stderr) == (141, "")
    assert (tmp_path / "all.csv").read_bytes().count(b"\r\n") == 11
