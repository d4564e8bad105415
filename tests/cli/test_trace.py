"""``ilsscreen scan --trace``: each line with what was made of it, by which entry, and what was dropped."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import Run

RESUME = """Jo Bell

EXPERIENCE

Librarian, Oakdale Public Library, March 2019 - July 2022
- Ran Koha and ran the circulation statistics
- No experience with Evergreen

Clerk, Maple Bank, 2014 - 2018
- Wrote the risk policy
"""


@pytest.fixture
def traced(run: Run, tmp_path: Path) -> str:
    (tmp_path / "jo.txt").write_text(RESUME, encoding="utf-8")
    process = run("scan", "--trace", "--as-of", "2026-11", "jo.txt", cwd=tmp_path)
    assert (process.returncode, process.stderr) == (0, "")
    return process.stdout


def test_every_line_stands_under_its_section_and_job(traced: str) -> None:
    told = " ".join(traced.split())
    assert "job 1: Librarian, Oakdale Public Library; 2019-03 to 2022-07; library work" in told
    assert "job 2: Clerk, Maple Bank; 2014-01 to 2018-01; other work" in told
    assert "   6 - Ran Koha and ran the circulation statistics" in traced


@pytest.mark.parametrize(
    "told",
    [
        "+ system Koha = hands_on: “Koha”",
        "+ sign reporting: “Ran Koha and ran the circulation statistics”",
        "+ system Evergreen = not_held: “Evergreen”",
        "cue data/cues.yaml:",
        ", denied, “No experience”",
        "- sign policy: “Wrote the risk policy” in a job outside libraries by data/terms.yaml:",
        "which never means it",
    ],
)
def test_findings_name_the_entry_that_decided(traced: str, told: str) -> None:
    assert told in " ".join(traced.split())


def test_no_line_is_wider_than_eighty_and_none_is_coloured(traced: str) -> None:
    assert max(map(len, traced.split("\n"))) <= 80
    assert "\x1b" not in traced


def test_an_entry_of_an_own_file_is_named_there(run: Run, tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("systems:\n  - name: RiverLib\n    vendor: Riverside\n", encoding="utf-8")
    (tmp_path / "jo.txt").write_text(RESUME.replace("Koha", "RiverLib"), encoding="utf-8")
    process = run("scan", "--trace", "--kb", "own.yaml", "jo.txt", cwd=tmp_path)
    assert "own.yaml:2, RiverLib" in process.stdout


def test_a_file_that_cannot_be_read_says_why(run: Run, tmp_path: Path) -> None:
    process = run("scan", "--trace", "absent.txt", cwd=tmp_path)
    assert process.returncode == 3
    assert "absent.txt" in process.stdout


def test_a_trace_has_no_other_format(run: Run) -> None:
    process = run("scan", "--trace", "--format", "json", "examples")
    assert process.returncode == 2
    assert "--trace is a form of its own" in process.stderr
