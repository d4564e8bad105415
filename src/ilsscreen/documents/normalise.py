"""Text without what nobody sees: plain spaces, plain line ends, no control or direction characters."""

from __future__ import annotations

import re
import unicodedata

_BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u2800"
_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200d\u200e\u200f"
    "\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206a\u206b"
    "\u206c\u206d\u206e\u206f\u3164\ufeff\ufff9\ufffa\ufffb\uffa0"
)
_LINE_ENDS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_LIKE = {
    "\u2010": "-",
    "\u2011": "-",
    "\ufffe": "-",
    "\x02": "-",
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_TABLE = str.maketrans(
    {**dict.fromkeys(_BLANKS, " "), **dict.fromkeys(_UNSEEN, None), **dict.fromkeys(_LINE_ENDS, "\n"), **_LIKE},
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\U000e0000-\U000e007f]")
_PRIVATE = "[\ue000-\uf8ff\U000f0000-\U0010ffff]"
_BULLET = re.compile(rf"^([ \t]*){_PRIVATE}+[ \t]*", re.MULTILINE)
_SYMBOL = re.compile(_PRIVATE)
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)
_EMPTY_LINES = re.compile(r"\n{4,}")


def normalise(text: str) -> str:
    """The text as a person sees it; the lines and the blanks inside them stay as they are."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_TABLE)
    text = _CONTROL.sub("", text)
    if not text.isascii():
        text = _SYMBOL.sub(" ", _BULLET.sub(r"\1• ", text.translate(_SURROGATES)))
        text = unicodedata.normalize("NFC", text)
    return _EMPTY_LINES.sub("\n\n\n", _TRAILING.sub("", text))
