"""Text made to keep a pattern busy for ever is read as fast as other text."""

from __future__ import annotations

import pytest

from ilsscreen.documents.limits import Limits
from ilsscreen.model import Failure
from ilsscreen.screening import Item, read_apart

MARKED = b"# Resume\n\n## Work\n\n**Clerk** at **Oak**\n"
CASES = {
    "lines that could be the head of a mail": b"Name: A\r\n" * 59 + b"and no more of them\r\n",
    "comments before what is no page": b"<!--a-->" * 2_000 + b"words",
    "a style without rules": b"<html><style>" + b"a b c " * 20_000 + b"</style><body>words</body></html>",
    "a style that opens without end": b"<html><style>" + b"@media x{" * 10_000 + b"</style><body>words</body></html>",
    "links that do not end": MARKED + b"[" * 40_000,
    "strong words that do not end": MARKED + b"**a " * 10_000,
    "stressed words that do not end": MARKED + b"_a " * 15_000,
}


@pytest.mark.parametrize("case", CASES)
def test_it_does_not_take_long(case: str) -> None:
    answer = read_apart(Item("x", CASES[case]), Limits(seconds=4))
    assert not isinstance(answer, Failure) or answer.kind not in {"timeout", "crashed"}
