"""The words of the RTF language that a reader of text must know."""

from __future__ import annotations

SIGNS = {
    "tab": "\t", "line": "\n", "emdash": "\u2014", "endash": "\u2013", "bullet": "\u2022", "lquote": "\u2018",
    "rquote": "\u2019", "ldblquote": "\u201c", "rdblquote": "\u201d", "emspace": " ", "enspace": " ", "qmspace": " ",
    "nestcell": "    ",
}  # fmt: skip
"""Control words that stand for characters."""

SYMBOLS = {"~": "\u00a0", "_": "-", "\\": "\\", "{": "{", "}": "}"}
"""Control symbols that stand for characters."""

ENDS = frozenset({"par", "sect", "page", "column", "nestrow", "cell", "row"})
"""What ends a paragraph, a cell or a row."""

HEADERS = frozenset({"header", "headerl", "headerr", "headerf"})
FOOTERS = frozenset({"footer", "footerl", "footerr", "footerf"})
NOTES = frozenset({"footnote"})
BOXES = frozenset({"shptxt"})
ASIDE = HEADERS | FOOTERS | NOTES | BOXES
"""Groups whose text stands elsewhere than in the line where they are written."""

LIST_SIGNS = frozenset({"listtext", "pntext"})

TABLES = frozenset({"fonttbl", "stylesheet"})
"""Groups that define what the text refers to."""

UNREAD = frozenset({
    "colortbl", "info", "pict", "object", "fldinst", "listtable", "listoverridetable", "revtbl", "rsidtbl",
    "annotation",
    "atnid", "atnauthor", "shprslt", "sp",
    "nonshppict", "filetbl", "themedata", "xmlnstbl",
    "nonesttables", "bkmkstart",
    "bkmkend", "tc", "xe", "private", "pgdsctbl", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc",
    "generator",
})  # fmt: skip
"""Groups without text of the document."""

READ_THOUGH_OPTIONAL = frozenset({"shpinst", "nesttableprops", "shpgrp", *ASIDE})
"""Groups that are marked as optional and hold text all the same."""

CODE_PAGES = {
    2: "symbol", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
    255: "cp437",
}  # fmt: skip
"""The encoding of a font, by the number that RTF gives its letters; the bytes of a symbol font are signs."""
