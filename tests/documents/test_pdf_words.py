"""The words of a PDF are those that another reader finds in it."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from pathlib import Path
from statistics import median, quantiles

import pytest
from tests.conftest import SHARED
from tests.documents.conftest import Press
from tests.documents.corpus.plans import plan

from ilsscreen.documents import read

REAL = SHARED / "real" / "pdf"
LETTERS_UNLIKE = str.maketrans({"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi"})

needs_pdftotext = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")


def agreement(file: Path) -> float:
    """F1 of the words, each counted as often as it stands."""
    process = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True)
    reference = Counter(process.stdout.decode().translate(LETTERS_UNLIKE).split())
    own = Counter(read(file, file.name).text.split())
    return 2 * (reference & own).total() / (reference.total() + own.total())


@needs_pdftotext
@pytest.mark.skipif(not REAL.is_dir(), reason="the real resumes are not beside the checkout")
def test_of_real_resumes_agree() -> None:
    shares = [agreement(file) for file in sorted(REAL.glob("*.pdf"))[::40]]
    assert median(shares) >= 0.995
    assert quantiles(shares, n=10)[0] >= 0.97


@needs_pdftotext
@pytest.mark.parametrize("program", ["drawn", "typst", "weasyprint", "libreoffice", "chromium"])
def test_of_each_program_agree(press: Press, program: str) -> None:
    files = press.print(program, plan("single", 401), plan("table", 403), plan("labels", 404))
    assert {file.name: share for file in files if (share := agreement(file)) < 0.995} == {}
