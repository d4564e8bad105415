"""How much of what a search box takes a string uses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ilsscreen.knowledge.entries import Board
from ilsscreen.search_strings.printing import parts


@dataclass(frozen=True, slots=True)
class Usage:
    """So many characters, words or operators of so many; None where nothing limits them."""

    what: str
    used: int
    allowed: int | None

    @property
    def within(self) -> bool:
        """Whether the box takes it."""
        return self.allowed is None or self.used <= self.allowed

    def __str__(self) -> str:
        return f"{self.used} {self.what}" + ("" if self.allowed is None else f" of {self.allowed}")


def usage(text: str, board: Board) -> tuple[Usage, ...]:
    """What a string uses: characters, words (each word of a phrase; operators are none), operators."""
    pieces = parts(text)
    known = set(_operators(board))
    operators = [piece for piece in pieces if piece in known]
    minus = sum(piece.startswith("-") for piece in pieces)
    words = sum(len(piece.strip('-"').split()) for piece in pieces) - len(operators)
    return (
        Usage("characters", len(text), board.max_characters),
        Usage("words", words, board.max_words),
        Usage("operators", len(operators) + minus, board.max_operators),
    )


def within(text: str, board: Board) -> bool:
    """Whether a string keeps to every limit."""
    return all(part.within for part in usage(text, board))


def _operators(board: Board) -> Iterator[str]:
    for words in (board.and_word, board.or_word, board.not_word):
        yield from words.split()
