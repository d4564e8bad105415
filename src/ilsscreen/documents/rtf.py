"""RTF files: paragraphs with their gaps, list items, table rows, headers, text boxes and notes.

Hidden and deleted text, pictures and the instructions of fields are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ilsscreen.documents import rtf_words as words
from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.limits import Limits
from ilsscreen.documents.pages import Pages
from ilsscreen.documents.paragraphs import EMPTY, Paragraph, lines_of
from ilsscreen.documents.rtf_flow import Flow
from ilsscreen.documents.rtf_letters import SETTINGS, Letters

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?"
    r"|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<symbol>[^a-zA-Z])|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+",
)
_TWENTIETHS = 20
_DEEPEST = 1_000
_HEADING = re.compile(r"\s*(?:heading|title)", re.IGNORECASE)
_NO_TEXT = words.LIST_SIGNS | words.TABLES


@dataclass(slots=True)
class _Group:
    """What holds inside a pair of braces."""

    destination: str = ""
    unread: bool = False
    hidden: bool = False
    optional: bool = False
    repeats: int = 1
    encoding: str = Letters.usual
    in_table: bool = False
    form: Paragraph = EMPTY


def read_rtf(data: bytes, limits: Limits) -> Pages:
    """The text of an RTF file as one page.

    Raises:
        ReadError: it is too large (``too_large``), damaged (``broken``) or shows no words (``no_text``).
    """
    if len(data) > limits.text_bytes:
        raise ReadError("too_large", f"The file is larger than {limits.text_bytes:,} bytes. Ask for a smaller one.")
    parts = _Reader().read(data.decode("latin-1"))
    texts = [text for text in map(lines_of, parts) if text.strip()]
    if not texts:
        raise ReadError("no_text")
    return Pages(("\n\n".join(texts),))


class _Reader:
    """Reads control words, groups and text from the first character to the last."""

    def __init__(self) -> None:
        self._group = _Group()
        self._around: list[_Group] = []
        self._flow = Flow()
        self._flows: list[Flow] = []
        self._aside: dict[frozenset[str], list[Paragraph]] = {words.HEADERS: [], words.NOTES: [], words.FOOTERS: []}
        self._styles: dict[str, str] = {}
        self._letters = Letters()

    def read(self, source: str) -> tuple[list[Paragraph], ...]:
        """The paragraphs of the headers, of the body, of the notes and of the footers."""
        at = 0
        while (match := _TOKEN.search(source, at)) is not None:
            at = match.end()
            if match["word"] == "bin" and match["number"]:
                at += max(0, int(match["number"]))
            elif match["byte"] is not None:
                self._letters.byte(int(match["byte"], 16))
            else:
                self._add(self._letters.from_bytes(self._group.encoding))
                self._token(match)
        self._add(self._letters.from_bytes(self._group.encoding))
        body = self._flow.all(self._group.form)
        return self._aside[words.HEADERS], body, self._aside[words.NOTES], self._aside[words.FOOTERS]

    def _token(self, match: re.Match[str]) -> None:
        if match["text"] is not None:
            self._add(self._letters.plain(match["text"]))
        elif match["word"] is not None:
            self._letters.end_repeats()
            self._word(match["word"].lower(), None if match["number"] is None else int(match["number"]))
        elif match["symbol"] is not None:
            self._symbol(match["symbol"])
        elif match["brace"] == "{":
            self._open()
        elif match["brace"] == "}" and self._around:
            self._close()

    def _add(self, text: str) -> None:
        """Text where the group puts it: into the flow, the name of a style, or nowhere."""
        group = self._group
        if group.destination == "stylesheet":
            self._styles[group.form.style] = self._styles.get(group.form.style, "") + text
        elif group.destination in words.LIST_SIGNS:
            self._flow.listed = self._flow.listed or bool(text.strip())
        elif text and not (group.unread or group.hidden or group.destination in words.TABLES):
            self._flow.add(text)

    # --- control words --------------------------------------------------------------------------

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._group.optional = True
        elif symbol in "\r\n":
            self._end("par")
        else:
            self._add(words.SYMBOLS.get(symbol, ""))

    def _word(self, word: str, number: int | None) -> None:
        if self._says_what_for(word):
            return
        if word in words.SIGNS:
            self._add(words.SIGNS[word])
        elif word == "u" and number is not None:
            self._add(self._letters.numbered(number, self._group.repeats))
        elif word in words.ENDS:
            self._end(word)
        elif word in SETTINGS:
            self._group.encoding = self._letters.encoding(word, number or 0) or self._group.encoding
        elif not self._sets(word, number):
            self._forms(word, number or 0)

    def _says_what_for(self, word: str) -> bool:
        """Whether the word says what its group is for."""
        group = self._group
        if word in words.UNREAD or (group.optional and word not in words.READ_THOUGH_OPTIONAL):
            group.unread = True
        elif word in _NO_TEXT:
            group.destination = word
        elif word in words.ASIDE and not group.unread:
            group.destination, group.form, group.in_table = word, EMPTY, False
            self._flows.append(self._flow)
            self._flow = Flow()
        else:
            return False
        group.optional = False
        return True

    def _sets(self, word: str, number: int | None) -> bool:
        """Whether the word switches something of the group."""
        group = self._group
        if word == "pard":
            group.form, group.in_table = EMPTY, False
        elif word in {"v", "deleted"}:
            group.hidden = number != 0
        elif word == "plain":
            group.hidden = False
        elif word == "intbl":
            group.in_table = True
        elif word == "uc":
            group.repeats = max(0, number or 0)
        else:
            return False
        return True

    def _forms(self, word: str, number: int) -> None:
        """The form of the paragraph that a word sets, where it does."""
        group = self._group
        if word == "s":
            is_heading = group.destination != "stylesheet" and _HEADING.match(self._styles.get(str(number), ""))
            group.form = replace(group.form, style=str(number), heading=bool(is_heading))
        elif word == "outlinelevel":
            group.form = replace(group.form, heading=True)
        elif word == "sb":
            group.form = replace(group.form, before=number / _TWENTIETHS)
        elif word == "sa":
            group.form = replace(group.form, after=number / _TWENTIETHS)
        elif word == "contextualspace":
            group.form = replace(group.form, contextual=True)

    def _end(self, word: str) -> None:
        """Ends a paragraph, cell or row, unless the group holds no text of the document."""
        group = self._group
        if word == "row":
            self._flow.end_row()
        elif group.unread or group.destination in _NO_TEXT:
            return
        elif word == "cell":
            group.in_table = True
            self._flow.end_cell(group.form)
        else:
            self._flow.end_paragraph(group.form, in_cell=group.in_table)

    # --- groups ---------------------------------------------------------------------------------

    def _open(self) -> None:
        if len(self._around) >= _DEEPEST:
            raise ReadError("broken")
        self._around.append(self._group)
        self._group = replace(self._group, optional=False)

    def _close(self) -> None:
        closed, self._group = self._group, self._around.pop()
        if closed.destination not in words.ASIDE or self._group.destination == closed.destination:
            return
        paragraphs, self._flow = self._flow.all(closed.form), self._flows.pop()
        place = next((kind for kind in self._aside if closed.destination in kind), None)
        (self._flow.boxes if place is None else self._aside[place]).extend(paragraphs)
