"""What the header of a position says: title, employer, and whether it is library work."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ilsscreen.model import Span
from ilsscreen.phrases import Token, tokenize
from ilsscreen.resume.vocabulary import Vocabulary

MOST_PIECES = 60
"""A header has at most so many parts; what stands behind them is none of it."""

_SHORT = 2
"""Letters of a number of a grade such as "II", at most."""

LONGEST_WORD = 40
"""Characters before a full stop that may be an abbreviation."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a header line between separators; ``aside`` where it stands in brackets."""

    text: str
    span: Span
    tokens: tuple[Token, ...]
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Header:
    """Title and employer as far as the words tell them.

    ``job`` where the title is a job noun, ``place`` where the employer is named as a place of work,
    ``own_line`` where it stands on another line than the title and ``above`` where that line comes first;
    ``line`` is the title with all that follows it on its line.
    """

    title: str = ""
    employer: str = ""
    library: bool = False
    job: bool = False
    place: bool = False
    own_line: bool = False
    above: bool = False
    line: str = ""


def pieces(text: str, spans: Sequence[Span], words: Vocabulary) -> list[Piece]:
    """The parts of some stretches of text, in order."""
    found: list[Piece] = []
    for span in spans:
        at, aside = span.start, False
        for match in (*_separators(text, span, words), None):
            end = match.start() if match else span.end
            part = " ".join(text[at:end].split()).strip(" ,.;:-–—*•")
            if tokens := tuple(tokenize(text, at, end)):
                found.append(Piece(part, Span(at, end), tokens, aside))
            if match:
                at, aside = match.end(), _opens(match.group(), aside)
    return found


def _separators(text: str, span: Span, words: Vocabulary) -> Iterator[re.Match[str]]:
    for match in words.separator.finditer(text, span.start, span.end):
        if match.group()[0] == "." and abbreviates(text, span.start, match.start(), words):
            continue
        yield match
        if match.group()[:1].isalpha() and (place := _place_told(text, Span(match.end(), span.end), words)):
            yield place


def _place_told(text: str, span: Span, words: Vocabulary) -> re.Match[str] | None:
    """What stands before the employer of a post that is told of, where no mark parts it from the title."""
    mark, place = words.separator.search(text, *span), words.place_told.search(text, *span)
    return place if place and not (mark and mark.start() <= place.start()) else None


def abbreviates(text: str, start: int, dot: int, words: Vocabulary) -> bool:
    """Whether a dot closes a single letter or a short form, and no sentence; ``start``: where to read from."""
    before = tokenize(text, max(start, dot - LONGEST_WORD), dot)[-1:]
    return bool(before) and (len(before[0].word) == 1 or words.has("abbreviation", before))


def _opens(separator: str, aside: bool) -> bool:
    """Whether what follows a separator stands in brackets."""
    return "(" in separator or "[" in separator or (aside and not ({")", "]"} & set(separator)))


def is_title(piece: Piece, words: Vocabulary) -> bool:
    """Whether a piece names a job: a job noun stands first or last in it."""
    hits = list(words.table("job_noun").find(list(piece.tokens)))
    size = len(piece.tokens)
    return any(hit.last >= size - 1 or hit.first <= 1 for hit in hits)


def names_a_title(text: str, spans: Sequence[Span], words: Vocabulary) -> bool:
    """Whether any piece of some stretches of text names a job."""
    return any(is_title(piece, words) for piece in pieces(text, spans, words))


def _may_be_a_name(piece: Piece, words: Vocabulary) -> bool:
    """Whether a piece holds its job noun as names of companies do: "Cole Porter Players", "Shenandoah Associates"."""
    tokens = list(piece.tokens)
    named = {at for hit in words.table("organisation").find(tokens) for at in range(hit.first, hit.last)}
    hits = words.table("job_noun").find(tokens)
    return all(hit.last - 1 in named or (hit.first and _are_names(tokens[:1] + tokens[hit.last :])) for hit in hits)


