"""CSV for spreadsheets, and names for other programs."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from tests.reports.sample import BAD, GOOD

from ilsscreen.model import Result
from ilsscreen.reports import csv_report, names_report
from ilsscreen.reports.look import Look


def rows(*results: Result) -> list[dict[str, str]]:
    text = "".join(csv_report.report(results, Look()))
    assert text.count("\r\n") == len(results) + 1
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_for_each_result() -> None:
    good, bad = rows(GOOD, BAD)
    assert (good["level"], good["years"], good["years_least"], good["years_most"]) == ("mid", "3.4", "3.0", "3.9")
    assert (good["hands_on"], good["exposure"], good["not_held"]) == ("Alma", "Koha", "Symphony")
    assert (good["indicators"], good["missing"], good["concerns"]) == ("staff_training; migration", "budget", "no_data")
    assert good["error"] == ""
    assert (bad["level"], bad["error"]) == ("", "encrypted: It has a password. Ask for a copy without one.")


@pytest.mark.parametrize("name", ["=1+1.txt", "+x", "-x", "@x", "\t=x", " =x"])
def test_no_cell_is_taken_for_a_formula(name: str) -> None:
    (row,) = rows(replace(GOOD, file=name))
    assert row["file"].startswith("'")


def test_commas_quotes_and_line_ends_stay_in_their_cell() -> None:
    (row,) = rows(replace(GOOD, file='a,"b"\n.txt'))
    assert row["file"] == 'a,"b"\ufffd.txt'


def test_names_are_those_of_the_resumes_that_were_read() -> None:
    odd = replace(GOOD, file="two\nlines.txt")
    assert "".join(names_report.report([GOOD, BAD, odd], Look(separator="\0"))) == "folder/ada.pdf\0two\nlines.txt\0"
    assert "".join(names_report.report([GOOD, BAD], Look())) == "folder/ada.pdf\n"
