"""Word files (.docx): headers, body, notes and footers.

Deleted and moved text, field codes and hidden text are left out, and so is the fallback copy of a text box.
"""

from __future__ import annotations

from posixpath import dirname

from ilsscreen.documents.archive import Archive, Element, parse_xml
from ilsscreen.documents.docx_body import Body
from ilsscreen.documents.docx_styles import Styles
from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.hidden import hidden_notice
from ilsscreen.documents.limits import Limits
from ilsscreen.documents.pages import Pages
from ilsscreen.documents.paragraphs import lines_of

_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def read_docx(data: bytes, limits: Limits) -> Pages:
    """The text of a Word file as one page.

    Raises:
        ReadError: it is damaged (``broken``), a part is too large (``too_large``) or no part holds text (``no_text``).
    """
    with Archive(data, limits) as archive:
        main = _main_part(archive)
        folder = dirname(main)
        styles = f"{folder}/styles.xml"
        body = Body(Styles(_xml(archive, styles) if styles in archive.names else None))
        parts = [lines_of(list(body.paragraphs(_xml(archive, name)))) for name in _parts(archive, main, folder)]
    texts = list(dict.fromkeys(part for part in parts if part.strip()))
    if not texts:
        raise ReadError("no_text")
    hidden = [hidden_notice(body.hidden_words, body.hidden_ways)] if body.hidden_words else []
    return Pages(("\n\n".join(texts),), tuple(hidden))


def _main_part(archive: Archive) -> str:
    """The part that the package calls its document."""
    if "_rels/.rels" in archive.names:
        for relation in archive.xml("_rels/.rels"):
            target = relation.get("Target", "").lstrip("/")
            if relation.get("Type", "").endswith("/officeDocument") and target in archive.names:
                return target
    return "word/document.xml"


def _parts(archive: Archive, main: str, folder: str) -> list[str]:
    """The parts that hold text: headers first, then the body, notes and footers."""
    names = sorted(name for name in archive.names if name.endswith(".xml"))
    headers = [name for name in names if name.startswith(f"{folder}/header")]
    notes = [name for name in names if name in {f"{folder}/footnotes.xml", f"{folder}/endnotes.xml"}]
    footers = [name for name in names if name.startswith(f"{folder}/footer")]
    return [*headers, main, *notes, *footers]


def _xml(archive: Archive, name: str) -> Element:
    return parse_xml(archive.read(name).replace(_STRICT, _USUAL))
