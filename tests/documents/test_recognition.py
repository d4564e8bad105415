"""Scans and pictures: their words are recognised where a program for it is installed, and said to be so."""

from __future__ import annotations

import shutil
from collections import Counter
from importlib.util import find_spec

import pytest
from tests.conftest import EXAMPLES
from tests.documents.pictures import Picture, picture_of, png, scan, tiff

from ilsscreen.documents import Limits, ReadError, images, pdf_pictures, read
from ilsscreen.documents.recognised_signs import mended
from ilsscreen.documents.recognition import engine, recognise
from ilsscreen.documents.sheets import Engine, Piece, Sheet

SOURCE = EXAMPLES / "rosa-delgado-systems-librarian.pdf"
needs_tesseract = pytest.mark.skipif(not shutil.which("tesseract"), reason="the program tesseract is not installed")
needs_rapidocr = pytest.mark.skipif(
    find_spec("rapidocr") is None or find_spec("onnxruntime") is None,
    reason="the extra for recognition is not installed: pip install 'ilsscreen[ocr]'",
)


@pytest.fixture(scope="module")
def page() -> Picture:
    return picture_of(SOURCE)


def share_found(text: str, expected: str) -> float:
    """The share of the expected words that a text holds."""
    words, found = Counter(expected.split()), Counter(text.split())
    return (words & found).total() / words.total()


def no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (images, pdf_pictures):
        monkeypatch.setattr(module, "engine", lambda: None)


@needs_tesseract
@pytest.mark.parametrize("lean", [0.0, 0.02])
def test_a_scanned_page_reads_like_the_page(page: Picture, lean: float) -> None:
    document = read(scan(page.leaning(lean) if lean else page), "scan.pdf")
    text, expected = (one.replace("—", "–") for one in (document.text, read(SOURCE, "cv.pdf").text))
    assert share_found(text, expected) >= 0.97
    lines = [line.split() for line in text.split("\n")]
    kept = [line.split() in lines for line in expected.split("\n")]
    assert sum(kept) >= 0.9 * len(kept)
    assert [(w.kind, w.page) for w in document.warnings] == [("no_text_layer", 1), ("recognised", 1)]


@needs_tesseract
def test_a_picture_and_one_of_several_sheets(page: Picture) -> None:
    upper, lower = page.part(0.0, 0.12), page.part(0.2, 0.3)
    one = read(png(upper), "cv.png")
    two = read(tiff(upper, lower), "cv.tif")
    assert "Systems Librarian" in one.text
    assert two.text.startswith(one.text)
    assert len(two.page_starts) == 2
    assert [(w.kind, w.page) for w in two.warnings] == [("recognised", 1), ("recognised", 2)]


@needs_tesseract
def test_recognition_has_limits_of_its_own(page: Picture) -> None:
    strip = page.part(0.0, 0.1)
    document = read(scan(strip, strip), "scan.pdf", Limits(recognition_pages=1))
    assert [(w.kind, w.page) for w in document.warnings if w.page == 2] == [("no_text_layer", 2)]
    assert len(document.page_starts) == 2


@needs_tesseract
def test_a_picture_without_letters() -> None:
    with pytest.raises(ReadError) as error:
        read(png(Picture(300, 300, b"\xff" * 90000)), "white.png")
    assert error.value.failure.kind == "no_text"


@needs_tesseract
def test_a_damaged_picture() -> None:
    with pytest.raises(ReadError) as error:
        read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0" * 50, "cv.png")
    assert error.value.failure.kind == "broken"


def test_without_an_engine_the_warning_holds_the_command(page: Picture, monkeypatch: pytest.MonkeyPatch) -> None:
    no_engine(monkeypatch)
    (warning,) = read(scan(page.part(0.0, 0.1)), "scan.pdf").warnings
    assert (warning.kind, warning.page) == ("no_text_layer", 1)
    assert "pip install 'ilsscreen[ocr]'" in warning.message


def test_without_an_engine_a_picture_is_an_error_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    no_engine(monkeypatch)
    with pytest.raises(ReadError, match=r"pip install 'ilsscreen\[ocr\]'") as error:
        read(png(Picture(10, 10, b"\xff" * 100)), "cv.png")
    assert error.value.failure.kind == "no_program"


@needs_rapidocr
def test_the_package_reads_what_the_program_reads(page: Picture) -> None:
    from ilsscreen.documents.rapid import Rapid

    upper = page.part(0.0, 0.09)
    (lines,) = recognise(png(upper), Rapid(), Limits())
    assert "Systems Librarian" in lines


class Given:
    """An engine that sees what it is told."""

    name = "given"

    def __init__(self, *lines: str) -> None:
        """Take words as text@left,top,right,bottom, one line each."""
        self.lines = tuple(tuple(map(self.piece, line.split())) for line in lines)

    @staticmethod
    def piece(written: str) -> Piece:
        text, _, box = written.partition("@")
        return Piece(text, *map(float, box.split(",")))

    def sheets(self, picture: bytes, seconds: float) -> list[Sheet]:
        return [Sheet(1700.0, 2200.0, self.lines)]


SIGNS = {
    "bullets": ("¢ Koha\n* Alma\n- SQL", "• Koha\n• Alma\n• SQL"),
    "letters that are bullets": ("e Koha\ne Alma\nText", "• Koha\n• Alma\nText"),
    "one letter is a letter": ("e mail\nText", "e mail\nText"),
    "bullets of two columns": ("¢ Koha ¢ Alma", "• Koha • Alma"),
    "a sign inside a line": ("Koha © 2010", "Koha © 2010"),
    "a sign alone": ("*", "*"),
    "a capital I": ("campuses. | like data", "campuses. I like data"),
    "a stroke between entries": ("Alma | cataloging | holds", "Alma | cataloging | holds"),
}


@pytest.mark.parametrize("case", SIGNS)
def test_signs_that_are_taken_for_others(case: str) -> None:
    seen, meant = SIGNS[case]
    assert "\n".join(" ".join(line) for line in mended([line.split() for line in seen.split("\n")])) == meant


LAYOUTS: dict[str, tuple[Engine, list[str]]] = {
    "words of one line": (Given("Ran@100,100,150,125 Koha@160,98,230,125"), ["Ran Koha"]),
    "a date at the right edge that is a line of its own": (
        Given("Librarian@100,100,250,125", "2019@1400,101,1470,124", "Example@100,140,220,170"),
        ["Librarian    2019", "Example"],
    ),
    "lines that lean": (
        Given("Ran@100,100,150,125 Koha@160,101,230,126 daily@1300,136,1380,161", "2019@1500,142,1560,166"),
        ["Ran Koha    daily    2019"],
    ),
}


@pytest.mark.parametrize("case", LAYOUTS)
def test_what_an_engine_sees_becomes_lines(case: str) -> None:
    by, lines = LAYOUTS[case]
    assert [" ".join(line.split()) for line in recognise(b"", by, Limits())[0]] == [" ".join(x.split()) for x in lines]


def test_the_program_goes_before_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    from ilsscreen.documents import recognition

    engine.cache_clear()
    monkeypatch.setattr(recognition, "installed", lambda *names: "/usr/bin/tesseract")
    found = engine()
    engine.cache_clear()
    assert found is not None
    assert found.name == "Tesseract"
