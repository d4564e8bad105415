"""HTML in one file that stands alone: the table, and below it the card of every resume with all its lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ilsscreen.model import Result
from ilsscreen.reports.card import Block, Card, Item, Signs, card
from ilsscreen.reports.look import Look
from ilsscreen.reports.markup import DOCUMENT_END, Html, document_start, element, together
from ilsscreen.reports.quotes import Quote
from ilsscreen.reports.table import HEADINGS, row, summary

TITLE = "Resumes screened"


def report(results: Iterable[Result], _look: Look) -> Iterator[str]:
    """The whole page."""
    found = list(results)
    yield document_start(TITLE)
    yield element("p", summary(found)) + "\n"
    yield _table(found) + "\n"
    yield from (_card(card(result), at) + "\n" for at, result in enumerate(found))
    yield from (_footer(result) + "\n" for result in found[:1])
    yield DOCUMENT_END


def _table(results: list[Result]) -> Html:
    head = element("tr", *(element("th", heading, scope="col") for heading in HEADINGS))
    rows = [_row(row(result), at) for at, result in enumerate(results)]
    return element("table", element("thead", head), element("tbody", *rows))


def _row(cells: tuple[str, ...], at: int) -> Html:
    link = element("a", cells[0], href=f"#r{at}")
    return element("tr", element("td", link), *(element("td", cell) for cell in cells[1:]))


def _card(view: Card, at: int) -> Html:
    facts = (("Level", element("span", view.level, class_="level")), *view.facts)
    return element(
        "article",
        element("h2", view.name),
        element("dl", *(together(element("dt", label), element("dd", value)) for label, value in facts)),
        *(_block(block) for block in view.before_signs),
        *([_signs(view.signs)] if view.signs else []),
        *(_block(block) for block in view.after_signs),
        id=f"r{at}",
    )


def _signs(columns: tuple[Signs, ...]) -> Html:
    head = element("tr", *(element("th", signs.heading, scope="col") for signs in columns))
    cells = [
        element(
            "td",
            *(element("div", f"✓ {name}") for name in signs.found),
            *(element("div", f"– {name}", class_="missing") for name in signs.missing),
        )
        for signs in columns
    ]
    return element("section", element("h3", "Signs of each level: ✓ found, – not found"),
                   element("table", element("thead", head), element("tbody", element("tr", *cells))))  # fmt: skip


def _block(block: Block) -> Html:
    return element("section", element("h3", block.heading), element("ul", *(_item(item) for item in block.items)))


def _item(item: Item) -> Html:
    told = f"{item.text}: {item.remark}" if item.remark else item.text
    notes = [element("div", note) for note in item.notes]
    return element("li", told, *(_quote(quote) for quote in item.quotes), *notes)


def _quote(quote: Quote) -> Html:
    matched = [element("mark", quote.matched)] if quote.matched else []
    return element("blockquote", element("cite", quote.place), quote.before, *matched, quote.after)


def _footer(result: Result) -> Html:
    told = (
        f"ilsscreen {result.run.tool}, knowledge base {result.run.kb}, as of {result.run.as_of}. "
        "A reading aid: it shows what each resume says and decides nothing."
    )
    return element("footer", told)
