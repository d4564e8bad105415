"""Messages of Outlook written by hand: compound files of small streams and folders."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from itertools import pairwise

SECTOR, MINI, CUTOFF = 512, 64, 4096
END, FREE, OF_TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
STREAM, FOLDER, ROOT = 2, 1, 5
UTF_8, CYRILLIC = 65001, 1251


def made_msg(streams: Mapping[str, bytes], code_page: int = UTF_8) -> bytes:
    """The message that holds some streams, each by its path."""
    head = bytes(32) + struct.pack("<HHIII", 3, 0x3FDE, 6, code_page, 0)
    return compound({"__properties_version1.0": head, **streams})


def value(number: str, content: str | bytes) -> dict[str, bytes]:
    """A property: a text, or bytes."""
    if isinstance(content, bytes):
        return {f"__substg1.0_{number}0102": content}
    return {f"__substg1.0_{number}001F": content.encode("utf-16-le")}


def attachment(number: int, name: str, content: bytes, **more: str) -> dict[str, bytes]:
    """The streams of an attachment; ``more`` are its other properties, as ``x370E``."""
    parts = value("3707", name) | value("3701", content)
    for other, text in more.items():
        parts |= value(other[1:], text)
    return inside(f"__attach_version1.0_#{number:08X}", {"__properties_version1.0": bytes(8), **parts})


def inside(folder: str, streams: Mapping[str, bytes]) -> dict[str, bytes]:
    return {f"{folder}/{path}": data for path, data in streams.items()}


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A compound file."""
    disk, mini = _Space(SECTOR), _Space(MINI)
    places = {path: (disk if len(data) >= CUTOFF else mini).put(data) for path, data in streams.items()}
    small = b"".join(mini.sectors)
    root = disk.put(small), len(small)
    mini_table = disk.put(struct.pack(f"<{len(mini.table)}I", *mini.table))
    folder = disk.put(b"".join(_entries(streams, places, root)))
    tables = next(n for n in range(1, 99) if n * SECTOR // 4 >= len(disk.table) + n)
    first_table = len(disk.table)
    table = [*disk.table, *[OF_TABLE] * tables]
    table += [FREE] * (tables * SECTOR // 4 - len(table))
    header = struct.pack(
        "<8s16x5H6x9I109I",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        *(0x3E, 3, 0xFFFE, 9, 6),
        *(0, tables, folder, 0),
        *(CUTOFF, mini_table, -(-len(mini.table) * 4 // SECTOR), END, 0),
        *[*range(first_table, first_table + tables), *[FREE] * (109 - tables)],
    )
    return header + b"".join(disk.sectors) + struct.pack(f"<{len(table)}I", *table)


class _Space:
    """Sectors of one size, and which follows which."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.sectors: list[bytes] = []
        self.table: list[int] = []

    def put(self, data: bytes) -> int:
        """Where the data begin."""
        first = len(self.sectors)
        self.sectors += [data[at : at + self.size].ljust(self.size, b"\0") for at in range(0, len(data), self.size)]
        self.table += [*range(first + 1, len(self.sectors)), END] if data else []
        return first if data else END


def _entries(streams: Mapping[str, bytes], places: Mapping[str, int], root: tuple[int, int]) -> Iterator[bytes]:
    """The directory: the root, then each folder and stream, those of one folder in a chain."""
    folders = {path.rsplit("/", depth)[0] for path in streams for depth in range(1, path.count("/") + 1)}
    paths = sorted({*folders, *streams}, key=lambda path: (path.rpartition("/")[0], len(path), path.upper()))
    numbers = {path: number for number, path in enumerate(paths, 1)}
    children: dict[str, list[str]] = {}
    for path in paths:
        children.setdefault(path.rpartition("/")[0], []).append(path)
    following = {one: other for some in children.values() for one, other in pairwise(some)}

    def entry(path: str, kind: int, start: int, size: int) -> bytes:
        name = (path.rpartition("/")[2] or "Root Entry").encode("utf-16-le")
        after = numbers.get(following.get(path, ""), FREE)
        first = numbers[children[path][0]] if path in children else FREE
        return struct.pack("<64sHBB3I36xIQ", name, len(name) + 2, kind, 1, FREE, after, first, start, size)

    yield entry("", ROOT, *root)
    for path in paths:
        if path in streams:
            yield entry(path, STREAM, places[path], len(streams[path]))
        else:
            yield entry(path, FOLDER, 0, 0)