def _are_names(tokens: Sequence[Token]) -> bool:
    return len(tokens) > 1 and all(t.raw[0].isupper() and len(t.raw) > _SHORT for t in tokens)


def is_organisation(piece: Piece, words: Vocabulary) -> bool:
    """Whether a piece names a place of work."""
    return words.has("organisation", piece.tokens)


def is_length(tokens: Sequence[Token], words: Vocabulary) -> bool:
    """Whether words are nothing but a length of time ("3 yrs 2 mos")."""
    return any(words.has("length_word", [t]) for t in tokens) and all(
        t.word.isdigit() or words.has("length_word", [t]) for t in tokens
    )


def read_header(text: str, spans: Sequence[Span], words: Vocabulary) -> Header:
    """Title, employer and library flag of header lines, dates left out."""
    parts = [p for p in pieces(text, spans, words)[:MOST_PIECES] if not _says_nothing(p, words)]
    titles = _titles(parts, words)
    named_parts = [p for p in parts if p not in titles and not words.has("same_employer", p.tokens)]
    places = [p for p in named_parts if is_organisation(p, words)]
    others = [p for p in named_parts if p not in places and len(p.text) > 2 and not p.aside]
    title = titles[0] if titles else (others.pop(0) if others else None)
    named = next((p for p in places if not p.aside), None) or (places[0] if places else None)
    employer = named or (others[0] if others and titles else None)
    between = _between(text, title, employer)
    return Header(
        title=title.text if title else "",
        employer=_full_name(text, parts, employer, words),
        library=_is_library(parts, words),
        job=bool(titles),
        place=named is not None,
        own_line="\n" in between or title is None,
        above=title is not None and employer is not None and employer.span.start < title.span.start,
        line=_line_from(text, title, spans),
    )


def _is_library(parts: Sequence[Piece], words: Vocabulary) -> bool:
    """Whether any piece or all together speak of a library; cataloguing alone does not where other goods are sold."""
    whole = [token for part in parts for token in part.tokens]
    if words.has("cataloging_elsewhere", whole) and not words.has("library_name", whole):
        return False
    return any(words.is_library(p.tokens) for p in parts) or words.is_library(whole)


def _titles(parts: Sequence[Piece], words: Vocabulary) -> list[Piece]:
    """The pieces that name a job, those that may be names of companies only where no other does."""
    titles = [p for p in parts if is_title(p, words)]
    titles = [p for p in titles if not p.aside] or titles
    return [p for p in titles if not _may_be_a_name(p, words)] or titles


def _says_nothing(piece: Piece, words: Vocabulary) -> bool:
    label = words.table("header_label").whole(list(piece.tokens)) is not None
    return label or is_length(piece.tokens, words)


def _between(text: str, one: Piece | None, other: Piece | None) -> str:
    if one is None or other is None:
        return ""
    first, second = sorted((one.span, other.span))
    return text[first.end : second.start]


def _full_name(text: str, parts: Sequence[Piece], employer: Piece | None, words: Vocabulary) -> str:
    """A legal form that stands apart ("Oak Mills (Pvt) Ltd") belongs to the name before it."""
    if employer is None:
        return ""
    at = first = parts.index(employer)
    while (
        first and words.table("legal_form").whole(list(parts[first].tokens)) and not is_title(parts[first - 1], words)
    ):
        first -= 1
    if first == at or "\n" in text[parts[first].span.start : employer.span.end]:
        return employer.text
    return text[parts[first].span.start : employer.span.end].strip(" ,.;:-–—*•")


def _line_from(text: str, title: Piece | None, spans: Sequence[Span]) -> str:
    if title is None:
        return ""
    end = next((span.end for span in spans if span.start <= title.span.start < span.end), title.span.end)
    return re.split(r"[\n\t|]|\s{3,}", text[title.span.start : end].strip())[0].strip(" ,.;:-–—*•(")
