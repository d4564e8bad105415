"""Whether the words right beside an ambiguous name make it the name of something else: a place, a person, a firm."""

from __future__ import annotations

from collections.abc import Sequence

from ilsscreen.matching.lexicon import Lexicon, NameEntry
from ilsscreen.matching.reading import Reading
from ilsscreen.phrases import Hit, Token

OTHER_NAME = "part of another name"
FIRM = "the firm that makes it"
AHEAD = {"place_ahead": "a place", "person_ahead": "a person"}
"""Word lists of what stands right before the name of something else, and what that is."""

_SYSTEM = frozenset({"system_word"})
_FAMILIAR = frozenset({"system_word", "library_word", "library_vendor"})


class Neighbours:
    """Knows which words may stand beside the name of a system."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._owners = lexicon.owners
        self._firms = lexicon.firms

    def other_sense(self, reading: Reading, hit: Hit[NameEntry], *, doubtful: bool, strict: bool, at_home: bool) -> str:
        """Of what else the name is the name, in words for a person, or nothing.

        ``doubtful`` names were mistyped, so that small letters say nothing; where ``strict``, among the name,
        the address and the employers of a person, capitals throughout are no excuse for a neighbour. ``at_home``:
        in a job at a library, or where nothing but library work is told.
        """
        if self.is_employer(reading, hit):
            return FIRM
        if not hit.payload.system.generic and not self.speaks_of_a_system(reading, hit):
            told = _ahead(reading, hit) or _behind(reading, hit) or _stands_alone(reading, hit)
            if told:
                return told
        tokens = reading.tokens
        if not doubtful and not tokens[hit.first].raw[0].isupper():
            return "" if _small_letters_fit(reading, hit, at_home=at_home) else OTHER_NAME
        if not strict and _all_capitals(tokens[max(0, hit.first - 3) : hit.last + 3]):
            return ""
        if reading.in_a_title(hit):
            return ""
        strange = self._stranger_after(reading, hit) or self._stranger_before(reading, hit, strict=strict)
        return OTHER_NAME if strange else ""

    def is_its_maker(self, reading: Reading, hit: Hit[NameEntry]) -> bool:
        """Whether the name of a firm speaks of the firm, as its system is named beside it."""
        if not self._names_firm(reading, hit):
            return False
        name = hit.payload.system.name
        return any(h.payload.system.name == name and not self._names_firm(reading, h) for h in reading.names)

    def _names_firm(self, reading: Reading, hit: Hit[NameEntry]) -> bool:
        words = tuple(token.word for token in reading.tokens[hit.first : hit.last])
        return words in self._firms[hit.payload.system.name]

    def is_employer(self, reading: Reading, hit: Hit[NameEntry]) -> bool:
        """Whether the name of a system that is also that of its vendor stands as the employer in a job's header."""
        if reading.statement.role != "header" or reading.depths[hit.first]:
            return False
        if hit.first and not (reading.tokens[hit.first].breaks or hit.first in reading.new_lines):
            return False
        return self._names_firm(reading, hit)

    def speaks_of_a_system(self, reading: Reading, hit: Hit[NameEntry]) -> bool:
        """Whether a word of systems goes on from the name."""
        after = hit.last < len(reading.tokens) and not reading.tokens[hit.last].breaks
        return after and _is_of(reading, hit.last, _SYSTEM)

    def _stranger_after(self, reading: Reading, hit: Hit[NameEntry]) -> bool:
        if hit.last == len(reading.tokens) or hit.last in reading.new_lines:
            return False
        token = reading.tokens[hit.last]
        if token.breaks or not _is_capitalised(token):
            return False
        return _names_a_building(reading, hit.last) or not self._familiar(reading, hit, hit.last)

    def _stranger_before(self, reading: Reading, hit: Hit[NameEntry], *, strict: bool) -> bool:
        if hit.first == 0 or hit.first in reading.new_lines or reading.tokens[hit.first].breaks:
            return False
        if hit.first == 1 and not strict:
            return False
        token = reading.tokens[hit.first - 1]
        if not _is_capitalised(token) or (token.breaks and hit.first > 1 and not _is_a_brand(token)):
            return False
        return not self._familiar(reading, hit, hit.first - 1)

    def _familiar(self, reading: Reading, hit: Hit[NameEntry], at: int) -> bool:
        """Whether a neighbour belongs to the system: its vendor, a module, "ILS", a library word, another system."""
        if reading.tokens[at].word in self._owners[hit.payload.system.name]:
            return True
        if any(h.first <= at < h.last for h in reading.names if h is not hit):
            return True
        return _is_title(reading, at) or _is_of(reading, at, _FAMILIAR)


