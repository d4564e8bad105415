"""What can be asked of ``ilsscreen scan``, in one object."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ilsscreen.cli.common import Color, LevelName
    from ilsscreen.model import Month


class Format(StrEnum):
    """The forms in which results are given; each is a module of ``ilsscreen.reports``."""

    RICH = "rich"
    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    HTML = "html"
    NAMES = "names"
    TRACE = "trace"


class SortKey(StrEnum):
    """The orders in which results are shown."""

    INPUT = "input"
    LEVEL = "level"
    YEARS = "years"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class ScanOptions:
    """What was asked for."""

    paths: tuple[str, ...]
    files_from: str | None
    nul: bool
    format: Format
    print0: bool
    output: Path | None
    min_level: LevelName | None
    require: tuple[str, ...]
    sort: SortKey
    cards: bool
    as_of: Month
    jobs: int
    quiet: bool
    verbose: bool
    color: Color

    @property
    def filtered(self) -> bool:
        """Whether some resumes may be left out."""
        return bool(self.min_level or self.require)


def format_of(given: Format | None, output: Path | None, *, terminal: bool) -> Format:
    """The format asked for, or the one that the name of the output file tells, or what suits the place."""
    if given is not None:
        return given
    if output is not None:
        endings = {f".{name.value}": name for name in (Format.JSON, Format.JSONL, Format.CSV, Format.HTML)}
        return endings.get(output.suffix.casefold(), Format.TEXT)
    return Format.RICH if terminal else Format.TEXT
