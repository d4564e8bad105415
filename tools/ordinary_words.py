"""Writes data/ordinary.yaml: the English words that are nearly the name of a system, which are never typing errors.

    python tools/ordinary_words.py /usr/share/dict/american-english-large

Run it after adding systems. The argument is any list of English words, one a line.
"""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

from ilsscreen import KnowledgeBase
from ilsscreen.matching.lexicon import Lexicon
from ilsscreen.matching.systems import typo_finder
from ilsscreen.phrases import fold

TARGET = Path(__file__).parent.parent / "data" / "ordinary.yaml"
HEAD = """\
# English words that are nearly a word in the name of a system or tool: they are never taken for typing errors.
# Written by tools/ordinary_words.py from a list of English words; add words by hand where one is missing.

words:
  - id: ordinary_word
    about: words that are never typing errors of a name
    any:
"""


def main(dictionary: str) -> None:
    """Write the file anew from a dictionary, a file of one word a line."""
    lines = Path(dictionary).read_text(encoding="utf-8").splitlines()
    words = {fold(line) for line in lines if line.isascii() and line.isalpha() and len(line) > 3}
    lexicon = Lexicon(KnowledgeBase.load())
    names = {word for name in lexicon.name_words() for word in [name] if word in words}
    finder = typo_finder(lexicon, known=set())
    near = {word for word in words if finder.is_error(word)}
    kept = sorted(names | near)
    body = textwrap.fill(", ".join(f'"{w}"' if w in {"true", "false", "null"} else w for w in kept), 110)
    TARGET.write_text(HEAD + textwrap.indent(f"[{body}]", "      ") + "\n", encoding="utf-8")
    sys.stdout.write(f"{TARGET.name}: {len(kept)} words\n")


if __name__ == "__main__":
    main(sys.argv[1])
