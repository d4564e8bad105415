"""HTML: one file that stands alone, well formed, with every line of evidence, each linked with its place both ways."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from tests.reports.sample import BAD, DOCUMENT, GOOD, TEXT

from ilsscreen.model import Contact, Document, Result, SamePerson
from ilsscreen.reports.html_report import report
from ilsscreen.reports.look import Look

VOID = {"meta", "br", "input"}


class Balanced(HTMLParser):
    """Fails where an element is closed that was not open, and keeps what it sees."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.quoted: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-2:] == ["blockquote", "mark"]:
            self.quoted.append(data)

    def values(self, name: str) -> list[str]:
        return [value for _, attributes in self.tags if (value := attributes.get(name)) is not None]


def html(*results: Result) -> str:
    return "".join(report(results, Look()))


def parsed(*results: Result) -> Balanced:
    page = Balanced()
    page.feed(html(*results))
    page.close()
    assert page.open == []
    return page


def test_every_piece_of_evidence_is_quoted_and_marked() -> None:
    assert sorted(parsed(GOOD).quoted) == sorted(" ".join(e.matched.split("\n")) for e in GOOD.evidence())


def test_a_row_leads_to_each_card() -> None:
    page = parsed(GOOD, BAD)
    assert [a["id"] for tag, a in page.tags if tag == "article"] == page.values("data-card") == ["r1", "r2"]
    assert {"#r1", "#r2"} <= set(page.values("href"))


def test_every_link_leads_somewhere_and_no_id_stands_twice() -> None:
    page = parsed(GOOD, BAD, GOOD)
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {href.removeprefix("#") for href in page.values("href")} <= set(ids)


def test_each_claim_leads_to_its_places_and_each_place_back_to_its_claims() -> None:
    links = parsed(GOOD).values("href")
    for piece in GOOD.evidence():
        assert f"#r1-t{piece.start}" in links
    claims = [id_ for id_ in parsed(GOOD).values("id") if re.fullmatch(r"r1-c\d+", id_)]
    assert len(claims) == 11
    assert all(f"#{claim}" in links for claim in claims)


def test_the_text_is_there_whole_with_its_lines_and_pages() -> None:
    body = html(GOOD)
    lines = re.findall(r'<div class="line" data-line="(\d+)">(.*?)</div>', body)
    plain = [re.sub(r"<sup>.*?</sup>|<[^>]*>", "", line) for _, line in lines]
    assert plain == TEXT.split("\n")
    assert body.index("Page 2</p>") < body.index('data-line="6"')


def test_evidence_that_overlaps_is_marked_once_and_leads_to_all_its_claims() -> None:
    line = re.search(r'data-line="3">(.*?)</div>', html(GOOD))
    assert line is not None
    taught = line[1][line[1].index("taught") :]
    assert "taught </mark><mark" in taught
    assert taught.count("<sup>") == 2


def test_without_the_document_there_is_no_text_and_no_link_into_it() -> None:
    page = parsed(replace(GOOD, document=None))
    assert not [id_ for id_ in page.values("id") if re.fullmatch(r"r1-t\d+", id_)]
    assert "data-line=" not in html(replace(GOOD, document=None))


def test_nothing_is_loaded_from_elsewhere_and_nothing_runs_but_our_own_script() -> None:
    body = html(GOOD, BAD)
    page = parsed(GOOD, BAD)
    assert not {tag for tag, _ in page.tags} & {"link", "img", "iframe", "object", "base"}
    assert not any(name in {"src", "style"} or name.startswith("on") for _, a in page.tags for name in a)
    assert not re.search(r"https?:|@import|url\(", body)
    policy = next(a["content"] for tag, a in page.tags if a.get("http-equiv") == "Content-Security-Policy")
    own = {
        name: base64.b64encode(hashlib.sha256(re.findall(f"<{name}>(.*?)</{name}>", body, re.S)[0].encode()).digest())
        for name in ("style", "script")
    }
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{own['style'].decode()}'; "
        f"script-src 'sha256-{own['script'].decode()}'; base-uri 'none'; form-action 'none'"
    )


@pytest.mark.parametrize("words", ['<script>"&\x1b', "</textarea><img src=x onerror=alert(1)>", "{{ 7 * 7 }}{% raw %}"])
def test_markup_in_a_resume_or_its_name_is_text(words: str) -> None:
    hostile = Document("x", "", TEXT.replace("Ada Example", words))
    moved = len(words) - len("Ada Example")
    pieces = tuple(replace(p, start=p.start + moved, end=p.end + moved) for p in GOOD.assessment.service)  # type: ignore[union-attr]
    result = replace(
        GOOD, file=words, document=hostile, contact=Contact(words), same_person=SamePerson(words, "same_text"),
        assessment=replace(GOOD.assessment, service=pieces),
    )  # fmt: skip
    assert [tag for tag, _ in parsed(result).tags] != []
    known = {tag for tag, _ in parsed(replace(result, file="a", contact=Contact("a"), document=DOCUMENT)).tags}
    assert {tag for tag, _ in parsed(result).tags} == known
    assert "\x1b" not in html(result)


def test_contact_and_the_same_person_stand_in_the_row() -> None:
    contact = Contact("Ada Example", ("ada@example.org",), ("555-0142",))
    body = html(replace(GOOD, contact=contact, same_person=SamePerson("folder/b.pdf", "same_email")), GOOD)
    for told in ("Ada Example", "ada@example.org", "555-0142", "same person as b.pdf?"):
        assert f'<span class="quiet">{told}</span>' in body


def test_the_page_says_what_it_was_made_with() -> None:
    assert "ilsscreen 1.2.3, knowledge base 2026.11+abcdef12, as of 2026-11" in html(GOOD)


def test_no_results_are_a_page_too() -> None:
    assert "0 resumes" in html()
