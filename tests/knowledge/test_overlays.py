"""Own terms laid over others: added, changed by name and field, switched off; in which order, and from where."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import Run

from ilsscreen.knowledge import KnowledgeBase, KnowledgeError, load
from ilsscreen.knowledge.entries import System

SMALL = Path(__file__).parent / "small.yaml"
Lay = Callable[..., KnowledgeBase]


@pytest.fixture
def lay(tmp_path: Path) -> Lay:
    """Lays files of such texts over the small base, in order."""

    def over(*texts: str) -> KnowledgeBase:
        files = [tmp_path / f"{number}.yaml" for number, _ in enumerate(texts)]
        for file, text in zip(files, texts, strict=True):
            file.write_text(text, encoding="utf-8")
        return load([SMALL, *files], builtin=False)

    return over


def system(kb: KnowledgeBase, name: str) -> System:
    return next(system for system in kb.systems if system.name == name)


def test_a_new_name_adds_an_entry(lay: Lay) -> None:
    kb = lay("systems:\n  - name: RiverLib\n")
    assert [s.name for s in kb.systems] == ["Koha", "Sierra", "RiverLib"]


def test_a_known_name_changes_the_fields_that_are_given_and_no_other(lay: Lay) -> None:
    sierra = system(lay("systems:\n  - name: Sierra\n    vendor: Innovative\n"), "Sierra")
    assert (sierra.vendor, sierra.aliases, sierra.first_release) == ("Innovative", ("Innovative Sierra",), 2012)


def test_a_list_that_is_given_replaces_the_one_below(lay: Lay) -> None:
    assert system(lay("systems:\n  - name: Sierra\n    aliases: [III]\n"), "Sierra").aliases == ("III",)


@pytest.mark.parametrize(
    ("change", "aliases"),
    [
        ("aliases+: [III]", ("Innovative Sierra", "III")),
        ("aliases-: [Innovative Sierra]", ()),
        ("aliases-: [Innovative Sierra]\n    aliases+: [III]", ("III",)),
        ("modules+: [Lists]", ("Innovative Sierra",)),
    ],
)
def test_a_list_can_be_added_to_and_taken_from(lay: Lay, change: str, aliases: tuple[str, ...]) -> None:
    assert system(lay(f"systems:\n  - name: Sierra\n    {change}\n"), "Sierra").aliases == aliases


def test_what_is_not_there_cannot_be_taken_out(lay: Lay) -> None:
    with pytest.raises(KnowledgeError, match='has no "Sierra One" in aliases to take out'):
        lay("systems:\n  - name: Sierra\n    aliases-: [Sierra One]\n")


def test_off_takes_an_entry_away_and_a_later_file_may_bring_it_back(lay: Lay) -> None:
    off = "systems:\n  - name: Sierra\n    off: true\n"
    assert [s.name for s in lay(off).systems] == ["Koha"]
    assert [s.name for s in lay(off, "systems:\n  - name: Sierra\n").systems] == ["Koha", "Sierra"]


def test_numbers_of_the_rules_change_one_by_one(lay: Lay) -> None:
    before, after = lay().rules.numbers, lay("rules:\n  numbers:\n    mid_years: 3\n").rules.numbers
    assert after == {**before, "mid_years": 3.0}


def test_the_later_file_wins(lay: Lay) -> None:
    first, second = (f"systems:\n  - name: Sierra\n    vendor: {name}\n" for name in ("One", "Two"))
    assert system(lay(first, second), "Sierra").vendor == "Two"


def test_a_folder_is_its_files_in_the_order_of_their_names(lay: Lay, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    for name in ("b", "a"):
        (folder / f"{name}.yaml").write_text(f"systems:\n  - name: Sierra\n    vendor: {name}\n", encoding="utf-8")
    assert system(load([SMALL, folder], builtin=False), "Sierra").vendor == "b"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("[NO, on, off, yes]", ("NO", "on", "off", "yes")),
        ("[1.10, 0x1F, 007, 1e3]", ("1.10", "0x1F", "007", "1e3")),
        ("[2012-11-01, 12:30, ~]", ("2012-11-01", "12:30", "~")),
        ("[null, 'true', false]", ("null", "true", "false")),
    ],
)
def test_words_are_text_however_yaml_would_take_them(lay: Lay, written: str, words: tuple[str, ...]) -> None:
    assert system(lay(f"systems:\n  - name: Sierra\n    modules: {written}\n"), "Sierra").modules == words


def test_entries_without_examples_can_be_used(lay: Lay) -> None:
    assert system(lay("systems:\n  - name: RiverLib\n"), "RiverLib").finds == ()


def test_own_files_hold_for_every_run_in_the_documented_order(run: Run, tmp_path: Path) -> None:
    """Built-in terms, then the file in the configuration folder, then ILSSCREEN_KB, then --kb."""
    own = tmp_path / "config" / "ilsscreen" / "kb.yaml"
    own.parent.mkdir(parents=True)
    files = {name: tmp_path / f"{name}.yaml" for name in ("variable", "option")}
    text = "systems:\n  - name: Sierra\n    vendor: {}\n    {}: [told by {}]\n"
    own.write_text(text.format("own", "libraries", "own"), encoding="utf-8")
    files["variable"].write_text(text.format("variable", "regions", "variable"), encoding="utf-8")
    files["option"].write_text("systems:\n  - name: Sierra\n    vendor: option\n", encoding="utf-8")
    env = {"XDG_CONFIG_HOME": str(own.parent.parent), "ILSSCREEN_KB": os.pathsep.join([str(files["variable"])])}
    shown = run("kb", "show", "Sierra", "--kb", files["option"], **env).stdout.splitlines()
    assert f"  vendor: option  # {files['option']}:3" in shown
    assert f"  regions:  # {files['variable']}:4" in shown
    assert f"  libraries:  # {own}:4" in shown


def test_a_file_that_ilsscreen_kb_names_and_that_is_missing_is_told(run: Run, tmp_path: Path) -> None:
    process = run("kb", "show", ILSSCREEN_KB=str(tmp_path / "none.yaml"))
    assert process.returncode == 2
    assert "none.yaml" in process.stderr
    assert "ILSSCREEN_KB" in process.stderr


def test_own_terms_that_stand_alone_keep_the_dates_and_the_rules(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("systems:\n  - name: Koha\n", encoding="utf-8")
    process = run("scan", "--kb", own, "--kb-only", "examples/lukas-brandt-hochschule.txt", "--as-of", "2026-11")
    assert process.returncode == 0
    assert "Koha" in process.stdout
    assert "Aleph" not in process.stdout


def test_check_passes_an_own_file_over_the_built_in_base_and_says_what_it_lacks(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(
        "systems:\n  - name: RiverLib\n  - name: Sierra\n    aliases-: [Sierra Desktop App]\n", encoding="utf-8"
    )
    process = run("kb", "check", "--kb", own)
    assert process.returncode == 0
    advice = [line for line in process.stdout.splitlines() if ": advice: " in line]
    assert advice[0] == f'{own}:2:5: advice: "RiverLib" has no finds: a sentence in which it must be found'
    assert '"Sierra Desktop App" is not found' in advice[-1]
