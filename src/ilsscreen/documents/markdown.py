"""Markdown as the text it stands for: headings, emphasis, links, tables and escapes without their signs."""

from __future__ import annotations

import re

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_UNDERLINE = re.compile(r"^([^\s\-=#>|].*)\n(?:={3,}|-{3,})[ \t]*$", re.MULTILINE)
_RULE = re.compile(r"^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$", re.MULTILINE)
_STRONG = re.compile(r"(?<![\\*\w])(\*{1,3})(?=[^\s*])(.{1,400}?)(?<=[^\s*\\])\1(?![*\w])")
_STRONG_LINES = re.compile(r"(?<![\\_\w])(_{1,3})(?=[^\s_])(.{1,400}?)(?<=[^\s_\\])\1(?![_\w])")
_LINK = re.compile(r"!?\[([^\]\n]{0,400})\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:[ \t]+\"[^\"\n]*\")?\)")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)?[\w.+@/~#?=&%:-]+[.@][\w.+@/~#?=&%:-]+)>")
_TABLE_RULE = re.compile(r"^\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)*\|?[ \t]*\n?", re.MULTILINE)
_TABLE_ROW = re.compile(r"^\|(.+)\|[ \t]*$", re.MULTILINE)
_CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_FENCE = re.compile(r"^ {0,3}(?:`{3,}|~{3,}|:{3,}).*\n?", re.MULTILINE)
_HEAD_MATTER = re.compile(r"\A---[ \t]*\n(?:[\w-]+:.*\n)+?(?:---|\.\.\.)[ \t]*\n")
_ATTRIBUTES = re.compile(r"[ \t]*\{[#.][^{}\n]*\}")
_BREAK = re.compile(r"(?:\\|<br ?/?>)[ \t]*$", re.MULTILINE)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_DASHES = re.compile(r"(?<=[\s\w])-{2,3}(?=[\s\w])")
_FEW = 2


def is_markdown(text: str) -> bool:
    """Whether a text has marks that no plain text has: headings with #, and strong words, links or escapes."""
    headings = len(_HEADING.findall(text))
    strong = len(re.findall(r"\*\*[^\s*][^*\n]*\*\*", text))
    others = len(_LINK.findall(text)) + len(_ESCAPE.findall(text)) + len(re.findall(r"^\|.+\|$", text, re.MULTILINE))
    return headings >= _FEW or strong >= _FEW or bool((headings or strong) and others)


def without_marks(text: str) -> str:
    """The text as a page would show it; its lines stay where they are."""
    text = _FENCE.sub("", _HEAD_MATTER.sub("", text))
    text = _TABLE_RULE.sub("", text) if _TABLE_ROW.search(text) else text
    text = _HEADING.sub(lambda match: _ATTRIBUTES.sub("", match[1]), _UNDERLINE.sub(r"\1", text))
    text = _TABLE_ROW.sub(_cells, _RULE.sub("", text))
    text = _LINK.sub(r"\1", _AUTOLINK.sub(r"\1", text))
    for mark in (_STRONG, _STRONG, _STRONG_LINES):
        text = mark.sub(r"\2", text)
    text = _DASHES.sub(lambda match: "–" if len(match[0]) == 2 else "—", text)
    return _ESCAPE.sub(r"\1", _BREAK.sub("", _CODE.sub(r"\1", text)))


def _cells(row: re.Match[str]) -> str:
    return "    ".join(cell.strip() for cell in re.split(r"(?<!\\)\|", row[1]) if cell.strip())
