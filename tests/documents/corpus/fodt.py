"""A plan as a flat OpenDocument text, which LibreOffice sets: tab stops, sections with columns, tables, page fields."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from tests.documents.corpus.blocks import Block, Bullets, Columns, Dated, Flow, Heading, Look, Para, Plan, Row, Table

_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{full}:1.0"'
    for name, full in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
    )
)
_SIZES = {"a4": (595, 842), "letter": (612, 792)}


def to_fodt(plan: Plan) -> str:
    """The document."""
    writer = _Fodt(plan.look)
    body = writer.blocks(plan.blocks, writer.width)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {_SPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
{_styles(plan.look)}
<office:automatic-styles>{_page(plan.look)}{"".join(writer.styles)}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm">{_running(plan.look)}</style:master-page></office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>"""


def _styles(look: Look) -> str:
    align = 'fo:text-align="justify"' if look.justified else ""
    hyphenate = 'fo:hyphenate="true"' if look.justified else ""
    return f"""<office:font-face-decls><style:font-face style:name="F" svg:font-family="'{look.font}'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph">
<style:paragraph-properties fo:line-height="{round(look.leading * 85)}%" fo:margin-bottom="1pt" {align}/>
<style:text-properties style:font-name="F" fo:font-size="{look.size}pt" fo:language="en" fo:country="US" {hyphenate} fo:hyphenation-remain-char-count="2"
 fo:hyphenation-push-char-count="2"/></style:default-style>
<style:style style:name="H" style:family="paragraph"><style:paragraph-properties fo:margin-top="8pt" fo:text-align="left"/>
<style:text-properties fo:font-size="{look.size + 2}pt" fo:font-weight="bold" fo:hyphenate="false"/></style:style>
<style:style style:name="S" style:family="paragraph" style:parent-style-name="H"><style:text-properties fo:letter-spacing="4pt"/></style:style>
<style:style style:name="L" style:family="paragraph"><style:paragraph-properties fo:margin-left="12pt" fo:text-indent="-9pt"><style:tab-stops>
<style:tab-stop style:position="0pt"/></style:tab-stops></style:paragraph-properties></style:style></office:styles>"""


def _page(look: Look) -> str:
    width, height = _SIZES[look.paper]
    return f"""<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="{width}pt" fo:page-height="{height}pt"
 fo:margin="{look.margin}pt"/><style:header-style><style:header-footer-properties fo:min-height="14pt"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="14pt"/></style:footer-style></style:page-layout>"""


def _running(look: Look) -> str:
    if not look.running:
        return ""
    number = "Page <text:page-number/> of <text:page-count/>"
    return (f"<style:header><text:p>{escape(look.running)}</text:p></style:header>"
            f"<style:footer><text:p>{number}</text:p></style:footer>")  # fmt: skip


class _Fodt:
    def __init__(self, look: Look) -> None:
        self.look = look
        self.width = _SIZES[look.paper][0] - 2 * look.margin
        self.styles: list[str] = []

    def _style(self, family: str, properties: str) -> str:
        name = f"a{len(self.styles)}"
        self.styles.append(f'<style:style style:name="{name}" style:family="{family}">{properties}</style:style>')
        return name

    def blocks(self, blocks: Sequence[Block], width: float) -> str:
        return "".join(self._block(block, width) for block in blocks)

    def _block(self, block: Block, width: float) -> str:
        match block:
            case Heading(text, spaced):
                return f'<text:p text:style-name="{"S" if spaced else "H"}">{escape(text)}</text:p>'
            case Para(text, icon):
                return f"<text:p>{'☎ ' if icon else ''}{escape(text)}</text:p>"
            case Row(left, right):
                stop = f'<style:tab-stop style:position="{width}pt" style:type="right"/>'
                properties = f'<style:paragraph-properties fo:text-align="left"><style:tab-stops>{stop}</style:tab-stops></style:paragraph-properties>'
                return f'<text:p text:style-name="{self._style("paragraph", properties)}">{escape(left)}<text:tab/>{escape(right)}</text:p>'
            case Bullets(items):
                return "".join(f'<text:p text:style-name="L">•<text:tab/>{escape(item)}</text:p>' for item in items)
            case Table(rows):
                return self._table(
                    [[f"<text:p>{escape(c)}</text:p>" for c in row] for row in rows],
                    [width / len(rows[0])] * len(rows[0]),
                )
            case Dated(entries):
                share = 0.24 * width
                return self._table([[f"<text:p>{escape(date)}</text:p>", self.blocks(inner, width - share - 8)] for date, inner in entries],
                                   [share, width - share])  # fmt: skip
            case Columns(left, right, percent, shaded):
                first, second = width * percent / 100, width * (100 - percent) / 100
                cells = [self.blocks(left, first - self.look.gutter), self.blocks(right, second - self.look.gutter)]
                return self._table([cells], [first, second], shaded)
            case Flow(inner):
                gap = self.look.gutter
                name = self._style(
                    "section",
                    f'<style:section-properties><style:columns fo:column-count="2" fo:column-gap="{gap}pt"/></style:section-properties>',
                )
                return f'<text:section text:style-name="{name}" text:name="{name}">{self.blocks(inner, (width - gap) / 2)}</text:section>'

    def _table(self, rows: Sequence[Sequence[str]], widths: Sequence[float], shaded: str = "") -> str:
        columns = "".join(
            f'<table:table-column table:style-name="{self._style("table-column", f"""<style:table-column-properties style:column-width="{w}pt"/>""")}"/>'
            for w in widths
        )
        whole = self._style("table", f'<style:table-properties style:width="{sum(widths)}pt" table:align="left"/>')
        sides = [self._cell(shaded == "left"), self._cell(shaded == "right")]
        body = "".join(
            "<table:table-row>"
            + "".join(
                f'<table:table-cell table:style-name="{sides[min(n, 1)]}">{cell}</table:table-cell>'
                for n, cell in enumerate(row)
            )
            + "</table:table-row>"
            for row in rows
        )
        return f'<table:table table:style-name="{whole}">{columns}{body}</table:table>'

    def _cell(self, shaded: bool) -> str:
        colour = ' fo:background-color="#dde6f0"' if shaded else ""
        return self._style(
            "table-cell", f'<style:table-cell-properties fo:padding-right="{self.look.gutter / 2}pt"{colour}/>'
        )
