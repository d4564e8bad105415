"""Who a result is about, as far as it is to be told: the same person twice, the contact, or nothing at all."""

from __future__ import annotations

from dataclasses import replace

from ilsscreen.knowledge.entries import KnowledgeBase
from ilsscreen.model import Notice, Result, SamePerson
from ilsscreen.people.blind import blinded
from ilsscreen.people.contact import ContactFinder
from ilsscreen.people.same_person import Seen

WHY = {
    "same_text": "the text is the same",
    "similar_text": "the text is nearly the same",
    "same_email": "the e-mail address is the same",
}


class People:
    """Takes the results of one run in their order."""

    def __init__(self, kb: KnowledgeBase, *, blind: bool = False, contact: bool = False) -> None:
        self._finder = ContactFinder(kb)
        self._seen = Seen(self._finder)
        self._blind = blind
        self._contact = contact
        self._count = 0

    def told(self, result: Result) -> Result:
        """The next result, with an earlier one of the same person pointed out."""
        self._count += 1
        label = f"Resume {self._count}" if self._blind else result.file
        if result.document is not None:
            same = self._seen.earlier(label, result.document)
            contact = self._finder.contact(result.document) if self._contact else None
            warnings = (*result.warnings, *([_notice(same)] if same else []))
            result = replace(result, same_person=same, contact=contact, warnings=warnings)
        return blinded(result, label, self._finder) if self._blind else result


def _notice(same: SamePerson) -> Notice:
    return Notice("same_person", f"This may be the person of {same.file}: {WHY[same.why]}. Look at both.")
