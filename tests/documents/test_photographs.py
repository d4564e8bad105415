"""A photograph is read as the camera says that it is to be seen."""

from __future__ import annotations

import io
import shutil

import pytest
from tests.conftest import EXAMPLES
from tests.documents.pictures import picture_of

from ilsscreen.documents import read
from ilsscreen.documents.photographs import orientation, upright

image = pytest.importorskip("PIL.Image", reason="Pillow, which makes the photographs, is not installed")
HELD = {1: None, 3: "ROTATE_180", 6: "ROTATE_90", 8: "ROTATE_270"}
"""How the picture lies in the file for each orientation that EXIF names."""


def photograph(named: int) -> bytes:
    top = picture_of(EXAMPLES / "rosa-delgado-systems-librarian.pdf").part(0.0, 0.3)
    picture = image.frombytes("L", (top.width, top.height), top.rows)
    if HELD[named]:
        picture = picture.transpose(image.Transpose[HELD[named]])
    exif, file = image.Exif(), io.BytesIO()
    exif[0x112] = named
    picture.save(file, "JPEG", exif=exif, quality=90)
    return file.getvalue()


@pytest.mark.parametrize("named", HELD)
def test_what_the_file_says_of_the_camera_is_found(named: int) -> None:
    assert orientation(photograph(named)) == named


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="the program tesseract is not installed")
@pytest.mark.parametrize("named", HELD)
def test_the_words_of_a_photograph_are_read(named: int) -> None:
    assert "ROSA M. DELGADO-FERREIRA" in read(photograph(named), "photo.jpg").text


@pytest.mark.parametrize("cut", [4, 20, 40, 90])
def test_a_damaged_photograph_stays_as_it_is(cut: int) -> None:
    data = photograph(6)[:cut]
    assert upright(data) == data
