"""Years that a person states in words: "over ten years' experience in library systems"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ilsscreen.model import MONTHS_A_YEAR, Document, Span, Statement
from ilsscreen.phrases import tokenize
from ilsscreen.resume.vocabulary import Vocabulary

DECADE = 10
NEARLY = 0.5
"""What "nearly five years" is less than five."""

NEARLY_A_DECADE = 1
BESIDE_WORDS = 4
"""Words before and after a figure that may say that it is no experience."""

_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, " 1/2": 0.5, " 1/4": 0.25, " 3/4": 0.75}


class StatedYears:
    """Finds figures of years of experience, by the words of one knowledge base."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words
        self._numbers = {_key(name): float(n) for n, names in words.kb.dates.numbers.items() for name in names}
        unit, decade, month = (_any(words.phrases(f"{name}_word")) for name in ("years", "decade", "months"))
        half, nearly, plus = (_any(words.phrases(f"{name}_word")) for name in ("half", "nearly", "plus"))
        number = rf"(?:\d{{1,2}}(?:\.\d)?(?: ?[½¼¾]| (?:1/2|1/4|3/4))?|{_any(self._numbers)})"
        link = rf"\s*(?:-|–|{_any(words.phrases('range_word'))})\s*"
        more = rf"[\s,]+(?:{_any(words.phrases('joining_word'))}\s+)?(?P<months>{number})\s*{month}(?!\w)"
        self._figure = re.compile(
            rf"(?<![\w./'’-])(?:(?P<nearly>{nearly})\s+)?(?P<number>{number})(?:{link}(?P<upto>{number}))?"
            rf"(?P<half>\s+{half})?(?:\s*\(\d+\))?(?:[\s-]*{plus})?[\s-]*"
            rf"(?:(?P<years>{unit})|(?P<decades>{decade})|(?P<only>{month}))(?!\w)(?P<late_half>\s+{half})?(?:{more})?",
            re.IGNORECASE,
        )

    def find(self, document: Document, statements: Sequence[Statement]) -> Iterator[tuple[float, Span]]:
        """Each figure with its place, where it speaks of library work."""
        for statement in statements:
            matches = list(self._figure.finditer(document.text, *statement.span))
            if not matches:
                continue
            span = Span(statement.span.start, self._clause_end(document, matches[-1].end(), statement.span.end))
            own = [m for at, m in enumerate(matches) if self._of_library(document, _reach(matches, at, span))]
            whole = own or (matches if self._of_library(document, span) else [])
            for match in whole:
                if not (self._is_rate(match) or self._is_something_else(document, match, statement.span)):
                    yield self._value(match), Span(match.start(), match.end())

    def _clause_end(self, document: Document, start: int, end: int) -> int:
        """Where a clause with a verb of its own begins: "nine years in shops, and I use libraries a lot"."""
        tokens = tokenize(document.text, start, end)
        hit = next(self._words.table("own_clause").find(tokens), None)
        return end if hit is None else tokens[hit.first].start

    def _of_library(self, document: Document, span: Span) -> bool:
        return self._words.is_library(tokenize(document.text, *span))

    def _is_rate(self, match: re.Match[str]) -> bool:
        """ "200 requests a year": an article is a figure only before a decade, or with a half."""
        figure = match["number"].isalpha() and len(match["number"]) <= len("an")
        return figure and not (match["decades"] or match["half"] or match["late_half"])

    def _is_something_else(self, document: Document, match: re.Match[str], span: Span) -> bool:
        """The age of a person or a place, the length of a plan or a course."""
        before = tokenize(document.text, span.start, match.start())[-BESIDE_WORDS:]
        inside = tokenize(document.text, match.start(), match.end())
        after = tokenize(document.text, match.end(), span.end)[:BESIDE_WORDS]
        return self._words.has("not_experience", [*before, *inside, *after])

    def _value(self, match: re.Match[str]) -> float:
        figure = self._number(match["number"])
        if match["upto"]:
            figure = (figure + self._number(match["upto"])) / 2
        if match["half"] or match["late_half"]:
            figure += 0.5
        if match["only"]:
            figure /= MONTHS_A_YEAR
        if match["months"]:
            figure += self._number(match["months"]) / MONTHS_A_YEAR
        if match["decades"]:
            return figure * DECADE - (NEARLY_A_DECADE if match["nearly"] else 0)
        return round(figure - (NEARLY if match["nearly"] else 0), 1)

    def _number(self, text: str) -> float:
        folded = _key(text)
        if folded in self._numbers:
            return self._numbers[folded]
        for sign, part in _FRACTIONS.items():
            if folded.endswith(sign):
                return float(folded.removesuffix(sign)) + part
        return float(folded)


def _reach(matches: Sequence[re.Match[str]], at: int, span: Span) -> Span:
    """From one figure to the next."""
    return Span(matches[at].start(), matches[at + 1].start() if at + 1 < len(matches) else span.end)


def _key(number: str) -> str:
    """A number in words as it is looked up: "Twenty two" and "twenty-two" are one."""
    return re.sub(r"[\s-]+", " ", number.casefold())


def _any(phrases: Iterable[str]) -> str:
    ordered = sorted(phrases, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(p).replace(r"\ ", r"[\s-]+") for p in ordered) + ")"
