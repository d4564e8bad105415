"""Words, and the phrases of the knowledge base found among them.

A phrase is words separated by blanks. Case and punctuation do not matter. ``*`` ends a word in any way,
``...`` leaves up to six words between but no semicolon, bar or bullet, ``..`` up to two and no comma, colon,
dash or bracket either, ``~`` is ``...`` with its two sides in either order, ``(name)`` is any entry of the word
list ``name``, ``#`` is a number of a hundred or more that is no year, and a leading ``=`` asks for the very letters
(``=ILL``). Matching is a dictionary of first words over tokens: it crosses line ends, and it never crosses the end of
the text it is given.
"""

from __future__ import annotations

from ilsscreen.phrases.compiler import Compiler, PhraseError, lists_in, plain
from ilsscreen.phrases.table import Hit, PhraseTable
from ilsscreen.phrases.word_lists import WordLists
from ilsscreen.phrases.words import Token, fold, tokenize, vocabulary, words_of

__all__ = [
    "Compiler",
    "Hit",
    "PhraseError",
    "PhraseTable",
    "Token",
    "WordLists",
    "fold",
    "lists_in",
    "plain",
    "tokenize",
    "vocabulary",
    "words_of",
]
