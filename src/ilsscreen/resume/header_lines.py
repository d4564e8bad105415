"""What a line near a date can be: a label with its value, a name of a job or place, part of a header at all."""

from __future__ import annotations

import re

from ilsscreen.model import Span
from ilsscreen.phrases import tokenize
from ilsscreen.resume.headers import is_length, is_organisation, is_title, pieces
from ilsscreen.resume.lines import Line
from ilsscreen.resume.vocabulary import Vocabulary

_INITIALS = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,}$")
_ASIDE = re.compile(r"\([^()]*\)")
HEADER_LINE_WORDS = 14
NAME_WORDS = 8


class HeaderLines:
    """Reads single lines of one text as parts of headers."""

    def __init__(self, text: str, words: Vocabulary) -> None:
        self._text = text
        self._words = words

    def label_end(self, line: Line) -> int | None:
        """Where the value of a line such as "Employer: Oak Library" begins; None where the line has no such label."""
        colon = line.text.find(":")
        if colon < 0:
            return None
        label = tokenize(self._text, line.span.start, line.span.start + colon)
        known = any(self._words.table(name).whole(label) for name in ("header_label", "header_detail"))
        return line.span.start + colon + 1 if known else None

    def value(self, line: Line) -> Span | None:
        """The part of a header line that may name a title or employer; None where its label says it does not."""
        begin = self.label_end(line)
        if begin is None:
            return None if is_length(line.tokens, self._words) else line.span
        label = tokenize(self._text, line.span.start, begin)
        return Span(begin, line.span.end) if self._words.table("header_label").whole(label) else None

    def names_of(self, line: Line) -> tuple[bool, bool]:
        """Whether a line names a job, and whether it names a place of work."""
        span = self.value(line)
        parts = pieces(self._text, [span], self._words) if span else []
        titles = [is_title(p, self._words) for p in parts]
        return any(titles), any(is_organisation(p, self._words) and not t for p, t in zip(parts, titles, strict=True))

    def like_header(self, line: Line) -> bool:
        """Whether a line may stand in a header: short, no list item, no sentence."""
        if line.bullet and not line.numbered:
            return False
        most = HEADER_LINE_WORDS * 2 if line.capitals else HEADER_LINE_WORDS
        if not 0 < self._length(line) <= most or self._words.starts("duty_verb", line.tokens):
            return False
        if line.text.endswith((".", ";", ",")) and not self._ends_with_a_short_form(line):
            return False
        return line.text[0].isupper() or line.text[0] in "\"“'(" or line.text[0].isdigit()

    def _length(self, line: Line) -> int:
        """Words outside brackets; those inside say more of what was named before."""
        if "(" not in line.text:
            return len(line.tokens)
        return len(tokenize(_ASIDE.sub(" ", line.text))) or len(line.tokens)

    def _ends_with_a_short_form(self, line: Line) -> bool:
        """ "Thunder Bay, Ont.", "Victoria, B.C."."""
        return self._words.has("abbreviation", line.tokens[-1:]) or bool(_INITIALS.search(line.text))

    def like_name(self, line: Line) -> bool:
        """Whether a line is a few capitalised words."""
        if len(line.tokens) > NAME_WORDS or not self.like_header(line):
            return False
        long = [t for t in line.tokens if len(t.word) > 2 and not t.word.isdigit()]
        return bool(long) and sum(t.raw[0].isupper() for t in long) >= len(long) - 1


def is_sentence(line: Line) -> bool:
    """Whether a line reads as a sentence rather than as a name."""
    return line.text.endswith(".") or (len(line.tokens) > HEADER_LINE_WORDS)
