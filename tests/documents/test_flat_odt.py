"""OpenDocument texts that are one XML file are read like those that are archives."""

from __future__ import annotations

import pytest
from tests.documents.corpus.fodt import to_fodt
from tests.documents.corpus.measure import figures
from tests.documents.corpus.plans import plan

from ilsscreen.documents import ReadError, read
from ilsscreen.documents.limits import Limits


@pytest.mark.parametrize("kind", ["single", "table", "labels"])
def test_every_line_in_order(kind: str) -> None:
    made = plan(kind, 401)
    document = read(to_fodt(made).encode(), "cv.fodt")
    assert figures(made.units, document.text).ordered == 1.0
    assert "<" not in document.text


def test_a_damaged_one_and_one_too_large() -> None:
    data = to_fodt(plan("single", 401)).encode()
    with pytest.raises(ReadError) as damaged:
        read(data[: len(data) // 2], "cv.fodt")
    with pytest.raises(ReadError) as large:
        read(data, "cv.fodt", Limits(part_bytes=1_000))
    assert (damaged.value.failure.kind, large.value.failure.kind) == ("broken", "too_large")
