"""Kinds of resume layout, each a description that any of the programs can set."""

from __future__ import annotations

from collections.abc import Callable

from tests.documents.corpus.blocks import Block, Bullets, Columns, Dated, Flow, Heading, Look, Para, Plan, Row, Table
from tests.documents.corpus.words import Words

_FONTS = ("Liberation Sans", "Liberation Serif", "DejaVu Sans", "DejaVu Serif", "Liberation Sans Narrow")


def _head(w: Words) -> list[Block]:
    return [Heading(w.name()), Para(w.contact())]


def _job(w: Words, duties: int = 3) -> list[Block]:
    return [Row(w.title(), w.dates()), Para(w.firm()), Bullets(tuple(w.duty() for _ in range(duties)))]


def _jobs(w: Words, count: int, duties: int = 3) -> list[Block]:
    return [block for _ in range(count) for block in _job(w, duties)]


def _stacked(w: Words, count: int, duties: int = 2) -> list[Block]:
    """Jobs whose dates stand on a line of their own, as narrow columns have them."""
    found: list[Block] = []
    for _ in range(count):
        found += [Para(w.title()), Para(w.dates()), Bullets(tuple(w.duty() for _ in range(duties)))]
    return found


def _side(w: Words, skills: int = 8) -> list[Block]:
    return [
        Heading("Contact"), Para(f"555-{w.random.randint(1000, 9999)}"), Para(f"{w.random.randint(10, 99)}@example.org"),
        Heading("Skills"), *(Para(w.skill()) for _ in range(skills)),
        Heading("Languages"), Para("Welsh, fluent"), Para("Dutch, basic"),
        Heading("About"), Para(w.prose(1)),
    ]  # fmt: skip


def single(w: Words) -> list[Block]:
    """One column; dates at the right margin."""
    return [*_head(w), Heading("Profile"), Para(w.prose(2)), Heading("Work history"), *_jobs(w, 3),
            Heading("Education"), Row(f"Diploma, {w.firm()}", w.dates())]  # fmt: skip


def side_left(w: Words) -> list[Block]:
    """A coloured side bar at the left."""
    main = [Heading("Work history"), *_jobs(w, 3), Heading("Education"), Para(w.firm())]
    return [*_head(w), Columns(tuple(_side(w)), tuple(main), w.random.choice((26, 30, 35)), "left")]


def side_right(w: Words) -> list[Block]:
    """A side bar at the right."""
    main = [Heading("Profile"), Para(w.prose(2)), Heading("Work history"), *_jobs(w, 2)]
    return [*_head(w), Columns(tuple(main), tuple(_side(w, 6)), w.random.choice((64, 68, 72)), "right")]


def side_full(w: Words) -> list[Block]:
    """A side bar from the top of the page, the name inside the main column."""
    main = [*_head(w), Heading("Profile"), Para(w.prose(1)), Heading("Work history"), *_stacked(w, 3)]
    return [Columns(tuple(_side(w, 5)), tuple(main), 32, "left")]


def halves(w: Words) -> list[Block]:
    """Two columns of the same width under a heading that spans them."""
    left = [Heading("Work history"), *_stacked(w, 3)]
    right = [
        Heading("Education"),
        Para(w.firm()),
        Para(w.dates()),
        Heading("Projects"),
        Bullets(tuple(w.duty() for _ in range(5))),
    ]
    return [*_head(w), Para(w.prose(2)), Columns(tuple(left), tuple(right), 50)]


def bands(w: Words) -> list[Block]:
    """Columns, then text across the page, then columns again."""

    def half(heading: str) -> tuple[Block, ...]:
        return (Heading(heading), Bullets(tuple(w.duty() for _ in range(3))))

    return [*_head(w), Columns(half("Results"), half("Courses"), 50), Heading("Work history"), *_jobs(w, 2, 2), Para(w.prose(2)),
            Columns(half("Interests"), half("Travel"), 50)]  # fmt: skip


