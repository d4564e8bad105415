"""HTML put together of elements; text in them is always escaped, so nothing of a resume can become markup."""

from __future__ import annotations

from html import escape
from importlib.resources import files

from ilsscreen.reports.wording import safe

VOID = frozenset({"meta", "br"})


class Html(str):
    """Text that is markup already."""

    __slots__ = ()


def element(name: str, /, *children: str, **attributes: str) -> Html:
    """An element; children that are not Html are escaped. ``class_`` gives the attribute "class"."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(safe(value))}"' for key, value in attributes.items()
    )
    if name in VOID:
        return Html(f"<{name}{given}>")
    return Html(f"<{name}{given}>{together(*children)}</{name}>")


def together(*children: str) -> Html:
    """Several pieces, one behind the other."""
    return Html("".join(child if isinstance(child, Html) else escape(safe(child), quote=False) for child in children))


def document_start(title: str) -> str:
    """Everything before the content of a page that stands alone: no script, no address, its style inside."""
    style = files("ilsscreen.reports").joinpath("page.css").read_text(encoding="utf-8")
    head = together(
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content="default-src 'none'; style-src 'unsafe-inline'"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        element("style", Html(style)),
    )
    return f'<!DOCTYPE html>\n<html lang="en">\n{element("head", head)}\n<body>\n<main>\n{element("h1", title)}\n'


DOCUMENT_END = "</main>\n</body>\n</html>\n"
