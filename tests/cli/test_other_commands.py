"""questions, titles, explain, text, schema, kb check, and the version."""

from __future__ import annotations

import json
import re

import jsonschema
import pytest
from tests.conftest import EXAMPLES, ROOT, Run

from ilsscreen import __version__


def test_the_version(run: Run) -> None:
    assert run("--version").stdout == f"ilsscreen {__version__}\n"


@pytest.mark.parametrize("level", ["junior", "mid", "senior"])
def test_questions_of_a_level_say_what_a_good_answer_covers(run: Run, level: str) -> None:
    out = run("questions", "--level", level).stdout
    assert out.startswith(level.upper())
    assert out.count("A good answer:") >= 3
    assert not any(other.upper() in out for other in {"junior", "mid", "senior"} - {level})


def test_questions_for_a_person_hold_those_the_doubts_call_for(run: Run) -> None:
    out = json.loads(run("questions", "--for", EXAMPLES / "june-park-volunteer.docx", "--format", "json").stdout)
    asked = {q["id"] for q in out["questions"]}
    assert {"junior_modules", "mid_reporting"} <= asked


def test_titles_come_with_search_strings_ready_to_paste(run: Run) -> None:
    out = run("titles").stdout
    assert "Library Systems Administrator" in out
    assert '"Systems Librarian" OR ' in out
    assert "“" not in out
    searches = [line for line in out.splitlines() if " OR " in line]
    assert len(searches) >= 3
    assert all(line.count("(") == line.count(")") and line.count('"') % 2 == 0 for line in searches)


def test_titles_of_a_level_and_a_system(run: Run) -> None:
    out = json.loads(run("titles", "--level", "senior", "--system", "Koha", "--format", "json").stdout)
    assert {t["level_hint"] for t in out["titles"]} == {"senior"}
    assert any("AND Koha" in s["text"] for s in out["searches"])


def test_explain_tells_the_term_as_to_a_shopkeeper(run: Run) -> None:
    out = run("explain").stdout
    assert "integrated library system" in out
    assert "point-of-sale" in out
    assert "Alma, Sierra, Koha" in out
    assert "library management system" in out


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("weeding", "books out"),
        ("Koha", "integrated library system"),
        ("Systems Librarian", "job title"),
        ("lms", "library"),
        ("Primo", "Search page"),
    ],
)
def test_explain_any_word_of_the_knowledge_base(run: Run, word: str, told: str) -> None:
    assert told in re.sub(r"\s+", " ", run("explain", *word.split()).stdout)


def test_text_prints_what_was_read(run: Run) -> None:
    out = run("text", EXAMPLES / "rosa-delgado-systems-librarian.pdf").stdout
    assert "Led the migration of eleven campus libraries from Sierra to Alma" in out
    assert re.search(r"Head of Library Systems.*\nJuly 2020 – Present\n", out)


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("questions", ["questions", "--format", "json"]),
        ("titles", ["titles", "--format", "json"]),
        ("results", ["scan", "--format", "json", "examples"]),
    ],
)
def test_output_validates_against_its_schema(run: Run, name: str, command: list[str]) -> None:
    schema = json.loads(run("schema", name).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(run(*command).stdout), schema)


def test_the_readme_names_every_command_and_only_options_that_exist(run: Run) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"^  (\w+)  ", run("--help").stdout, re.M)
    assert commands
    assert [name for name in commands if f"ilsscreen {name}" not in readme] == []
    known = set(re.findall(r"--[a-z][a-z0-9-]+", run("man").stdout.replace("\\-", "-"))) | {"--version", "--config"}
    assert set(re.findall(r"--[a-z][a-z0-9-]+", readme)) <= known
