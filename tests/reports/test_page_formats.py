"""A page says the same in every format."""

from __future__ import annotations

import html
import re

import pytest

from ilsscreen.reports import html_page, md_page, rich_page, text_page
from ilsscreen.reports.look import Look
from ilsscreen.reports.page import Entry, Page, Part

PASTE = " OR ".join(f'"title number {at}"' for at in range(30))
PAGE = Page(
    "A title",
    (
        Part(
            "First part",
            (
                Entry("About *this*", "What is <asked>?", (("Why", "because"),), "A good answer", ("one", "two_three")),
                Entry("Another", "Short."),
            ),
        ),
        Part("Second part", (Entry("To copy", paste=PASTE),)),
    ),
)


def test_text() -> None:
    out = "".join(text_page.report(PAGE, Look()))
    assert out.startswith(
        "FIRST PART\n\nAbout *this*\n  What is <asked>?\n  Why             because\n"
        "  A good answer:\n    - one\n    - two_three\n"
        "\nAnother\n  Short.\n\nSECOND PART\n\nTo copy\n"
    )
    assert f"\n{PASTE}\n" in out


def test_markdown() -> None:
    out = "".join(md_page.report(PAGE, Look()))
    assert out.startswith(
        "# A title\n\n## First part\n\n### About \\*this\\*\n\nWhat is \\<asked\\>?\n\n- **Why:** because\n"
    )
    assert "\nA good answer:\n\n- one\n- two\\_three\n" in out
    assert f"```text\n{PASTE}\n```" in out


def test_html() -> None:
    out = "".join(html_page.report(PAGE, Look()))
    assert "<h2>First part</h2>" in out
    assert "<p>What is &lt;asked&gt;?</p>" in out
    assert "<dt>Why</dt><dd>because</dd>" in out
    assert "<li>one</li><li>two_three</li>" in out
    assert f"<pre>{PASTE}</pre>" in html.unescape(out)


@pytest.mark.parametrize("width", [50, 80, 120])
def test_terminal(width: int) -> None:
    out = "".join(rich_page.report(PAGE, Look(width=width, styled=True)))
    plain = re.sub(r"\x1b\[[0-9;]*m", "", out)
    assert "About *this*\n  What is <asked>?\n  Why  because\n  A good answer:\n    • one\n    • two_three\n" in plain
    assert f"\n{PASTE}\n" in out, "what is to be copied is never wrapped or styled"
