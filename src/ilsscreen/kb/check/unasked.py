"""Questions that nothing asks, and red flags that ask nothing."""

from __future__ import annotations

from ilsscreen.knowledge.merge import Merged


def unasked_questions(whole: Merged) -> None:
    """A question must look for a sign or settle a red flag; a red flag must lead to a question."""
    concerns = whole.lists.get("concerns", {}).values()
    asked = {name for concern in concerns for name in concern.values.get("ask", ())}
    for question in whole.lists.get("questions", {}).values():
        if not (question.key in asked or question.values.get("concerns") or question.values.get("indicators")):
            hint = "add the signs it looks for (indicators:) or the red flags it settles (concerns:)"
            question.note("id", f'nothing asks the question "{question.key}"', hint)
    for concern in concerns:
        if not concern.values.get("ask"):
            concern.note("id", f'"{concern.key}" asks nothing', "add ask: with the ids of one or two questions")
