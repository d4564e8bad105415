"""Short calls of PDFium, many at a time.

Calls for single letters are most of the cost of reading a page, and passing their arguments is most of a call. So
nothing is declared of the arguments, and where the answers are written to is made ready once, for all pages.
"""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from typing import Any, TypeVar

Call = Callable[..., Any]
_Number = TypeVar("_Number", int, float)

_AT_ONCE = 512
"""Calls whose answers there is room for."""

_FIELDS = 4
_FIELD_BYTES = 4
_ANSWER_BYTES = _FIELDS * _FIELD_BYTES

_room = bytearray(_ANSWER_BYTES * _AT_ONCE)
"""Like PDFium itself, it is for one thread at a time."""

_floats, _integers = memoryview(_room).cast("f"), memoryview(_room).cast("I")
_written = (ctypes.c_char * len(_room)).from_buffer(_room)
_targets = [
    [ctypes.byref(_written, at) for at in range(_FIELD_BYTES * field, len(_room), _ANSWER_BYTES)]
    for field in range(_FIELDS)
]


def short_call(function: object, result: object, *arguments: object) -> Call:
    """A short call of PDFium. Where no arguments are declared, addresses must be passed as objects of ctypes.

    It holds on to the interpreter: letting other threads run meanwhile is a seventh of its cost.
    """
    address = ctypes.cast(function, ctypes.c_void_p).value or 0  # type: ignore[arg-type]
    return ctypes.PYFUNCTYPE(result, *arguments)(address)  # type: ignore[arg-type]


def rectangles(call: Call, handle: object, places: Sequence[int]) -> list[list[float]]:
    """What a call that fills one rectangle says of each place: a list for each of the four sides."""
    return _answers(call, handle, places, _targets[:1], _floats)


def colours(call: Call, handle: object, places: Sequence[int]) -> list[list[int]]:
    """What a call that fills red, green, blue and opacity says of each place: a list for each of them."""
    return _answers(call, handle, places, _targets, _integers)


def _answers(
    call: Call, handle: object, places: Sequence[int], targets: Iterable[Sequence[object]], room: memoryview[_Number]
) -> list[list[_Number]]:
    """Four numbers for each place, 0 where the call has no answer."""
    found: list[list[_Number]] = [[] for _ in range(_FIELDS)]
    for start in range(0, len(places), _AT_ONCE):
        some = places[start : start + _AT_ONCE]
        ctypes.memset(_written, 0, _ANSWER_BYTES * len(some))
        deque(map(call, repeat(handle), some, *targets), maxlen=0)
        for field, numbers in enumerate(found):
            numbers.extend(room[field : _FIELDS * len(some) : _FIELDS].tolist())
    return found