def flow(w: Words) -> list[Block]:
    """Text that runs down two columns, over more than one page."""
    return [*_head(w), Flow((Heading("Profile"), Para(w.prose(3)), Heading("Work history"), *_stacked(w, 9, 3),
                             Heading("Projects"), *(Para(w.prose(2)) for _ in range(5))))]  # fmt: skip


def dates_left(w: Words) -> list[Block]:
    """A column of dates at the left."""
    entries = tuple((w.dates(), (Para(w.title()), Para(w.firm()), Bullets((w.duty(), w.duty())))) for _ in range(5))
    return [
        *_head(w),
        Heading("Work history"),
        Dated(entries),
        Heading("Education"),
        Dated(((w.dates(), (Para(w.firm()),)),)),
    ]


def table(w: Words) -> list[Block]:
    """A table of skills between paragraphs."""
    rows = tuple(
        (w.skill(), f"{w.random.randint(2, 30)} years", w.random.choice(("basic", "good", "expert"))) for _ in range(7)
    )
    return [*_head(w), Para(w.prose(2)), Heading("Skills"), Table((("Skill", "Practice", "Grade"), *rows)),
            Heading("Work history"), *_jobs(w, 2)]  # fmt: skip


def labels(w: Words) -> list[Block]:
    """Labels at the left, what belongs to them at the right."""
    rows = tuple(
        (label, f"{w.skill()}, {w.skill()}") for label in ("Languages:", "Tools:", "Licences:", "Interests:", "Travel:")
    )
    return [*_head(w), Heading("At a glance"), Table(rows), Heading("Work history"), *_jobs(w, 3)]


def spaced(w: Words) -> list[Block]:
    """Headings of letters set far apart, and signs from an icon font."""
    return [Heading(w.name().upper(), spaced=True), Para(w.contact(), icon=True), Heading("PROFILE", spaced=True), Para(w.prose(2)),
            Heading("WORK EXPERIENCE", spaced=True), *_jobs(w, 3), Heading("EDUCATION", spaced=True), Para(w.firm(), icon=True)]  # fmt: skip


def spaced_side(w: Words) -> list[Block]:
    """A side bar whose headings are of letters set far apart."""
    side = [Heading("CONTACT", spaced=True), Para(w.contact().split(" | ")[1], icon=True), Heading("SKILLS", spaced=True),
            *(Para(w.skill()) for _ in range(7)), Heading("AWARDS", spaced=True), Para(w.duty())]  # fmt: skip
    main = [Heading("EXPERIENCE", spaced=True), *_jobs(w, 3), Heading("EDUCATION", spaced=True), Para(w.firm())]
    return [*_head(w), Columns(tuple(side), tuple(main), 30, "left")]


def long(w: Words) -> list[Block]:
    """One column over several pages, with a running header and page numbers."""
    return [*_head(w), Heading("Work history"), *_jobs(w, 14, 4)]


KINDS: dict[str, Callable[[Words], list[Block]]] = {
    make.__name__: make
    for make in (single, side_left, side_right, side_full, halves, bands, flow, dates_left, table, labels, spaced, spaced_side, long)
}  # fmt: skip
"""Every kind of layout by its name."""


def plan(kind: str, seed: int) -> Plan:
    """The description of one document; its look goes by the seed."""
    words = Words(seed)
    blocks = tuple(KINDS[kind](words))
    pick = words.random.choice
    running = f"{words.name()}, curriculum" if kind in {"flow", "long"} else ""
    narrow = kind in {"side_left", "side_right", "side_full", "halves", "spaced_side"}
    look = Look(
        font=pick(_FONTS),
        size=pick((8, 8.5, 9) if narrow else (9, 9.5, 10, 11)),
        leading=pick((1.15, 1.25, 1.35) if narrow else (1.1, 1.25, 1.4, 1.55)),
        gutter=pick((14, 20, 28, 40)),
        justified=kind == "flow" or seed % 3 == 0,
        paper=pick(("a4", "letter")),
        margin=pick((36, 48, 60)),
        running=running,
        variant=seed,
    )
    return Plan(f"{kind}-{seed}", blocks, look)
