"""How a person stands to a system: by cue words and their reach, by section and position."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ilsscreen.model import Assessment

Assess = Callable[[str], Assessment]
JOB = "EXPERIENCE\n\nLibrarian, Oakdale Public Library, March 2019 - July 2022\n- {}\n"


def statuses(assessment: Assessment) -> dict[str, str]:
    return {system.name: system.status.value for system in assessment.systems}


IN_A_JOB = {
    "a duty": ("Ran nightly loads into Koha", {"Koha": "hands_on"}),
    "no experience with": ("No experience with Koha", {"Koha": "not_held"}),
    "the denial ends at but": (
        "No experience with Koha, but daily use of Evergreen",
        {"Koha": "not_held", "Evergreen": "hands_on"},
    ),
    "a denial behind": ("Koha, which I have never used", {"Koha": "not_held"}),
    "no log-in": ("The branch runs Koha; volunteers have no log-in", {"Koha": "not_held"}),
    "not only is no denial": ("Not only used Koha but taught it", {"Koha": "hands_on"}),
    "no stranger to": ("No stranger to Koha, used it for years", {"Koha": "hands_on"}),
    "without losing data": ("Moved to Koha without losing a record", {"Koha": "hands_on"}),
    "a denial in the sentence after": ("The staff there use Koha. I have never used it", {"Koha": "not_held"}),
    "a denial that speaks of the last names": (
        "Ran Evergreen; two partners are on Koha; I never have used it",
        {"Evergreen": "hands_on", "Koha": "not_held"},
    ),
    "what was seen stays seen": ("Watched a demo of Koha. I have never used it", {"Koha": "exposure"}),
    "gone before the person came": ("Clerks still talk about Koha; it was retired before I came", {"Koha": "not_held"}),
    "known by hearsay": ("The library had given up Koha, so I know it only from the old stories", {"Koha": "not_held"}),
    "lost a bid to": ("We lose the occasional tender to Koha", {"Koha": "not_held"}),
    "bids were read for another": (
        "Chose Alma after reading three proposals, and led our move to it from Koha",
        {"Alma": "hands_on", "Koha": "hands_on"},
    ),
    "studied on paper": ("Koha (studied in a practical paper only)", {"Koha": "exposure"}),
    "not used any longer was used": ("Catalogued in Koha. I have not used it since 2015", {"Koha": "hands_on"}),
    "used, as the sentence after tells": (
        "Saw Alma at a fair and stayed with Koha, which I run",
        {"Alma": "exposure", "Koha": "hands_on"},
    ),
    "what a later change leaves": (
        "The library moved from Koha to Alma after I had gone",
        {"Koha": "hands_on", "Alma": "not_held"},
    ),
    "others' system": ("Our partners use Evergreen, and I run Koha", {"Evergreen": "not_held", "Koha": "hands_on"}),
    "a remark in brackets on one of several": (
        "Koha at the desk, Evergreen (webinars only)",
        {"Koha": "hands_on", "Evergreen": "exposure"},
    ),
    "seen and no more": ("The county runs Koha. I know it only as a reader", {"Koha": "exposure"}),
    "taken a course in": (
        "Ran Koha for the desk; Evergreen: took the free course",
        {"Koha": "hands_on", "Evergreen": "exposure"},
    ),
    "a course behind a semicolon": (
        "Catalogued in Koha every day; attended a workshop on Evergreen",
        {"Koha": "hands_on", "Evergreen": "exposure"},
    ),
    "trial runs are work": (
        "Moved schools to Koha out of Evergreen: trial runs",
        {"Koha": "hands_on", "Evergreen": "hands_on"},
    ),
    "a finalist": ("Chose Koha; Evergreen reached the last round", {"Koha": "hands_on", "Evergreen": "exposure"}),
    "a wish": ("Would love to work with Koha", {"Koha": "not_held"}),
    "a wish behind": ("Koha is next on my list to learn", {"Koha": "not_held"}),
    "the library moved later": (
        "Catalogued in Koha; the library later moved to Alma",
        {"Koha": "hands_on", "Alma": "not_held"},
    ),
    "a library that looks at it": ("My former library is now looking at Koha", {"Koha": "not_held"}),
    "after the person left": ("Used Koha; Alma came after I left", {"Koha": "hands_on", "Alma": "not_held"}),
    "evaluated": ("Evaluated Koha and Evergreen for the board", {"Koha": "exposure", "Evergreen": "exposure"}),
    "shadowed": ("Shadowed the systems librarian in Alma", {"Alma": "exposure"}),
    "familiar with": ("Familiar with Koha", {"Koha": "exposure"}),
    "seen at a fair": ("Koha: only met at a trade fair", {"Koha": "exposure"}),
    "a remark in brackets": ("Used Evergreen, and Koha (basic)", {"Evergreen": "hands_on", "Koha": "exposure"}),
    "a remark ends with its bracket": (
        "Koha (not used), Evergreen at the desk",
        {"Koha": "not_held", "Evergreen": "hands_on"},
    ),
    "a remark that it is to come": ("Prepare the change to FOLIO (planned 2028)", {"FOLIO": "not_held"}),
    "what is not used is not the system": (
        "Draw on Koha figures to show what is and is not used",
        {"Koha": "hands_on"},
    ),
    "a supervisor's work": ("My supervisor administered Koha", {"Koha": "not_held"}),
    "a manager who ran it": ("Supported the manager who ran Koha", {"Koha": "not_held"}),
    "a spouse's system": ("My husband works with Koha", {"Koha": "not_held"}),
    "one's own paper": ("Wrote an article on Koha", {"Koha": "not_held"}),
    "to learn is a wish": ("Hope to use my experience and learn Koha", {"Koha": "not_held"}),
    "staff who learn it": ("Helped clerks learn Koha", {"Koha": "hands_on"}),
    "a colleague's work": ("A colleague administered Koha; I kept the shelves", {"Koha": "not_held"}),
    "a supervisor with a name": ("My supervisor, Ann Bell, was our Koha coordinator", {"Koha": "not_held"}),
    "set up by another": ("The catalog was being set up in Koha by another volunteer", {"Koha": "not_held"}),
    "training received": ("Received two days of training in Koha", {"Koha": "exposure"}),
    "a seminar": ("Took part in a three-day seminar on Koha", {"Koha": "exposure"}),
    "a move to come": ("Library preparing to move to Koha", {"Koha": "not_held"}),
    "a move of the library": ("The consortium implemented Koha in 2020", {"Koha": "hands_on"}),
    "training given": ("Delivered four workshops on Koha", {"Koha": "hands_on"}),
    "told of a year after the job": ("(The college went to Koha in 2024.)", {"Koha": "not_held"}),
    "told of a year in the job": ("The college went to Koha in 2020.", {"Koha": "hands_on"}),
    "not these": (
        "Evergreen user (not Koha or Alma)",
        {"Evergreen": "hands_on", "Koha": "not_held", "Alma": "not_held"},
    ),
    "what co-workers do": ("Coworkers support Koha; I do not", {"Koha": "not_held"}),
    "gone before the person": (
        "Before me all was in Koha; I brought in Alma",
        {"Koha": "not_held", "Alma": "hands_on"},
    ),
    "rivals": ("Wrote bids; our rivals were mostly Koha and Alma", {"Koha": "not_held", "Alma": "not_held"}),
    "linked with the system of another trade": (
        "Kept the link between Alma and the donor system",
        {"Alma": "hands_on"},
    ),
    "not used since, and so used": ("I have not used Koha since 2016", {"Koha": "hands_on"}),
    "small letters throughout": ("check things in & out in sierra", {"Sierra": "hands_on"}),
    "a number behind a bracket": (
        "Used Koha (3 years) and Destiny (1 year)",
        {"Koha": "hands_on", "Destiny": "hands_on"},
    ),
    "no in Portuguese is in": ("Catalogação no Pergamum", {"Pergamum": "hands_on"}),
    "another than the one not held": (
        "No Alma experience, but daily use of another ILS",
        {"Alma": "not_held", "ILS": "hands_on"},
    ),
    "the firm that is dealt with": ("Negotiated with SirsiDynix for a lower price", {}),
    "capitals are no look-alike": ("CHECKED ITEMS OUT ON THE HORIZON SYSTEM", {"Horizon": "hands_on"}),
    "a product by either name": ("Issued laptops in Cirqa (Heritage)", {"Heritage Cirqa": "hands_on"}),
    "students practice on it": ("Students practice in our training site of Koha", {"Koha": "hands_on"}),
    "a bid that was read": ("Read the Koha bid for the consortium", {"Koha": "exposure"}),
    "bids for other things": ("Administered Koha and bids for furniture", {"Koha": "hands_on"}),
    "a firm that came to show it": ("Koha came by as well to give us a demonstration", {"Koha": "exposure"}),
    "opened after a test": ("Tested with pretend readers, opened on Koha in May", {"Koha": "hands_on"}),
    "used, and looked after by others": (
        "Catalogued in Koha, which is looked after by another department",
        {"Koha": "hands_on"},
    ),
    "what others look after": (
        "Ran Evergreen, and Koha is looked after by other teams",
        {"Evergreen": "hands_on", "Koha": "not_held"},
    ),
    "an association's survey": ("Compiled our answers to the CARL questionnaire", {}),
    "a remark on a name with a clause of its own": (
        "Ran Evergreen, and Koha is handled by another team",
        {"Evergreen": "hands_on", "Koha": "not_held"},
    ),
    "names that share a verb": (
        "Evergreen and Koha are handled by another team",
        {"Evergreen": "not_held", "Koha": "not_held"},
    ),
    "somebody else at the head of a clause": (
        "Lent with Evergreen, though the law library next door used Koha",
        {"Evergreen": "hands_on", "Koha": "not_held"},
    ),
    "others who are taught": ("Trained colleagues who use Koha", {"Koha": "hands_on"}),
    "an office, and not I": ("The systems office, not I, administers Koha", {"Koha": "not_held"}),
    "sent to those who have it": ("Sent books to colleges on Koha by courier", {"Koha": "not_held"}),
    "those who have it are supported": ("Supported forty libraries on Koha", {"Koha": "hands_on"}),
    "run by others, used by me": ("Koha is run by the council; I only issue and return on it", {"Koha": "hands_on"}),
    "what gave way to it": (
        "Voyager gave way to Koha the month after I moved on",
        {"Voyager": "hands_on", "Koha": "not_held"},
    ),
    "the firm beside its system": ("SirsiDynix sent a trainer, and I ran Symphony", {"Symphony": "hands_on"}),
    "a day laid on by a firm": ("SirsiDynix laid on a day on Symphony for us", {"Symphony": "exposure"}),
    "trained by somebody": (
        "Trained by my predecessor in Evergreen, trained my successor in Koha",
        {"Evergreen": "hands_on", "Koha": "hands_on"},
    ),
    "students who are taught it": ("Guided M.Lib. students through Koha installation", {"Koha": "hands_on"}),
    "too dear": ("Kept cards because the school could not afford Koha", {"Koha": "not_held"}),
    "plans for tests": ("Wrote release notes and test plans for Koha", {"Koha": "hands_on"}),
    "learning that is not of the system": (
        "Studied two years of figures, and later cleaned up holdings in Koha",
        {"Koha": "hands_on"},
    ),
    "evaluated and bought": ("Evaluated and purchased Koha hosting", {"Koha": "hands_on"}),
    "other things compared": ("Compared loans per head with those before Koha", {"Koha": "hands_on"}),
    "additions that are no wish": ("Worked with vendors to add purchase requests to Koha", {"Koha": "hands_on"}),
    "no money is no denial": ("With no budget and no help, put 6,000 books into Koha", {"Koha": "hands_on"}),
    "theses that are kept in it": ("Entered article requests and thesis loans in Koha", {"Koha": "hands_on"}),
    "basic work is work": ("Basic Koha troubleshooting and password resets", {"Koha": "hands_on"}),
    "somebody is helped with it": ("Assisted the systems librarian with Koha updates", {"Koha": "hands_on"}),
    "a manager who gives the task": ("My manager trusted me with Koha from the first week", {"Koha": "hands_on"}),
    "a show given": ("Gave a demonstration of Koha for the trustees", {"Koha": "hands_on"}),
    "a show seen": ("Watched two showcases of Koha from the back row", {"Koha": "exposure"}),
    "watched at the work of others": (
        "Half a day at a sister school watching how their librarian uses Koha",
        {"Koha": "exposure"},
    ),
    "a course on running it": ("Two-day course in Koha administration paid by the trust", {"Koha": "exposure"}),
    "talked of by those who decide": ("The mayor announced Koha; the money went elsewhere", {"Koha": "not_held"}),
    "those written to move": (
        "I read that you are moving from Evergreen to Koha",
        {"Evergreen": "not_held", "Koha": "not_held"},
    ),
    "sold against": ("Sold catalogs to schools and beat Koha on price", {"Koha": "not_held"}),
    "what somebody else entered": ("Covered what the librarian had entered in Koha", {"Koha": "not_held"}),
    "compared, and nothing bought": (
        "The board asked me to weigh Koha against Evergreen; neither was bought",
        {"Koha": "exposure", "Evergreen": "exposure"},
    ),
    "who gives a workshop": ("Resource person, hands-on workshop on Koha, forty participants", {"Koha": "hands_on"}),
    "left before it came": ("Left shortly before the move to Koha", {"Koha": "not_held"}),
    "kept for somebody else": ("Typed cards; Koha was for the librarian alone", {"Koha": "not_held"}),
    "staff use it, volunteers do not": ("The staff use Koha, we volunteers do not", {"Koha": "not_held"}),
    "faults told to somebody": ("Told the librarian of faults in Koha", {"Koha": "hands_on"}),
    "a reversed name is the product of today": ("Checked books out in WorkFlows", {"Symphony": "hands_on"}),
}


@pytest.mark.parametrize("name", IN_A_JOB)
def test_in_a_job(assess: Assess, name: str) -> None:
    duty, expected = IN_A_JOB[name]
    assert statuses(assess(JOB.format(duty))) == expected


ELSEWHERE = {
    "skills list": ("SKILLS\nKoha, Evergreen, Excel\n", {"Koha": "listed", "Evergreen": "listed"}),
    "training undergone": ("TRAINING UNDERGONE\nOne week, Koha, Pune, 2010\n", {"Koha": "exposure"}),
    "a remark on names joined by and": (
        "SKILLS\nKoha and Evergreen (class projects)\n",
        {"Koha": "exposure", "Evergreen": "exposure"},
    ),
    "a class in brackets": (
        "SKILLS\nExcel, Koha (class), Evergreen (view only)\n",
        {"Koha": "exposure", "Evergreen": "exposure"},
    ),
    "a level of skill": ("SKILLS\nKoha - expert\n", {"Koha": "listed"}),
    "proficient in a list": ("SKILLS\nProficient in Koha and Excel\n", {"Koha": "listed"}),
    "experience told without a job": ("SUMMARY\nLibrarian with experience in Koha.\n", {"Koha": "listed"}),
    "years of experience are use": ("SUMMARY\nSix years' experience with Koha.\n", {"Koha": "hands_on"}),
    "the system of a referee": ("REFERENCES\nAnn Bell, Koha Administrator, Oak Library\n", {"Koha": "not_held"}),
    "skills named in a summary": (
        "SUMMARY\nILS skills: Sierra and Koha; outreach.\n",
        {"Koha": "listed", "Sierra": "listed"},
    ),
    "a duty behind the dates of a header": (
        "EXPERIENCE\n\nClerk at Oak Library, May 2020 - May 2021. Daily Polaris user.\n",
        {"Polaris": "hands_on"},
    ),
    "a goal": ("CAREER GOAL\nTo become a Koha administrator\n", {"Koha": "not_held"}),
    "an employer that makes it": (
        "EXPERIENCE\n\nTrainer, SirsiDynix, 2010 - 2014\n- Answered libraries on the phone\n",
        {},
    ),
    "two names in a project": (
        "PROJECTS\nAleph to Alma, six sites\n\nEXPERIENCE\n\nLibrarian, Oak Library, 2010 - 2014\n",
        {"Aleph": "hands_on", "Alma": "hands_on"},
    ),
    "basics of": ("SKILLS\nExcel, basics of Koha\n", {"Koha": "exposure"}),
    "a remark on another thing": ("SKILLS\nKoha, Canva (some)\n", {"Koha": "listed"}),
    "little of another thing": ("SKILLS\nKoha, some French, patience\n", {"Koha": "listed"}),
    "another item of the list": ("SKILLS\nAssignment of numbers, demo lessons, Koha\n", {"Koha": "listed"}),
    "theses that are looked after": ("SKILLS\nKoha, thesis support, Excel\n", {"Koha": "listed"}),
    "a wish to use what one has": ("SUMMARY\nHope to bring my Koha experience to a school\n", {"Koha": "listed"}),
    "a chance that was taken": ("SUMMARY\nTook the opportunity to lead our move to Koha\n", {"Koha": "hands_on"}),
    "a clause of its own behind a wish": (
        "SUMMARY\nLeft teaching to become a librarian, and Koha was the first system I ran\n",
        {"Koha": "hands_on"},
    ),
    "a remark on the name behind it": ("SKILLS\nEvergreen, basic Koha\n", {"Evergreen": "listed", "Koha": "exposure"}),
    "in the bracket of a library": (
        "Clerk, Elm Public Library (Koha; desk, lending, new cards)\n",
        {"Koha": "hands_on"},
    ),
    "a short form spelled out otherwise": ("SKILLS\nILS (Independent Living Skills), public library visits\nILS\n", {}),
    "a short form spelled out": ("SKILLS\nIntegrated Library System (ILS), Excel\n", {"ILS": "listed"}),
    "coursework": ("EDUCATION\nMLIS, Oak State, 2018\nCoursework in Koha\n", {"Koha": "exposure"}),
    "use of something else in the list": ("SKILLS\nUser support, filing, typing, Koha\n", {"Koha": "listed"}),
    "a person told by a clause": (
        "SUMMARY\nLibrary systems head who moved two colleges to Koha.\n",
        {"Koha": "hands_on"},
    ),
    "training followed": ("Training followed\n- Koha, Lagos, 2018\n", {"Koha": "exposure"}),
    "training": ("TRAINING ATTENDED\nKoha administration, 2018\n", {"Koha": "exposure"}),
    "summary": ("SUMMARY\nAdministered Koha for six years at a library.\n", {"Koha": "hands_on"}),
    "names and then functions": ("WHAT I DO\nKoha: checking out, holds, overdues\n", {"Koha": "hands_on"}),
    "what the person has not had": ("HAVE NOT\nUsed Koha. Can learn.\n", {"Koha": "not_held"}),
    "what the person wants to learn": ("WANT TO LEARN\nKoha\n", {"Koha": "not_held"}),
    "seen and not used": ("SEEN, NOT USED\nKoha\n", {"Koha": "exposure"}),
    "refereed articles": (
        'REFEREED ARTICLES\n"Koha Developers, 2000 to 2014." Library Review 6.\n',
        {"Koha": "not_held"},
    ),
    "one publication": ("PUBLICATION\nBell, J. (2011). Koha in libraries: a review.\n", {"Koha": "not_held"}),
    "what a teacher showed": ("SKILLS\nA module in which the lecturer showed Koha\n", {"Koha": "exposure"}),
    "a bracket for each": (
        "SKILLS\nKoha (strong), Evergreen (some), Alma (none)\n",
        {"Koha": "listed", "Evergreen": "exposure", "Alma": "not_held"},
    ),
    "years of experience in one's words": ("SUMMARY\nTen years of Koha experience.\n", {"Koha": "hands_on"}),
    "skills behind another thing": ("SKILLS\nUser support, Koha skills\n", {"Koha": "listed"}),
    "what they use elsewhere": (
        "ABOUT ME\nMy husband is at the state library. They use Koha there.\n",
        {"Koha": "not_held"},
    ),
    "a denial and the bare mention before it": (
        "SUMMARY\nThe post asks for Koha. I do not have Koha yet.\n",
        {"Koha": "not_held"},
    ),
    "a wish has its own system": (
        "SUMMARY\nProficient in Koha and eager to learn Alma.\n",
        {"Koha": "listed", "Alma": "not_held"},
    ),
    "skills to be used where one applies": (
        "SUMMARY\nI look forward to applying my Koha skills at your library.\n",
        {"Koha": "listed"},
    ),
    "years behind a comma": (
        "SKILLS\nKoha, 2 yrs; Evergreen, 5 yrs\n",
        {"Koha": "hands_on", "Evergreen": "hands_on"},
    ),
    "some exposure to another": (
        "SKILLS\nStrong user of Koha, with some exposure to Alma\n",
        {"Koha": "listed", "Alma": "exposure"},
    ),
    "known from reading": ("SUMMARY\nLibrarian. About Koha I have only read articles.\n", {"Koha": "not_held"}),
    "the strongest counts": ("SKILLS\nKoha\n\nSUMMARY\nUsed Koha daily at a library.\n", {"Koha": "hands_on"}),
}


@pytest.mark.parametrize("name", ELSEWHERE)
def test_by_section(assess: Assess, name: str) -> None:
    text, expected = ELSEWHERE[name]
    assert statuses(assess("Jo Bell\n\n" + text)) == expected


def test_the_cue_that_decided_is_in_the_evidence(assess: Assess) -> None:
    (system,) = assess(JOB.format("No experience with Koha")).systems
    assert [piece.cue for piece in system.evidence] == ["No experience"]


def test_a_resume_in_the_third_person_tells_of_its_own_person(assess: Assess) -> None:
    told = "Mira Holt keeps the catalog of Oakdale Public Library. Since 2015 she has administered Koha there."
    assert statuses(assess(told)) == {"Koha": "hands_on"}
    assert statuses(assess("I worked with Ann at Oakdale Public Library; she administered Koha.")) == {
        "Koha": "not_held"
    }
