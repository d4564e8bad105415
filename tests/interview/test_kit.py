"""The interview kit: the same for everybody, scored by written examples, open points kept apart."""

from __future__ import annotations

import re
from pathlib import Path

import docx
import pytest

from ilsscreen import KnowledgeBase
from ilsscreen.interview.kit import core_questions, make_kit
from tests.conftest import EXAMPLES, Run

LEVELS = ("junior", "mid", "senior")
JUNE = EXAMPLES / "june-park-volunteer.docx"
ROSA = EXAMPLES / "rosa-delgado-systems-librarian.pdf"


@pytest.mark.parametrize("level", LEVELS)
def test_every_level_has_eight_questions_that_can_be_scored(kb: KnowledgeBase, level: str) -> None:
    asked = [question for question in kb.questions if question.level == level]
    assert len(asked) >= 8
    for question in asked:
        assert question.competency
        assert set(question.anchors) == {"1", "3", "5"}
        assert len(question.probes) >= 2


def test_every_term_of_a_question_is_explained(kb: KnowledgeBase) -> None:
    known = {term.term for term in kb.glossary}
    assert {term for question in kb.questions for term in question.terms} - known == set()


@pytest.mark.parametrize("level", LEVELS)
def test_a_kit_measures_as_many_competencies_as_it_has_questions(kb: KnowledgeBase, level: str) -> None:
    chosen = core_questions(kb, level, 8)
    assert len({question.competency for question in chosen}) == len(chosen) == 8
    assert [q.id for q in core_questions(kb, level, 100)] == [q.id for q in kb.questions if q.level == level]


def test_everybody_is_asked_the_same_whatever_their_resume(run: Run) -> None:
    def scored(*args: object) -> str:
        return run("questions", "--kit", "--level", "mid", *args).stdout.split("# To verify:")[0].split("\n---")[0]

    alone = scored()
    assert alone
    assert scored("--for", JUNE) == scored("--for", ROSA) == alone


def test_what_a_resume_leaves_open_stands_apart_with_its_line(run: Run) -> None:
    out = run("questions", "--kit", "--for", JUNE).stdout
    scored, _, verify = out.partition("# To verify:")
    assert "FOLIO was seen or studied" not in scored
    assert re.search(r"FOLIO was seen or studied\. Ask: .* \(line 22\)\n  > Demo of FOLIO", verify)
    assert "No evidence found of managing data or making reports. Ask: " in verify
    assert "Not scored." in verify


@pytest.mark.parametrize(
    "part",
    [
        "What not to ask", "Common rating errors", "Opening (5 minutes)", "Closing (5 minutes)", "Panel summary",
        "To ask on", "A good answer covers", "In plain words", "Measures: ", "Rater: ___",
    ],
)  # fmt: skip
def test_every_form_holds_every_part(written: str, part: str) -> None:
    assert part in written.replace("*", "").replace("<strong>", "")


@pytest.fixture(scope="module", params=["md", "html", "docx"])
def written(request: pytest.FixtureRequest, run_once: Run, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The text of a kit in one form."""
    file = tmp_path_factory.mktemp("kit") / f"kit.{request.param}"
    assert run_once("questions", "--kit", "--level", "senior", "-o", file).returncode == 0
    return "\n".join(docx_lines(file)) if request.param == "docx" else file.read_text(encoding="utf-8")


def docx_lines(file: Path) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(str(file)).paragraphs]


def test_minutes_add_up(kb: KnowledgeBase) -> None:
    kit = make_kit(kb, "senior")
    assert kit.minutes == kit.opening_minutes + 8 * kit.question_minutes + kit.closing_minutes == 58


@pytest.mark.parametrize("form", ["md", "html"])
def test_nothing_of_a_resume_becomes_markup(run: Run, tmp_path: Path, form: str) -> None:
    resume = tmp_path / "<b>x.txt"
    resume.write_text("SKILLS\nLibrary systems: Koha, Evergreen <script>alert(1)</script>\n", encoding="utf-8")
    out = run("questions", "--kit", "--for", resume, "--format", form).stdout
    assert "Koha" in out.partition("To verify")[2]
    assert "<script>" not in out
    assert "<b>x" not in out


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["--kit"], "a kit is made for one level: add --level, or --for RESUME"),
        (["--kit", "--level", "mid", "--format", "docx"], "name one with -o kit.docx"),
        (["--kit", "--level", "mid", "--format", "json"], "a kit is given as md, html, docx, not as json"),
        (["--format", "docx"], "docx is for --kit"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(run: Run, args: list[str], told: str) -> None:
    process = run("questions", *args)
    assert (process.returncode, process.stdout, process.stderr.count("\n")) == (2, "", 1)
    assert told in process.stderr
