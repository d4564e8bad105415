"""Phrases that can never be found, for another always wins: each is looked for in texts made of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ilsscreen.kb.check.specimens import specimens
from ilsscreen.kb.check.wordings import words_of
from ilsscreen.knowledge.entries import Cue, KnowledgeBase
from ilsscreen.knowledge.merge import Merged
from ilsscreen.knowledge.reader import Entry
from ilsscreen.matching.lexicon import Entry as Found
from ilsscreen.matching.lexicon import (
    Lexicon,
    LookAlike,
    NameEntry,
    TitleEntry,
    WordEntry,
    name_of,
)
from ilsscreen.matching.reading import Reading, reading_of
from ilsscreen.model import Span, Statement
from ilsscreen.phrases import plain, tokenize

_NAMES = ("aliases", "ambiguous_aliases", "abbreviations")
_SECTIONS = {
    "systems": ("name", *_NAMES),
    "related": ("name", *_NAMES),
    "titles": ("title", *_NAMES),
    "operations": ("phrases", "gated"),
    "indicators": ("phrases", "gated"),
    "facts": ("phrases", "gated"),
    "cues": ("phrases",),
}
_LIBRARY_LISTS = ("library_word", "library_name", "library_vendor")
_NOBODY = Statement(Span(0, 0), 0, None, "text")


@dataclass(frozen=True, slots=True)
class _Winner:
    """What was found in place of a phrase."""

    phrase: str
    name: str
    look_alike: bool


def silenced_phrases(whole: Merged, base: KnowledgeBase) -> None:
    """Notes every phrase that is never found, with what wins over it."""
    lexicon = Lexicon(base)
    for section, fields in _SECTIONS.items():
        for entry in whole.lists.get(section, {}).values():
            for field, phrase in words_of(entry, fields):
                _try_phrase(lexicon, section, entry, field, phrase)
    for word_list in whole.lists.get("words", {}).values():
        if word_list.key in _LIBRARY_LISTS:
            for word in word_list.values["any"]:
                _try_phrase(lexicon, "words", word_list, "any", word)


def _try_phrase(lexicon: Lexicon, section: str, entry: Entry, field: str, phrase: str) -> None:
    written = phrase if section in {"operations", "indicators", "facts", "cues", "words"} else plain(phrase)
    winner: _Winner | None = None
    for text in specimens(written, lexicon.lists):
        winner = _winner(lexicon, entry.key, written, text)
        if winner is None:
            return
    if winner is not None:
        what = "the look-alike" if winner.look_alike else "the phrase"
        wins = f'{what} "{winner.phrase}" of "{winner.name}" always wins'
        message = f'"{phrase}" of "{entry.key}" can never be found: {wins}'
        entry.note(field, message, "take one of the two out, or let it say more", word=phrase)


def _winner(lexicon: Lexicon, key: str, phrase: str, text: str) -> _Winner | None:
    """What is found in a text instead of a phrase; None where the phrase is found."""
    tokens = tokenize(text)
    hits = lexicon.find(tokens)
    reading = reading_of(0, _NOBODY, tokens, hits)
    if any(_is_it(payload, found, key, phrase) for payload, found in _standing(reading)):
        return None
    rivals = [hit for hit in hits if not _is_it(hit.payload, hit.phrase, key, phrase)]
    blocking = [hit for hit in rivals if _blocks(hit.payload, key)]
    rival = max(blocking or rivals, key=lambda hit: hit.last - hit.first, default=None)
    if rival is None:
        return _Winner(text, key, look_alike=False)
    return _Winner(rival.phrase, name_of(rival.payload), look_alike=bool(blocking))


def _is_it(payload: Found, found: str, key: str, phrase: str) -> bool:
    """Whether what was found is the phrase, or another name of the same system or title."""
    if isinstance(payload, LookAlike) or name_of(payload) != key:
        return False
    return isinstance(payload, NameEntry | TitleEntry) or found == phrase


def _standing(reading: Reading) -> Iterator[tuple[Found, str]]:
    """What a reading lets stand: cues inside an undoing cue and library words inside look-alikes left out."""
    yield from ((hit.payload, hit.phrase) for hit in reading.names)
    yield from ((hit.payload, hit.phrase) for hit in reading.titles)
    yield from ((hit.payload, hit.phrase) for hit in reading.signs)
    yield from ((hit.payload, hit.phrase) for hit in reading.library_hits(*_LIBRARY_LISTS))
    for hit in reading.cues:
        if hit.payload.effect == "undo" or not reading.is_undone(hit):
            yield hit.payload, hit.phrase


def _blocks(payload: Found, key: str) -> bool:
    match payload:
        case LookAlike(name=name):
            return name == key
        case WordEntry(list_id=list_id):
            return list_id == "not_library"
        case Cue(effect=effect):
            return effect == "undo"
        case _:
            return False
