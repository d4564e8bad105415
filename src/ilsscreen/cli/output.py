"""Where output goes: standard output part by part, or a file whole or not at all; and what the terminal can show."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from ilsscreen.cli.exits import CommandError, PipeClosedError

if TYPE_CHECKING:
    from types import FrameType
    from typing import TextIO

STANDARD_OUTPUT = Path("-")
BYTE_ORDER_MARK = "\ufeff"


def prepare_streams() -> None:
    """UTF-8 out, whatever the locale, save on a terminal that cannot show it; what cannot be shown is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            encoding = None if _old_terminal(stream) else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace", newline="\n")


def _old_terminal(stream: TextIO) -> bool:
    return stream.isatty() and not shows_unicode(stream)


def shows_unicode(stream: TextIO) -> bool:
    """Whether signs beyond ASCII can be shown."""
    return (stream.encoding or "").casefold().replace("-", "") in {"utf8", "utf16", "utf16le", "cp65001"}


def say(message: str) -> None:
    """One line to the person, on standard error; control characters in it are made visible."""
    shown = "".join(char if char.isprintable() or char == "\n" else "\N{REPLACEMENT CHARACTER}" for char in message)
    with suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"ilsscreen: {shown}\n")


def write(parts: Iterable[str], output: Path | None = None, *, mark: bool = False) -> None:
    """Prints text as it comes, or writes it to a file whole or not at all.

    With ``mark``, a file begins with the byte-order mark by which Excel knows UTF-8; a pipe never does.
    """
    if output is None or output == STANDARD_OUTPUT:
        _print(parts)
    elif output.exists() and not output.is_file():
        _write_into(parts, output)
    else:
        _write_whole(chain([BYTE_ORDER_MARK], parts) if mark else parts, output)


def keep_free(output: Path | None, *, force: bool) -> None:
    """Looks before any work is done whether the output can go there, and never replaces a file unasked.

    Raises:
        CommandError: it cannot be written, or there is a file of that name and ``force`` was not given.
    """
    if output is None or output == STANDARD_OUTPUT:
        return
    if output.is_dir():
        raise CommandError(f"{output} is a folder: name a file in it")
    if output.is_file() and not force:
        raise CommandError(f"{output} exists already: add --force to replace it, or name another file")
    if not output.absolute().parent.is_dir():
        raise CommandError(f"{output} cannot be written: there is no folder {output.parent}; make it first")


def _print(parts: Iterable[str]) -> None:
    for part in parts:
        try:
            with uninterrupted():
                _put(sys.stdout, part)
        except BrokenPipeError:
            raise PipeClosedError from None
        except OSError as error:
            raise CommandError(f"standard output cannot be written: {error.strerror or error}") from None


def _put(stream: TextIO, part: str) -> None:
    """All of a part; an unbuffered stream takes only as much of it at a time as the pipe has room for."""
    left = memoryview(part.encode(stream.encoding, stream.errors or "strict"))
    while left:
        left = left[stream.buffer.write(left) :]
    stream.buffer.flush()


@contextmanager
def uninterrupted() -> Iterator[None]:
    """An interrupt waits for the end of the block, so that a line is printed whole; a second one does not wait."""
    waiting: list[int] = []

    def later(number: int, _frame: FrameType | None) -> None:
        if waiting:
            raise KeyboardInterrupt
        waiting.append(number)

    before = signal.signal(signal.SIGINT, later)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if waiting:
        raise KeyboardInterrupt


def _write_into(parts: Iterable[str], output: Path) -> None:
    """Into a device or a named pipe, which must not be replaced by a file."""
    try:
        with output.open("w", encoding="utf-8", newline="\n", errors="backslashreplace") as handle:
            handle.writelines(parts)
    except OSError as error:
        raise _unwritable(output, error) from None


def write_bytes(data: bytes, output: Path) -> None:
    """Writes a file that is no text, whole or not at all."""
    _write_whole([data], output)


def _write_whole(parts: Iterable[str] | Iterable[bytes], output: Path) -> None:
    """Beside the file first, then in its place; when anything goes wrong or it is interrupted, nothing is left."""
    import secrets

    target = output.resolve()
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        number = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(number, "wb") as handle:
            handle.writelines(_encoded(part) for part in parts)
            handle.flush()
            os.fsync(handle.fileno())
        temporary.chmod(_mode(target))
        temporary.replace(target)
    except OSError as error:
        raise _unwritable(output, error) from None
    finally:
        temporary.unlink(missing_ok=True)


def _encoded(part: str | bytes) -> bytes:
    return part.encode("utf-8", "backslashreplace") if isinstance(part, str) else part


def _mode(target: Path) -> int:
    """The rights of the file that is replaced, or those of any new file."""
    if target.exists():
        return target.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


def _unwritable(output: Path, error: OSError) -> CommandError:
    return CommandError(f"{output} cannot be written: {error.strerror or error}")
