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
from ilsscreen.documents.paragraphs import EMPTY, Paragraph, lines_of, row_of

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?"
    r"|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<symbol>[^a-zA-Z])|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+",
)
_TWENTIETHS = 20
_HEADING = re.compile(r"heading|title", re.IGNORECASE)


@dataclass(slots=True)
class _Group:
    """What holds inside a pair of braces."""

    destination: str = ""
    unread: bool = False
    hidden: bool = False
    optional: bool = False
    after_unicode: int = 1
    encoding: str = "cp1252"
    in_table: bool = False
    form: Paragraph = EMPTY


@dataclass(slots=True)
class _Flow:
    """Text that is being gathered: the body, or a text box, header or note beside it."""

    done: list[Paragraph]
    text: list[str]
    boxes: list[Paragraph]
    cell: list[Paragraph]
    row: list[list[Paragraph]]


def read_rtf(data: bytes, limits: Limits) -> Pages:
    """The text of an RTF file as one page.

    Raises:
        ReadError: it is too large (``too_large``) or shows no words (``no_text``).
    """
    if len(data) > limits.text_bytes:
        raise ReadError("too_large", f"The file is larger than {limits.text_bytes:,} bytes. Ask for a smaller one.")
    parts = _Reader().read(data.decode("latin-1"))
    texts = [text for text in map(lines_of, parts) if text.strip()]
    if not texts:
        raise ReadError("no_text")
    return Pages(("\n\n".join(texts),))


def _flow() -> _Flow:
    return _Flow([], [], [], [], [])


