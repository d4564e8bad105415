"""The pages on limits and formats say what the code does."""

from __future__ import annotations

import re
from dataclasses import fields

from ilsscreen.documents.errors import MESSAGES
from ilsscreen.documents.limits import PREFIX, Limits
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "limits.md").read_text(encoding="utf-8")
FORMATS = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
CODE = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src/ilsscreen").rglob("*.py"))


def rows(heading: str, page: str = PAGE) -> dict[str, str]:
    """The first two cells of each row of the table under a heading."""
    part = page.split(f"## {heading}")[1].split("\n## ", maxsplit=1)[0]
    return dict(re.findall(r"^\| `(\w+)` \| ([^|]+?) \|", part, re.MULTILINE))


def test_every_limit_with_its_usual_value() -> None:
    assert rows("Limits for one file") == {f"{PREFIX}{f.name.upper()}": f"{f.default:,}" for f in fields(Limits)}


def test_every_kind_of_error_with_its_message() -> None:
    assert rows("Kinds of error") == MESSAGES


def test_every_kind_of_error_with_its_meaning() -> None:
    assert set(rows("What can go wrong", FORMATS)) == set(MESSAGES)


def test_every_kind_of_warning() -> None:
    kinds = set(re.findall(r"(?:Notice|_warn)\(\s*\"(\w+)\"", CODE)) | set(re.findall(r"return \"(\w+_dates)\"", CODE))
    assert {"hidden_text", "same_person", "absurd_dates"} <= kinds
    assert kinds - set(rows("Kinds of warning about the text")) == set()
