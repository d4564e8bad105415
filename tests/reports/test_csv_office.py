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
NAMES = ["=1+1.pdf", "+1+1", "-1+1", "@SUM(1;1)", " =1+1", "é, “ü” 漢.pdf", 'a "b"\n;c', '=HYPERLINK("http://x")']


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it_right(tmp_path: Path) -> None:
    results = [replace(GOOD, file=name) for name in NAMES]
    write(csv_report.report(results, Look()), tmp_path / "in.csv", mark=True)
    subprocess.run(
        [str(OFFICE), "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--convert-to",
         "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,true", "--outdir", str(tmp_path / "out"),
         str(tmp_path / "in.csv")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    with (tmp_path / "out" / "in.csv").open(encoding="utf-8-sig", newline="") as handle:
        rows = list(csv.DictReader(handle))
    shown = ["'" + name if name.lstrip()[0] in "=+-@" else name.replace("\n", "\ufffd") for name in NAMES]
    assert [row["file"] for row in rows] == shown
    assert {(row["level"], float(row["years"])) for row in rows} == {("mid", 3.4)}
