"""What the styles of an OpenDocument text say of a paragraph: heading, gaps, hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ilsscreen.documents.archive import Element

_ODF = "{urn:oasis:names:tc:opendocument:xmlns:"
STYLE, TEXT, TABLE, DRAW, OFFICE = (f"{_ODF}{name}:1.0}}" for name in ("style", "text", "table", "drawing", "office"))
_FO = f"{_ODF}xsl-fo-compatible:1.0}}"
_DEEPEST = 12
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)(in|cm|mm|pt|pc|px)")
_POINTS = {"in": 72.0, "cm": 28.35, "mm": 2.835, "pt": 1.0, "pc": 12.0, "px": 0.75}
_HEADING = re.compile(r"heading|title|subtitle", re.IGNORECASE)


class Styles:
    """The styles of a file, each with the one it is based on."""

    def __init__(self, *roots: Element) -> None:
        """Take the parts that define styles; what comes later may stand over what comes before."""
        self._styles = {
            (style.get(f"{STYLE}family", ""), style.get(f"{STYLE}name", "")): style
            for root in roots
            for style in root.iter(f"{STYLE}style", f"{STYLE}default-style")
        }
        self.space = cache(self._space)
        self.is_heading = cache(self._is_heading)
        self.contextual = cache(self._contextual)
        self.hidden = cache(self._hidden)

    def _chain(self, family: str, name: str) -> Iterator[Element]:
        for _ in range(_DEEPEST):
            style = self._styles.get((family, name))
            if style is None or not name:
                break
            yield style
            name = style.get(f"{STYLE}parent-style-name", "")
        if (usual := self._styles.get((family, ""))) is not None:
            yield usual

    def _space(self, name: str, side: str) -> float:
        """Points before (``top``) or after (``bottom``) a paragraph."""
        for style in self._chain("paragraph", name):
            properties = style.find(f"{STYLE}paragraph-properties")
            if properties is not None and (found := _length(properties.get(f"{_FO}margin-{side}"))) is not None:
                return found
        return 0.0

    def _is_heading(self, name: str) -> bool:
        names = (style.get(f"{STYLE}name", "") for style in self._chain("paragraph", name))
        return any(_HEADING.match(name) for name in names)

    def _contextual(self, name: str) -> bool:
        for style in self._chain("paragraph", name):
            properties = style.find(f"{STYLE}paragraph-properties")
            if properties is not None and (found := properties.get(f"{STYLE}contextual-spacing")) is not None:
                return found == "true"
        return False

    def _hidden(self, family: str, name: str) -> bool:
        shown = (style.find(f"{STYLE}text-properties") for style in self._chain(family, name))
        return any(properties is not None and properties.get(f"{TEXT}display") == "none" for properties in shown)


def _length(written: str | None) -> float | None:
    match = _LENGTH.fullmatch(written or "")
    return None if match is None else float(match[1]) * _POINTS[match[2]]
