"""An interview kit as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ilsscreen.reports.kit import Kit, KitQuestion
from ilsscreen.reports.md_page import plain

SCORE = "Score (one for each rater): 1 ☐  2 ☐  3 ☐  4 ☐  5 ☐   Rater: ______________"
NOTES = "Notes:\n\n" + "<br>\n" * 4


def report(kit: Kit) -> Iterator[str]:
    """The pages in the order in which a panel needs them; what is not scored comes last."""
    yield f"# {kit.title}: {kit.level}\n\n{plain(kit.purpose)}\n\nTime: {kit.minutes} minutes.\n"
    yield _listed("How the panel works", kit.rules)
    yield _listed("What not to ask", kit.not_to_ask)
    yield _listed("Common rating errors", kit.rating_errors)
    yield _script("Opening", kit.opening, kit.opening_minutes)
    for question in kit.questions:
        yield from _question(question, kit)
    yield _script("Closing", kit.closing, kit.closing_minutes)
    yield _summary(kit)
    yield from _verify(kit)
    yield f"\n---\n\nilsscreen, knowledge base {kit.version}\n"


def _listed(heading: str, points: Iterable[str]) -> str:
    return f"\n## {heading}\n\n" + "".join(f"- {plain(point)}\n" for point in points)


def _script(heading: str, lines: Iterable[str], minutes: int) -> str:
    return f"\n## {heading} ({minutes} minutes)\n\n" + "".join(f"> {plain(line)}\n>\n" for line in lines)


def _question(question: KitQuestion, kit: Kit) -> Iterator[str]:
    yield f"\n## {question.number}. {plain(question.about)} ({kit.question_minutes} minutes)\n"
    yield f"\n**Measures:** {plain(question.competency)}\n\n> {plain(question.ask)}\n"
    yield "\nTo ask on:\n\n" + "".join(f"- {plain(probe)}\n" for probe in question.probes)
    yield "\nA good answer covers:\n\n" + "".join(f"- {plain(point)}\n" for point in question.good_answer)
    yield "\n| score | what it sounds like |\n| --- | --- |\n"
    yield "".join(f"| {score} | {plain(text)} |\n" for score, text in question.anchors)
    if question.terms:
        yield "\nIn plain words:\n\n" + "".join(f"- **{plain(a)}**: {plain(b)}\n" for a, b in question.terms)
    yield f"\n{SCORE}\n\n{NOTES}"


def _summary(kit: Kit) -> str:
    head = "\n## Panel summary\n\n" + plain(kit.summary_note) + "\n\n"
    table = "| question | rater 1 | rater 2 | rater 3 | agreed |\n| --- | --- | --- | --- | --- |\n"
    rows = "".join(f"| {question.number}. {plain(question.competency)} | | | | |\n" for question in kit.questions)
    return f"{head}Scale: {_scale(kit.scale)}.\n\n{table}{rows}\nReason, in one sentence:\n"


def _scale(scale: Sequence[tuple[str, str]]) -> str:
    return ", ".join(f"{score} {plain(text)}" for score, text in scale)


def _verify(kit: Kit) -> Iterator[str]:
    if not kit.resume:
        return
    yield f"\n---\n\n# To verify: {plain(kit.resume)}\n\n{plain(kit.verify_note)}\n\n"
    for point in kit.verify:
        where = f" ({point.place})" if point.place else ""
        quoted = f"\n  > {plain(point.line)}" if point.line else ""
        yield f"- ☐ {plain(point.text)}{where}{quoted}\n"
