"""The same person twice is pointed out and never merged; people who only resemble each other are not."""

from __future__ import annotations

import json
import random
import time
from pathlib import Path

import pytest
from tests.conftest import EXAMPLES, Run, document

from ilsscreen import KnowledgeBase
from ilsscreen.model import SamePerson
from ilsscreen.people.contact import ContactFinder
from ilsscreen.people.same_person import Seen

AMARA = (EXAMPLES / "amara-okafor-circulation.txt").read_text(encoding="utf-8")
MEERA = (EXAMPLES / "meera-pillai-college-librarian.txt").read_text(encoding="utf-8")


@pytest.fixture
def seen(kb: KnowledgeBase) -> Seen:
    found = Seen(ContactFinder(kb))
    assert found.earlier("first", document(AMARA)) is None
    return found


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (AMARA, "same_text"),
        (AMARA.upper().replace("\n", "\n\n"), "same_text"),
        (AMARA.replace("amara.ol", "new.address") + "\nReferences on request\n", "similar_text"),
        ("Amara Okafor\nAmara.OL@example.org\n\nSKILLS\nAlma\n", "same_email"),
        (MEERA, None),
        ("Ada\nada@example.org\n", None),
    ],
)
def test_who_seems_to_be_the_same(seen: Seen, text: str, why: str | None) -> None:
    assert seen.earlier("second", document(text)) == (SamePerson("first", why) if why else None)


def test_the_first_of_several_is_named(seen: Seen) -> None:
    for name in ("second", "third"):
        assert seen.earlier(name, document(AMARA)) == SamePerson("first", "same_text")


def test_ten_thousand_resumes_are_no_matter_of_pairs(kb: KnowledgeBase) -> None:
    """A tenth of it, with a header that all share: the time per resume does not grow with their number."""
    chance = random.Random(1)
    words = [f"word{at}" for at in range(3000)]
    texts = ["shared words of one agency stand above every resume " * 2 + " ".join(chance.choices(words, k=200))
             for _ in range(1000)]  # fmt: skip
    found, took = Seen(ContactFinder(kb)), []
    for half in (texts[:500], texts[500:]):
        start = time.process_time()
        assert [found.earlier("x", document(text)) for text in half] == [None] * 500
        took.append(time.process_time() - start)
    assert took[1] < 3 * took[0]


def test_both_are_reported_and_the_second_names_the_first(run: Run, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(AMARA, encoding="utf-8")
    process = run("scan", "--format", "jsonl", ".", cwd=tmp_path)
    first, second = map(json.loads, process.stdout.splitlines())
    assert first["same_person"] is None
    assert second["same_person"] == {"file": "./a.txt", "why": "same_text"}
    assert second["warnings"][-1]["kind"] == "same_person"
    assert first["level"] == second["level"]
    assert process.returncode == 0


def test_contact_is_shown_only_where_it_is_asked_for(run: Run) -> None:
    amara = EXAMPLES / "amara-okafor-circulation.txt"
    asked = json.loads(run("scan", "--contact", "--format", "jsonl", amara).stdout)
    plain = json.loads(run("scan", "--format", "jsonl", amara).stdout)
    assert asked["contact"] == {
        "opening": "Amara Okafor-Lindley", "emails": ["amara.ol@example.org"], "telephones": ["937-555-0143"],
    }  # fmt: skip
    assert plain == asked | {"contact": None}
    for form, words in (("csv", ",opening,emails,telephones\r\n"), ("text", "E-mail"), ("rich", "E-mail")):
        assert words in run("scan", "--contact", "--format", form, amara).stdout
        assert "amara.ol" in run("scan", "--contact", "--format", form, amara, amara).stdout
        assert "amara.ol" not in run("scan", "--format", form, amara).stdout.replace(str(amara), "")
