"""A plan as HTML, laid out with the means that pages on the web use: flex, floats, tables, columns."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from tests.documents.corpus.blocks import Block, Bullets, Columns, Dated, Flow, Heading, Look, Para, Plan, Row, Table

_ICON = '<span style="font-family:DejaVu Sans">☎</span> '


def to_html(plan: Plan, *, plain: bool = False) -> str:
    """The page; a plain one uses tables for everything, for converters that know no more."""
    body = _Html(plan.look, plain).blocks(plan.blocks)
    return f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><style>{_css(plan.look, plain)}</style><body>{body}</body></html>'


def _css(look: Look, plain: bool) -> str:
    running = ""
    if look.running and not plain:
        running = f'@top-left {{ content: "{look.running}" }} @bottom-center {{ content: "Page " counter(page) " of " counter(pages) }}'
    justified = "text-align: justify; hyphens: auto;" if look.justified else ""
    font = "Helvetica" if plain else look.font
    return f"""
@page {{ size: {look.paper}; margin: {look.margin}pt; {running} }}
body {{ font-family: "{font}"; font-size: {look.size}pt; line-height: {look.leading}; margin: 0; {justified} }}
h2 {{ font-size: {look.size + 2}pt; margin: {look.size * 0.8}pt 0 2pt; text-align: left; hyphens: none }}
p {{ margin: 1pt 0 }} ul {{ margin: 1pt 0 3pt; padding-left: 14pt }} table {{ border-collapse: collapse }} td {{ vertical-align: top }}
.row {{ display: flex; justify-content: space-between; hyphens: none }} .pair {{ display: flex }} .spaced {{ letter-spacing: 0.35em }}
.flow {{ columns: 2; column-gap: {look.gutter}pt }}
"""


class _Html:
    def __init__(self, look: Look, plain: bool) -> None:
        self.look = look
        self.plain = plain
        self.way = 2 if plain else look.variant % 3

    def blocks(self, blocks: Sequence[Block]) -> str:
        return "\n".join(map(self._block, blocks))

    def _block(self, block: Block) -> str:
        match block:
            case Heading(text, spaced):
                return f"<h2{' class=spaced' if spaced else ''}>{escape(text)}</h2>"
            case Para(text, icon):
                return f"<p>{_ICON if icon and not self.plain else ''}{escape(text)}</p>"
            case Row(left, right):
                return self._row(escape(left), escape(right))
            case Bullets(items):
                return f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>"
            case Table(rows):
                cells = ("".join(f'<td style="padding-right:30pt">{escape(cell)}</td>' for cell in row) for row in rows)
                return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"
            case Dated(entries):
                rows = (self._pair(f"<p>{escape(date)}</p>", self.blocks(inner), 24) for date, inner in entries)
                return "".join(rows)
            case Columns(left, right, width, shaded):
                return self._pair(self.blocks(left), self.blocks(right), width, shaded)
            case Flow(inner):
                return f'<div class="flow">{self.blocks(inner)}</div>'

    def _row(self, left: str, right: str) -> str:
        if self.way == 0:
            return f'<div class="row"><b>{left}</b><span>{right}</span></div>'
        if self.way == 1:
            return f'<p><span style="float:right">{right}</span><b>{left}</b></p>'
        return f'<table style="width:100%"><tr><td>{left}</td><td style="text-align:right">{right}</td></tr></table>'

    def _pair(self, left: str, right: str, width: int, shaded: str = "") -> str:
        shade = {side: "background:#dde6f0" if side == shaded else "" for side in ("left", "right")}
        gap = self.look.gutter
        if self.way == 0:
            return (f'<div class="pair" style="column-gap:{gap}pt">'
                    f'<div style="width:{width}%;{shade["left"]}">{left}</div><div style="width:{100 - width}%;{shade["right"]}">{right}</div></div>')  # fmt: skip
        if self.way == 1:
            return (f'<div><div style="float:left;width:{width - 3}%;{shade["left"]}">{left}</div>'
                    f'<div style="float:right;width:{97 - width}%;{shade["right"]}">{right}</div><div style="clear:both"></div></div>')  # fmt: skip
        return (f'<table style="width:100%"><tr><td style="width:{width}%;padding-right:{gap}pt;{shade["left"]}">{left}</td>'
                f'<td style="{shade["right"]}">{right}</td></tr></table>')  # fmt: skip
