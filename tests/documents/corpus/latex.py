"""A plan as LaTeX source: minipages, tabulars, fills, multicol and hyphenation."""

from __future__ import annotations

from collections.abc import Sequence

from tests.documents.corpus.blocks import Block, Bullets, Columns, Dated, Flow, Heading, Para, Plan, Row, Table

_SPECIAL = str.maketrans({c: f"\\{c}" for c in "&%$#_{}"} | {"“": "``", "”": "''", "–": "--"})
_FONTS = {"Liberation Serif": "times", "Liberation Sans": "helvet", "DejaVu Sans": "lmodern"}


def to_latex(plan: Plan) -> str:
    """The source of the document."""
    look = plan.look
    packages = _FONTS.get(look.font, "lmodern")
    sans = r"\renewcommand{\familydefault}{\sfdefault}" if "Sans" in look.font else ""
    style = "empty"
    running = ""
    if look.running:
        style = "fancy"
        running = rf"\usepackage{{fancyhdr}}\fancyhf{{}}\lhead{{{_text(look.running)}}}\cfoot{{Page \thepage}}"
    ragged = "" if look.justified else r"\raggedright"
    paper = "a4paper" if look.paper == "a4" else "letterpaper"
    return rf"""\documentclass[{10 if look.size < 10.5 else 11}pt]{{article}}
\usepackage[T1]{{fontenc}}\usepackage[utf8]{{inputenc}}\usepackage{{{packages},multicol,array,colortbl,xcolor,microtype}}{sans}
\usepackage[{paper},margin={look.margin}pt]{{geometry}}{running}\pagestyle{{{style}}}
\setlength{{\parindent}}{{0pt}}\setlength{{\parskip}}{{2pt}}\setlength{{\columnsep}}{{{look.gutter}pt}}\linespread{{{max(0.9, look.leading - 0.25):.2f}}}
\begin{{document}}{ragged}
{_blocks(plan.blocks)}
\end{{document}}"""


def _text(text: str) -> str:
    return text.translate(_SPECIAL).replace("|", r"\textbar{}")


def _blocks(blocks: Sequence[Block]) -> str:
    return "\n\n".join(map(_block, blocks))


def _block(block: Block) -> str:
    match block:
        case Heading(text, spaced):
            inner = rf"\textls[350]{{{_text(text)}}}" if spaced else _text(text)
            return rf"\smallskip{{\large\bfseries {inner}}}\nopagebreak"
        case Para(text):
            return _text(text)
        case Row(left, right):
            return rf"\textbf{{{_text(left)}}}\hfill {_text(right)}"
        case Bullets(items):
            listed = "".join(rf"\item {_text(item)} " for item in items)
            return (
                rf"\begin{{itemize}}\setlength{{\itemsep}}{{0pt}}\setlength{{\parskip}}{{0pt}}{listed}\end{{itemize}}"
            )
        case Table(rows):
            body = r" \\ ".join(" & ".join(map(_text, row)) for row in rows)
            columns = r"l@{\hspace{24pt}}" * len(rows[0])
            return rf"\begin{{tabular}}{{{columns}}}{body}\end{{tabular}}"
        case Dated(entries):
            body = r" \\ ".join(rf"{_text(date)} & {_box(inner)}" for date, inner in entries)
            return rf"\begin{{tabular}}[t]{{p{{0.22\linewidth}}p{{0.72\linewidth}}}}{body}\end{{tabular}}"
        case Columns(left, right, width):
            return (rf"\begin{{minipage}}[t]{{{(width - 2) / 100}\linewidth}}\raggedright {_blocks(left)}\end{{minipage}}\hfill"
                    rf"\begin{{minipage}}[t]{{{(96 - width) / 100}\linewidth}}\raggedright {_blocks(right)}\end{{minipage}}")  # fmt: skip
        case Flow(inner):
            return rf"\begin{{multicols}}{{2}}{_blocks(inner)}\end{{multicols}}"


def _box(blocks: Sequence[Block]) -> str:
    return rf"\begin{{minipage}}[t]{{\linewidth}}\raggedright {_blocks(blocks)}\end{{minipage}}"
