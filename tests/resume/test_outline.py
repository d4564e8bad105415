"""Sections: which lines are headings, by their words, case, layout and place."""

from __future__ import annotations

import pytest

from ilsscreen import KnowledgeBase, Month
from ilsscreen.resume import ResumeReader
from tests.conftest import document


@pytest.fixture(scope="module")
def reader(kb: KnowledgeBase) -> ResumeReader:
    return ResumeReader(kb, Month(2026, 11))


def kinds(reader: ResumeReader, text: str) -> list[str]:
    return [section.kind for section in reader.read(document(text)).sections][1:]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("EXPERIENCE", "experience"),
        ("Work history", "experience"),
        ("8. Work Experience with Dates", "experience"),
        ("Previous Posts Held (with dates)", "experience"),
        ("Employment Record with Dates", "experience"),
        ("Academic Qualifications with Dates", "education"),
        ("Professional Experience:", "experience"),
        ("W O R K   E X P E R I E N C E", "experience"),
        ("Berufserfahrung", "experience"),
        ("Berufliche Tätigkeit", "experience"),
        ("ANSTÄLLNINGAR / EMPLOYMENTS", "experience"),
        ("Opleidingen", "education"),
        ("Conocimientos", "skills"),
        ("Experiencia laboral", "experience"),
        ("The Library Years", "experience"),
        ("Volunteer Work", "volunteer"),
        ("EDUCATION AND TRAINING", "education"),
        ("Estudios", "education"),
        ("Formación académica", "education"),
        ("TECHNICAL SKILLS", "skills"),
        ("Library Systems", "skills"),
        ("Selected Publications", "publications"),
        ("REFEREES", "references"),
        ("Related Coursework", "training_taken"),
        ("HISTORY", "experience"),
        ("Learning", "education"),
        ("8.  Work Experience with Dates", "experience"),
        ("Educational Institutions Attended with Dates", "education"),
        ("Employment (latest first)", "experience"),
        ("EMPLOYMENT, MOST RECENT FIRST", "experience"),
        ("Short courses and meetings", "training_taken"),
        ("B. INSTITUTIONS ATTENDED WITH QUALIFICATIONS", "education"),
        ("What I do", "duties"),
        ("What I don't do", "lacking"),
        ("HAVE NOT", "lacking"),
        ("Employment outside libraries", "experience"),
    ],
)
def test_a_heading(reader: ResumeReader, heading: str, kind: str) -> None:
    assert kinds(reader, f"Jo Doe\n\n{heading}\n\nsomething under it\n") == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Jo Doe\n\nI have a great deal of\nexperience\nwith desks.\n",
        "Jo Doe\n\n- education\n- training\n",
        "Jo Doe\n\nSkills are what I bring to the desk.\n",
        "EXPERIENCE\n\nClerk, Oak Library, 2012 - 2015\n     Shelved books, asked each reader for the\n     Contact\n",
    ],
    ids=["a wrapped word", "list items", "a sentence", "the end of a paragraph that is set in"],
)
def test_what_is_no_heading(reader: ResumeReader, text: str) -> None:
    assert set(kinds(reader, text)) <= {"experience"}


def test_a_heading_with_its_content_on_one_line(reader: ResumeReader) -> None:
    assert kinds(reader, "Jo Doe\n\nSkills: Koha, Alma\n")[0] == "skills"


def test_duties_between_jobs_do_not_end_the_jobs(reader: ResumeReader) -> None:
    text = (
        "EXPERIENCE\n\nClerk, Oak Library, 2012 - 2015\nDuties:\n- shelving\n\n"
        "Page, Elm Library, 2010 - 2012\nDuties:\n- more shelving\n"
    )
    assert [p.title for p in reader.read(document(text)).positions] == ["Clerk", "Page"]


LABELLED_DUTIES = {
    "in capitals": "CIRCULATION: Lends books.\n\nCATALOGING: Copies records.\n\nTRAINING: Trains six aides.\n",
    "before a dot": "The desk. I lend books.\n\nThe money. I plan it.\n\nBooks. I order them.\n",
}


@pytest.mark.parametrize("duties", LABELLED_DUTIES.values(), ids=LABELLED_DUTIES)
def test_a_label_among_labels_of_duties_is_no_heading(reader: ResumeReader, duties: str) -> None:
    assert kinds(reader, f"EXPERIENCE\n\nClerk, Oak Library, 2012 - 2015\n\n{duties}") == ["experience"]


def test_a_label_before_a_degree_is_a_heading_among_labels_too(reader: ResumeReader) -> None:
    text = (
        "EXPERIENCE\n\nClerk, Oak Library, 2012 - 2015\n\nDesk: Lends.\n\nBooks in: Orders.\n\nEducation: B.A., 2010\n"
    )
    assert kinds(reader, text) == ["experience", "education"]
