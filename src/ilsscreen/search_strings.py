"""Search strings: titles and systems put together for a search box, ready to paste."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ilsscreen.knowledge.entries import KnowledgeBase, System, Title

MOST_SYSTEMS = 8


@dataclass(frozen=True, slots=True)
class SearchString:
    """A string to paste, and what it finds."""

    about: str
    text: str


def wanted_titles(kb: KnowledgeBase, level: str | None) -> list[Title]:
    """The titles whose work is the library system, of a level or of any."""
    return [t for t in kb.titles if t.ils_role == "core" and (level is None or t.level_hint == level)]


def search_strings(kb: KnowledgeBase, level: str | None = None, systems: Sequence[str] = ()) -> list[SearchString]:
    """Strings by title, by title and system, and by system with a library word."""
    chosen = _systems(kb, systems)
    titles = _titles(kb, level)
    named = any_of(quoted(system.name) for system in chosen)
    strings = [SearchString("people by their title", any_of(quoted(title) for title in titles))]
    strings.append(SearchString("people by title and system", f"{any_of(map(quoted, titles))} AND {named}"))
    beside = _library_words(kb)
    if beside:
        strings.append(
            SearchString("people by system, whatever their title", f"{named} AND {any_of(map(quoted, beside))}")
        )
    if kb.term is not None:
        terms = [kb.term.name, *(name for name in kb.term.also_called if len(name.split()) > 1)]
        strings.append(SearchString("people by the term itself", any_of(map(quoted, terms))))
    return strings


def _titles(kb: KnowledgeBase, level: str | None) -> list[str]:
    """The typical titles first; of one level, those with its hint."""
    if level is None and kb.term is not None:
        return [kb.term.typical_title, *kb.term.search_for]
    return [title.title for title in wanted_titles(kb, level)]


def _systems(kb: KnowledgeBase, names: Sequence[str]) -> list[System]:
    by_name = {system.name.casefold(): system for system in kb.systems}
    if names:
        return [by_name[name.casefold()] for name in names]
    common = kb.term.common_systems if kb.term is not None else ()
    found = [by_name[name.casefold()] for name in common if name.casefold() in by_name]
    return (found or [system for system in kb.systems if not system.generic])[:MOST_SYSTEMS]


def _library_words(kb: KnowledgeBase) -> tuple[str, ...]:
    return next((entry.any for entry in kb.words if entry.id == "search_word"), ())


def quoted(words: str) -> str:
    """Several words in straight quotes, one word as it is."""
    return f'"{words}"' if " " in words else words


def any_of(words: Iterable[str]) -> str:
    """Any of some words: brackets and a capital OR."""
    alternatives = list(words)
    return alternatives[0] if len(alternatives) == 1 else f"({' OR '.join(alternatives)})"
