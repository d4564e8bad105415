"""The letters of an RTF file: bytes in the encoding of their font, numbers of characters, and what repeats them."""

from __future__ import annotations

import codecs

from ilsscreen.documents.rtf_words import CODE_PAGES

SETTINGS = frozenset({"f", "fcharset", "ansicpg", "mac", "pc", "pca"})
"""The control words that say how letters are stored."""

SYMBOLS = "symbol"
"""The encoding of fonts whose bytes are signs and no letters."""

_SYSTEMS = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


class Letters:
    """Turns bytes and numbers into characters."""

    usual = "cp1252"
    """The encoding of fonts that name none."""

    def __init__(self) -> None:
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._bytes = bytearray()
        self._repeats = 0

    def byte(self, value: int) -> None:
        """One more byte, unless it repeats a character that was given by its number."""
        if self._repeats:
            self._repeats -= 1
        else:
            self._bytes.append(value)

    def from_bytes(self, encoding: str) -> str:
        """The characters that the bytes since the last call stand for."""
        data, self._bytes = self._bytes, bytearray()
        if encoding == SYMBOLS:
            return "".join(chr(0xF000 + value) for value in data)
        return data.decode(encoding, errors="replace")

    def plain(self, text: str) -> str:
        """Plain letters without those that repeat a character."""
        skipped = min(self._repeats, len(text))
        self._repeats -= skipped
        return text[skipped:]

    def numbered(self, number: int, repeats: int) -> str:
        """The character of a number, which may be negative; so many characters after it repeat it."""
        self._repeats = repeats
        return chr(number % 0x10000)

    def end_repeats(self) -> None:
        """What follows repeats nothing."""
        self._repeats = 0

    def encoding(self, word: str, number: int) -> str | None:
        """The encoding that a setting makes hold from here on; None where it only describes a font."""
        if word == "f":
            self._font = number
            return self._fonts.get(number, self.usual)
        if word == "fcharset":
            self._fonts[self._font] = CODE_PAGES.get(number, self.usual)
            return None
        self.usual = _SYSTEMS.get(word) or _code_page(number)
        return self.usual


def _code_page(number: int) -> str:
    name = f"cp{number}"
    try:
        codecs.lookup(name)
    except LookupError:
        return "cp1252"
    return name
