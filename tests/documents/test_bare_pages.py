"""A page of a few letters, or none, is a picture only where it shows something else."""

from __future__ import annotations

import pytest
from tests.documents.made_pdf import line, made_pdf, stream

from ilsscreen.documents import ReadError, read

FULL = line("Circulation clerk at Oak Library", y=760)
PHOTO = stream(
    b"\x00\xff" * 32, b"/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8"
)
SHOWN = b"q 500 0 0 500 40 40 cm /Im Do Q\n"
OUTLINE = b"q 0 g 60 600 m 90 700 l 120 600 l 110 600 l 90 670 l 70 600 l f Q\n"
RULE = b"q 0 g 60 603 200 1 re f Q\n"


@pytest.mark.parametrize(
    ("second", "is_picture"),
    [
        pytest.param(b"", False, id="nothing"),
        pytest.param(b"q 1 g 40 40 500 700 re f Q\n" + line(" ", y=40), False, id="nothing that shows"),
        pytest.param(OUTLINE, True, id="one path and no letter"),
        pytest.param(line("2", y=40), False, id="a number alone"),
        pytest.param(line("Koha", y=700) + RULE * 3, False, id="a word and a few rules"),
        pytest.param(SHOWN, True, id="a picture"),
        pytest.param(line("2", y=40) + SHOWN, True, id="a picture and a number"),
        pytest.param(line("2", y=40) + RULE * 200, True, id="many paths, which may be letters"),
    ],
)
def test_a_page_beside_one_of_text(second: bytes, is_picture: bool) -> None:
    document = read(made_pdf(FULL, second, more=[PHOTO], resources=b"/XObject << /Im 10 0 R >>"), "x.pdf")
    assert ("no_text_layer" in {warning.kind for warning in document.warnings}) is is_picture
    assert ("Koha" in document.text) is (b"Koha" in second)


def test_a_file_of_blank_pages_holds_no_words() -> None:
    with pytest.raises(ReadError) as error:
        read(made_pdf(b"", b""), "x.pdf")
    assert error.value.failure.kind == "no_text"
