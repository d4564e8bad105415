"""The kinds of failure are one list: in the code, with a message each, in the schema and in the documentation."""

from __future__ import annotations

import re
from typing import get_args

from tests.conftest import ROOT

from ilsscreen.documents.errors import MESSAGES, ErrorKind
from ilsscreen.schemas import schema

KINDS = list(get_args(ErrorKind))


def test_every_kind_has_a_message_that_says_what_to_do() -> None:
    assert list(MESSAGES) == KINDS
    assert all(message.count(".") >= 2 for message in MESSAGES.values())


def test_the_schema_lists_every_kind() -> None:
    told = schema("result")["properties"]["error"]["oneOf"][1]
    assert told["properties"]["kind"]["enum"] == KINDS


def test_the_documentation_lists_every_kind() -> None:
    text = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE) == KINDS
