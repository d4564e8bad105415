"""What a person cannot see on a page of a PDF is left out and told; what they can see stays."""

from __future__ import annotations

import pytest
from tests.documents.made_pdf import line, made_pdf, stream

from ilsscreen.documents import read

SEEN = line("Circulation clerk at Oak Library", y=760) + line("Lent and took back books", y=740)
SECRET = "Koha Alma Sierra"
BAR = b"q 0.1 0.15 0.3 rg 40 560 300 100 re f Q\n"
LATER = b"q 1 g 60 590 300 30 re f Q\n"
BLACK = b"q 0 g 60 590 300 30 re f Q\n"
GREY = b"q 0.9 g 60 590 300 30 re f Q\n"
STRIPES = b"\x00\xff" * 32 * 64
PHOTO = stream(
    STRIPES, b"/Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray /BitsPerComponent 8"
)
SEE_THROUGH = b"<< /Type /ExtGState /ca 0 /CA 0 >>"
RESOURCES = b"/XObject << /Im 10 0 R >> /ExtGState << /G0 11 0 R >>"


def picture(x: int, y: int, width: int, height: int) -> bytes:
    return b"q %d 0 0 %d %d %d cm /Im Do Q\n" % (width, height, x, y)


def text_of(content: bytes, page: bytes = b"") -> tuple[str, list[str]]:
    document = read(made_pdf(content, more=[PHOTO, SEE_THROUGH], resources=RESOURCES, page=page), "x.pdf")
    return " ".join(document.text.split()), [warning.message for warning in document.warnings]


HIDDEN = {
    "white on white": (SEEN + line(SECRET, y=600, before="1 g"), "colour"),
    "nearly white on white": (SEEN + line(SECRET, y=600, before="0.95 0.97 0.96 rg"), "colour"),
    "white in a colour of print": (SEEN + line(SECRET, y=600, before="0 0 0 0 k"), "colour"),
    "white at the end of a line that is seen": (
        SEEN + line("Books", y=600) + line(SECRET, x=120, y=600, before="1 g"),
        "colour",
    ),
    "dark on a dark bar": (BAR + SEEN + line(SECRET, y=600, before="0.1 0.15 0.3 rg"), "covered"),
    "set not to print": (SEEN + line(SECRET, y=600, before="3 Tr"), "set not to show"),
    "only cut out": (SEEN + line(SECRET, y=600, before="7 Tr"), "set not to show"),
    "see-through": (SEEN + line(SECRET, y=600, before="/G0 gs"), "set not to show"),
    "too small": (SEEN + line(SECRET, y=600, size=1), "too small"),
    "made small by a scale": (SEEN + b"q 0.1 0 0 0.1 0 0 cm " + line(SECRET, x=720, y=6000) + b"Q\n", "too small"),
    "below the page": (SEEN + line(SECRET, y=-300), "outside the page"),
    "beside the page": (SEEN + line(SECRET, x=900, y=600), "outside the page"),
    "under a white box": (SEEN + line(SECRET, y=600) + LATER, "covered"),
    "under a black box": (SEEN + line(SECRET, y=600) + BLACK, "covered"),
    "under a white box that other text follows": (line(SECRET, y=600) + LATER + SEEN, "covered"),
    "on a bar of its colour that is drawn after other text": (SEEN + BLACK + line(SECRET, y=600), "covered"),
    "under a picture": (SEEN + line(SECRET, y=600) + picture(60, 560, 200, 90), "covered"),
    "under a box at the end of a string": (
        SEEN + line(f"Books {SECRET}", y=600) + b"q 1 g 108 590 300 30 re f Q\n",
        "covered",
    ),
    "on a bar of its colour at the end of a string": (
        b"q 0 g 108 590 300 30 re f Q\n" + SEEN + line(f"Books {SECRET}", y=600),
        "covered",
    ),
    "beyond the edge at the end of a string": (
        SEEN + line(f"Lent many books {' ' * 3} {SECRET}", x=510, y=600),
        "outside the page",
    ),
    "among many letters": (
        b"".join(line("x", x=40 + 5 * at % 500, y=400 - at // 100 * 12) for at in range(900))
        + SEEN
        + line(SECRET, y=600)
        + LATER,
        "covered",
    ),
}
VISIBLE = {
    "black on white": SEEN + line(SECRET, y=600),
    "light grey on white": SEEN + line(SECRET, y=600, before="0.8 g"),
    "white on a dark bar": BAR + SEEN + line(SECRET, y=600, before="1 g"),
    "white on a dark bar that is drawn after other text": SEEN + BAR + line(SECRET, y=600, before="1 g"),
    "black on a grey bar that is drawn after other text": SEEN + GREY + line(SECRET, y=600),
    "light on a picture": SEEN + picture(40, 560, 300, 120) + line(SECRET, y=600, before="1 g"),
    "outlined": SEEN + line(SECRET, y=600, before="1 Tr"),
    "a little transparent": SEEN + line(SECRET, y=600, before="0.3 g"),
    "small print": SEEN + line(SECRET, y=600, size=4),
    "at the edge": SEEN + line(SECRET, x=2, y=3),
    "a thin line through it": SEEN + line(SECRET, y=600) + b"q 0 g 60 603 200 1 re f Q\n",
    "a frame around it": SEEN + line(SECRET, y=600) + b"q 60 590 300 30 re S Q\n",
    "invisible over a scan that shows it": picture(0, 0, 595, 842) + line(SECRET, y=600, before="3 Tr"),
}


@pytest.mark.parametrize("page", [b"", b"/Rotate 180"], ids=["upright", "turned"])
@pytest.mark.parametrize("case", HIDDEN)
def test_what_cannot_be_seen_is_left_out_and_told(case: str, page: bytes) -> None:
    content, way = HIDDEN[case]
    text, warnings = text_of(content, page)
    assert "Koha" not in text
    assert "Sierra" not in text
    assert "Oak" in text
    (warning,) = warnings
    assert warning.startswith("3 words on page 1 cannot be seen")
    assert way in warning


@pytest.mark.parametrize("case", VISIBLE)
def test_what_can_be_seen_stays(case: str) -> None:
    text, warnings = text_of(VISIBLE[case])
    assert SECRET in text
    assert warnings == []
