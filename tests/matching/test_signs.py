"""Operations, indicators and facts: only what the person did, in or for a library; service and data in any work."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ilsscreen.model import Assessment

Assess = Callable[[str], Assessment]
LIBRARY = "EXPERIENCE\n\nLibrarian, Oakdale Public Library, March 2019 - July 2022\n- Used Koha\n- {}\n"
BANK = "EXPERIENCE\n\nTeam Leader, Maple Bank, March 2019 - July 2022\n- {}\n"
BOTH = LIBRARY.format("Shelved") + "\nTeam Leader, Maple Bank, May 2014 - June 2018\n- {}\n"


def indicators(assessment: Assessment) -> set[str]:
    return {finding.id for finding in assessment.indicators}


def operations(assessment: Assessment) -> set[str]:
    return {finding.id for finding in assessment.operations}


INDICATORS = {
    "basic_operations": ["Checked books in and out", "Filled the daily hold list", "Loans and returns in Koha"],
    "circulation_desk": ["Staffed the circulation desk", "Evenings at the enquiry counter"],
    "catalog_maintenance": ["Copy cataloged new titles", "Encodes new books and pastes barcodes"],
    "patron_records": ["Registered new borrowers", "Opens accounts for new readers and takes fines"],
    "troubleshooting": ["Diagnosed failed overnight jobs", "First port of call when Koha hangs"],
    "staff_training": ["Trained new staff", "Two clerks, broken in and scheduled", "Coaching of colleagues in Koha"],
    "reporting": ["Ran monthly circulation statistics", "Extraction of usage data for the board"],
    "database_maintenance": ["Batch loaded vendor records", "De-duplication and enforcement of authority files"],
    "migration": ["Led the migration from Horizon to Koha", "Brought up Koha in place of card files"],
    "vendor_relations": ["Negotiated the support contract", "Wrote the RFP", "Opened cases with ByWater"],
    "policy": ["Revised the lending policy", "House rules drawn up: the borrowing policy is mine"],
    "budget": ["Managed a materials budget of $90,000", "Won an LSTA grant", "Forecasts the annual budget"],
}


@pytest.mark.parametrize(("sign", "duty"), [(sign, duty) for sign, duties in INDICATORS.items() for duty in duties])
def test_a_duty_in_a_library_is_found(assess: Assess, sign: str, duty: str) -> None:
    assert sign in indicators(assess(LIBRARY.format(duty)))


@pytest.mark.parametrize("sign", INDICATORS)
@pytest.mark.parametrize("frame", [BANK, BOTH], ids=["no library work", "library work elsewhere"])
def test_the_same_in_a_bank_is_not(assess: Assess, frame: str, sign: str) -> None:
    duties = {
        "basic_operations": "Checked guests in and out",
        "circulation_desk": "Staffed the front desk",
        "catalog_maintenance": "Corrected records of the product catalog",
        "patron_records": "Opened accounts for new customers",
        "troubleshooting": "Fixed errors in the ledger",
        "staff_training": "Trained new staff",
        "reporting": "Ran monthly statistics",
        "database_maintenance": "Batch loaded records",
        "migration": "Led the data migration to SAP",
        "vendor_relations": "Negotiated contracts with vendors",
        "policy": "Wrote the risk policy",
        "budget": "Managed a budget of $90,000",
    }
    found = indicators(assess(frame.format(duties[sign])))
    assert sign not in found - ({"basic_operations"} if frame is BOTH else set())


NOT_DONE = {
    "a manager's budget": ("Supported the manager who set the library budget", "budget"),
    "assisted the director": ("Assisted the director with the library budget", "budget"),
    "the policy that others set": ("The lending policy is set by the county", "policy"),
    "following a policy": ("Followed the lending policy", "policy"),
    "a bystander": ("Worked the desk when the library moved to Koha", "migration"),
    "attended the training": ("Attended training for the migration to Koha", "migration"),
    "a class exercise": ("Mock migration plan for a class", "migration"),
    "training patrons": ("Taught patrons to search the catalog", "staff_training"),
    "did not": ("I did not write the lending policy", "policy"),
    "setting policies up in the system": ("Set up circulation policies in Koha", "policy"),
    "counts at the door": ("Count users every hour and enter the counts", "reporting"),
    "a research help desk": ("Two hours a week at the research help desk", "troubleshooting"),
    "a title without a desk": ("Promoted to circulation clerk", "circulation_desk"),
    "a weekly report is no batch": ("Run weekly reports of missing items in Koha", "database_maintenance"),
    "problems of circulation": ("Resolve circulation and cataloging problems in Koha", "basic_operations"),
    "a committee": ("Chair the circulation committee", "basic_operations"),
    "a book drop": ("Empty book drops and sort carts", "basic_operations"),
    "lending by card": ("Issued and returned books by the card system", "basic_operations"),
    "renewals of licences": ("Subscribed databases: trials, access, renewals", "basic_operations"),
    "many records at once": ("Imported records and fixed ISBN errors in bulk", "catalog_maintenance"),
    "a purge of accounts": ("Cleared 300 leavers out in one sweep", "patron_records"),
    "a printer that failed": ("Attending to tickets of the branches: barcode printer", "catalog_maintenance"),
    "a desk that is supported": ("Support for the lending desks when a self-check fails", "circulation_desk"),
    "renewal of contracts": ("Lead on the renewal of system contracts", "basic_operations"),
    "sending notices": ("Sent overdue notices", "patron_records"),
    "attendance counts": ("Kept attendance statistics of programs", "reporting"),
}


@pytest.mark.parametrize("name", NOT_DONE)
def test_what_others_did_or_what_only_looks_like_it_is_not_found(assess: Assess, name: str) -> None:
    duty, sign = NOT_DONE[name]
    assert sign not in indicators(assess(LIBRARY.format(duty)))


ABOUT = {
    "what a lesson was about": ("Trained clerks in circulation and holds", "circulation"),
    "what colleagues were shown": ("Showed the assistants of two branches how check-in is done", "circulation"),
    "what courses were for": ("Courses for the new staff (circulation, reports)", "circulation"),
    "what a report was about": ("Built dashboards for circulation", "circulation"),
}


@pytest.mark.parametrize("name", ABOUT)
def test_the_subject_of_a_lesson_or_report_is_not_done(assess: Assess, name: str) -> None:
    duty, operation = ABOUT[name]
    assert operation not in operations(assess(LIBRARY.format(duty)))


def test_duties_apart_from_the_jobs_are_library_work_where_most_jobs_are(assess: Assess) -> None:
    text = (
        "EXPERIENCE\nLibrarian, Oak College Library, 2012 - 2020\n\nKEY RESPONSIBILITIES\nPrepared the annual budget\n"
    )
    assert indicators(assess(text)) == {"budget"}
    other = "EXPERIENCE\nLibrarian, Oak College Library, 2018 - 2020\nManager, Elm Bank, 2012 - 2017\n\n"
    assert indicators(assess(other + "KEY RESPONSIBILITIES\nPrepared the annual budget\n")) == set()


def test_a_letter_tells_of_a_library_a_paragraph_at_a_time(assess: Assess) -> None:
    posts = "Posts\nClerk, Oak Public Library: 2012 - 2015\nBaker, Elm Mill: 2001 - 2010\n"
    letter = "Dear panel,\n\n{} I did the accounts and took in the fines.\n\n" + posts
    assert "patron_records" in indicators(assess(letter.format("I worked in the library at Oak.")))
    assert "patron_records" not in indicators(assess(letter.format("I worked in the mill at Elm.")))


def test_a_new_clause_ends_the_subject(assess: Assess) -> None:
    assert "circulation" in operations(assess(LIBRARY.format("Trained clerks in cataloging, managed circulation")))


def test_a_list_is_about_what_the_line_above_it_names(assess: Assess) -> None:
    job = "Administrator, County IT, March 2018 - July 2022\nFor the library branches of the county:\n- {}\n"
    assert indicators(assess("EXPERIENCE\n\n" + job.format("Restarted the Polaris server and fixed receipt printers")))


@pytest.mark.parametrize("duty", ["Owned the issue queue of the component library", "Ran reports on the tape library"])
def test_one_word_library_in_another_trade_is_not_enough(assess: Assess, duty: str) -> None:
    found = assess(BANK.format(duty))
    assert (indicators(found), operations(found), found.level) == (set(), set(), "none")


FACTS = {
    "customers": ("Served customers at the counter", True, False),
    "a help desk": ("Answered tickets at the help desk", True, False),
    "a spreadsheet": ("Kept the rota in a spreadsheet", False, True),
    "a sales report": ("Prepared the monthly sales report", False, True),
    "neither": ("Painted walls", False, False),
}


@pytest.mark.parametrize("name", FACTS)
def test_service_and_data_count_in_any_line_of_work(assess: Assess, name: str) -> None:
    duty, service, data = FACTS[name]
    found = assess(BANK.format(duty))
    assert (bool(found.service), bool(found.data)) == (service, data)


def test_a_finding_quotes_the_line_and_the_reason(assess: Assess) -> None:
    found = assess(LIBRARY.format("Negotiated the support contract"))
    (finding,) = [f for f in found.indicators if f.id == "vendor_relations"]
    assert [(e.line, e.text, e.why) for e in finding.evidence] == [
        (5, "- Negotiated the support contract", "in a job at a library")
    ]
