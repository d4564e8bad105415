"""Evidence: the whole line that a mention stands in, and the words that matched."""

from __future__ import annotations

from collections.abc import Iterable

from ilsscreen.model import Document, Evidence, Mention


def evidence_of(document: Document, mention: Mention) -> Evidence:
    """A mention as evidence."""
    line = document.line_at(mention.span.start)
    return Evidence(
        line=line,
        page=document.page_at(mention.span.start),
        start=mention.span.start,
        end=mention.span.end,
        text=document.line_text(line).strip(),
        matched=document.text[mention.span.start : mention.span.end],
        term=mention.term,
        how=mention.how,
        score=mention.score,
        why=mention.why,
        cue=mention.cue,
    )


def evidence_list(document: Document, mentions: Iterable[Mention], limit: int) -> tuple[Evidence, ...]:
    """Evidence in the order of the text, one piece a line, at most ``limit``."""
    found: dict[int, Evidence] = {}
    for mention in sorted(mentions, key=lambda m: (m.span.start, m.span.start - m.span.end)):
        piece = evidence_of(document, mention)
        found.setdefault(piece.line, piece)
    return tuple(found.values())[:limit]
