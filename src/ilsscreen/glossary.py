"""What a word on a resume means, for somebody who never worked in the field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ilsscreen.knowledge.entries import (
    ConcernEntry,
    GlossaryTerm,
    KnowledgeBase,
    LevelEntry,
    Question,
    Sign,
    System,
    Title,
)
from ilsscreen.reports.page import Entry, Page, Part

EXPLANATIONS_SCHEMA = "ilsscreen.explanations/1"
_NEAREST = 3
_SHORTEST = 3
"""Letters that a word needs for names that begin with it to be told."""
_ROLES = {
    "core": "the system itself is this person's job",
    "adjacent": "works in the system, or beside it",
    "unlikely": "rarely works in the system",
}
_STATES = {"active": "still sold", "legacy": "still in use, no longer sold", "dead": "gone"}


@dataclass(frozen=True, slots=True)
class Explanation:
    """A word, what it means, and labelled remarks on it."""

    word: str
    meaning: str
    remarks: tuple[tuple[str, str], ...] = ()


def explain_term(kb: KnowledgeBase) -> list[Explanation]:
    """The term itself; nothing where the knowledge base does not explain it."""
    if (term := kb.term) is None:
        return []
    remarks = _remarks(
        ("Compare", term.comparison),
        ("Also called", ", ".join(term.also_called)),
        ("Common ones", ", ".join(term.common_systems)),
        ("On a resume", "; ".join(term.on_a_resume)),
        ("Typical title", term.typical_title),
        ("Also search for", ", ".join(term.search_for)),
    )
    return [Explanation(term.name, term.meaning, remarks)]


def explain(kb: KnowledgeBase, word: str) -> list[Explanation]:
    """Everything the knowledge base says of a word, by any of its names; nothing where it does not know it."""
    wanted = _plain(word)
    return [explanation for names, explanation in _all(kb) if wanted in map(_plain, names)]


def explain_all(kb: KnowledgeBase) -> list[Explanation]:
    """The term itself, then every library word in the order of the alphabet."""
    words = sorted(kb.glossary, key=lambda term: term.term.casefold())
    return [*explain_term(kb), *(_of_term(term) for term in words)]


def nearest(kb: KnowledgeBase, word: str) -> list[str]:
    """The three names in the knowledge base that begin with a word or are most like it, for "did you mean"."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    known = {_plain(name): name for names, _ in _all(kb) for name in names}
    wanted = _plain(word)
    longer = sorted((name for name in known if len(wanted) >= _SHORTEST and name.startswith(wanted)), key=len)
    like = process.extract(wanted, sorted(known), scorer=OSA.normalized_similarity, limit=_NEAREST, score_cutoff=0.6)
    near = dict.fromkeys([*longer, *(name for name, _, _ in like)])
    return [known[name] for name in near][:_NEAREST]


def page(explanations: Sequence[Explanation], title: str = "What it means") -> Page:
    """The explanations as a page."""
    entries = tuple(Entry(found.word, found.meaning, found.remarks) for found in explanations)
    return Page(title, (Part("", entries),))


def record(explanations: Sequence[Explanation]) -> dict[str, Any]:
    """The explanations as a plain record."""
    words = [
        {"word": found.word, "meaning": found.meaning, "remarks": [{"label": a, "text": b} for a, b in found.remarks]}
        for found in explanations
    ]
    return {"schema": EXPLANATIONS_SCHEMA, "words": words}


def _plain(word: str) -> str:
    return " ".join(re.sub(r"[-_/.]", " ", word.casefold()).split())


Named = tuple[tuple[str, ...], Explanation]


def _all(kb: KnowledgeBase) -> Iterator[Named]:
    """Every explanation with the names it goes by."""
    if kb.term is not None:
        yield (kb.term.name, *kb.term.also_called), explain_term(kb)[0]
    yield from (((term.term, *term.aliases), _of_term(term)) for term in kb.glossary)
    kind = kb.term.name if kb.term is not None else "main system"
    for system in (*kb.systems, *kb.related):
        yield _written(system.name, *system.aliases, *system.ambiguous_aliases), _of_system(system, kind)
    yield from _vendors((*kb.systems, *kb.related))
    yield from (((t.title, *t.aliases, *t.abbreviations), _of_title(t)) for t in kb.titles)
    yield from (((s.id, s.label), _of_sign(s)) for s in (*kb.indicators, *kb.operations, *kb.facts))
    yield from (((level.id, level.label), _of_level(level)) for level in kb.levels)
    yield from (((concern.id, concern.label), _of_concern(concern, kb.questions)) for concern in kb.concerns)


def _remarks(*pairs: tuple[str, str | None]) -> tuple[tuple[str, str], ...]:
    return tuple((label, value) for label, value in pairs if value)


def _of_term(term: GlossaryTerm) -> Explanation:
    remarks = _remarks(
        ("Compare", term.comparison),
        ("Why it matters", term.why),
        ("Usual for", term.level),
        ("Ask", term.ask),
        ("Also written", ", ".join(term.aliases)),
        ("See also", ", ".join(term.related)),
    )
    return Explanation(term.term, term.meaning, remarks)


def _of_system(system: System, kind: str) -> Explanation:
    what = f"A product of this kind: {kind if system.kind == 'ils' else system.kind}."
    remarks = _remarks(
        ("Made by", system.vendor),
        ("Made before by", ", ".join(system.former_vendors)),
        ("First release", str(system.first_release or "")),
        ("Ended", str(system.ended or "")),
        ("State", _STATES.get(system.status or "")),
        ("Used by", ", ".join(system.libraries)),
        ("Mostly in", ", ".join(system.regions)),
        ("Also written", ", ".join(_written(*system.aliases, *system.ambiguous_aliases))),
        ("Careful", "the name means other things as well" if system.ambiguous else None),
        ("Sure?", "not confirmed by a public source" if system.unconfirmed else None),
    )
    return Explanation(system.name, system.meaning or what, remarks)


def _written(*names: str) -> tuple[str, ...]:
    """Names without the sign that asks for their very letters, each once."""
    return tuple(dict.fromkeys(name.removeprefix("=") for name in names))


def _vendors(systems: Iterable[System]) -> Iterator[Named]:
    """Who makes systems, and which; "Clarivate (Ex Libris)" goes by both names."""
    products: dict[str, list[str]] = {}
    for system in systems:
        for vendor in (system.vendor, *system.former_vendors):
            for name in filter(None, re.split(r"\s*[()/;]\s*", vendor or "")):
                products.setdefault(name, []).append(system.name)
    for name, made in products.items():
        yield (name,), Explanation(name, f"A maker, now or before, of {', '.join(dict.fromkeys(made))}.")


def _of_title(title: Title) -> Explanation:
    remarks = _remarks(
        ("Field", title.family.replace("_", " ")),
        ("Hints at", title.level_hint),
        ("Also written", ", ".join(title.aliases)),
    )
    return Explanation(title.title, f"A job title: {_ROLES[title.ils_role]}.", remarks)


def _of_sign(sign: Sign) -> Explanation:
    return Explanation(sign.label, sign.meaning, _remarks(("Sign of", sign.band)))


def _of_level(level: LevelEntry) -> Explanation:
    return Explanation(level.label, level.meaning, _remarks(("By years", level.years)))


def _of_concern(concern: ConcernEntry, questions: Iterable[Question]) -> Explanation:
    asked = {question.id: question.ask for question in questions}
    remarks = _remarks(*(("Ask", asked.get(name)) for name in concern.ask))
    return Explanation(concern.label, concern.message, remarks)
