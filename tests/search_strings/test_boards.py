"""Strings for each place to search, from the command line."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import jsonschema
import pytest

from ilsscreen import KnowledgeBase
from ilsscreen.knowledge.entries import Board
from ilsscreen.schemas import schema
from ilsscreen.search_strings import RefusedError, Wish, search_strings
from tests.conftest import Run

BOARDS = {board.id: board for board in KnowledgeBase.load().boards}
OHIO = Wish(systems=("Sierra",), places=("Ohio",), excluded=("recruiter",))

BY_SYSTEM = {
    "google": 'site:linkedin.com/in Sierra (library OR librarian) Ohio -recruiter',
    "bing": 'site:linkedin.com/in Sierra (library OR librarian) Ohio NOT recruiter',
    "linkedin": "Sierra AND (library OR librarian) NOT recruiter",
    "linkedin-recruiter": "Sierra AND (library OR librarian) NOT recruiter",
    "sales-navigator": "Sierra AND (library OR librarian) NOT recruiter",
    "indeed": "Sierra AND (library OR librarian) NOT recruiter",
    "monster": "Sierra AND (library OR librarian) NOT recruiter",
    "dice": "Sierra AND (library OR librarian) NOT recruiter",
    "github": "Sierra AND library AND location:Ohio NOT recruiter",
    "seekout": "Sierra AND (library OR librarian) NOT recruiter",
    "hireez": "Sierra AND (library OR librarian) AND NOT recruiter",
    "keywords": "Sierra library Ohio recruiter",
}  # fmt: skip


@pytest.mark.parametrize("board", sorted(set(BOARDS) - {"keywords", "postings"}))
def test_each_place_gets_its_own_operators(kb: KnowledgeBase, board: str) -> None:
    strings = [s.text for s in search_strings(kb, OHIO, BOARDS[board]) if s.about.startswith("people by system")]
    assert strings[0] == BY_SYSTEM[board]


def test_a_box_without_operators_gets_words_only(kb: KnowledgeBase) -> None:
    strings = [s.text for s in search_strings(kb, Wish(systems=("Sierra",)), BOARDS["keywords"])]
    assert "Sierra library" in strings
    assert not any(sign in text for text in strings for sign in ('"', "(", " OR ", " AND "))


def test_a_board_of_vacancies_gets_titles_only(run: Run) -> None:
    lines = run("titles", "--board", "postings", "--level", "senior").stdout.splitlines()
    assert "Head of Library Systems" in lines
    assert not any("Alma" in line or '"' in line for line in lines)


@pytest.mark.parametrize("level", [None, "junior", "mid", "senior"])
@pytest.mark.parametrize("board", sorted(BOARDS))
def test_every_string_keeps_to_the_limits_of_its_place(kb: KnowledgeBase, board: str, level: str | None) -> None:
    strings = search_strings(kb, Wish(level), BOARDS[board])
    assert strings
    assert [s.text for s in strings if not all(part.within for part in s.usage)] == []


def test_every_limit_says_who_says_it_and_when() -> None:
    limited = [b for b in BOARDS.values() if b.max_characters or b.max_words or b.max_operators]
    assert len(limited) >= 6
    assert [b.id for b in limited if not (b.source and b.checked)] == []


def test_text_is_one_string_a_line(run: Run) -> None:
    lines = run("titles", "--board", "google").stdout.splitlines()
    assert all(line.startswith("site:linkedin.com/in ") for line in lines)
    assert len(lines) >= 4


def test_beside_each_string_stands_what_it_uses(run: Run) -> None:
    out = run("titles", "--board", "google", "--format", "md").stdout
    assert "words of 32" in out


def test_links_open_the_very_search(run: Run) -> None:
    strings = run("titles", "--board", "google", "--system", "Koha").stdout.splitlines()
    links = run("titles", "--board", "google", "--system", "Koha", "--url").stdout.splitlines()
    assert [parse_qs(urlsplit(link).query)["q"] for link in links] == [[text] for text in strings]
    assert not any(sign in link for link in links for sign in (" ", '"', "("))


def test_operators_can_be_kept_to_fewer(run: Run) -> None:
    found = json.loads(run("titles", "--max-operators", "2", "--format", "json").stdout)
    jsonschema.validate(found, schema("titles"))
    used = [part["used"] for s in found["searches"] for part in s["usage"] if part["what"] == "operators"]
    assert max(used) <= 2


def test_boards_are_listed(run: Run) -> None:
    found = json.loads(run("titles", "--boards", "--format", "json").stdout)
    jsonschema.validate(found, schema("boards"))
    assert {board["id"] for board in found["boards"]} == set(BOARDS)
    assert "at most 256 characters and 5 operators (official" in " ".join(run("titles", "--boards").stdout.split())


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["--board", "keywords", "--exclude", "intern"], "Plain keywords cannot exclude words"),
        (["--board", "dice", "--url"], "Dice (candidate search) has no address that opens a search"),
        (["--url"], "--url needs --board"),
        (["--exclude", "under 35"], '"under 35" holds "under 35"'),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(run: Run, args: list[str], told: str) -> None:
    process = run("titles", *args)
    assert (process.returncode, process.stdout, process.stderr.count("\n")) == (2, "", 1)
    assert told in process.stderr


@pytest.mark.parametrize(
    "term",
    ["young", "recent graduates", "digital native", "Female", "native speaker", "Filipino", "married", "no children",
     "mothers", "Christian", "disabled", "under 40"],
)  # fmt: skip
def test_a_word_for_what_must_never_be_a_factor_is_refused(kb: KnowledgeBase, term: str) -> None:
    with pytest.raises(RefusedError):
        search_strings(kb, Wish(excluded=(term,)))


@pytest.mark.parametrize("term", ["Young Adult Librarian", "children's librarian", "Asian Studies", "Women's Library"])
def test_titles_and_places_of_work_are_not_refused(kb: KnowledgeBase, term: str) -> None:
    assert search_strings(kb, Wish(excluded=(term,)))


def test_a_place_may_hold_the_name_of_a_people(kb: KnowledgeBase) -> None:
    assert search_strings(kb, Wish(places=("Indian River County",)))
    with pytest.raises(RefusedError):
        search_strings(kb, Wish(places=("Ohio, under 35",)))


def test_no_title_of_the_knowledge_base_is_refused(kb: KnowledgeBase) -> None:
    titles = tuple(name for title in kb.titles for name in (title.title, *title.aliases))
    assert search_strings(kb, Wish(excluded=titles))


def test_a_board_of_ones_own(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("boards:\n  - id: tiny\n    label: Tiny Board\n    max_characters: 120\n", encoding="utf-8")
    out = run("titles", "--kb", own, "--board", "tiny board", "--format", "json").stdout
    searches = json.loads(out)["searches"]
    assert all(len(search["text"]) <= 120 for search in searches)
    assert searches[0]["about"].startswith("people by their title, 1 of ")


@pytest.mark.parametrize("board", [Board("a", "A", max_characters=10), Board("b", "B", max_words=1)])
def test_a_term_too_long_for_a_place_is_given_and_marked(kb: KnowledgeBase, board: Board) -> None:
    strings = search_strings(kb, Wish(systems=("Koha",)), board)
    assert any(not all(part.within for part in s.usage) for s in strings)
