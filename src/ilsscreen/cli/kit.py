"""``ilsscreen questions --kit``: the interview kit of a level, with a page of what one resume leaves open."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from ilsscreen.cli.exits import CommandError
from ilsscreen.cli.output import STANDARD_OUTPUT, write, write_bytes

if TYPE_CHECKING:
    from ilsscreen.knowledge.entries import KnowledgeBase
    from ilsscreen.model import Result


class KitFormat(StrEnum):
    """The forms in which a kit is given."""

    MD = "md"
    HTML = "html"
    DOCX = "docx"


def show_kit(
    kb: KnowledgeBase, level: str | None, result: Result | None, format_: str | None, output: Path | None
) -> None:
    """Makes the kit and writes it; the name of the output file may tell the format."""
    from ilsscreen.interview.kit import make_kit

    chosen = _format(format_, output)
    if level is None and result is None:
        raise CommandError("a kit is made for one level: add --level, or --for RESUME")
    try:
        kit = make_kit(kb, level, result)
    except ValueError as error:
        raise CommandError(str(error)) from None
    if chosen is KitFormat.DOCX:
        from ilsscreen.reports.kit_docx import report as word_file

        if output is None or output == STANDARD_OUTPUT:
            raise CommandError("a Word file cannot be shown here: name one with -o kit.docx")
        write_bytes(word_file(kit), output)
        return
    from importlib import import_module

    write(import_module(f"ilsscreen.reports.kit_{chosen.value}").report(kit), output)


def _format(given: str | None, output: Path | None) -> KitFormat:
    if given is None:
        endings = {f".{name.value}": name for name in KitFormat}
        return endings.get(output.suffix.casefold(), KitFormat.MD) if output is not None else KitFormat.MD
    try:
        return KitFormat(given)
    except ValueError:
        raise CommandError(f"a kit is given as {', '.join(KitFormat)}, not as {given}") from None
