"""A sentence with marks, as examples are written: "No experience with <Sierra = not_held>, daily use of <Koha>"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ilsscreen.knowledge.problems import did_you_mean
from ilsscreen.model import Span, Status

NOT_DONE = "not_done"
"""What a mark says of a duty that is named and was not done."""

_STATUSES = (*Status, NOT_DONE)
_MARK = re.compile(r"<([^<>]*)>")
_STATUS = re.compile(r"^(.*\S)\s+=\s*(\S+)$")


class MarkError(ValueError):
    """The marks of a sentence cannot be read."""

    def __init__(self, message: str, hint: str, part: str = "") -> None:
        super().__init__(message)
        self.hint = hint
        self.part = part


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that must be found: where they stand in the plain sentence, as what, and the mark as written."""

    span: Span
    status: str
    written: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence without its marks, and the marks."""

    text: str
    marks: tuple[Mark, ...]


def read_marked(sentence: str) -> Marked:
    """The marks of a sentence.

    Raises:
        MarkError: a bracket stands alone, marks nothing, or names no status.
    """
    text, marks, last = "", [], 0
    for found in _MARK.finditer(sentence):
        text += _outside(sentence[last : found.start()])
        words, status = _words_and_status(found.group(1))
        marks.append(Mark(Span(len(text), len(text) + len(words)), status, found.group()))
        text += words
        last = found.end()
    return Marked(text + _outside(sentence[last:]), tuple(marks))


def _outside(text: str) -> str:
    if alone := re.search("[<>]", text):
        hint = "write the words that must be found like <this>"
        raise MarkError("a bracket of a mark stands alone", hint, text[alone.start() :] or text)
    return text


def _words_and_status(inner: str) -> tuple[str, str]:
    match = _STATUS.match(inner)
    words, status = (match[1], match[2]) if match else (inner, Status.HANDS_ON.value)
    if not words.strip():
        raise MarkError("a mark without words", "write the words that must be found like <this>", f"<{inner}>")
    if status not in _STATUSES:
        hint = did_you_mean(status, _STATUSES) or f"a mark may be: {', '.join(_STATUSES)}"
        raise MarkError(f'"{status}" is no status', hint, status)
    return words, status
