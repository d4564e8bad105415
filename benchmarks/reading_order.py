"""Reading order on documents of known order, made by every program that is installed.

    python benchmarks/reading_order.py [FIRST_SEED [DOCUMENTS_A_KIND]] [--program NAME] [--keep FOLDER] [--show]

Prints for each program and each kind of layout the share of units in order, whole, and followed by the next one.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import mean

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.documents.corpus.measure import Figures, figures
from tests.documents.corpus.plans import KINDS, plan
from tests.documents.corpus.programs import installed

from ilsscreen.documents import read

NOT_SET_BY = {"xhtml2pdf": {"flow", "long", "spaced", "spaced_side"}, "chromium": {"long"}}
"""Layouts that a program cannot set: it knows no columns, or no running headers."""


def documents(names: Sequence[str], first: int, count: int, folder: Path) -> Iterator[tuple[str, str, Figures]]:
    """Program, kind and figures of each document."""
    for name, program in installed().items():
        if names and name not in names:
            continue
        kinds = [kind for kind in KINDS if kind not in NOT_SET_BY.get(name, ())]
        plans = [plan(kind, first + 7 * number + at) for number in range(count) for at, kind in enumerate(kinds)]
        place = folder / name
        place.mkdir(parents=True, exist_ok=True)
        for made, file in zip(plans, program(plans, place), strict=True):
            yield name, made.name.split("-")[0], figures(made.units, read(file, file.name).text)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("first", type=int, nargs="?", default=1)
    parser.add_argument("count", type=int, nargs="?", default=1)
    parser.add_argument("--program", action="append", default=[])
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--show", action="store_true", help="print the units that are not whole")
    options = parser.parse_args()
    groups: defaultdict[str, list[Figures]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        for program, kind, found in documents(options.program, options.first, options.count, folder):
            for group in (f"by {program}", f"kind {kind}", "all"):
                groups[group].append(found)
            if options.show and (found.broken or found.ordered < 1):
                print(
                    f"{program} {kind}: {found.ordered:.2f} {found.whole:.2f} {found.followed:.2f} {found.broken[:3]}"
                )
    print(f"{'':24}{'documents':>10}{'in order':>10}{'whole':>10}{'followed':>10}")
    for group, all_found in sorted(groups.items()):
        shares = (mean(getattr(found, name) for found in all_found) for name in ("ordered", "whole", "followed"))
        print(f"{group:24}{len(all_found):>10}" + "".join(f"{share:>10.3f}" for share in shares))


if __name__ == "__main__":
    main()
