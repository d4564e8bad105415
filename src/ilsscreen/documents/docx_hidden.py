"""Which runs of a Word file a reader does not see: marked as hidden, in the colour of the paper, too small."""

from __future__ import annotations

from functools import cache

from ilsscreen.documents.archive import Element
from ilsscreen.documents.docx_styles import Styles, W, is_on, value
from ilsscreen.documents.hidden import TINY, How

_LIGHT = 0xF0
"""Red, green and blue that all reach this look like paper."""

_HALVES = 2
_BOX = f"{W}txbxContent"
_SHADED = {f"{W}p": f"{W}pPr/{W}shd", f"{W}tc": f"{W}tcPr/{W}shd", f"{W}tbl": f"{W}tblPr/{W}tblStyle"}
_BEHIND = (
    "boolean(//*[local-name()='anchor' and @behindDoc='1'] | //*[local-name()='background'] | "
    "//*[local-name()='rect' or local-name()='shape'])"
)


class Looks:
    """Tells how the runs of a file look, by its styles."""

    def __init__(self, styles: Styles) -> None:
        """Take the styles that runs and paragraphs name."""
        self._styles = styles
        self._may_be_on_something = cache(_may_be_on_something)

    def hidden_way(self, run: Element, style: str) -> How | None:
        """Why a run in a paragraph of some style is not seen; None where it is, or may be."""
        properties = run.find(f"{W}rPr")
        own = "" if properties is None else value(properties.find(f"{W}rStyle"), "")
        if self._is_switched_off(properties, own, style):
            return "switched_off"
        size = self._looked_up("sz", properties, own, style)
        if size is not None and size.isdecimal() and int(size) < TINY * _HALVES:
            return "tiny"
        colour = self._looked_up("color", properties, own, style)
        if colour is not None and _is_light(colour) and self._is_on_paper(run, properties, style):
            return "colour"
        return None

    def _is_switched_off(self, properties: Element | None, own: str, style: str) -> bool:
        vanish = None if properties is None else properties.find(f"{W}vanish")
        if vanish is not None:
            return is_on(vanish)
        return self._styles.hidden(own) or self._styles.hidden(style)

    def _looked_up(self, name: str, properties: Element | None, own: str, style: str) -> str | None:
        """What a run says itself, or its style, or that of its paragraph."""
        said = None if properties is None else properties.find(f"{W}{name}")
        if said is not None:
            return value(said, "")
        return (self._styles.of_runs(own, name) if own else None) or self._styles.of_runs(style, name)

    def _is_on_paper(self, run: Element, properties: Element | None, style: str) -> bool:
        """Whether nothing in the file gives a run another ground than paper; pictures and boxes may lie anywhere."""
        if properties is not None and properties.find(f"{W}highlight") is not None:
            return False
        if self._styles.shaded(style) or (properties is not None and _is_dark(properties.find(f"{W}shd"))):
            return False
        for outer in run.iterancestors():
            if outer.tag == _BOX or (outer.tag in _SHADED and _is_dark(outer.find(_SHADED[outer.tag]))):
                return False
        return not self._may_be_on_something(run.getroottree().getroot())


def _may_be_on_something(part: Element) -> bool:
    return bool(part.xpath(_BEHIND))


def _is_light(colour: str) -> bool:
    try:
        return len(colour) == len("RRGGBB") and min(bytes.fromhex(colour)) >= _LIGHT
    except ValueError:
        return False


def _is_on_paper(run: Element, properties: Element | None, style: str, styles: Styles) -> bool:
    """Whether nothing in the file gives a run another ground than paper; pictures and boxes may lie anywhere."""
    if properties is not None and (
        _is_dark(properties.find(f"{W}shd")) or properties.find(f"{W}highlight") is not None
    ):
        return False
    if styles.shaded(style):
        return False
    for outer in run.iterancestors():
        if outer.tag == _BOX or (outer.tag in _SHADED and _is_dark(outer.find(_SHADED[outer.tag]))):
            return False
    return not run.getroottree().xpath(_BEHIND)


def _is_dark(shading: Element | None) -> bool:
    """Whether shading is there, and not that of paper; a style of a table may shade as well."""
    if shading is None:
        return False
    fill = shading.get(f"{W}fill", "auto" if shading.tag == f"{W}shd" else "style")
    patterned = value(shading, "clear") not in {"clear", "nil"}
    return patterned or shading.get(f"{W}themeFill") is not None or (fill != "auto" and not _is_light(fill))
