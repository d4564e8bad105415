"""Writes the second list of data/ordinary.yaml: the words of dictionaries that are nearly the name of a system.

    python tools/ordinary_words.py /usr/share/dict/american-english-huge /usr/share/dict/spanish ...

Run it after adding systems. Each argument is a list of words, one a line, of any language.
"""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

from ilsscreen import KnowledgeBase
from ilsscreen.matching.spelling import searched_names
from ilsscreen.matching.typos import TypoFinder
from ilsscreen.phrases import fold

TARGET = Path(__file__).parent.parent / "data" / "ordinary.yaml"
LIST = re.compile(r"(- id: ordinary_word\n.*?any:\n)\s*\[.*?\]\n", re.DOTALL)
SHORTEST_PART = 3
YAML_WORDS = {"true", "false", "null", "yes", "no", "on", "off"}


def words_of(dictionaries: list[str]) -> Iterator[str]:
    """Every word of the dictionaries, as matching compares words."""
    for path in dictionaries:
        for line in Path(path).read_text(encoding="utf-8", errors="replace").splitlines():
            word = fold(line.strip())
            if word.isascii() and word.isalpha():
                yield word


def main(dictionaries: list[str]) -> None:
    """Write the list anew."""
    names = list(searched_names(KnowledgeBase.load()))
    parts = {(part,) for words in names for part in words if len(part) >= SHORTEST_PART}
    finder = TypoFinder([*names, *sorted(parts)], known=())
    kept = sorted({word for word in words_of(dictionaries) if finder.near(word)})
    body = textwrap.fill(", ".join(f'"{w}"' if w in YAML_WORDS else w for w in kept), 110)
    text = TARGET.read_text(encoding="utf-8")
    new = LIST.sub(lambda m: m[1] + textwrap.indent(f"[{body}]", "      ") + "\n", text)
    TARGET.write_text(new, encoding="utf-8")
    sys.stdout.write(f"{TARGET.name}: {len(kept)} words\n")


if __name__ == "__main__":
    main(sys.argv[1:])
