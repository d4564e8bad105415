"""Plain text: the whole card, no colour, nothing cut."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.reports.sample import ASSESSMENT, BAD, GOOD

from ilsscreen.model import Result
from ilsscreen.reports.look import Look
from ilsscreen.reports.text_report import report

EXPECTED = Path(__file__).parent / "expected"


def text(*results: Result, **look: bool) -> str:
    return "".join(report(results, Look(**look)))


def test_the_card_of_a_resume() -> None:
    assert text(GOOD) == (EXPECTED / "card.txt").read_text(encoding="utf-8")


def test_the_card_of_a_file_that_was_not_read_says_what_to_do() -> None:
    assert text(BAD).splitlines() == [
        "folder/b.docx",
        "=============",
        "Level       Not read",
        "What to do  It has a password. Ask for a copy without one.",
    ]


def test_several_resumes_are_rows_of_a_table_parted_by_tabs() -> None:
    head, good, bad = (line.split("\t") for line in text(GOOD, BAD, many=True).splitlines())
    assert head == ["File", "Level", "Years", "Systems", "Signs junior/mid/senior", "Confidence", "To ask"]
    assert good == ["folder/ada.pdf", "Mid-level", "3.4", "Alma", "0/1/1", "medium", "1"]
    assert bad[:2] == ["folder/b.docx", "Not read"]
    assert bad[3] == "It has a password. Ask for a copy without one."


def test_cards_follow_the_table_where_they_are_asked_for() -> None:
    out = text(GOOD, BAD, many=True, cards=True)
    assert out == text(GOOD, BAD, many=True) + "\n" + text(GOOD) + "\n" + text(BAD)


def test_every_line_of_evidence_is_there_in_full() -> None:
    out = text(GOOD)
    assert all(f"line {piece.line}: " in out for piece in GOOD.evidence())
    assert "Ran Alma, and taught «Alma» to the desk" in out


def test_unknown_years_are_not_zero() -> None:
    out = text(replace(GOOD, assessment=replace(ASSESSMENT, years=None, years_range=None)))
    assert "Years       unknown, as of 2026-11" in out
    assert "0.0" not in out


def test_a_table_names_systems_only_seen_where_there_is_no_other() -> None:
    seen = replace(GOOD, assessment=replace(ASSESSMENT, systems=ASSESSMENT.systems[1:]))
    row = text(seen, BAD, many=True).splitlines()[1].split("\t")
    assert row[3] == "Koha (seen or studied); Symphony (named, not used)"
