"""The examples of the entries, each read by the real line: as the one statement of an invented resume."""

from __future__ import annotations

from collections.abc import Iterable

from ilsscreen.kb.check.marked import NOT_DONE, Mark, Marked, MarkError, read_marked
from ilsscreen.knowledge.entries import Frame, KnowledgeBase
from ilsscreen.knowledge.merge import Merged
from ilsscreen.knowledge.reader import Entry
from ilsscreen.model import Document, Kind, Mention, Month, Span, Status
from ilsscreen.phrases import PhraseTable, WordLists, tokenize
from ilsscreen.screening import Screener

KINDS = {
    "systems": (Kind.SYSTEM,),
    "related": (Kind.RELATED,),
    "titles": (Kind.TITLE,),
    "operations": (Kind.OPERATION,),
    "indicators": (Kind.INDICATOR,),
    "facts": (Kind.FACT,),
    "cues": tuple(Kind),
}
"""What the entries of a section are found as; a cue decides how others are."""

_AS_OF = Month(2026, 11)
_PLACE = "(example)"
_ALONE = Frame("alone", reads="finds", text=_PLACE)
_EDGES = " \t\n.,;:()[]'\""


class Examples:
    """Tries the examples of one knowledge base."""

    def __init__(self, kb: KnowledgeBase) -> None:
        self._screener = Screener(kb, _AS_OF)
        self._frames = {reads: _frames(kb, reads) for reads in ("finds", "listed", "ignores")}
        self._lists = WordLists({"system": ("ILS",), **{entry.id: entry.any for entry in kb.words}})

    def try_all(self, whole: Merged) -> int:
        """Notes every example that does not hold; how many were tried."""
        tried = 0
        for section, kinds in KINDS.items():
            for entry in whole.lists.get(section, {}).values():
                tried += sum(len(entry.values.get(field, ())) for field in ("finds", "ignores"))
                self._try_finds(section, kinds, entry)
                self._try_ignores(section, kinds, entry)
        return tried

    def _try_finds(self, section: str, kinds: tuple[Kind, ...], entry: Entry) -> None:
        for sentence in entry.values.get("finds", ()):
            try:
                marked = read_marked(sentence)
                if not marked.marks:
                    raise MarkError("nothing is marked", "write the words that must be found like <this>")
            except MarkError as error:
                entry.note("finds", str(error), error.hint, word=sentence, part=error.part)
                continue
            listed = any(mark.status == Status.LISTED for mark in marked.marks)
            apart = entry.values.get("where") == "apart"
            for frame in self._frames["listed" if listed or apart else "finds"]:
                self._try_frame(section, kinds, entry, sentence, marked, frame)

    def _try_frame(
        self, section: str, kinds: tuple[Kind, ...], entry: Entry, sentence: str, marked: Marked, frame: Frame
    ) -> None:
        text, mentions = self._read(frame, marked.text)
        found = [m for m in mentions if m.kind in kinds]
        at = frame.text.index(_PLACE)
        for mark in marked.marks:
            if not any(_holds(mark, at, m, text) for m in found):
                entry.note("finds", *_not_found(mark, at, found, text), word=sentence, part=mark.written)
                return
        if not any(self._is_of(section, entry, m, mark, at, marked.text) for m in found for mark in marked.marks):
            hint = "take the example to the entry that it is of, or mark the words of this one"
            entry.note("finds", f'no mark is found as "{entry.key}"', hint, word=sentence)

    def _is_of(self, section: str, entry: Entry, mention: Mention, mark: Mark, at: int, sentence: str) -> bool:
        """Whether a marked mention is one of the entry, or one that the cue decides."""
        if not _overlap(mark, at, mention):
            return False
        if section != "cues":
            return mention.counts and mention.name == entry.key
        if entry.values["effect"] == "undo":
            return self._speaks(entry, sentence)
        return mention.rule == entry.key or self._speaks(entry, mention.cue)

    def _speaks(self, cue: Entry, words: str) -> bool:
        table: PhraseTable[None] = PhraseTable(self._lists)
        for phrase in cue.values["phrases"]:
            table.add(phrase, None)
        return next(table.find(tokenize(words)), None) is not None

    def _try_ignores(self, section: str, kinds: tuple[Kind, ...], entry: Entry) -> None:
        for sentence in entry.values.get("ignores", ()):
            for frame in self._frames["ignores"]:
                text, mentions = self._read(frame, sentence)
                found = next((m for m in mentions if m.kind in kinds and self._disturbs(section, entry, m)), None)
                if found is not None:
                    words = text[found.span.start : found.span.end]
                    entry.note("ignores", *_found_there(entry, found, words, frame), word=sentence, part=words)
                    break

    def _disturbs(self, section: str, entry: Entry, mention: Mention) -> bool:
        if section == "cues":
            return mention.rule == entry.key
        return mention.counts and mention.name == entry.key

    def _read(self, frame: Frame, sentence: str) -> tuple[str, tuple[Mention, ...]]:
        text = frame.text.replace(_PLACE, sentence)
        return text, self._screener.read(Document("example", "", text))[1]


def _frames(kb: KnowledgeBase, reads: str) -> list[Frame]:
    """The invented resumes that such examples are read in; by themselves where the base has none."""
    return [frame for frame in kb.frames if frame.reads == reads and _PLACE in frame.text] or [_ALONE]


def _holds(mark: Mark, at: int, mention: Mention, text: str) -> bool:
    """Whether a mention is what a mark asks for: the very words of a name, words among those of a duty."""
    if mark.status == NOT_DONE:
        return mention.status is None and not mention.counts and _overlap(mark, at, mention)
    if not mention.counts or mention.status not in {None, mark.status}:
        return False
    if mention.kind not in {Kind.SYSTEM, Kind.RELATED, Kind.TITLE}:
        return _overlap(mark, at, mention)
    words = text[at + mark.span.start : at + mark.span.end]
    found = text[mention.span.start : mention.span.end]
    return _overlap(mark, at, mention) and words.strip(_EDGES) == found.strip(_EDGES)


def _overlap(mark: Mark, at: int, mention: Mention) -> bool:
    return mention.span.start < at + mark.span.end and at + mark.span.start < mention.span.end


def _not_found(mark: Mark, at: int, found: Iterable[Mention], text: str) -> tuple[str, str]:
    span = Span(at + mark.span.start, at + mark.span.end)
    there = [m for m in found if _overlap(mark, at, m)]
    plain = mark.status == Status.HANDS_ON and all(m.status is None for m in there)
    instead = list(dict.fromkeys(_told(m, text) for m in there))
    told = f"found there: {'; '.join(instead)}" if instead else "nothing is found there: add the words, or mark others"
    return f'"{text[span.start : span.end]}" is not found{"" if plain else f" as {mark.status}"}', told


def _told(mention: Mention, text: str) -> str:
    words = text[mention.span.start : mention.span.end]
    how = mention.status.value if mention.status is not None and mention.counts else ""
    why = "" if mention.counts else f"not counted, {mention.why}"
    return f'"{words}" as {mention.name}{"".join(f" ({part})" for part in (how, why) if part)}'


def _found_there(entry: Entry, mention: Mention, words: str, frame: Frame) -> tuple[str, str]:
    by = f' by "{mention.term}"' if mention.term.casefold() != words.casefold() else ""
    where = frame.about or "by itself"
    hint = f'it was read {where}; add a look-alike to not_phrases, or make "{mention.term}" say more'
    return f'"{words}" is found as "{entry.key}"{by}, and should not be', hint
