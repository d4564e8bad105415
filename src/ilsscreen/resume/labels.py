"""Labels: words at the beginning of a line that say what stands behind them, "Skills: Koha" or "Cataloging. I ..."."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ilsscreen.phrases import Token
from ilsscreen.resume.lines import Line
from ilsscreen.resume.vocabulary import Vocabulary

LABEL = re.compile(r"(?P<label>[^:\t.]{2,40}?)\s*(?P<mark>:|\t|\.(?=\s)|\s[–—-]\s)\s*(?P<rest>\S.*)?$")

SEVERAL = 2
"""So many paragraphs with labels of their own are a way of writing."""

OWN_WORDS = 4
"""A label that is no heading has at most so many words."""


class DutyLabels:
    """Follows the paragraphs of duties that begin with labels of their own: "CATALOGING: Locates copy ...".

    Among several of them "TRAINING: ..." is a label too, and no heading, unless a degree stands behind it.
    """

    def __init__(self, words: Vocabulary) -> None:
        self._words = words
        self._seen: Counter[str] = Counter()

    def close(self) -> None:
        """Another section begins."""
        self._seen.clear()

    def note(self, line: Line, label: Sequence[Token], mark: str, *, among_jobs: bool) -> None:
        """A label that is no heading; outside a section of jobs "Phone: ..." shows nothing."""
        of_a_header = any(self._words.starts(name, label) for name in ("header_label", "header_detail"))
        if line.blank_above and len(label) <= OWN_WORDS and (among_jobs or mark == ".") and not of_a_header:
            self._seen[mark] += 1

    def are_usual(self, line: Line, mark: str) -> bool:
        """Whether a label before that mark is one of many."""
        return self._seen[mark] >= SEVERAL and not self._words.has("degree", line.tokens)
