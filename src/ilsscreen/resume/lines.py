"""The lines of a document with what the eye sees of them: indent, bullet, blank line above."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from ilsscreen.model import Document, Span
from ilsscreen.phrases import Token, tokenize
from ilsscreen.resume.vocabulary import Vocabulary

_BULLET = re.compile(
    r"(?:[•◦▪▫▸►●○■□‣⁃∙◆◇★☆➢➤➔→✓✔✗❖§»›\uf0b7\uf0a7\uf0d8-]"
    r"|[-–—*+~·.>]{1,2}|=(?!.*=$)|o|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})\)|(?:\d{1,2}|[ivx]{1,5}|[a-z])\.(?!\d)|\d\.\d{1,2})(?:\s+(?=\S)|(?<=[•●▪■])(?=\w))"
)
MOSTLY = 0.9
_NUMBER = re.compile(r"\(?(?:\d{1,2}|[ivx]{1,5})[.)]\s|\(?[a-h][.)]\s|\d\.\d{1,2}\s")
PAGE_LINE_WORDS = 12
_RULE = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Line:
    """A line that is not blank. ``span`` is its content, without indent, quote mark and bullet.

    ``wrapped``: it goes on the list item or paragraph of the line above, which had no room for its first word.
    """

    number: int
    span: Span
    indent: int
    bullet: bool
    numbered: bool
    blank_above: bool
    text: str
    tokens: tuple[Token, ...]
    wrapped: bool = False

    @property
    def capitals(self) -> bool:
        """Whether its letters are capitals, but for an ending such as that of "1st"."""
        letters = [char for char in self.text if char.isalpha()]
        return bool(letters) and sum(char.isupper() for char in letters) >= MOSTLY * len(letters)


def open_brackets(text: str) -> int:
    """How many brackets a text opens and does not close; less than none where it closes others."""
    return text.count("(") - text.count(")")


def read_lines(document: Document, words: Vocabulary) -> list[Line]:
    """The lines of a document that hold letters or digits, in order.

    Lines of dashes count as blank; numbers of pages, with what is repeated beside them, are left out.
    """
    lines = _all_lines(document)
    repeated = Counter(_masked(line) for line in lines)
    return [line for line in lines if not _numbers_a_page(line, repeated[_masked(line)], words)]


def _masked(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _numbers_a_page(line: Line, times: int, words: Vocabulary) -> bool:
    """ "Jane Doe, page 2 of 4" on several pages, or nothing but "Page 2 of 4"."""
    if len(line.tokens) > PAGE_LINE_WORDS:
        return False
    marks = words.table("page_mark").find(list(line.tokens))
    numbered = any(token.word.isdigit() for hit in marks for token in line.tokens[hit.last : hit.last + 1])
    return numbered and (times > 1 or len(line.tokens) <= len(["page", "2", "of", "4"]))


def _all_lines(document: Document) -> list[Line]:
    quoted = any(document.line_text(n + 1).strip() == ">" for n in range(len(document.line_starts)))
    lines: list[Line] = []
    blank = True
    for number in range(1, len(document.line_starts) + 1):
        line = _read(document, number, blank_above=blank, quoted=quoted)
        blank = line is None
        if line is not None:
            lines.append(line)
    return lines


def _read(document: Document, number: int, *, blank_above: bool, quoted: bool) -> Line | None:
    span = document.line_span(number)
    start, text = span.start, document.text
    if quoted and text.startswith(">", start):
        start += 1
    while start < span.end and text[start].isspace():
        start += 1
    content = text[start : span.end].rstrip()
    if _RULE.fullmatch(content) or not content:
        return None
    indent = start - span.start
    bullet = _BULLET.match(content)
    begin = start + (bullet.end() if bullet else 0)
    end = start + len(content)
    return Line(
        number=number,
        span=Span(begin, end),
        indent=indent,
        bullet=bullet is not None,
        numbered=_NUMBER.match(content) is not None,
        blank_above=blank_above,
        text=text[begin:end],
        tokens=tuple(tokenize(text, begin, end)),
    )
