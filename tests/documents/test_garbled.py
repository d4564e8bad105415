"""Text from fonts that hide what their signs are is told from text that can be read."""

from __future__ import annotations

import pytest

from ilsscreen.documents.garbled import is_garbled

ENGLISH = (
    "Systems librarian with nine years in academic libraries, two of them spent moving eleven campuses to one system."
)
GERMAN = "Bibliothekarin mit neun Jahren Erfahrung in wissenschaftlichen Bibliotheken, zuletzt Leitung der Umstellung."
POLISH = "Bibliotekarka systemowa z dziewięcioletnim doświadczeniem w bibliotekach akademickich, wdrożenia systemów."
CZECH = "Systémová knihovnice s devíti lety praxe v akademických knihovnách, vedla přechod jedenácti knihoven."
GREEK = "Βιβλιοθηκονόμος συστημάτων με εννέα χρόνια εμπειρίας σε ακαδημαϊκές βιβλιοθήκες και μετάπτωση συστήματος."


def moved(text: str, by: int) -> str:
    """Each sign by so many places further along the table, as the numbers of signs inside a font often are."""
    return "".join(chr(ord(char) + by) if char.isascii() else char for char in text)


def filled(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("text", [ENGLISH, GERMAN, POLISH, CZECH, GREEK, "Alma, MARC, SQL, XML", "555-0143 " * 4])
def test_text_that_can_be_read(text: str) -> None:
    assert not is_garbled(filled(text))


@pytest.mark.parametrize("by", [-29, -28, -31, 3, 7, 0xF000 - 32])
def test_letters_that_stand_for_others(by: int) -> None:
    assert is_garbled(filled(moved(filled(ENGLISH), by)))


@pytest.mark.parametrize("text", ["\x03\x04\x05" * 20, "\ufffd" * 30, "#$%&" * 20])
def test_signs_that_are_no_letters(text: str) -> None:
    assert is_garbled(text)
