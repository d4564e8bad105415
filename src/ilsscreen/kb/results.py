"""What another knowledge base changes in what is said of resumes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ilsscreen.knowledge.entries import KnowledgeBase
from ilsscreen.model import Assessment, Month, Result
from ilsscreen.screening import Item, Screener

Told = dict[str, str]


def results_changed(items: Sequence[Item], old: KnowledgeBase, new: KnowledgeBase, as_of: Month) -> Iterator[str]:
    """For each resume whose result changes, its name and every change; then how many there were."""
    before, after = Screener(old, as_of), Screener(new, as_of)
    changed = 0
    for item in items:
        lines = _changes(told(before.result(item)), told(after.result(item)))
        if lines:
            changed += 1
            yield f"\n{item.name}\n" + "".join(f"  {line}\n" for line in lines)
    yield f"\n{changed} of {len(items)} resumes change.\n"


def told(result: Result) -> Told:
    """What is said of a resume, each claim by its name."""
    if (a := result.assessment) is None:
        return {"error": result.failure.kind if result.failure else ""}
    return {
        "level": a.level,
        "years": "unknown" if a.years is None else f"{a.years:.1f}",
        "confidence": a.confidence,
        **_claims(a),
    }


def _claims(a: Assessment) -> Told:
    claims = {f"system {system.name}": system.status.value for system in a.systems}
    claims |= {f"tool {tool.name}": tool.status.value for tool in a.related}
    claims |= {f"sign {finding.id}": "found" for finding in a.indicators}
    claims |= {f"work {finding.id}": "found" for finding in a.operations}
    claims |= {f"title {title.title}": "found" for title in a.titles}
    return claims | {f"concern {concern.id}": "raised" for concern in a.concerns}


def _changes(old: Told, new: Told) -> list[str]:
    names = dict.fromkeys((*old, *new))
    return [f"{n}: {old.get(n, 'none')} -> {new.get(n, 'none')}" for n in names if old.get(n) != new.get(n)]
