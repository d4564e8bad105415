"""What the header of a position says: title, employer, and whether it is library work."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ilsscreen.model import Span
from ilsscreen.phrases import Token, tokenize
from ilsscreen.resume.vocabulary import Vocabulary

_SEPARATOR = re.compile(
    r"\s*[|·•@\t\n/;]\s*|\s+[–—-]\s+|\s{3,}|,\s+|:\s+|\.\s+(?=[A-Z])|\s*[()\[\]]\s*|\s+at\s+(?=[A-Z])"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a header line between separators."""

    text: str
    span: Span
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Header:
    """Title and employer as far as the words tell them; ``job`` where the title is a job noun."""

    title: str = ""
    employer: str = ""
    library: bool = False
    job: bool = False


def pieces(text: str, spans: Sequence[Span]) -> list[Piece]:
    """The parts of some stretches of text, in order."""
    found: list[Piece] = []
    for span in spans:
        at = span.start
        for match in (*_SEPARATOR.finditer(text, span.start, span.end), None):
            end = match.start() if match else span.end
            part = text[at:end].strip(" ,.;:-–—*•")
            if tokens := tuple(tokenize(text, at, end)):
                found.append(Piece(part, Span(at, end), tokens))
            at = match.end() if match else end
    return found


def is_title(piece: Piece, words: Vocabulary) -> bool:
    """Whether a piece names a job: a job noun stands first or last in it."""
    hits = list(words.table("job_noun").find(list(piece.tokens)))
    size = len(piece.tokens)
    return any(hit.last >= size - 1 or hit.first <= 1 for hit in hits)


def is_organisation(piece: Piece, words: Vocabulary) -> bool:
    """Whether a piece names a place of work."""
    return words.has("organisation", piece.tokens)


def read_header(text: str, spans: Sequence[Span], words: Vocabulary) -> Header:
    """Title, employer and library flag of header lines, dates left out."""
    parts = [p for p in pieces(text, spans) if not words.has("header_label", p.tokens) or len(p.tokens) > 2]
    titles = [p for p in parts if is_title(p, words)]
    places = [p for p in parts if p not in titles and is_organisation(p, words)]
    others = [p for p in parts if p not in titles and p not in places and len(p.text) > 2]
    title = titles[0].text if titles else ""
    employer = places[0].text if places else (others[0].text if others and titles else "")
    if not title and others:
        title = others[0].text
    library = any(words.is_library(p.tokens) for p in parts) or words.is_library([t for p in parts for t in p.tokens])
    return Header(title, employer, library, job=bool(titles))
