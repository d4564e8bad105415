"""Settings from files and the environment, completion in shells, and the manual page."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from tests.conftest import EXAMPLES, Run

ONE = EXAMPLES / "amara-okafor-circulation.txt"


def ilsscreen(*args: object, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """A run in a folder with its own user settings."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("ILSSCREEN_SCAN")}
    environment |= {"XDG_CONFIG_HOME": str(folder / "home"), **variables}
    command = [sys.executable, "-m", "ilsscreen", *map(str, args)]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def put(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.skipif(sys.platform != "linux", reason="the folder of settings is another one there")
def test_a_later_place_wins_over_an_earlier_one(tmp_path: Path) -> None:
    user = put(tmp_path / "home" / "ilsscreen" / "config.toml", '[scan]\nformat = "json"\nsort = "level"\njobs = 1\n')
    put(tmp_path / ".ilsscreen.toml", '[scan]\nformat = "csv"\n')
    given = put(tmp_path / "own.toml", '[scan]\nmin-level = "mid"\n')
    out = ilsscreen(
        "--config", given, "config", "show", "--origin", folder=tmp_path, ILSSCREEN_SCAN_SORT="years"
    ).stdout
    assert tomllib.loads(out) == {"scan": {"format": "csv", "sort": "years", "jobs": 1, "min-level": "mid"}}
    assert 'format = "csv"  # .ilsscreen.toml\n' in out
    assert 'sort = "years"  # ILSSCREEN_SCAN_SORT\n' in out
    assert f"jobs = 1  # {user}\n" in out
    assert f'min-level = "mid"  # {given}\n' in out


@pytest.mark.parametrize(
    ("variables", "options", "expected"),
    [
        ({}, [], "file,level,"),
        ({"ILSSCREEN_SCAN_FORMAT": "jsonl"}, [], '{"schema":'),
        ({"ILSSCREEN_SCAN_FORMAT": "jsonl"}, ["--format", "json"], "{\n"),
    ],
)
def test_settings_are_what_a_command_does_by_itself(
    tmp_path: Path, variables: dict[str, str], options: list[str], expected: str
) -> None:
    put(tmp_path / ".ilsscreen.toml", '[scan]\nformat = "csv"\n')
    assert ilsscreen("scan", ONE, *options, folder=tmp_path, **variables).stdout.startswith(expected)


def test_where_nothing_is_set_it_is_told_how_to_see_what_can_be(tmp_path: Path) -> None:
    told = ilsscreen("config", "show", folder=tmp_path).stdout
    assert told == "# nothing is set; ilsscreen config show --all lists what can be\n"


def test_a_setting_outside_a_table_is_for_every_command_that_has_it(tmp_path: Path) -> None:
    put(tmp_path / ".ilsscreen.toml", 'color = "never"\n[kb.check]\nkb = "terms.yaml"\n')
    shown = tomllib.loads(ilsscreen("config", "show", folder=tmp_path).stdout)
    assert shown["scan"]["color"] == shown["titles"]["color"] == "never"
    assert shown["kb"]["check"]["kb"] == ["terms.yaml"]


def test_a_path_in_a_file_is_relative_to_it(tmp_path: Path) -> None:
    own = put(tmp_path / "settings" / "own.toml", '[scan]\nkb = ["mine.yaml"]\n')
    put(tmp_path / "settings" / "mine.yaml", "systems:\n  - name: Riverside\n    aliases: [RiverLib]\n")
    put(tmp_path / "cv.txt", "SKILLS\nLibrary systems: RiverLib\n")
    out = ilsscreen("--config", own, "scan", "cv.txt", "--format", "jsonl", folder=tmp_path).stdout
    assert '"name":"Riverside"' in out


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[scan\n", "is not valid TOML"),
        ("[scna]\njobs = 1\n", 'there is no setting "scna": did you mean "scan"?'),
        ("[scan]\njosb = 1\n", 'there is no setting "scan.josb": did you mean "scan.jobs"?'),
        ("jbos = 1\n", 'there is no setting "jbos": did you mean "jobs"?'),
        ('[scan]\njobs = "many"\n', "scan.jobs: 'many' is not a valid integer."),
        ('[scan]\nmin-level = "chief"\n', "scan.min-level: 'chief' is not one of 'junior', 'mid', 'senior'."),
    ],
)
def test_a_mistake_is_one_line_that_names_the_file(tmp_path: Path, text: str, told: str) -> None:
    own = put(tmp_path / "own.toml", text)
    process = ilsscreen("--config", own, "scan", ONE, folder=tmp_path)
    assert (process.returncode, process.stdout, process.stderr.count("\n")) == (2, "", 1)
    assert str(own) in process.stderr
    assert told in process.stderr


def test_a_variable_that_does_not_fit_is_named(tmp_path: Path) -> None:
    process = ilsscreen("scan", ONE, folder=tmp_path, ILSSCREEN_SCAN_JOBS="x")
    assert process.stderr == "ilsscreen: ILSSCREEN_SCAN_JOBS: 'x' is not a valid integer.\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["scan", "--min-level", "s"], {"senior"}),
        (["scan", "--require", "Symph"], {"Symphony"}),
        (["titles", "--board", "goo"], {"google"}),
        (["titles", "--system", "Koh"], {"Koha"}),
        (["ti"], {"titles"}),
    ],
)
def test_bash_completes_commands_and_values(tmp_path: Path, words: list[str], expected: set[str]) -> None:
    variables = {
        "_ILSSCREEN_COMPLETE": "complete_bash",
        "COMP_WORDS": " ".join(["ilsscreen", *words]),
        "COMP_CWORD": str(len(words)),
    }
    assert expected <= set(ilsscreen(folder=tmp_path, **variables).stdout.split())


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_every_shell_has_its_script(run: Run, shell: str) -> None:
    script = run("completion", shell).stdout
    assert "_ILSSCREEN_COMPLETE" in script
    if shell in {"bash", "zsh", "fish"} and (program := shutil.which(shell)):
        assert subprocess.run([program, "-n"], input=script, text=True, capture_output=True, check=False).stderr == ""


def test_the_manual_page_holds_every_command_and_option(run: Run) -> None:
    page = run("man").stdout.replace("\\-", "-")
    assert page.startswith(".TH ILSSCREEN 1")
    for part in ("scan [OPTIONS]", "--min-level [junior|mid|senior]", ".SH EXIT STATUS", "kb check", "--board NAME"):
        assert part in page.replace("\n", " ")
    if groff := shutil.which("groff"):
        checked = subprocess.run(
            [groff, "-man", "-Tutf8", "-ww"], input=run("man").stdout, text=True, capture_output=True, check=False
        )
        assert checked.stderr == ""


def test_the_glossary_is_a_page_to_hand_out(run: Run, tmp_path: Path) -> None:
    page = run("explain", "--all", "--format", "md").stdout
    assert page.startswith("# Library words in plain English\n")
    assert page.count("\n### ") >= 71
    assert run("explain", "--all", "weeding").returncode == 2
    assert "<h3>weeding</h3>" in run("explain", "--all", "--format", "html").stdout
