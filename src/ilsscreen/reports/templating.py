"""HTML by templates: everything in them is escaped, and a page needs nothing from elsewhere."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from ilsscreen.reports.wording import safe


def rendered(template: str, **values: Any) -> Iterator[str]:
    """A page, piece by piece. Its style, and its script where it has one, stand in it and alone may work in it."""
    environment = Environment(
        loader=PackageLoader("ilsscreen.reports"), autoescape=True, undefined=StrictUndefined, finalize=_shown,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    style, script = _file("style.css"), _file("script.js")
    own = {"style": style, "script": script, "style_hash": _hash(style), "script_hash": _hash(script)}
    return environment.get_template(template).generate(**own, **values)


def _file(name: str) -> Markup:
    """A file of ours that is put into the page as it is."""
    return Markup(files("ilsscreen.reports").joinpath("templates", name).read_text(encoding="utf-8"))


def _hash(text: str) -> str:
    """What a browser compares before it obeys a style or runs a script."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _shown(value: object) -> object:
    """Text without control characters; markup of ours stays as it is."""
    return safe(value) if isinstance(value, str) and not isinstance(value, Markup) else value
