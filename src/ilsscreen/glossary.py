"""What a word on a resume means, for somebody who never worked in a library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ilsscreen.knowledge.entries import GlossaryTerm, KnowledgeBase, Sign, System, Title


@dataclass(frozen=True, slots=True)
class Explanation:
    """A word, what it means, and labelled remarks on it."""

    word: str
    meaning: str
    remarks: tuple[tuple[str, str], ...] = ()


def explain_term(kb: KnowledgeBase) -> Explanation | None:
    """The term itself; None where the knowledge base does not explain it."""
    if (term := kb.term) is None:
        return None
    remarks = (
        ("Compare", term.comparison),
        ("Also called", ", ".join(term.also_called)),
        ("Common ones", ", ".join(term.common_systems)),
        ("On a resume", "; ".join(term.on_a_resume)),
        ("Typical title", term.typical_title),
        ("Also search for", ", ".join(term.search_for)),
    )
    return Explanation(term.name, term.meaning, remarks)


def explain(kb: KnowledgeBase, word: str) -> list[Explanation]:
    """Everything the knowledge base says of a word, by any of its names; nothing where it does not know it."""
    wanted = _plain(word)
    found = [explanation for names, explanation in _all(kb) if wanted in names]
    if kb.term is not None and wanted in {_plain(n) for n in (kb.term.name, *kb.term.also_called)}:
        term = explain_term(kb)
        return [term, *found] if term is not None else found
    return found


def nearest(kb: KnowledgeBase, word: str) -> list[str]:
    """The names in the knowledge base that are most like a word, for "did you mean"."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    names = sorted({name for all_names, _ in _all(kb) for name in all_names})
    matches = process.extract(_plain(word), names, scorer=OSA.normalized_similarity, limit=3, score_cutoff=0.6)
    return [name for name, _, _ in matches]


def _plain(word: str) -> str:
    return " ".join(word.casefold().replace("-", " ").replace("_", " ").split())


def _all(kb: KnowledgeBase) -> Iterator[tuple[set[str], Explanation]]:
    for term in kb.glossary:
        yield _names(term.term, *term.aliases), _of_term(term)
    for system in (*kb.systems, *kb.related):
        yield _names(system.name, *system.aliases, *system.ambiguous_aliases), _of_system(system)
    for title in kb.titles:
        yield _names(title.title, *title.aliases, *title.abbreviations), _of_title(title)
    for sign in (*kb.indicators, *kb.operations, *kb.facts):
        yield _names(sign.id, sign.label), _of_sign(sign)


def _names(*names: str) -> set[str]:
    return {_plain(name) for name in names}


def _remarks(*pairs: tuple[str, str | None]) -> tuple[tuple[str, str], ...]:
    return tuple((label, value) for label, value in pairs if value)


def _of_term(term: GlossaryTerm) -> Explanation:
    remarks = _remarks(
        ("Compare", term.comparison),
        ("Why it matters", term.why),
        ("Ask", term.ask),
        ("Also written", ", ".join(term.aliases)),
        ("See also", ", ".join(term.related)),
    )
    return Explanation(term.term, term.meaning, remarks)


def _of_system(system: System) -> Explanation:
    kind = (
        "an integrated library system (ILS)"
        if system.kind == "ils"
        else f"not an ILS, but a tool beside one: {system.kind}"
    )
    first = str(system.first_release) if system.first_release else None
    remarks = _remarks(
        ("Made by", system.vendor),
        ("First release", first),
        (
            "State",
            {"active": "still sold", "legacy": "still in use, no longer sold", "dead": "gone"}.get(system.status or ""),
        ),
        ("Used by", ", ".join(system.libraries)),
        ("Also written", ", ".join((*system.aliases, *system.ambiguous_aliases))),
        ("Sure?", "not confirmed by a public source" if system.unconfirmed else None),
    )
    return Explanation(system.name, system.meaning or f"{system.name} is {kind}.", remarks)


def _of_title(title: Title) -> Explanation:
    told = {
        "core": "the library system is this person's job",
        "adjacent": "works in the library system or near it",
        "unlikely": "rarely works in the library system",
    }
    remarks = _remarks(("Hints at", title.level_hint), ("Also written", ", ".join(title.aliases)))
    return Explanation(title.title, f"A job title: {told[title.ils_role]}.", remarks)


def _of_sign(sign: Sign) -> Explanation:
    return Explanation(sign.label, sign.meaning, _remarks(("Sign of", sign.band)))
