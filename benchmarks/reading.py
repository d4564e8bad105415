"""How fast PDFs are read beside a bare loop of PDFium's own text call, and how far the words agree with pdftotext.

    python benchmarks/reading.py FOLDER_OR_FILE... [--rounds 3] [--every 1]

Both readers take every file in turn, in one run; the times are those of the processor. A ratio of 0.5 means half as
many files a second as the bare call. Files whose spaces are real and those whose words only the places of letters part
are shown apart.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from statistics import median, quantiles

import pypdfium2 as pdfium

from ilsscreen.documents import read
from ilsscreen.documents.limits import DEFAULT
from ilsscreen.documents.pdf import read_pdf
from ilsscreen.documents.pdf_letters import Letters


def bare(data: bytes) -> None:
    document = pdfium.PdfDocument(data)
    for page in document:
        page.get_textpage().get_text_range()
    document.close()


def whole(data: bytes) -> None:
    read_pdf(data, DEFAULT)


def has_real_spaces(data: bytes) -> bool:
    document = pdfium.PdfDocument(data)
    known = [_has_real_spaces(page) for page in document]
    return next((real for real in known if real is not None), True)


def _has_real_spaces(page: pdfium.PdfPage) -> bool | None:
    with closing(Letters(page, DEFAULT.page_characters)) as letters:
        return letters.has_real_spaces()


def seconds(call: Callable[[bytes], None], data: bytes) -> float:
    start = time.process_time()
    call(data)
    return time.process_time() - start


def agreement(file: Path) -> float:
    """F1 of the words, counted as often as they stand, against pdftotext -layout."""
    process = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True)
    reference = Counter(process.stdout.decode("utf-8", "replace").split())
    own = Counter(read(file, file.name).text.split())
    return 2 * (reference & own).total() / max(1, reference.total() + own.total())


def files_of(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.rglob("*.pdf")) if path.is_dir() else [path]


def speed(group: Sequence[bytes], rounds: int) -> str:
    """The median of some rounds, each of which takes every file with both readers in turn."""
    ratios, ours = [], []
    for _ in range(rounds):
        pairs = [(seconds(bare, data), seconds(whole, data)) for data in group]
        bare_time, own_time = map(sum, zip(*pairs, strict=True))
        ratios.append(bare_time / own_time)
        ours.append(len(group) / own_time)
    return f"{median(ratios):.2f} of the bare call, {median(ours):.0f} files a second"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--every", type=int, default=1, help="take every so many files only")
    options = parser.parse_args()
    files = list(files_of(options.paths))[:: options.every]
    groups: defaultdict[str, list[bytes]] = defaultdict(list)
    for file in files:
        data = file.read_bytes()
        groups["real spaces" if has_real_spaces(data) else "spaces guessed"].append(data)
    for name, group in sorted(groups.items()):
        print(f"{name}: {len(group)} files, {speed(group, options.rounds)}")
    if shutil.which("pdftotext"):
        found = sorted(agreement(file) for file in files)
        tenth = quantiles(found, n=10)[0] if len(found) > 1 else found[0]
        print(f"F1 of the words: median {median(found):.4f}, tenth percentile {tenth:.4f}, least {found[0]:.4f}")


if __name__ == "__main__":
    sys.exit(main())
