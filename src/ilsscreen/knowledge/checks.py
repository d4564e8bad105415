"""Checks that need the whole knowledge base: names that clash, ids that lead nowhere, phrases that cannot be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ilsscreen.knowledge.merge import Merged
from ilsscreen.knowledge.problems import Place, Problem, did_you_mean
from ilsscreen.knowledge.reader import Entry
from ilsscreen.knowledge.source import Source
from ilsscreen.phrases import Compiler, PhraseError, lists_in, plain

PHRASE_FIELDS = ("phrases", "gated", "any", "headings", "not_phrases")
_WITH_PHRASES = ("operations", "indicators", "facts", "cues", "words", "sections", "other_texts")
_NAME_FIELDS = ("aliases", "ambiguous_aliases", "abbreviations")
_COUNTED = ("systems", "operations")
"""What a concern may find lacking, beside the facts."""
_FIRST_YEAR, _LAST_YEAR = 1950, 2100


def check(merged: Merged, sources: Sequence[Source]) -> None:
    """Notes every problem in the source it stands in."""
    _names_clash(merged, ("systems", "related"))
    _names_clash(merged, ("titles",))
    _ids_exist(merged, "concerns", "ask", "questions")
    _ids_exist(merged, "questions", "concerns", "concerns")
    _ids_exist(merged, "questions", "indicators", "indicators")
    _ids_exist(merged, "facts", "shown_by", "operations", "indicators")
    _lacks_something_known(merged)
    _years_make_sense(merged)
    _names_read(merged)
    _phrases_read(merged)
    _word_lists_end(merged)
    if sources and not merged.lists.get("systems") and not any(source.problems for source in sources):
        hint = "add a section systems: with at least one entry"
        sources[-1].problems.append(Problem(Place(sources[-1].name), "the knowledge base names no system", hint))


def _names_clash(merged: Merged, sections: Sequence[str]) -> None:
    """No two entries may own one name."""
    owners: dict[str, Entry] = {}
    for entry in (entry for section in sections for entry in merged.lists.get(section, {}).values()):
        for field, name in _names(entry):
            owner = owners.setdefault(name.casefold(), entry)
            if owner is not entry:
                place = owner.given.place
                message = f'"{name}" already belongs to "{owner.key}" ({place.file}:{place.line})'
                entry.note(field, message, "a name can stand for one entry only", word=name)


def _names(entry: Entry) -> Iterator[tuple[str, str]]:
    yield ("name" if "name" in entry.values else "title"), entry.key
    for field in _NAME_FIELDS:
        yield from ((field, name) for name in entry.values.get(field, ()))


def _ids_exist(merged: Merged, section: str, field: str, *targets: str) -> None:
    known = {id_ for target in targets for id_ in merged.lists.get(target, {})}
    for entry in merged.lists.get(section, {}).values():
        for name in entry.values.get(field, ()):
            if name not in known:
                message = f'there is no "{name}" in {" or ".join(targets)}'
                entry.note(field, message, did_you_mean(name, known), word=name)


def _lacks_something_known(merged: Merged) -> None:
    known = (*_COUNTED, *merged.lists.get("facts", {}))
    for entry in merged.lists.get("concerns", {}).values():
        lacks = entry.values.get("lacks")
        if lacks and lacks not in known:
            hint = did_you_mean(lacks, known) or f"what may be lacking: {', '.join(known)}"
            entry.note("lacks", f'"{lacks}" is nothing that can be lacking', hint)


def _years_make_sense(merged: Merged) -> None:
    for entry in (*merged.lists.get("systems", {}).values(), *merged.lists.get("related", {}).values()):
        first, ended = (entry.values.get(field) for field in ("first_release", "ended"))
        for field, year in (("first_release", first), ("ended", ended)):
            if year is not None and not _FIRST_YEAR <= year <= _LAST_YEAR:
                entry.note(field, f"{year} is no year of a library system", "a year has four digits, such as 2012")
        if first is not None and ended is not None and ended < first:
            entry.note("ended", f'"{entry.key}" ends in {ended}, before its first release in {first}', "swap them?")


def _names_read(merged: Merged) -> None:
    """Every name can be looked for."""
    compiler = Compiler(())
    for entry in (e for section in ("systems", "related", "titles") for e in merged.lists.get(section, {}).values()):
        for field, name in _names(entry):
            try:
                compiler.compile(plain(name))
            except PhraseError:
                entry.note(field, f'"{name}" does not begin with a word', "write a name with letters", word=name)


def _phrases_read(merged: Merged) -> None:
    compiler = Compiler(known := merged.word_lists())
    for entry in (entry for section in _WITH_PHRASES for entry in merged.lists.get(section, {}).values()):
        for field in PHRASE_FIELDS:
            for phrase in entry.values.get(field, ()):
                try:
                    compiler.compile(phrase)
                except PhraseError as error:
                    hint = did_you_mean(error.reference, known) if error.reference else "begin with a word"
                    entry.note(field, str(error), hint, word=phrase)


def _word_lists_end(merged: Merged) -> None:
    """No entry of a word list may name that list, nor one that leads back to it."""
    lists = merged.word_lists()
    named = {key: {name for phrase in phrases for name in lists_in(phrase)} for key, phrases in lists.items()}
    for key, entry in merged.lists.get("words", {}).items():
        for phrase in lists[key]:
            if key in _reached(lists_in(phrase), named):
                entry.note("any", f'the word list in "{phrase}" leads back to itself', "take it out", word=phrase)


def _reached(names: Iterable[str], named: Mapping[str, set[str]]) -> set[str]:
    """Some word lists, and all that their entries name, and so on."""
    found: set[str] = set()
    new = set(names)
    while new:
        found |= new
        new = {name for old in new for name in named.get(old, ())} - found
    return found
