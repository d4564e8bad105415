"""Resumes ordered by what somebody does: duties under headings of their own, and the jobs as a bare list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ilsscreen.model import Document, Position, Section
from ilsscreen.resume.outline import NONE

_OF_NO_KIND = {NONE, "other"}


def with_duties_apart(document: Document, sections: Sequence[Section], positions: Sequence[Position]) -> list[Section]:
    """The sections, those of no known kind taken for duties where none of the jobs has any."""
    if not positions or any(document.text[p.body.start : p.body.end].strip() for p in positions):
        return list(sections)
    return [replace(section, kind="duties") if section.kind in _OF_NO_KIND else section for section in sections]
