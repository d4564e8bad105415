"""The phrase language: word ends, gaps, word lists, letter case, and where words stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ilsscreen.phrases import Compiler, PhraseError, PhraseTable, WordLists, tokenize

LISTS = {"staff": ("clerk*", "student worker*"), "teach": ("train*", "taught"), "loop": ("(loop)",)}


def found(phrase: str, text: str) -> list[str]:
    table: PhraseTable[None] = PhraseTable(WordLists(LISTS))
    table.add(phrase, None)
    tokens = tokenize(text)
    return [text[tokens[h.first].start : tokens[h.last - 1].end] for h in table.find(tokens)]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("circulation desk", "Staffed the Circulation Desk", ["Circulation Desk"]),
        ("check* out", "checked-out books", ["checked-out"]),
        ("check* out", "the checklist goes out", []),
        ("train* ... staff", "Trained fifteen new circulation staff", ["Trained fifteen new circulation staff"]),
        ("train* ... staff", "trained one two three four five six seven staff", []),
        ("train* ... staff", "trained readers, volunteers and staff", ["trained readers, volunteers and staff"]),
        ("train* ... staff", "trained readers; rostered staff", []),
        ("renew* .. books", "renewed the overdue books", ["renewed the overdue books"]),
        ("renew* .. books", "renewed journals, shelved books", []),
        ("renew* .. books", "renewed cards and then the books", []),
        ("records ~ merged", "duplicate records were found and merged", ["records were found and merged"]),
        ("records ~ merged", "merged two thousand duplicate records", ["merged two thousand duplicate records"]),
        ("records ~ merged", "records counted; shelves merged", []),
        ("(teach) ~ (staff) ~ koha", "Koha was taught to every clerk", ["Koha was taught to every clerk"]),
        ("(teach) ... (staff)", "taught two student workers", ["taught two student workers"]),
        ("=ILL", "ILL staff; ill staff", ["ILL"]),
        ("changed .. # items", "changed 6,700 items", ["changed 6,700 items"]),
        ("changed .. # items", "changed 45000 items", ["changed 45000 items"]),
        ("changed .. # items", "changed 12 items", []),
        ("# items", "In 2019 items came", []),
        ("# items", "40 000 items came", ["000 items"]),
        ("library", "the library’s hours", ["library’s"]),
        ("retrospective", "retro-\n   spective conversion", ["retro-\n   spective"]),
        ("café staff", "Cafe staff", ["Cafe staff"]),
        ("desk", "desktop", []),
    ],
)
def test_what_a_phrase_finds(phrase: str, text: str, expected: list[str]) -> None:
    assert found(phrase, text) == expected


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("duties", "Duties:", True),
        ("duties", "Duties as clerk", False),
        ("duties as ...", "Duties as clerk", True),
        ("duties as ...", "Duties as", False),
        ("(teach) ... (staff)", "taught all of the clerks", True),
    ],
)
def test_what_a_phrase_is_the_whole_of(phrase: str, text: str, expected: bool) -> None:
    table: PhraseTable[None] = PhraseTable(WordLists(LISTS))
    table.add(phrase, None)
    assert (table.whole(tokenize(text)) is not None) is expected


@pytest.mark.parametrize("phrase", ["", "...", "..", "... staff", "(nobody) desk"])
def test_a_phrase_that_cannot_be_read_says_so(phrase: str) -> None:
    with pytest.raises(PhraseError):
        Compiler(LISTS).compile(phrase)


@given(st.text())
def test_every_word_stands_where_it_says(text: str) -> None:
    end = 0
    for token in tokenize(text):
        assert end <= token.start < token.end <= len(text)
        assert token.word
        end = token.end


@given(st.lists(st.sampled_from(["train", "new", "clerk", "desk"]), max_size=12))
def test_a_found_phrase_lies_inside_the_words(words: list[str]) -> None:
    table: PhraseTable[None] = PhraseTable(WordLists(LISTS))
    table.add("(teach) ... (staff)", None)
    tokens = tokenize(" ".join(words))
    for hit in table.find(tokens):
        assert tokens[hit.first].word == "train"
        assert tokens[hit.last - 1].word == "clerk"
        assert hit.last - hit.first <= 8