class _Reader:
    """Reads control words, groups and text from the first character to the last."""

    def __init__(self) -> None:
        self._group = _Group()
        self._around: list[_Group] = []
        self._flow = _flow()
        self._flows: list[_Flow] = []
        self._headers: list[Paragraph] = []
        self._notes: list[Paragraph] = []
        self._footers: list[Paragraph] = []
        self._fonts: dict[int, str] = {}
        self._styles: dict[str, str] = {}
        self._font = 0
        self._usual = "cp1252"
        self._bytes = bytearray()
        self._unwanted = 0

    def read(self, source: str) -> tuple[list[Paragraph], ...]:
        """The paragraphs of the headers, of the body, of the notes and of the footers."""
        at = 0
        while (match := _TOKEN.search(source, at)) is not None:
            at = match.end()
            if match["word"] == "bin" and match["number"]:
                at += max(0, int(match["number"]))
            else:
                self._token(match)
        self._end_paragraph()
        return self._headers, self._flow.done, self._notes, self._footers

    def _token(self, match: re.Match[str]) -> None:
        if match["byte"] is not None:
            self._byte(int(match["byte"], 16))
            return
        self._decode_bytes()
        if match["text"] is not None:
            self._letters(match["text"])
        elif match["word"] is not None:
            self._unwanted = 0
            self._word(match["word"].lower(), None if match["number"] is None else int(match["number"]))
        elif match["symbol"] is not None:
            self._symbol(match["symbol"])
        elif match["brace"] == "{":
            self._around.append(self._group)
            self._group = replace(self._group, optional=False)
        elif match["brace"] == "}" and self._around:
            self._close()

    # --- text -----------------------------------------------------------------------------------

    def _byte(self, value: int) -> None:
        if self._unwanted:
            self._unwanted -= 1
        else:
            self._bytes.append(value)

    def _decode_bytes(self) -> None:
        if not self._bytes:
            return
        if self._group.encoding == "symbol":
            self._add("".join(chr(0xF000 + value) for value in self._bytes))
        else:
            self._add(self._bytes.decode(self._group.encoding, errors="replace"))
        self._bytes.clear()

    def _letters(self, text: str) -> None:
        """Plain letters; the first may repeat a character that was given by its number."""
        skipped = min(self._unwanted, len(text))
        self._unwanted -= skipped
        self._add(text[skipped:])

    def _add(self, text: str) -> None:
        group = self._group
        if group.destination == "stylesheet":
            self._styles[group.form.style] = self._styles.get(group.form.style, "") + text
        elif not (group.unread or group.hidden or group.destination in words.LIST_SIGNS | words.TABLES):
            self._flow.text.append(text)
        elif group.destination in words.LIST_SIGNS and text.strip() and self._around:
            self._listed()

    def _listed(self) -> None:
        """The sign of a list item makes its paragraph one."""
        for group in [*self._around, self._group]:
            group.form = replace(group.form, listed=True)

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._group.optional = True
        elif symbol in "\r\n":
            self._end_paragraph()
        else:
            self._add(words.SYMBOLS.get(symbol, ""))

    # --- control words --------------------------------------------------------------------------

    def _word(self, word: str, number: int | None) -> None:
        if self._starts_group(word):
            return
        if word in words.SIGNS:
            self._add(words.SIGNS[word])
        elif word == "u" and number is not None:
            self._add(chr(number % 0x10000))
            self._unwanted = self._group.after_unicode
        elif word in words.PARAGRAPH_ENDS:
            self._end_paragraph()
        elif word in {"cell", "row"}:
            self._end_cell() if word == "cell" else self._end_row()
        else:
            self._setting(word, number)

    def _starts_group(self, word: str) -> bool:
        """Whether the word says what its group is for."""
        group = self._group
        if word in words.UNREAD or (group.optional and word not in words.READ_THOUGH_OPTIONAL):
            group.unread = True
        elif word in words.LIST_SIGNS | words.TABLES:
            group.destination = word
        elif word in words.ASIDE and not group.unread:
            group.destination = word
            group.form, group.in_table = EMPTY, False
            self._flows.append(self._flow)
            self._flow = _flow()
        else:
            return False
        group.optional = False
        return True

    def _setting(self, word: str, number: int | None) -> None:
        group = self._group
        if word == "pard":
            listed = group.form.listed and group.destination in words.LIST_SIGNS
            group.form, group.in_table = replace(EMPTY, listed=listed), False
        elif word in {"v", "deleted"}:
            group.hidden = number != 0
        elif word == "plain":
            group.hidden = False
        elif word == "intbl":
            group.in_table = True
        elif word == "uc":
            group.after_unicode = max(0, number or 0)
        elif word in {"f", "fcharset", "ansicpg", "mac", "pc", "pca"}:
            self._letters_of(word, number or 0)
        else:
            self._form_of(word, number)

    def _letters_of(self, word: str, number: int) -> None:
        """The encoding of what follows."""
        if word == "f":
            self._font = number
            self._group.encoding = self._fonts.get(number, self._usual)
        elif word == "fcharset":
            self._fonts[self._font] = words.CODE_PAGES.get(number, self._usual)
        else:
            self._usual = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}.get(word, _code_page(number))
            self._group.encoding = self._usual

    def _form_of(self, word: str, number: int | None) -> None:
        group = self._group
        if word == "s":
            name = self._styles.get(str(number), "")
            is_heading = group.destination != "stylesheet" and _HEADING.match(name.strip()) is not None
            group.form = replace(group.form, style=str(number), heading=is_heading)
        elif word == "outlinelevel":
            group.form = replace(group.form, heading=True)
        elif word == "sb":
            group.form = replace(group.form, before=(number or 0) / _TWENTIETHS)
        elif word == "sa":
            group.form = replace(group.form, after=(number or 0) / _TWENTIETHS)
        elif word == "contextualspace":
            group.form = replace(group.form, contextual=True)

    # --- what is complete -----------------------------------------------------------------------

    def _end_paragraph(self) -> None:
        group, flow = self._group, self._flow
        if group.unread or group.destination in words.TABLES | words.LIST_SIGNS:
            return
        text = _joined("".join(flow.text))
        flow.text.clear()
        target = flow.cell if group.in_table else flow.done
        if not group.in_table and flow.row:
            self._end_row()
        target.append(replace(group.form, text=text) if text.strip() else EMPTY)
        target.extend(flow.boxes)
        flow.boxes.clear()
        for outer in [*self._around, group]:
            outer.form = replace(outer.form, listed=False)

    def _end_cell(self) -> None:
        flow = self._flow
        self._group.in_table = True
        if flow.text or flow.boxes:
            self._end_paragraph()
        flow.row.append(list(flow.cell))
        flow.cell.clear()

    def _end_row(self) -> None:
        flow = self._flow
        flow.done.extend(row_of(flow.row))
        flow.row.clear()

    def _close(self) -> None:
        closed, self._group = self._group, self._around.pop()
        if closed.destination in words.ASIDE and self._group.destination != closed.destination:
            inside = self._group
            self._group = closed
            if self._flow.text:
                self._end_paragraph()
            self._group = inside
            done, self._flow = self._flow.done, self._flows.pop()
            self._put(closed.destination, done)

    def _put(self, destination: str, paragraphs: list[Paragraph]) -> None:
        if destination in words.BOXES:
            self._flow.boxes.extend(paragraphs)
        elif destination in words.HEADERS:
            self._headers.extend(paragraphs)
        else:
            (self._notes if destination in words.NOTES else self._footers).extend(paragraphs)


def _code_page(number: int) -> str:
    name = f"cp{number}"
    try:
        b"".decode(name)
    except LookupError:
        return "utf-8" if number == 65001 else "cp1252"
    return name


def _joined(text: str) -> str:
    """The text with characters beyond the first 65,536 put together from their halves."""
    if any("\ud800" <= char <= "\udfff" for char in text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text.replace("\u2022\t", "\u2022 ").strip("\n")
