"""The terminal: every width, with and without styles, and no meaning by colour alone."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len
from tests.reports.sample import BAD, GOOD

from ilsscreen.model import Result
from ilsscreen.reports.look import Look
from ilsscreen.reports.rich_report import report
from ilsscreen.reports.rich_table import folded

EXPECTED = Path(__file__).parent / "expected"
STYLE = re.compile(r"\x1b\[[0-9;]*m")


def drawn(*results: Result, **look: object) -> str:
    return "".join(report(results, Look(**look)))  # type: ignore[arg-type]


def test_the_card_of_a_resume_at_80_columns() -> None:
    assert drawn(GOOD, width=80) == (EXPECTED / "card-80.txt").read_text(encoding="utf-8")


def test_the_table_at_80_columns() -> None:
    assert drawn(GOOD, BAD, many=True, width=80) == (EXPECTED / "table-80.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 200])
@pytest.mark.parametrize("many", [False, True])
def test_no_line_is_wider_than_the_terminal(width: int, many: bool) -> None:
    long = replace(GOOD, file="folder/" + "a-very-long-name " * 8 + ".pdf")
    lines = drawn(long, BAD, many=many, width=width).splitlines()
    assert all(cell_len(line) <= width for line in lines)


def test_the_columns_stand_below_each_other_whatever_bytes_a_name_is_made_of() -> None:
    rows = drawn(GOOD, replace(GOOD, file="caf\udce9.pdf"), many=True, width=100).splitlines()[1:3]
    assert "caf\N{REPLACEMENT CHARACTER}.pdf" in rows[1]
    assert rows[0].index("Mid-level") == rows[1].index("Mid-level")


def test_styles_mark_the_match_and_say_nothing_that_words_do_not() -> None:
    styled = drawn(GOOD, width=100, styled=True)
    plain = drawn(GOOD, width=100)
    assert re.search(r"\x1b\[1;4[;0-9]*mAlma\x1b\[0m, and taught", styled)
    assert "«Alma»" in plain
    assert STYLE.sub("", styled).split() == plain.replace("«", "").replace("»", "").split()


def test_only_ascii_where_nothing_else_can_be_shown() -> None:
    out = drawn(replace(GOOD, assessment=GOOD.assessment), BAD, width=90, signs=False)
    assert out.isascii()
    assert "+ Training staff" in out
    assert "- Answering for money" in out


def test_a_line_left_out_is_named_by_its_number() -> None:
    assert "also in line 4" in drawn(GOOD, width=100)


def test_words_of_a_resume_are_never_markup() -> None:
    out = drawn(replace(GOOD, file="[bold]a[/bold]:smile:.txt"), width=100)
    assert "[bold]a[/bold]:smile:.txt" in out


def test_control_characters_of_a_name_are_made_visible() -> None:
    for many in (False, True):
        assert "\x1b" not in drawn(replace(GOOD, file="\x1b[2Jx\r.txt"), BAD, width=100, many=many)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("short.pdf", ["short.pdf"]),
        ("grace-hollander-school.pdf", ["grace-hollander-", "school.pdf"]),
        ("abcdefghijklmnop.docx", ["abcdefghijklmnop", ".docx"]),
        ("x" * 45, ["x" * 20, "x" * 20, "x" * 5]),
    ],
)
def test_long_names_are_broken_where_they_can_be(name: str, lines: list[str]) -> None:
    assert folded(name, 20).splitlines() == lines
