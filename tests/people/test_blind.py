"""A blind result: the same verdict, and nothing that says who it is, in any format."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from tests.conftest import EXAMPLES, Run, document

from ilsscreen import KnowledgeBase
from ilsscreen.model import Failure, Notice, Result
from ilsscreen.people.blind import blinded
from ilsscreen.people.contact import ContactFinder
from ilsscreen.screening import Screener

TEXT = """Ada Quillfeather, Systems Librarian, Oak Library | 12 Oak Street, Harlow, GA 30200 | 518-555-0142
ada.q@example.org

EXPERIENCE
Systems Librarian, Oak Library, March 2019 - July 2022
- Ran Koha; report faults to Ada Quillfeather, ada.q@example.org or 518-555-0142
- QUILLFEATHER trained 15 circulation staff in Alma at 7 Elm Road, Harlow
- Quillfeather's manual of Sierra is at https://example.org/~ada/sierra
"""
SECRETS = ("quillfeather", "ada", "ada.q", "518-555", "oak street", "elm road", "30200", "example.org")


@pytest.fixture(scope="module")
def blind(kb: KnowledgeBase, screener: Screener) -> Result:
    read = document(TEXT)
    warned = Notice("truncated", "quillfeather.pdf is cut after page 2.")
    result = Result("in/quillfeather.pdf", screener.run, "0" * 64, screener.screen(read), None, (warned,), read)
    return blinded(result, "Resume 1", ContactFinder(kb))


def test_the_name_number_and_address_in_an_evidence_line_are_masked(blind: Result) -> None:
    assert blind.assessment is not None
    lines = {system.name: system.evidence[0].text for system in blind.assessment.systems}
    assert lines == {
        "Koha": "- Ran Koha; report faults to [name], [contact] or [contact]",
        "Alma": "- [name] trained 15 circulation staff in Alma at [contact]",
        "Sierra": "- [name]'s manual of Sierra is at [contact]",
    }


def test_of_an_opening_line_the_matched_words_alone_are_quoted(blind: Result) -> None:
    assert blind.assessment is not None
    opening = [piece for title in blind.assessment.titles for piece in title.evidence if piece.line == 1]
    assert [piece.text for piece in opening] == ["Systems Librarian"]


def test_the_match_stands_where_the_column_says(blind: Result) -> None:
    pieces = list(blind.evidence())
    assert pieces
    for piece in pieces:
        first = piece.matched.partition("\n")[0]
        assert piece.column is not None
        assert piece.text.startswith(first, piece.column)


def test_file_hash_document_and_contact_are_left_out_and_messages_masked(blind: Result) -> None:
    assert (blind.file, blind.sha256, blind.document, blind.contact) == ("Resume 1", "", None, None)
    assert [warning.message for warning in blind.warnings] == ["Resume 1 is cut after page 2."]


def test_a_failure_does_not_tell_the_file(kb: KnowledgeBase, blind: Result) -> None:
    failure = Failure("broken", "in/ada quillfeather.pdf is damaged.")
    failed = replace(blind, file="in/ada quillfeather.pdf", assessment=None, failure=failure)
    assert blinded(failed, "Resume 3", ContactFinder(kb)).failure == Failure("broken", "Resume 3 is damaged.")


def test_a_lone_word_that_names_a_system_here_stays(kb: KnowledgeBase, screener: Screener) -> None:
    read = document(
        "Alma Sierra Vance\n\nEXPERIENCE\nSystems Librarian, Oak Library, 2019 - 2022\n"
        "- Ran Alma for Alma Sierra Vance and Ms. Vance\n"
    )
    result = Result("a", screener.run, "", screener.screen(read), document=read)
    found = blinded(result, "Resume 1", ContactFinder(kb)).assessment
    assert found is not None
    assert found.systems[0].evidence[0].text == "- Ran Alma for [name] and Ms. [name]"


@pytest.mark.parametrize("form", ["text", "rich", "json", "jsonl", "csv", "html"])
def test_nothing_leaks_in_any_format(run: Run, tmp_path: Path, form: str) -> None:
    (tmp_path / "quillfeather.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "copy of ada.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "ada-broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    process = run("scan", "--blind", "--cards", "--verbose", "--format", form, ".", cwd=tmp_path)
    told = process.stdout + process.stderr
    assert "Resume 3" in told
    assert "Resume 1" in told
    for secret in SECRETS:
        assert not re.search(rf"\b{re.escape(secret)}\b", told, re.I), secret


def test_the_verdict_is_the_same(run: Run) -> None:
    def verdicts(*options: str) -> list[list[object]]:
        lines = run("scan", "--format", "jsonl", "--as-of", "2026-11", *options, EXAMPLES).stdout.splitlines()
        names = ("level", "level_basis", "years", "years_range", "confidence")
        found = [json.loads(line) for line in lines]
        return [
            [*(r[n] for n in names), [[s["name"], s["status"], s["months"], len(s["evidence"])] for s in r["systems"]]]
            for r in found
        ]

    assert verdicts("--blind") == verdicts()


def test_the_numbers_follow_the_input_whatever_is_shown_in_which_order(run: Run) -> None:
    plain = run("scan", "--format", "jsonl", "--as-of", "2026-11", EXAMPLES).stdout.splitlines()
    levels = {f"Resume {at}": json.loads(line)["level"] for at, line in enumerate(plain, 1)}
    options = ("--blind", "--sort", "level", "--min-level", "mid")
    found = [json.loads(line) for line in run("scan", "--format", "jsonl", *options, EXAMPLES).stdout.splitlines()]
    assert 1 < len(found) < len(levels)
    assert {record["file"]: record["level"] for record in found}.items() <= levels.items()
