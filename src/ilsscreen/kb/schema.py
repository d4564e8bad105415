"""The JSON Schema of the YAML files of a knowledge base, made from the classes of its entries."""

from __future__ import annotations

import json
from typing import Any

from ilsscreen.knowledge.fields import LISTS, SINGLES, VERSION, Field, fields_of

Schema = dict[str, Any]

FILE = "schema.json"
"""The file beside the YAML files that holds the schema; each of them names it in its first line."""

_TEXT: Schema = {"type": ["string", "number", "boolean"]}
_TEXT_OR_NOTHING: Schema = {"type": ["string", "number", "boolean", "null"]}
_WORDS: Schema = {"type": "array", "items": _TEXT}
_KINDS: dict[str, Schema] = {
    "text": _TEXT,
    "words": _WORDS,
    "yes_no": {"type": "boolean"},
    "whole": {"type": "integer"},
    "number": {"type": "number"},
    "numbers": {"type": "object", "additionalProperties": {"type": "number"}},
    "texts": {"type": "object", "additionalProperties": _TEXT},
    "word_lists": {"type": "object", "additionalProperties": _WORDS},
}
_ABOUT = {
    "name": "The name as it is called today; the same name changes an entry of an earlier file.",
    "title": "The title as it is usually written.",
    "id": "A short name without blanks, used by other entries.",
    "off": "true switches the entry of this name off.",
    "vendor": "Who sells or looks after it now.",
    "aliases": "Other names that always mean it.",
    "ambiguous": "true: the name is also a word, place or person: it counts beside a library word or in a library job.",
    "ambiguous_aliases": "Other names that count only beside a library word or in a library job.",
    "abbreviations": "Short forms seen on resumes.",
    "not_phrases": "Look-alikes: inside one of these it is never found.",
    "context": "Words in the sentence that speak for the library sense.",
    "against": "Words in the sentence that speak for another sense.",
    "fuzzy": "false: typing errors of this name are not searched for.",
    "generic": "true: a word for any such system, not the name of one.",
    "first_release": "The year of the first release, where a source tells it; never a later one.",
    "ended": "The year in which it ended.",
    "source": "Where these facts are from.",
    "unconfirmed": "true: taken on trust, not looked up.",
    "kind": "What sort of thing it is: ils, discovery, ILL, standard ...",
    "meaning": "What it is, in plain words.",
    "phrases": "Ways to say it: * ends a word, ... is up to six words, .. two, ~ either order, # a large number, "
    "(list) any word of it.",
    "gated": "Ways to say it that count only beside a library word or in a job at a library.",
    "shown_by": "Operations and indicators that show it too, as they cannot be done without it.",
    "finds": "Sentences in which the words between < > must be found; '= status' where the person did not use it.",
    "ignores": "Sentences in which it may not be found.",
    "level_hint": "The level at which people usually hold it; duties and years decide.",
    "band": "The level that it is a sign of.",
    "effect": "What the cue makes of a mention near it.",
    "reach": "Which mentions the cue reaches.",
    "on": "Which mentions the cue decides on.",
    "any": "The words of the list; a phrase names the list in round brackets.",
    "about": "What it is about, in a few words.",
    "label": "Its name in plain words.",
    "message": "What is said to a person.",
    "ask": "The question, or the ids of the questions to ask.",
    "good_answer": "What to listen for.",
    "concerns": "The red flags that the question helps to settle.",
    "indicators": "The signs of experience that the question looks for.",
    "headings": "Headings of such a section, each a whole line.",
    "holds": "How words in such a section are read.",
}
"""What a field is for; editors show it."""
_CHANGES = {
    "+": "Words added to those of an earlier file.",
    "-": "Words taken out of those of an earlier file.",
}


def schema() -> Schema:
    """What a file of terms may hold; editors with YAML support check and complete by it."""
    sections: Schema = {VERSION: {**_TEXT, "description": "The version of the knowledge base."}}
    sections |= {name: _entry(cls) for name, cls in SINGLES.items()}
    sections |= {name: {"type": "array", "items": _entry(cls, key)} for name, (cls, key) in LISTS.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A file of terms for ilsscreen",
        "type": "object",
        "additionalProperties": False,
        "properties": sections,
    }


def as_text() -> str:
    """The schema as it is stored and printed."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _entry(cls: type, key: str | None = None) -> Schema:
    """An entry; only its name must be given, for a file may change single fields of an entry that exists."""
    properties = {name: _described(name, _field(field)) for name, field in fields_of(cls).items()}
    if key is not None:
        properties["off"] = _described("off", {"type": "boolean"})
        words = [name for name, field in fields_of(cls).items() if field.kind == "words"]
        properties |= {
            f"{name}{sign}": {**_WORDS, "description": _CHANGES[sign]} for name in words for sign in _CHANGES
        }
    required: Schema = {"required": [key]} if key is not None else {}
    told = " ".join((cls.__doc__ or "").split())
    return {"type": "object", "description": told, "additionalProperties": False, **required, "properties": properties}


def _field(field: Field) -> Schema:
    if field.choices:
        return {"enum": list(field.choices)}
    return _TEXT_OR_NOTHING if field.kind == "text" and field.optional else _KINDS[field.kind]


def _described(name: str, value: Schema) -> Schema:
    return {**value, "description": _ABOUT[name]} if name in _ABOUT else value
