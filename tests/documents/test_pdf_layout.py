"""However text is strewn over a page, the layout neither loses nor repeats a piece of it."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ilsscreen.documents.pdf_layout import lines_of, marked_lines_of
from ilsscreen.documents.pdf_segments import segments_of
from ilsscreen.documents.pdf_words import Word, Words

PAGE = (0.0, 800.0, 600.0, 0.0)

places = st.tuples(
    st.sampled_from([20, 36, 50, 210, 220, 300, 302, 315, 480]) | st.floats(0, 560),
    st.sampled_from(range(30, 780, 12)) | st.floats(5, 780),
    st.sampled_from([6.0, 10.0, 14.0]),
)


def word(number: int, place: tuple[float, float, float]) -> Word:
    left, bottom, height = place
    text = f"word{number}"
    return Word(text, left, bottom + height, left + len(text) * height / 2, bottom)


@given(st.lists(places, min_size=1, max_size=80))
def test_every_word_once(found: list[tuple[float, float, float]]) -> None:
    words = [word(number, place) for number, place in enumerate(found)]
    text = "\n".join(lines_of(segments_of(Words.of(words), PAGE)))
    assert text.count("word") == len(words)
    assert all(one.text in text for one in words)


@given(st.lists(places, min_size=1, max_size=40))
def test_the_marks_of_blocks_add_no_text(found: list[tuple[float, float, float]]) -> None:
    rows = segments_of(Words.of(word(number, place) for number, place in enumerate(found)), PAGE)
    marked = [line for line in marked_lines_of(rows) if not line.startswith("---")]
    assert Counter(marked)[""] >= 1
    assert [line for line in marked if line] == [line for line in lines_of(rows) if line]


@pytest.mark.parametrize(
    ("spaced", "expected"),
    [
        pytest.param([("E", 0), ("D", 15), ("I", 30), ("T", 45)], "EDIT", id="letters set wide"),
        pytest.param(list(zip("MYWORK", (0, 9, 23, 32, 41, 50), strict=True)), "MY WORK", id="a wider gap parts words"),
        pytest.param([("A", 0), ("B", 15), ("C", 30)], "A B C", id="three letters may be a list"),
        pytest.param([("1", 0), ("9", 12), ("9", 24), ("9", 36)], "1 9 9 9", id="digits far apart are numbers"),
    ],
)
def test_letters_set_wide_are_words(spaced: list[tuple[str, float]], expected: str) -> None:
    words = [Word(letter, left, 110.0, left + 6, 100.0) for letter, left in spaced]
    assert lines_of(segments_of(Words.of(words), PAGE)) == [expected]
