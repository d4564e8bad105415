"""Everyday work in a system counts in the jobs where a system was in use."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ilsscreen.model import Assessment

Assess = Callable[[str], Assessment]
ELM, OAK = "Elm Public Library", "Oak Public Library"
JOBS = """EXPERIENCE

Librarian, Elm Public Library, 2015 - 2019
- {later}

Library Assistant, {earlier}, 2010 - 2014
- Issued and returned books
"""

RESUMES = {
    "in the job with the system": ("", "Lent books in Koha", OAK, True),
    "in another job of the same employer": ("", "Cataloged books in Koha", ELM, True),
    "in another job elsewhere": ("", "Cataloged books in Koha", OAK, False),
    "with a system that no job names": ("SUMMARY\nUsed SirsiDynix Symphony.\n\n", "Cataloged books in Koha", OAK, True),
    "with a system that is only listed": ("SKILLS\nKoha\n\n", "Cataloged books", OAK, True),
    "with no system at all": ("", "Cataloged books", ELM, False),
}


@pytest.mark.parametrize("name", RESUMES)
def test_lending_is_work_in_a_system_where_one_was_in_use(assess: Assess, name: str) -> None:
    ahead, later, earlier, expected = RESUMES[name]
    found = assess(ahead + JOBS.format(later=later, earlier=earlier))
    assert ("basic_operations" in {finding.id for finding in found.indicators}) is expected
    assert "circulation" in {finding.id for finding in found.operations}
