"""Whatever never counts for or against a person may not be asked, searched for or judged by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ilsscreen.knowledge.entries import Factor
from ilsscreen.knowledge.fields import LISTS, build
from ilsscreen.knowledge.merge import Merged
from ilsscreen.phrases import Hit, PhraseTable, WordLists, tokenize

_JUDGING = ("operations", "indicators", "facts", "concerns", "questions", "levels", "cues", "verdicts", "doubts")
_FREE = {"not_phrases", "ignores", "finds"}
"""Fields that judge nobody: what is passed over, and examples."""

_QUOTED = 60
_HINT = "take it out: it never counts for or against a person"


def forbidden_factors(whole: Merged) -> None:
    """Notes every duty, red flag, question, cue and rule that speaks of what never counts."""
    table = _table(whole)
    entries = [entry for section in _JUDGING for entry in whole.lists.get(section, {}).values()]
    entries += [whole.singles["rules"]] if "rules" in whole.singles else []
    for entry in entries:
        for field, words in _texts(entry.values):
            if (hit := _forbidden(table, words)) is not None:
                said = f'"{words}"' if len(words) <= _QUOTED else "this"
                entry.note(field, f"{said} speaks of {hit.payload.about}", _HINT, word=words)


def _table(whole: Merged) -> PhraseTable[Factor]:
    table: PhraseTable[Factor] = PhraseTable(WordLists(whole.word_lists()))
    for entry in whole.lists.get("factors", {}).values():
        factor = build(LISTS["factors"][0], entry.values)
        for phrase in (*factor.any, *factor.not_phrases):
            table.add(phrase, factor)
    return table


def _forbidden(table: PhraseTable[Factor], words: str) -> Hit[Factor] | None:
    hits = list(table.find(tokenize(words.replace("_", " "))))
    free = {at for hit in hits if hit.phrase in hit.payload.not_phrases for at in range(hit.first, hit.last)}
    return next((hit for hit in hits if free.isdisjoint(range(hit.first, hit.last))), None)


def _texts(values: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every text of an entry with the name of its field."""
    for field, value in values.items():
        if field in _FREE:
            continue
        if isinstance(value, str):
            yield field, value
        elif isinstance(value, list):
            yield from ((field, word) for word in value)
        elif isinstance(value, dict):
            for name, inner in value.items():
                yield f"{field}.{name}", name
                yield f"{field}.{name}", inner if isinstance(inner, str) else ""
