"""What documents a file holds: itself, or the members of an archive or a mail, at any depth that is allowed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Protocol, cast

from ilsscreen.documents.errors import ErrorKind, ReadError
from ilsscreen.documents.files import START, load, start_of
from ilsscreen.documents.limits import DEFAULT, Limits
from ilsscreen.documents.sniff import kind_of, may_hold_others
from ilsscreen.model import Failure, Notice

SEPARATOR = "!/"
"""Stands between the name of an archive or mail and the name of a member."""

_TOO_MANY = "Only the first {:,} documents in the file were read. Unpack it and name the folder."


@dataclass(frozen=True, slots=True)
class Member:
    """One document: its name, and why it cannot be read where that is known already."""

    name: str
    failure: Failure | None = None
    warnings: tuple[Notice, ...] = ()
    data: bytes | None = None


class Container(Protocol):
    """A file that holds documents, each by a name that no other has."""

    names: tuple[str, ...]
    rest: ReadError | None
    warnings: tuple[Notice, ...]

    def start(self, name: str) -> bytes:
        """The first bytes of a member, to tell its kind."""

    def read(self, name: str) -> bytes:
        """The bytes of a member."""


def members_of(source: Path | bytes, name: str, limits: Limits = DEFAULT) -> list[Member]:
    """Every document in a file, in its order; the file itself where it is no archive and no mail with documents.

    What cannot be opened, or is left out because of a limit, is a member too, with the reason. Members of a file
    that was given as bytes carry their own bytes.
    """
    keep = isinstance(source, bytes)
    try:
        start = source[:START] if isinstance(source, bytes) else start_of(source)
        if not may_hold_others(start):
            return [Member(name)]
        container = _opened(source if isinstance(source, bytes) else load(source, limits), limits)
    except ReadError:
        return [Member(name)]
    if container is None:
        return [Member(name)]
    found = list(islice(_Walk(limits, keep).inside(container, name, 1), limits.members + 1))
    if len(found) > limits.members:
        found[-1] = Member(name, ReadError("too_large", _TOO_MANY.format(limits.members)).failure)
    return found


def only_member(data: bytes, name: str, limits: Limits) -> Member | None:
    """The one document that an archive or a mail holds; None where a mail is itself the document.

    Raises:
        ReadError: it holds ``several``, or the one cannot be read.
    """
    members = members_of(data, name, limits)
    if len(members) > 1:
        raise ReadError("several", f"The file holds several documents. Name one of them, like {members[0].name}")
    if (failure := members[0].failure) is not None:
        raise ReadError(cast("ErrorKind", failure.kind), failure.message)
    return None if members[0].data is None else members[0]


def bytes_of(path: Path, limits: Limits = DEFAULT) -> bytes:
    """The bytes of a file, or of the member of one that a path like ``resumes.zip!/cv.pdf`` names.

    Raises:
        ReadError: there is no such file or member, or it may not be opened, or is too large.
    """
    whole = path.as_posix()
    ends = [match.start() for match in re.finditer(SEPARATOR, whole)]
    for end in ends if not path.exists() else []:
        outer = Path(whole[:end])
        if outer.is_file():
            known = outer.stat()
            container = _opened_file(outer, (known.st_mtime_ns, known.st_size), limits)
            return _member_data(container, whole[end + len(SEPARATOR) :], limits)
    return load(path, limits)


@lru_cache(maxsize=1)
def _opened_file(path: Path, stamp: tuple[int, int], limits: Limits) -> Container | None:  # noqa: ARG001  part of the key
    """What a file holds; the last one is kept, since the next member that is asked for is most often of the same."""
    return _opened(load(path, limits), limits)


def _member_data(container: Container | None, path: str, limits: Limits) -> bytes:
    """The bytes of the member that a path like ``inner.zip!/cv.pdf`` names."""
    if container is not None and path in container.names:
        return container.read(path)
    for name in () if container is None else container.names:
        if container is not None and path.startswith(name + SEPARATOR):
            inner = _opened(container.read(name), limits)
            return _member_data(inner, path.removeprefix(name + SEPARATOR), limits)
    raise ReadError(
        "missing", "The file holds no document of this name. Leave the part after !/ out to see what it holds."
    )


def _opened(data: bytes, limits: Limits) -> Container | None:
    """The archive or mail, or None where a file is itself the one document; its reader is imported only then."""
    kind = kind_of(data)
    if kind == "zip":
        from ilsscreen.documents.zip_members import ZipMembers

        return ZipMembers(data, limits)
    if kind == "mail":
        from ilsscreen.documents.mail import Mail

        mail = Mail(data, limits)
        return mail if mail.names else None
    return None


class _Walk:
    """Goes through containers in containers."""

    def __init__(self, limits: Limits, keep: bool) -> None:
        self._limits = limits
        self._keep = keep

    def inside(self, container: Container, name: str, depth: int) -> Iterator[Member]:
        """Every document in a container, at any depth that is allowed."""
        for inner in container.names:
            yield from self._member(container, inner, f"{name}{SEPARATOR}{inner}", depth)
        if container.rest is not None:
            yield Member(name, container.rest.failure)

    def _member(self, container: Container, inner: str, name: str, depth: int) -> Iterator[Member]:
        try:
            nested = self._nested(container, inner, depth)
            data = container.read(inner) if self._keep and nested is None else None
        except ReadError as error:
            yield Member(name, error.failure, container.warnings)
            return
        if nested is None:
            yield Member(name, None, container.warnings, data)
        else:
            yield from self.inside(nested, name, depth + 1)

    def _nested(self, container: Container, inner: str, depth: int) -> Container | None:
        if not may_hold_others(container.start(inner)):
            return None
        nested = _opened(container.read(inner), self._limits)
        if nested is not None and depth >= self._limits.nesting:
            raise ReadError("nested")
        return nested
