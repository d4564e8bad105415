"""Search strings: titles and systems put together for a search box, ready to paste."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ilsscreen.knowledge.entries import Board, KnowledgeBase, System, Title
from ilsscreen.model import BANDS
from ilsscreen.reports.page import Entry, Page, Part

MOST_SYSTEMS = 8
TITLES_SCHEMA = "ilsscreen.titles/1"

Groups = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class SearchString:
    """A string to paste, and whom it finds."""

    about: str
    text: str


def wanted_titles(kb: KnowledgeBase, level: str | None) -> list[Title]:
    """The titles of those whose work is the system itself, of a level or of any."""
    return [t for t in kb.titles if t.ils_role == "core" and (level is None or t.level_hint == level)]


def search_strings(
    kb: KnowledgeBase, level: str | None = None, systems: Sequence[str] = (), board: Board | None = None
) -> list[SearchString]:
    """Strings by title, by title and system, by system with a word that fixes its sense, and by the term itself.

    Where a board takes only so much, a string is given in several that together find the same.
    """
    titles, named = tuple(_titles(kb, level)), tuple(system.name for system in _systems(kb, systems))
    wanted: list[tuple[str, Groups]] = [
        ("people by their title", (titles,)),
        ("people by title and system", (titles, named)),
        ("people by system, whatever their title", (named, _beside(kb))),
        ("people by the term itself", (_terms(kb),)),
    ]
    whole = [(about, groups) for about, groups in wanted if all(groups)]
    return [string for about, groups in whole for string in _numbered(about, groups, board or Board("", ""))]


def page(kb: KnowledgeBase, titles: Sequence[Title], strings: Sequence[SearchString]) -> Page:
    """The titles by level, and the strings to copy."""
    entries = [Entry(remarks=(("Typical title", kb.term.typical_title),))] if kb.term else []
    for level in (*reversed(BANDS), None):
        names = tuple(title.title for title in titles if title.level_hint == level)
        label = next((entry.label for entry in kb.levels if entry.id == level), "Any level")
        entries += [Entry(label, points=names)] if names else []
    pasted = tuple(Entry(f"To find {string.about}", paste=string.text) for string in strings)
    return Page("Whom to search for", (Part("Titles", tuple(entries)), Part("Search strings", pasted)))


def record(titles: Sequence[Title], strings: Sequence[SearchString]) -> dict[str, Any]:
    """The titles and strings as a plain record."""
    return {
        "schema": TITLES_SCHEMA,
        "titles": [{"title": t.title, "level_hint": t.level_hint, "aliases": list(t.aliases)} for t in titles],
        "searches": [{"about": string.about, "text": string.text} for string in strings],
    }


def _titles(kb: KnowledgeBase, level: str | None) -> list[str]:
    """The typical titles first; of one level, those with its hint."""
    if level is None and kb.term is not None:
        return list(dict.fromkeys((kb.term.typical_title, *kb.term.search_for)))
    return [title.title for title in wanted_titles(kb, level)]


def _systems(kb: KnowledgeBase, names: Sequence[str]) -> list[System]:
    """Those asked for, or the common ones, or as many as there are."""
    by_name = {system.name.casefold(): system for system in kb.systems}
    if names:
        return [by_name[name.casefold()] for name in names]
    common = kb.term.common_systems if kb.term is not None else ()
    found = [by_name[name.casefold()] for name in common if name.casefold() in by_name]
    return (found or [system for system in kb.systems if not system.generic])[:MOST_SYSTEMS]


def _beside(kb: KnowledgeBase) -> tuple[str, ...]:
    """The words that fix the sense of a system's name."""
    return next((entry.any for entry in kb.words if entry.id == "search_word"), ())


def _terms(kb: KnowledgeBase) -> tuple[str, ...]:
    """The term in full words; its abbreviations mean other things as well."""
    if kb.term is None:
        return ()
    return (kb.term.name, *(name for name in kb.term.also_called if " " in name))


def _numbered(about: str, groups: Groups, board: Board) -> list[SearchString]:
    texts = list(_fitting(groups, board))
    if len(texts) == 1:
        return [SearchString(about, texts[0])]
    return [SearchString(f"{about}, {at} of {len(texts)}", text) for at, text in enumerate(texts, 1)]


def _fitting(groups: Groups, board: Board) -> Iterator[str]:
    """The string, or halves of it, and halves of these, until each is short enough."""
    text = board.prefix + " AND ".join(any_of(map(quoted, group)) for group in groups)
    longest = max(range(len(groups)), key=lambda at: len(groups[at]))
    if _fits(text, board) or len(groups[longest]) == 1:
        yield text
        return
    middle = (len(groups[longest]) + 1) // 2
    for half in (groups[longest][:middle], groups[longest][middle:]):
        yield from _fitting((*groups[:longest], half, *groups[longest + 1 :]), board)


def _fits(text: str, board: Board) -> bool:
    words = text.split()
    operators = sum(word in {"AND", "OR"} for word in words)
    sizes = ((len(text), board.max_characters), (len(words), board.max_words), (operators, board.max_operators))
    return all(most is None or size <= most for size, most in sizes)


def quoted(words: str) -> str:
    """Several words in straight quotes, one word as it is."""
    plain = words.replace('"', "")
    return f'"{plain}"' if not plain.isalnum() else plain


def any_of(words: Iterable[str]) -> str:
    """Any of some words: brackets and a capital OR."""
    alternatives = list(words)
    return alternatives[0] if len(alternatives) == 1 else f"({' OR '.join(alternatives)})"
