"""What to search for: which titles, which systems, and the queries made of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ilsscreen.knowledge.entries import KnowledgeBase, System, Title
from ilsscreen.search_strings.query import Group, Query, group_of

MOST_SYSTEMS = 8


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody asked for; nothing means the usual."""

    level: str | None = None
    systems: Group = ()
    places: Group = ()
    excluded: Group = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """A query and whom it finds, in words."""

    about: str
    query: Query


def wanted_titles(kb: KnowledgeBase, level: str | None) -> list[Title]:
    """The titles of those whose work is the system itself, of a level or of any."""
    return [t for t in kb.titles if t.ils_role == "core" and (level is None or t.level_hint == level)]


def wanted(kb: KnowledgeBase, wish: Wish) -> list[Wanted]:
    """By title, by title and system, by system with a word that fixes its sense, and by the term itself.

    The titles are those of library people, so beside them the name of a system needs no other word.
    """
    titles, beside = group_of(_titles(kb, wish.level)), _beside(kb)
    named = group_of(system.name for system in _systems(kb, wish.systems))
    asked = (
        ("people by their title", (titles,)),
        ("people by title and system", (titles, named)),
        ("people by system, whatever their title", (named, beside)),
        ("people by the term itself", (_terms(kb),)),
    )
    return [Wanted(about, Query(groups, wish.places, wish.excluded)) for about, groups in asked if all(groups)]


def _titles(kb: KnowledgeBase, level: str | None) -> Iterator[str]:
    """The typical titles first; of one level, those with its hint."""
    if level is None and kb.term is not None:
        yield from (kb.term.typical_title, *kb.term.search_for)
    else:
        yield from (title.title for title in wanted_titles(kb, level))


def _systems(kb: KnowledgeBase, names: Group) -> list[System]:
    """Those asked for, or the common ones, or as many as there are."""
    by_name = {system.name.casefold(): system for system in kb.systems}
    if names:
        return [by_name[name.casefold()] for name in names]
    common = kb.term.common_systems if kb.term is not None else ()
    found = [by_name[name.casefold()] for name in common if name.casefold() in by_name]
    return (found or [system for system in kb.systems if not system.generic])[:MOST_SYSTEMS]


def _beside(kb: KnowledgeBase) -> Group:
    """The words that fix the sense of a system's name."""
    return next((entry.any for entry in kb.words if entry.id == "search_word"), ())


def _terms(kb: KnowledgeBase) -> Group:
    """The term in full words; its abbreviations mean other things as well."""
    if kb.term is None:
        return ()
    return group_of((kb.term.name, *(name for name in kb.term.also_called if " " in name)))
