"""Which jobs are library work: by their header, the heading they stand under, their duties, or their employer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ilsscreen.model import Document, Position
from ilsscreen.phrases import tokenize
from ilsscreen.resume.lines import Line
from ilsscreen.resume.outline import OutlineLine
from ilsscreen.resume.section_kinds import SectionKinds
from ilsscreen.resume.vocabulary import Vocabulary


class LibraryJobs:
    """Tells the library jobs of one document."""

    def __init__(
        self, document: Document, lines: Sequence[OutlineLine], kinds: SectionKinds, words: Vocabulary
    ) -> None:
        self._text = document.text
        self._words = words
        headings = (e for e in lines if e.heading and kinds.holds(e) != "duties")
        self._of_libraries = {e.section: e.line.text for e in headings if self._speaks_of_libraries(e.line)}

    def heading_over(self, entries: Sequence[OutlineLine]) -> str:
        """The heading that makes a job with these header lines library work; empty where none does.

        None does where they say that it was at no library, or name a trade that no library has.
        """
        if any(self._words.has(name, e.line.tokens) for e in entries for name in ("not_library", "other_trade")):
            return ""
        return self._of_libraries.get(entries[0].section, "")

    def told(self, positions: Sequence[Position]) -> list[Position]:
        """The positions with those marked that their duties or an employer of the same name show to be library work."""
        by_duties = [p if p.library else self._by_duties(p) for p in positions]
        names = [p.employer for p in by_duties if p.library and p.employer]
        return [p if p.library else self._by_employer(p, names) for p in by_duties]

    def _speaks_of_libraries(self, heading: Line) -> bool:
        """Whether all jobs under a heading are library work: "Library experience", not "Library and retail jobs"."""
        joined = any(token.word in {"&", "+", "/"} for token in heading.tokens)
        others = any(self._words.has(name, heading.tokens) for name in ("joining_word", "out_of_libraries"))
        return self._words.is_library(heading.tokens) and not (joined or others)

    def _by_duties(self, position: Position) -> Position:
        """A job with a duty or tool that only libraries have, where its header does not say that it was at none."""
        header = tokenize(self._text, *position.header)
        tokens = tokenize(self._text, *position.body)
        if self._words.has("not_library", [*header, *tokens]) or self._words.has("other_trade", header):
            return position
        hit = next(self._words.table("library_duty").find(tokens), None)
        if hit is None:
            return position
        said = self._text[tokens[hit.first].start : tokens[hit.last - 1].end]
        return replace(position, library=True, library_why=f"by its duties: “{said}”")

    def _by_employer(self, position: Position, names: Iterable[str]) -> Position:
        """ "Bramble & Finch", where another job was at "Bramble & Finch Library Software"."""
        own = position.employer
        longer = next((name for name in names if own and name.startswith(f"{own} ")), None)
        if longer is None or self._words.has("organisation", tokenize(own)):
            return position
        rest = tokenize(longer[len(own) :])
        if not self._words.starts("library_company", rest):
            return position
        return replace(position, library=True, library_why=f"at “{longer}”")
