"""The CSV as a spreadsheet program takes it: letters, cells and numbers arrive, and no cell is a formula."""

from __future__ import annotations

import csv
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from tests.reports.sample import GOOD

from ilsscreen.cli.output import write
from ilsscreen.reports import csv_report
from ilsscreen.reports.look import Look

OFFICE = shutil.which("soffice")
UTF8 = "44,34,76,1"
"""Commas, double quotes, UTF-8, from the first line on: what LibreOffice proposes for a file with the mark of UTF-8."""
NAMES = ["=1+1.pdf", "+1+1", "-1+1", "@SUM(1;1)", " =1+1", "é, “ü” 漢.pdf", 'a "b"\n;c', '=HYPERLINK("http://x")']


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it_right(tmp_path: Path) -> None:
    results = [replace(GOOD, file=name) for name in NAMES]
    write(csv_report.report(results, Look()), tmp_path / "in.csv", mark=True)
    done = subprocess.run(
        [str(OFFICE), "--headless",
         f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", f"--infilter=CSV:{UTF8}",
         "--convert-to", f"csv:Text - txt - csv (StarCalc):{UTF8}", "--outdir", str(tmp_path / "out"),
         str(tmp_path / "in.csv")],
        check=True, capture_output=True, timeout=120, text=True,
    )  # fmt: skip
    if "could not be loaded" in done.stderr:
        pytest.skip("LibreOffice is installed without its spreadsheet program")
    with (tmp_path / "out" / "in.csv").open(encoding="utf-8-sig", newline="") as handle:
        rows = list(csv.DictReader(handle))
    shown = ["'" + name if name.lstrip()[0] in "=+-@" else name.replace("\n", "\ufffd") for name in NAMES]
    assert [row["file"] for row in rows] == shown
    assert {(row["level"], float(row["years"])) for row in rows} == {("mid", 3.4)}
