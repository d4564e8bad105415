"""Old Word files: by whichever program is there, and told what to install where none is."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from ilsscreen.documents import ReadError, doc, read
from ilsscreen.documents.doc_lists import list_items

FILE = Path(__file__).parent.parent / "evaluation" / "dev" / "rendered" / "d051.doc"
CELLS = Path(__file__).parent / "lists-in-cells.doc"
TEXT = FILE.parent.parent / "resumes" / "d051.txt"
PROGRAMS = [
    pytest.param(name, marks=pytest.mark.skipif(not shutil.which(name), reason=f"the program {name} is not installed"))
    for name in ("antiword", "soffice")
]


@pytest.mark.parametrize("program", PROGRAMS)
def test_every_word_is_read_in_order(program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doc, "installed", lambda *names: shutil.which(program) if program in names else None)
    assert read(FILE, "cv.doc").text.split() == TEXT.read_text(encoding="utf-8").split()


def test_without_a_program_the_message_names_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doc, "installed", lambda *names: None)
    with pytest.raises(ReadError, match=r"antiword or by LibreOffice.*Install one"):
        read(FILE, "cv.doc")


@pytest.mark.skipif(not shutil.which("antiword"), reason="the program antiword is not installed")
def test_a_damaged_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doc, "installed", lambda *names: shutil.which("antiword") if "antiword" in names else None)
    with pytest.raises(ReadError) as error:
        read(FILE.read_bytes()[:8] + "WordDocument".encode("utf-16-le") * 400, "cv.doc")
    assert error.value.failure.kind == "broken"


def test_the_paragraphs_of_lists() -> None:
    items = {"Ran Koha for three branches", "Trained fifteen clerks", "Lent books", "Outside item"}
    assert list_items(CELLS.read_bytes()) == items
    assert list_items(FILE.read_bytes()) == frozenset()


@pytest.mark.skipif(not shutil.which("antiword"), reason="the program antiword is not installed")
def test_the_lists_in_cells_have_bullets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doc, "installed", lambda *names: shutil.which("antiword") if "antiword" in names else None)
    lines = read(CELLS, "cv.doc").text.split("\n")
    assert [line for line in lines if line and not line.startswith("•")] == [
        "Rosa Delgado",
        "2010 - 2014    Systems Librarian",
        "2005    Clerk",
        "Oak Library",
    ]
    assert len([line for line in lines if line.startswith("• ")]) == 4


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_file_has_no_lists_or_some(seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(CELLS.read_bytes())
    for _ in range(40):
        data[chance.randrange(8, len(data))] = chance.randrange(256)
    assert all(isinstance(item, str) and item for item in list_items(bytes(data)))
