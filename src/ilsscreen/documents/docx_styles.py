"""What the styles of a Word file say of a paragraph: list, heading, gaps, hidden."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ilsscreen.documents.archive import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEEPEST = 12
_TWENTIETHS = 20
_OFF = frozenset({"0", "false", "off"})


class Styles:
    """The styles of a file, each with what it is based on."""

    def __init__(self, root: Element | None) -> None:
        """Take the part that defines the styles; None where a file has none."""
        styles = [] if root is None else root.findall(f"{W}style")
        self._styles = {style.get(f"{W}styleId", ""): style for style in styles}
        self._usual = next((s.get(f"{W}styleId", "") for s in styles if _is_default(s)), "")
        self._base = None if root is None else root.find(f"{W}docDefaults/{W}pPrDefault")
        self._runs = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault")
        self.space = cache(self._space)
        self.listed = cache(self._listed)
        self.is_heading = cache(self._is_heading)
        self.contextual = cache(self._contextual)
        self.hidden = cache(self._hidden)
        self.shaded = cache(self._shaded)
        self.of_runs = cache(self._of_runs)

    def _chain(self, name: str) -> Iterator[Element]:
        """A style, what it is based on, and so on, then the defaults of the file."""
        name = name or self._usual
        for _ in range(_DEEPEST):
            style = self._styles.get(name)
            if style is None:
                break
            yield style
            name = value(style.find(f"{W}basedOn"), "")
        if self._base is not None:
            yield self._base

    def _space(self, name: str, side: str) -> float:
        for style in self._chain(name):
            found = points(style.find(f"{W}pPr/{W}spacing"), side)
            if found is not None:
                return found
        return 0.0

    def _listed(self, name: str) -> bool:
        numbers = (style.find(f"{W}pPr/{W}numPr") for style in self._chain(name))
        return is_list(next((number for number in numbers if number is not None), None))

    def _is_heading(self, name: str) -> bool:
        for style in self._chain(name):
            title = value(style.find(f"{W}name"), "").lower()
            if title.startswith(("heading", "title")) or style.find(f"{W}pPr/{W}outlineLvl") is not None:
                return True
        return False

    def _contextual(self, name: str) -> bool:
        return any(is_on(style.find(f"{W}pPr/{W}contextualSpacing")) for style in self._chain(name))

    def _hidden(self, name: str) -> bool:
        return bool(name) and any(is_on(style.find(f"{W}rPr/{W}vanish")) for style in self._chain(name))

    def _shaded(self, name: str) -> bool:
        return any(style.find(f"{W}pPr/{W}shd") is not None for style in self._chain(name))

    def _of_runs(self, name: str, what: str) -> str | None:
        """What a style says of its text, or what it is based on, or the defaults of the file."""
        places = [*self._chain(name), *(() if self._runs is None else (self._runs,))]
        found = (place.find(f"{W}rPr/{W}{what}") for place in places)
        return next((value(element, "") for element in found if element is not None), None)


def _is_default(style: Element) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default", "0") not in _OFF


def value(element: Element | None, default: str) -> str:
    """The value that an element holds."""
    return default if element is None else element.get(f"{W}val", default)


def is_on(element: Element | None) -> bool:
    """Whether a switch is there and on."""
    return element is not None and value(element, "1") not in _OFF


def is_list(number: Element | None) -> bool:
    """Whether the numbering of a paragraph makes it a list item; number 0 takes it out of its list."""
    return number is not None and value(number.find(f"{W}numId"), "1") != "0"


def points(spacing: Element | None, side: str) -> float | None:
    """The space that an element sets before or after a paragraph, None where it sets none."""
    if spacing is None:
        return None
    written = spacing.get(f"{W}{side}", "")
    return int(written) / _TWENTIETHS if written.isdecimal() and written.isascii() else None
