"""Where the years of the built-in systems are from: a job is asked about for them, so somebody must have seen them."""

from __future__ import annotations

import pytest

from ilsscreen import KnowledgeBase
from ilsscreen.knowledge.entries import System

TRUSTED = ("from memory", "general knowledge")
"""Words of a source that is no source."""


def looked_up(system: System) -> bool:
    return bool(system.source) and not any(words in system.source for words in TRUSTED)


@pytest.mark.parametrize("year", ["first_release", "ended"])
def test_a_year_names_where_it_was_seen_or_says_that_nobody_saw_it(kb: KnowledgeBase, year: str) -> None:
    dated = [system for system in kb.systems if getattr(system, year) is not None]
    assert [system.name for system in dated if not (looked_up(system) or system.unconfirmed)] == []


def test_sixty_systems_and_more_have_a_year_that_was_looked_up(kb: KnowledgeBase) -> None:
    assert sum(system.first_release is not None and looked_up(system) for system in kb.systems) >= 60
