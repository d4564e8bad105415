"""Handmade results in which every field of the record has a value, and one of a file that was not read."""

from __future__ import annotations

from ilsscreen.model import (
    Ask,
    Assessment,
    Concern,
    Document,
    Evidence,
    Failure,
    Finding,
    LevelBasis,
    MissingSign,
    Month,
    Notice,
    PositionFinding,
    Result,
    Run,
    Status,
    SystemFinding,
    TitleFinding,
)

TEXT = """Ada Example
Systems Librarian, Oak Library, March 2019 - July 2022
  • Ran Alma, and taught Alma to the desk
Led the move from
Sierra to Alma for six branches
Seen at a fair: Koha
No experience with Symphony"""
DOCUMENT = Document("folder/ada.pdf", "0" * 64, TEXT, page_starts=(0, TEXT.index("Seen")))
RUN = Run("1.2.3", "2026.11+abcdef12", Month(2026, 11))


def evidence(words: str, term: str, at: int = -1, **more: object) -> Evidence:
    """The words in the text as evidence; ``at`` where they stand more than once."""
    start = TEXT.index(words) if at < 0 else at
    line = DOCUMENT.line_at(start)
    fields = {"how": "exact", "score": 100.0, **more}
    return Evidence(
        line,
        DOCUMENT.page_at(start),
        start,
        start + len(words),
        DOCUMENT.line_text(line).strip(),
        words,
        term,
        **fields,
    )


RAN = evidence("Alma", "Alma")
TAUGHT = evidence("taught Alma to the desk", "staff_training", why="beside a system")
SECOND = evidence("Alma", "Alma", TEXT.index("Alma to the desk"))
MOVE = evidence("move from\nSierra", "migration")
TYPO = evidence("Koha", "Koha", how="fuzzy", score=92.3)
NOT = evidence("Symphony", "Symphony", cue="No experience with")

ASSESSMENT = Assessment(
    level="mid",
    basis=LevelBasis(
        "mid", "senior", "The lower of the two counts.", (MissingSign("budget", "Answering for money", "senior"),)
    ),
    level_range=("mid", "mid"),
    settling=(),
    confidence="medium",
    confidence_reasons=("The dates leave room.",),
    years=3.4,
    years_range=(3.0, 3.9),
    systems=(
        SystemFinding(
            "Alma", "Clarivate", "ils", Status.HANDS_ON, 41, Month(2019, 3), Month(2022, 7), (RAN, SECOND, MOVE)
        ),
        SystemFinding("Koha", None, "ils", Status.EXPOSURE, None, None, None, (TYPO,)),
        SystemFinding("Symphony", "SirsiDynix", "ils", Status.NOT_HELD, None, None, None, (NOT,)),
    ),
    related=(SystemFinding("Primo", "Clarivate", "discovery", Status.LISTED, None, None, None, (RAN,)),),
    titles=(TitleFinding("Systems Librarian", "mid", (evidence("Systems Librarian", "Systems Librarian"),)),),
    operations=(Finding("circulation", "Lending", None, (RAN,)),),
    indicators=(
        Finding("staff_training", "Training staff", "mid", (TAUGHT,)),
        Finding("migration", "Moving to another system", "senior", (MOVE,)),
    ),
    service=(RAN,),
    data=(MOVE,),
    concerns=(
        Concern("no_data", "No evidence found of reports.", (Ask("q1", "Which reports did you make?"),), (RAN,)),
    ),
    positions=(
        PositionFinding("Systems Librarian", "Oak Library", Month(2019, 3), Month(2022, 7), True, 2),
        PositionFinding("Cashier", "Shop", Month(2022, 8), None, False, 7),
    ),
)
WARNING = Notice("no_text_layer", "Page 2 holds no text.", 2, 9)
GOOD = Result("folder/ada.pdf", RUN, "0" * 64, ASSESSMENT, warnings=(WARNING,), document=DOCUMENT)
BAD = Result("folder/b.docx", RUN, "", failure=Failure("encrypted", "It has a password. Ask for a copy without one."))
