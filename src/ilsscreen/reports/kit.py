"""An interview kit before it is written in some format: what the panel reads, asks, scores and fills in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KitQuestion:
    """One scored question: what it measures, how to ask on, and what answers worth 1, 3 and 5 sound like."""

    number: int
    about: str
    competency: str
    ask: str
    good_answer: tuple[str, ...]
    probes: tuple[str, ...]
    anchors: tuple[tuple[str, str], ...]
    terms: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """Something that one resume leaves open, and the line it stands on; no line where nothing stands."""

    text: str
    place: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True)
class Kit:
    """Everything in a kit. Times are in minutes; ``resume`` is empty where the kit is for everybody."""

    title: str
    level: str
    purpose: str
    rules: tuple[str, ...]
    not_to_ask: tuple[str, ...]
    rating_errors: tuple[str, ...]
    scale: tuple[tuple[str, str], ...]
    opening: tuple[str, ...]
    opening_minutes: int
    questions: tuple[KitQuestion, ...]
    question_minutes: int
    closing: tuple[str, ...]
    closing_minutes: int
    summary_note: str
    version: str
    resume: str = ""
    verify_note: str = ""
    verify: tuple[OpenPoint, ...] = ()

    @property
    def minutes(self) -> int:
        """How long the interview takes in all."""
        return self.opening_minutes + len(self.questions) * self.question_minutes + self.closing_minutes
