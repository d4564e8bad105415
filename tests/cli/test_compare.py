"""``ilsscreen compare``: resumes side by side, on a terminal, in a pipe, and as JSON."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
from rich.cells import cell_len
from tests.conftest import EXAMPLES, Run
from tests.reports.sample import BAD, GOOD

from ilsscreen.reports import rich_comparison, text_comparison
from ilsscreen.reports.comparison import rows
from ilsscreen.reports.look import Look
from ilsscreen.schemas import schema

ROSA, TOM, JUNE = (next(EXAMPLES.glob(f"{name}-*")) for name in ("rosa", "tom", "june"))


def test_each_question_is_answered_for_each_resume_and_says_whether_they_differ() -> None:
    found = {row.label: row for row in rows([GOOD, BAD])}
    assert found["Level"].cells == (("Mid-level",), ("Not read",))
    assert found["Systems used at work"].cells == (("Alma, 3 years 5 months, last in 2022-07",), ())
    assert found["Senior signs not found"].cells == (("Answering for money",), ())
    assert found["What to do"].cells[1] == ("It has a password. Ask for a copy without one.",)
    assert not next(rows([GOOD, GOOD])).differs


def test_in_a_pipe_every_answer_stands_on_lines_of_its_own(run: Run) -> None:
    out = run("compare", ROSA, TOM, JUNE, "--as-of", "2026-11").stdout
    assert out.splitlines()[:3] == [f"A  {ROSA}", f"B  {TOM}", f"C  {JUNE}"]
    assert "\nLevel\n  A  Senior\n  B  Mid-level\n  C  Junior\n" in out
    assert "\nConfidence (the same)\n" in out


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_on_a_terminal_they_stand_beside_each_other(run: Run, width: int) -> None:
    out = run("compare", ROSA, TOM, "--format", "rich", "--as-of", "2026-11", COLUMNS=str(width)).stdout
    assert re.search(r"Senior +Mid-level", out)
    assert all(cell_len(line) <= width for line in out.splitlines() if not line.startswith(str(EXAMPLES)))


def test_as_json_it_validates_and_holds_the_records(run: Run) -> None:
    found = json.loads(run("compare", ROSA, TOM, "--format", "json", "--as-of", "2026-11").stdout)
    jsonschema.validate(found, schema("comparison"))
    assert [Path(record["file"]) for record in found["results"]] == [ROSA, TOM]
    assert found["rows"][0] == {"about": "Level", "differs": True, "answers": [["Senior"], ["Mid-level"]]}


@pytest.mark.parametrize("form", ["rich", "text", "json"])
def test_blind_it_tells_no_name(run: Run, form: str) -> None:
    out = run("compare", "--blind", ROSA, TOM, "--format", form).stdout.lower()
    assert "resume 2" in out
    assert not re.search(r"rosa|delgado|whitcombe", out)


@pytest.mark.parametrize(
    ("names", "status", "told"),
    [
        ([ROSA], 2, "1 to compare: name one more beside it"),
        ([EXAMPLES], 2, "10 to compare: name 6 at most"),
        ([ROSA, "nowhere.pdf"], 3, "nowhere.pdf: There is no file of this name"),
    ],
)
def test_what_cannot_be_compared(run: Run, names: list[str | Path], status: int, told: str) -> None:
    process = run("compare", *names)
    assert process.returncode == status
    assert told in process.stderr


def test_words_of_a_resume_are_never_markup_and_ascii_is_ascii() -> None:
    look = Look(width=100, signs=False, ascii_only=True)
    for report in (rich_comparison.report, text_comparison.report):
        assert "".join(report([GOOD, BAD], look)).isascii()
