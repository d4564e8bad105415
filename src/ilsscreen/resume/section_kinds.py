"""What the sections of one resume are, and what they hold: work, duties, skills, study and so on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ilsscreen.model import Section
from ilsscreen.resume.outline import OutlineLine


class SectionKinds:
    """Tells of a line in what kind of section it stands."""

    def __init__(self, sections: Sequence[Section], holds: Mapping[str, str]) -> None:
        self._kinds = [section.kind for section in sections]
        self._holds = [holds.get(kind, "") for kind in self._kinds]
        self.have_work = "work" in self._holds

    def of(self, entry: OutlineLine) -> str:
        """The kind of the section, as the knowledge base calls it."""
        return self._kinds[entry.section]

    def holds(self, entry: OutlineLine) -> str:
        """What that kind of section holds; empty where the knowledge base does not say."""
        return self._holds[entry.section]

    def in_order(self) -> Iterator[tuple[str, str]]:
        """The kind of each section with what it holds."""
        return zip(self._kinds, self._holds, strict=True)