def _ahead(reading: Reading, hit: Hit[NameEntry]) -> str:
    """What the words right before the name say it is."""
    if reading.tokens[hit.first].breaks or reading.ends("kept_in", hit.first):
        return ""
    for word in reading.words:
        if word.last == hit.first and word.payload.list_id in AHEAD:
            return f"the name of {AHEAD[word.payload.list_id]}: {reading.written(word.first, hit.last)}"
    return ""


def _behind(reading: Reading, hit: Hit[NameEntry]) -> str:
    """What the words right after the name say it is."""
    if hit.last == len(reading.tokens) or reading.tokens[hit.last].breaks:
        return ""
    for word in reading.words:
        if word.first == hit.last and word.payload.list_id == "other_thing":
            beyond = word.last < len(reading.tokens) and _is_of(reading, word.last, _SYSTEM)
            return "" if beyond else f"{OTHER_NAME}: {reading.written(hit.first, word.last)}"
    return ""


def _stands_alone(reading: Reading, hit: Hit[NameEntry]) -> str:
    """What an article and a name are with nothing of a system after it: "at the Symphony in May"."""
    telling = hit.phrase.isupper() or hit.last - hit.first > 1
    if (
        telling
        or hit.first == 0
        or reading.tokens[hit.first].breaks
        or not _is_of(reading, hit.first - 1, frozenset({"definite_article"}))
    ):
        return ""
    ends = hit.last == len(reading.tokens) or _is_of(reading, hit.last, frozenset({"after_alone"}))
    return f"{OTHER_NAME}: {reading.written(hit.first - 1, hit.last)}" if ends else ""


def _small_letters_fit(reading: Reading, hit: Hit[NameEntry], *, at_home: bool) -> bool:
    """Whether a name in small letters may be one: in a list of systems, or with library words where something is
    done in it or where no word is in capitals. At a library both tell without such words.
    """
    if hit.phrase.isupper():
        return False
    near = (h for h in reading.names if h is not hit and 0 <= max(h.first - hit.last, hit.first - h.last) <= 1)
    beside = any(reading.depths[h.first] == reading.depths[hit.first] for h in near)
    if beside and any(not h.payload.ambiguous for h in reading.names):
        return True
    done_in_it = reading.ends("worked_in", hit.first)
    no_capitals = not any(map(_is_capitalised, reading.tokens[1:]))
    if at_home and done_in_it and no_capitals:
        return True
    return bool(reading.library_hits()) and (done_in_it or no_capitals)


def _names_a_building(reading: Reading, at: int) -> bool:
    """Whether "Library" after a name makes it a place of work, as no word of systems goes on from it.

    Other capitalised words may come between: "Evergreen Public Library".
    """
    end = next((a for a in range(at, len(reading.tokens)) if not _goes_on_as_a_name(reading, a)), len(reading.tokens))
    last = next((a for a in range(at, end) if _is_of(reading, a, frozenset({"building_word"}))), None)
    if last is None or _is_title(reading, last):
        return False
    return last + 1 == len(reading.tokens) or not _is_of(reading, last + 1, _SYSTEM)


def _goes_on_as_a_name(reading: Reading, at: int) -> bool:
    token = reading.tokens[at]
    return _is_capitalised(token) and not token.breaks and at not in reading.new_lines


def _is_title(reading: Reading, at: int) -> bool:
    return any(h.first <= at < h.last for h in reading.titles)


def _is_of(reading: Reading, at: int, lists: frozenset[str]) -> bool:
    return any(h.first <= at < h.last and h.payload.list_id in lists for h in reading.words)


def _is_capitalised(token: Token) -> bool:
    return token.raw[0].isupper() and token.raw not in {"&", "+", "I"}


def _is_a_brand(token: Token) -> bool:
    """Whether a word has capitals further on, as names of firms have: "HPE", "VMware"."""
    return token.raw[1:] != token.raw[1:].lower()


def _all_capitals(tokens: Sequence[Token]) -> bool:
    return all(token.raw.isupper() for token in tokens if len(token.raw) > 1)
