"""Web pages: blocks as paragraphs, list items with bullets, table rows as lines; what is not shown is left out."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.hidden import hidden_notice
from ilsscreen.documents.limits import Limits
from ilsscreen.documents.pages import Pages
from ilsscreen.documents.paragraphs import EMPTY, Paragraph, lines_of, row_of
from ilsscreen.documents.text import decode
from ilsscreen.model import Notice

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SPACED = _HEADINGS | {"p", "blockquote", "pre", "figure"}
_LISTS = frozenset({"ul", "ol", "dl", "menu", "dir"})
_PARTS = frozenset({"section", "article", "header", "footer", "aside", "main", "nav", "table", "fieldset", "hr"})
_BLOCKS = _SPACED | _LISTS | _PARTS | frozenset({
    "address", "body", "caption", "center", "dd", "details", "div", "dt", "figcaption", "form", "html", "li", "summary",
    "tbody", "tfoot", "thead", "td", "th",
})  # fmt: skip
_LEFT_OUT = frozenset({
    "head", "script", "style", "template", "noscript", "title", "svg", "math", "object", "iframe", "select", "textarea",
    "audio", "video", "canvas", "del", "s", "strike", "rp", "rt", "datalist", "-comment",
})  # fmt: skip
_MARGIN = 12.0
_DEEPEST = 200
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![\d.])|opacity\s*:\s*0(?![\d.])")
_BRACE = re.compile(r"([{}])")
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAK = re.compile(r" *\n *")


def read_html(data: bytes, limits: Limits) -> Pages:
    """The text of a web page as one page.

    Raises:
        ReadError: it is too large (``too_large``), or shows no words (``no_text``).
    """
    if len(data) > limits.text_bytes:
        raise ReadError("too_large", f"The file is larger than {limits.text_bytes:,} bytes. Ask for a smaller one.")
    text, warnings = _decoded(data)
    tree = LexborHTMLParser(text)
    hidden = _without_unseen(tree)
    lines = lines_of(_Blocks().of(tree.body)) if tree.body is not None else ""
    if not lines.strip():
        raise ReadError("no_text")
    return Pages((lines,), (*warnings, hidden_notice(hidden, ["switched_off"])) if hidden else warnings)


def _decoded(data: bytes) -> tuple[str, tuple[Notice, ...]]:
    """The text in the encoding that the page names, or in one that is found out."""
    named = _CHARSET.search(data[:4096])
    if named is not None and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode(named[1].decode("ascii")), ()
        except (LookupError, UnicodeError):
            return decode(data)
    return decode(data)


def _without_unseen(tree: LexborHTMLParser) -> int:
    """Takes out what the page's own rules hide on every screen; tells how many words."""
    words = 0
    sheets = "\n".join(sheet.text() for sheet in tree.css("style"))
    hiding = [selector for selector, body in _rules(sheets) if _UNSEEN.search(body)]
    for selector in [*hiding, "[hidden]", "body [style]"]:
        try:
            for node in tree.css(selector.strip()):
                if selector != "body [style]" or _hidden(node):
                    words += _word_count(node)
                    node.decompose()
        except (SelectolaxError, ValueError):
            continue
    return words


def _rules(sheets: str) -> Iterator[tuple[str, str]]:
    """The rules that hold for every screen and paper, each as its selector and what it sets."""
    around: list[str] = []
    restricted = 0
    text = ""
    for piece in _BRACE.split(sheets):
        if piece == "{":
            around.append(text.rpartition(";")[2])
            restricted += "@" in around[-1]
        elif piece == "}" and around:
            selector = around.pop()
            if not restricted:
                yield selector, text
            restricted -= "@" in selector
        text = "" if piece in ("{", "}") else piece


def _word_count(node: LexborNode) -> int:
    return 0 if node.tag in _LEFT_OUT else len(node.text(separator=" ").split())


class _Blocks:
    """Gathers the paragraphs of a page."""

    def __init__(self) -> None:
        self._done: list[Paragraph] = []
        self._text: list[str] = []

    def of(self, node: LexborNode) -> list[Paragraph]:
        """The paragraphs in an element."""
        self._walk(node, EMPTY, 0)
        self._close(EMPTY)
        return self._done

    def _walk(self, parent: LexborNode, form: Paragraph, depth: int) -> None:
        for node in parent.iter(include_text=True):
            tag = node.tag or ""
            if tag == "-text":
                self._text.append(node.text(deep=False) if form.style == "pre" else _BLANKS.sub(" ", node.text()))
            elif tag == "br":
                self._text.append("\n")
            elif depth > _DEEPEST:
                self._text.append(node.text())
            elif tag == "tr":
                self._row(node, form, depth)
            elif tag in _BLOCKS:
                self._block(node, tag, form, depth)
            elif tag not in _LEFT_OUT and not _hidden(node):
                self._walk(node, form, depth + 1)

    def _block(self, node: LexborNode, tag: str, form: Paragraph, depth: int) -> None:
        if _hidden(node):
            return
        self._close(form)
        if tag in _PARTS:
            self._gap()
        at = len(self._done)
        inner = _form(tag, form)
        self._walk(node, inner, depth + 1)
        self._close(inner)
        if tag in _PARTS:
            self._gap()
        elif tag in _LISTS and not form.listed:
            self._space(at)

    def _row(self, node: LexborNode, form: Paragraph, depth: int) -> None:
        self._close(form)
        cells = []
        for cell in node.iter():
            inside = _Blocks()
            inside._walk(cell, EMPTY, depth + 1)
            inside._close(EMPTY)
            cells.append(inside._done)
        self._done.extend(row_of(cells))

    def _close(self, form: Paragraph) -> None:
        """Ends the paragraph that was being gathered; one of blanks and a break is an empty line."""
        text = "".join(self._text)
        self._text.clear()
        shown = text.strip("\n") if form.style == "pre" else _AROUND_BREAK.sub("\n", _joined_blanks(text)).strip()
        if shown:
            self._done.append(replace(form, text=shown))
        elif "\n" in text and form.style != "pre":
            self._gap()

    def _gap(self) -> None:
        """Leaves one empty line, however many blocks end here."""
        if self._done and self._done[-1].text:
            self._done.append(EMPTY)

    def _space(self, at: int) -> None:
        """Sets the list that began there apart."""
        if at < len(self._done):
            self._done[at] = replace(self._done[at], before=_MARGIN)
            self._done[-1] = replace(self._done[-1], after=_MARGIN)


def _joined_blanks(text: str) -> str:
    return re.sub(" {2,}", " ", text)


def _form(tag: str, around: Paragraph) -> Paragraph:
    """How a block of this kind stands on the page."""
    margin = _MARGIN if tag in _SPACED and not around.listed else 0.0
    return Paragraph(
        "",
        tag if tag == "pre" else around.style,
        before=margin,
        after=margin,
        listed=tag == "li" or (around.listed and tag not in _HEADINGS | _PARTS),
        heading=tag in _HEADINGS,
    )


def _hidden(node: LexborNode) -> bool:
    style = node.attributes.get("style")
    return style is not None and _UNSEEN.search(style) is not None
