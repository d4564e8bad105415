"""kb diff: in words what changes, and whose result changes and how."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import EXAMPLES, Run

from ilsscreen.kb.changes import changes
from ilsscreen.knowledge import load

SMALL = Path(__file__).parent / "small.yaml"
AMARA = EXAMPLES / "amara-okafor-circulation.txt"

TOLD = [
    ("systems:\n  - name: RiverLib\n", "+ systems / RiverLib"),
    (
        "systems:\n  - name: RiverLib\n    vendor: Me\n    aliases: [RL, River]\n",
        "+ systems / RiverLib: vendor: Me; aliases: RL, River",
    ),
    ("systems:\n  - name: Sierra\n    off: true\n", "- systems / Sierra"),
    ("systems:\n  - name: Sierra\n    vendor: Me\n", "~ systems / Sierra: vendor is now Me"),
    (
        "systems:\n  - name: Koha\n    vendor: Me\n",
        "~ systems / Koha: vendor was Koha community, is now Me",
    ),
    ("systems:\n  - name: Koha\n    vendor: ~\n", "~ systems / Koha: vendor was Koha community, is now nothing"),
    ("systems:\n  - name: Koha\n    ambiguous: true\n", "~ systems / Koha: ambiguous was false, is now true"),
    ("systems:\n  - name: Sierra\n    aliases+: [III]\n", "~ systems / Sierra: alias added: III"),
    (
        "systems:\n  - name: Sierra\n    aliases: [III]\n",
        "~ systems / Sierra: alias added: III; alias taken out: Innovative Sierra",
    ),
    (
        "cues:\n  - id: denied\n    phrases: [never used, no experience with]\n",
        "~ cues / denied: phrase: another order",
    ),
    (
        "indicators:\n  - id: staff_training\n    phrases: []\n",
        "~ indicators / staff_training: phrase taken out: trained library (staff)",
    ),
    ("rules:\n  numbers:\n    mid_years: 2.5\n", "~ rules: mid_years was 2, is now 2.5"),
]


@pytest.mark.parametrize(("own", "told"), TOLD, ids=[told for _, told in TOLD])
def test_a_change_is_told_in_words(own: str, told: str, tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(own, encoding="utf-8")
    old, new = load([SMALL], builtin=False), load([SMALL, file], builtin=False)
    assert [str(change) for change in changes(old, new)] == [told]
    assert changes(new, new) == []


@pytest.fixture
def own(tmp_path: Path) -> Path:
    file = tmp_path / "own.yaml"
    file.write_text("systems:\n  - name: Polaris\n    off: true\n", encoding="utf-8")
    return file


def test_what_own_terms_change_is_told_with_the_resumes_whose_result_changes(run: Run, own: Path) -> None:
    process = run("kb", "diff", "--kb", own, AMARA, EXAMPLES / "lukas-brandt-hochschule.txt", "--as-of", "2026-11")
    lines = process.stdout.splitlines()
    assert lines[0] == "- systems / Polaris"
    assert "  system Polaris: hands_on -> none" in lines
    assert lines[-1] == "1 of 2 resumes change."


def test_two_files_are_compared_in_the_order_given(run: Run, own: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text("systems:\n  - name: Polaris\n    vendor: Me\n", encoding="utf-8")
    lines = run("kb", "diff", own, other, "--on", AMARA, "--as-of", "2026-11").stdout.splitlines()
    assert lines[0].startswith("+ systems / Polaris: vendor: Me; ")
    assert "  system Polaris: none -> hands_on" in lines


def test_one_file_is_compared_with_what_is_in_use(run: Run, own: Path) -> None:
    (line,) = run("kb", "diff", own).stdout.splitlines()
    assert line.startswith("+ systems / Polaris: vendor: ")


def test_a_folder_with_terms_is_a_whole_base(run: Run) -> None:
    assert run("kb", "diff", "data").stdout == "The knowledge base stays as it is.\n"


def test_more_than_two_are_refused(run: Run, own: Path) -> None:
    process = run("kb", "diff", own, own, own)
    assert process.returncode == 2
    assert "two knowledge bases can be compared, not 3" in process.stderr
