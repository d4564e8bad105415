"""A plan as Typst source, a typesetter's layout: grids, columns, tracking, hyphenation."""

from __future__ import annotations

import json
from collections.abc import Sequence

from tests.documents.corpus.blocks import Block, Bullets, Columns, Dated, Flow, Heading, Para, Plan, Row, Table


def to_typst(plan: Plan) -> str:
    """The source of the document."""
    look = plan.look
    paper = "a4" if look.paper == "a4" else "us-letter"
    running = ""
    if look.running:
        running = f", header: [#{_text(look.running)}], footer: context [Page #counter(page).display() of #counter(page).final().first()]"
    justified = "true" if look.justified else "false"
    return "\n".join([
        f'#set page(paper: "{paper}", margin: {look.margin}pt{running})',
        f'#set text(font: "{look.font}", size: {look.size}pt, lang: "en", hyphenate: {justified})',
        f"#set par(justify: {justified}, leading: {(look.leading - 0.7) * look.size}pt, spacing: {(look.leading - 0.55) * look.size}pt)",
        _blocks(plan.blocks, look.gutter),
    ])  # fmt: skip


def _text(text: str) -> str:
    return f"text({json.dumps(text, ensure_ascii=False)})"


def _blocks(blocks: Sequence[Block], gutter: float) -> str:
    return "\n\n".join(_block(block, gutter) for block in blocks)


def _block(block: Block, gutter: float) -> str:
    match block:
        case Heading(text, spaced):
            tracking = ", tracking: 4pt" if spaced else ""
            return f'#block(above: 1.2em, below: 0.5em, text(weight: "bold", size: 1.2em, hyphenate: false{tracking}, {_text(text)}))'
        case Para(text, icon):
            return f"{'☎ ' if icon else ''}#{_text(text)}"
        case Row(left, right):
            return f"#strong({_text(left)}) #h(1fr) #box({_text(right)})"
        case Bullets(items):
            return "\n".join(f"- #{_text(item)}" for item in items)
        case Table(rows):
            cells = ", ".join(_text(cell) for row in rows for cell in row)
            return f"#table(columns: {len(rows[0])}, stroke: 0.4pt, column-gutter: 20pt, {cells})"
        case Dated(entries):
            cells = ", ".join(f"{_text(date)}, [{_blocks(inner, gutter)}]" for date, inner in entries)
            return f"#grid(columns: (24%, 1fr), column-gutter: 12pt, row-gutter: 10pt, {cells})"
        case Columns(left, right, width, shaded):
            cells = (f"grid.cell(fill: {'luma(225)' if side == shaded else 'none'}, [{_blocks(inner, gutter)}])"
                     for side, inner in (("left", left), ("right", right)))  # fmt: skip
            return f"#grid(columns: ({width}fr, {100 - width}fr), column-gutter: {gutter}pt, {', '.join(cells)})"
        case Flow(inner):
            return f"#columns(2, gutter: {gutter}pt)[{_blocks(inner, gutter)}]"
