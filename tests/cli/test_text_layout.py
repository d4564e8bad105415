"""``ilsscreen text --layout`` shows what the reader saw; without it the text is what evidence points into."""

from __future__ import annotations

from tests.conftest import EXAMPLES, Run

PDF = EXAMPLES / "rosa-delgado-systems-librarian.pdf"


def test_pages_and_blocks_are_marked(run: Run) -> None:
    lines = run("text", "--layout", PDF).stdout.splitlines()
    assert lines[0] == "=== page 1 of 1 ==="
    assert lines[1].startswith("--- block 1: ")
    assert lines[1].endswith(" up ---")


def test_the_lines_are_the_same(run: Run) -> None:
    shown = [line for line in run("text", "--layout", PDF).stdout.splitlines() if line[:3] not in {"===", "---"}]
    assert [line for line in shown if line] == [line for line in run("text", PDF).stdout.splitlines() if line]


def test_a_file_without_places_has_its_pages_marked(run: Run) -> None:
    result = run("text", "--layout", EXAMPLES / "amara-okafor-circulation.txt")
    assert result.stdout.startswith("=== page 1 of 1 ===\nAmara Okafor-Lindley\n")
