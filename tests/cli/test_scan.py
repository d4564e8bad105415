"""``ilsscreen scan`` as a user meets it: streams, formats, exit statuses, order."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import jsonschema
import pytest
from tests.conftest import EXAMPLES, Run

from ilsscreen.documents import read

SCHEMA = json.loads((Path(__file__).parents[2] / "src/ilsscreen/schemas/result.json").read_text(encoding="utf-8"))
FILES = sorted(EXAMPLES.iterdir())


def records(text: str) -> list[dict]:
    return [json.loads(line) for line in text.splitlines()]


def test_the_examples_are_all_read(run: Run) -> None:
    process = run("scan", "--as-of", "2026-11", "--format", "jsonl", EXAMPLES)
    found = records(process.stdout)
    assert process.returncode == 0
    assert [Path(r["file"]).name for r in found] == [f.name for f in FILES]
    assert {r["level"] for r in found} == {"none", "junior", "mid", "senior"}
    assert [Path(r["file"]).stem for r in found if r["level"] == "none"] == [
        "noah-baptiste-learning-tech",
        "sierra-vance-logistics",
    ]
    assert [r["systems"] for r in found if r["level"] == "none"] == [[], []]


def test_every_record_validates_and_its_evidence_points_into_the_text(run: Run) -> None:
    found = records(run("scan", "--format", "jsonl", EXAMPLES).stdout)
    assert len(found) == len(list(EXAMPLES.iterdir()))
    for record in found:
        jsonschema.validate(record, SCHEMA)
        text = read(Path(record["file"]), "x").text
        for system in record["systems"]:
            for piece in system["evidence"]:
                assert text[piece["start"] : piece["end"]] == piece["matched"]


def test_json_holds_the_same_records_in_one_document(run: Run) -> None:
    lines = records(run("scan", "--format", "jsonl", "--as-of", "2026-11", EXAMPLES).stdout)
    whole = json.loads(run("scan", "--format", "json", "--as-of", "2026-11", EXAMPLES).stdout)
    assert whole == {"schema": "ilsscreen.results/1", "results": lines}


def test_output_is_the_same_byte_for_byte(run: Run) -> None:
    outputs = {
        run(
            "scan", "--format", "jsonl", "--as-of", "2026-11", *jobs, EXAMPLES, PYTHONHASHSEED=seed, LC_ALL=locale
        ).stdout
        for jobs, seed, locale in [((), "0", "C"), ((), "77", "C.UTF-8"), (("--jobs", "2"), "3", "C")]
    }
    assert len(outputs) == 1


def test_a_pipe_gets_plain_text_and_one_file_a_card(run: Run) -> None:
    process = run("scan", FILES[0])
    assert "\x1b" not in process.stdout
    assert "\nSystems\n" in process.stdout
    assert "«Polaris»" in process.stdout
    assert process.stderr == ""


def test_several_files_give_a_table_and_with_cards_each_card(run: Run) -> None:
    assert len(run("scan", *FILES[:3]).stdout.splitlines()) == 4
    assert run("scan", "--cards", *FILES[:3]).stdout.count("\nSystems\n") == 3


def test_standard_input_is_a_file_like_any_other(run: Run) -> None:
    (record,) = records(run("scan", "--format", "jsonl", "-", stdin=FILES[0].read_bytes()).stdout)
    assert record["file"] == "-"
    assert record["systems"][0]["name"] == "Polaris"


def test_names_come_from_a_list(run: Run, tmp_path: Path) -> None:
    names = "\0".join(str(f) for f in FILES[:2])
    process = run("scan", "--files-from", "-", "-0", "--format", "jsonl", stdin=names)
    assert [r["file"] for r in records(process.stdout)] == [str(f) for f in FILES[:2]]


def test_hidden_files_are_left_out_and_folders_are_walked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", ".hidden.txt", "b/a.txt"):
        shutil.copy(FILES[0], tmp_path / name)
    process = run("scan", "--format", "jsonl", tmp_path)
    assert [r["file"] for r in records(process.stdout)] == [str(tmp_path / "b/a.txt"), str(tmp_path / "c.txt")]


@pytest.mark.parametrize(
    ("options", "names", "status"),
    [
        (
            ["--min-level", "senior"],
            ["daniel-moreau-consortium", "meera-pillai-college-librarian", "rosa-delgado-systems-librarian"],
            0,
        ),
        (
            ["--require", "Koha=hands_on"],
            ["daniel-moreau-consortium", "lukas-brandt-hochschule", "meera-pillai-college-librarian"],
            0,
        ),
        (["--require", "Destiny"], ["grace-hollander-school-library"], 0),
        (["--require", "Virtua"], [], 1),
    ],
)
def test_filters_show_who_passes(run: Run, options: list[str], names: list[str], status: int) -> None:
    process = run("scan", "--format", "jsonl", *options, EXAMPLES)
    assert [Path(r["file"]).stem for r in records(process.stdout)] == names
    assert process.returncode == status


def test_sorting_by_level_puts_the_highest_first(run: Run) -> None:
    found = records(run("scan", "--format", "jsonl", "--sort", "level", EXAMPLES).stdout)
    order = ["senior", "mid", "junior", "none"]
    levels = [order.index(r["level"]) for r in found]
    assert levels == sorted(levels)


def test_output_is_written_whole_or_not_at_all(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    assert run("scan", "--format", "jsonl", "-o", target, FILES[0]).stdout == ""
    assert len(records(target.read_text(encoding="utf-8"))) == 1
    assert [f.name for f in tmp_path.iterdir()] == ["out.jsonl"]


def test_csv_has_a_stable_header_and_no_formula(run: Run, tmp_path: Path) -> None:
    shutil.copy(FILES[0], tmp_path / "=cmd.txt")
    process = run("scan", "--format", "csv", "=cmd.txt", cwd=tmp_path)
    head, row = process.stdout.splitlines()
    assert head.startswith("file,level,by_years,by_duties,confidence,years,")
    assert row.startswith("'=cmd.txt,junior,")


def test_own_terms_are_laid_over_the_built_in_ones(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(
        "systems:\n  - name: RiverLib\n    vendor: Riverside\n  - name: Polaris\n    off: true\n", encoding="utf-8"
    )
    resume = "Library Assistant, Oak Library, Jan 2024 - Dec 2025\n- Lent books in RiverLib and Polaris\n"
    (record,) = records(run("scan", "--kb", own, "--format", "jsonl", "-", stdin=resume).stdout)
    assert [s["name"] for s in record["systems"]] == ["RiverLib"]
    (plain,) = records(run("scan", "--format", "jsonl", "-", stdin=resume).stdout)
    assert plain["kb"] != record["kb"]
    assert [s["name"] for s in plain["systems"]] == ["Polaris"]


def test_colour_is_kept_out_by_no_color_and_forced_by_always(run: Run) -> None:
    forced = run("scan", "--color", "always", "--format", "rich", FILES[0]).stdout
    assert re.search(r"\x1b\[[0-9;]*3[1-6]m", forced)
    plain = run("scan", "--color", "never", "--format", "rich", FILES[0]).stdout
    assert not re.search(r"\x1b\[[0-9;]*3[1-6]m", plain)
