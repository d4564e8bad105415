"""All that can be wrong with a knowledge base, found by reading it, by searching with it, and by its own examples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ilsscreen.kb.check.coverage import without_examples
from ilsscreen.kb.check.examples import Examples
from ilsscreen.kb.check.factors import forbidden_factors
from ilsscreen.kb.check.open_ended import open_ended_phrases
from ilsscreen.kb.check.silenced import silenced_phrases
from ilsscreen.kb.check.twice import words_twice
from ilsscreen.kb.check.unasked import unasked_questions
from ilsscreen.knowledge import KnowledgeBase, KnowledgeError, Problem, merged, restored
from ilsscreen.knowledge.source import Source

__all__ = ["Checked", "check"]


@dataclass(frozen=True, slots=True)
class Checked:
    """A knowledge base in order, and what would make it better."""

    base: KnowledgeBase
    examples: int
    advice: tuple[Problem, ...]


def check(overlays: Sequence[Path] = (), *, builtin: bool = True) -> Checked:
    """Reads, searches with and tries out a knowledge base.

    Raises:
        KnowledgeError: something is wrong; the error holds every problem, and the advice.
    """
    whole, sources = merged(overlays, builtin=builtin)
    usable = not any(source.problems for source in sources)
    for look in (words_twice, open_ended_phrases, forbidden_factors, unasked_questions, without_examples):
        look(whole)
    base = restored(whole, sources) if usable else None
    tried = 0
    _forgive_changed_examples(sources)
    if base is not None:
        silenced_phrases(whole, base)
        tried = Examples(base).try_all(whole)
    found = KnowledgeError(problem for source in sources for problem in source.problems)
    if base is None or not all(problem.advice for problem in found.problems):
        raise found
    return Checked(base, tried, tuple(found.problems))


def _forgive_changed_examples(sources: Sequence[Source]) -> None:
    """A built-in example that own terms overrule is no mistake of theirs, and worth knowing."""
    for source in sources:
        source.lenient = source.builtin and not all(other.builtin for other in sources)
