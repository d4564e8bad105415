"""Short calls of PDFium, many at a time.

Calls for single letters are most of the cost of reading a page, and passing their arguments is most of a call. So
nothing is declared of the arguments, and where the answers are written to is made ready once, for all pages.
"""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import repeat
from struct import Struct
from typing import Any

Call = Callable[..., Any]

_AT_ONCE = 512
"""Calls whose answers there is room for."""

_FIELDS = 4
_FIELD_BYTES = 4
_ANSWER_BYTES = _FIELDS * _FIELD_BYTES

_room = bytearray(_ANSWER_BYTES * _AT_ONCE)
"""Like PDFium itself, it is for one thread at a time."""

_floats = memoryview(_room).cast("f")
_COLOUR = Struct("=4I")
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
    """What a call that fills one rectangle says of each place.

    A list for each of the four sides, 0 where a side is unknown.
    """
    found: list[list[float]] = [[] for _ in range(_FIELDS)]
    for count in _answered(call, handle, places, 1):
        for side, numbers in enumerate(found):
            numbers.extend(_floats[side : _FIELDS * count : _FIELDS].tolist())
    return found


def colours(call: Call, handle: object, places: Sequence[int]) -> Iterator[tuple[int, int, int, int]]:
    """What a call that fills red, green, blue and opacity says of each place; 0 where it is unknown."""
    for count in _answered(call, handle, places, _FIELDS):
        yield from _COLOUR.iter_unpack(_room[: _ANSWER_BYTES * count])


def _answered(call: Call, handle: object, places: Sequence[int], targets: int) -> Iterator[int]:
    """How many answers stand in the room, for as many places at a time as it takes."""
    for start in range(0, len(places), _AT_ONCE):
        some = places[start : start + _AT_ONCE]
        ctypes.memset(_written, 0, _ANSWER_BYTES * len(some))
        deque(map(call, repeat(handle), some, *_targets[:targets]), maxlen=0)
        yield len(some)
