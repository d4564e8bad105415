"""questions, titles, explain and kb as a recruiter or a search committee meets them."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from tests.conftest import EXAMPLES, Run

from ilsscreen import KnowledgeBase
from ilsscreen.schemas import schema
from ilsscreen.search_strings import Wish, search_strings

JUNE = EXAMPLES / "june-park-volunteer.docx"


@pytest.mark.parametrize("command", [["questions"], ["titles"], ["explain"], ["explain", "weeding"]])
def test_every_page_comes_in_every_format(run: Run, command: list[str]) -> None:
    outputs = [run(*command, "--format", form).stdout for form in ("rich", "text", "md", "json", "html")]
    assert len(set(outputs)) >= 4
    assert json.loads(outputs[3])["schema"].startswith("ilsscreen.")
    assert outputs[4].startswith("<!DOCTYPE html>")
    assert run(*command).stdout == outputs[1]


def test_a_page_can_be_written_to_a_file(run: Run, tmp_path: Path) -> None:
    assert run("questions", "--format", "html", "-o", tmp_path / "kit.html").stdout == ""
    assert "A good answer" in (tmp_path / "kit.html").read_text(encoding="utf-8")


def test_questions_for_a_person_say_why_each_is_asked(run: Run) -> None:
    found = json.loads(run("questions", "--for", JUNE, "--format", "json").stdout)
    jsonschema.validate(found, schema("questions"))
    why = {question["id"]: question["why"] for question in found["questions"]}
    assert why["junior_patron_records"] == ["Asked of everybody whose level is Junior."]
    assert any("No evidence found of managing data" in reason for reason in why["mid_reporting"])


def test_questions_for_a_file_that_cannot_be_read(run: Run) -> None:
    process = run("questions", "--for", "nowhere.pdf")
    assert (process.returncode, process.stdout) == (3, "")
    assert process.stderr.startswith("ilsscreen: nowhere.pdf: There is no file of this name")


def test_questions_for_standard_input(run: Run) -> None:
    resume = (EXAMPLES / "amara-okafor-circulation.txt").read_bytes()
    assert run("questions", "--for", "-", stdin=resume).stdout.startswith("JUNIOR")


def test_a_word_that_fixes_the_sense_stands_beside_names_of_systems(kb: KnowledgeBase) -> None:
    (string,) = [
        s for s in search_strings(kb, Wish(systems=("Sierra",))) if s.about == "people by system, whatever their title"
    ]
    assert string.text == "Sierra AND (library OR librarian)"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("SirsiDynix", "A maker, now or before, of Symphony"),
        ("ex libris", "Alma"),
        ("senior", "5 years and more"),
        ("staff_training", "Sign of         mid"),
        ("no_data_or_reporting", "Ask"),
        ("LMS", "integrated library system"),
    ],
)
def test_explain_knows_makers_levels_signs_and_concerns(run: Run, words: str, told: str) -> None:
    assert told in run("explain", *words.split()).stdout


def test_explain_as_json_validates(run: Run) -> None:
    jsonschema.validate(json.loads(run("explain", "Koha", "--format", "json").stdout), schema("explanations"))
