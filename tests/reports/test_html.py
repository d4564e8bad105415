"""HTML: one file that stands alone, well formed, with every line of evidence and nothing of a resume as markup."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

from tests.reports.sample import BAD, GOOD

from ilsscreen.model import Result
from ilsscreen.reports.html_report import report
from ilsscreen.reports.look import Look


class Balanced(HTMLParser):
    """Fails where an element is closed that was not open, and keeps what it sees."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.marked: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "mark":
            self.marked.append(data)


def parsed(*results: Result) -> Balanced:
    page = Balanced()
    page.feed("".join(report(results, Look())))
    page.close()
    assert page.open == []
    return page


def test_every_piece_of_evidence_is_marked() -> None:
    assert sorted(parsed(GOOD).marked) == sorted(" ".join(e.matched.split("\n")) for e in GOOD.evidence())


def test_a_row_leads_to_each_card() -> None:
    page = parsed(GOOD, BAD)
    links = [attributes["href"] for tag, attributes in page.tags if tag == "a"]
    cards = [attributes["id"] for tag, attributes in page.tags if tag == "article"]
    assert links == [f"#{card}" for card in cards] == ["#r0", "#r1"]


def test_nothing_is_loaded_from_elsewhere_and_nothing_runs() -> None:
    page = parsed(GOOD, BAD)
    assert not {tag for tag, _ in page.tags} & {"script", "link", "img", "iframe"}
    assert not any(re.match(r"https?:|on\w+", name) for _, attributes in page.tags for name in attributes)
    policy = next(a["content"] for tag, a in page.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"


def test_markup_in_a_name_is_text() -> None:
    out = "".join(report([replace(GOOD, file='<script>"&\x1b')], Look()))
    assert "<script" not in out
    assert '&lt;script&gt;"&amp;\ufffd' in out


def test_the_page_says_what_it_was_made_with() -> None:
    assert "knowledge base 2026.11+abcdef12, as of 2026-11" in "".join(report([GOOD], Look()))
