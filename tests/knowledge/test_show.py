"""kb show: an entry as it is used, as YAML that can be laid over, with the place that each field comes from."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from ilsscreen.kb.changes import changes
from ilsscreen.kb.show import shown
from ilsscreen.knowledge import builtin_files, load, merged, read
from ilsscreen.knowledge.fields import LISTS, SINGLES
from ilsscreen.knowledge.merge import Merged

SMALL = Path(__file__).parent / "small.yaml"


@pytest.fixture(scope="module")
def whole() -> Merged:
    return read()


def test_every_field_says_file_and_line(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("systems:\n  - name: Sierra\n    vendor: Me\n    aliases+: [III]\n", encoding="utf-8")
    text = shown(read([SMALL, own], builtin=False), "innovative sierra")
    assert text.splitlines()[:6] == [
        "systems:",
        f"- name: Sierra  # {own}:2",
        f"  aliases:  # {SMALL}:15, {own}:4",
        "  - Innovative Sierra",
        "  - III",
        f"  ambiguous: true  # {SMALL}:16",
    ]


def test_the_places_are_those_of_the_files(whole: Merged) -> None:
    lines = {f"data/{path.name}": path.read_text(encoding="utf-8").splitlines() for path in builtin_files()}
    fields = [line.split("  # data/") for line in shown(whole, "Koha").splitlines() if "  # data/" in line]
    assert fields
    for field, place in fields:
        file, _, number = place.partition(":")
        name = field.strip(" -").split(":")[0]
        assert name in "".join(lines[f"data/{file}"][int(number) - 3 : int(number)])


@pytest.mark.parametrize("name", ["Sierra", "Library Systems Administrator", "staff_training", "lib sys admin", "opac"])
def test_an_entry_goes_by_any_of_its_names(whole: Merged, name: str) -> None:
    assert yaml.safe_load(shown(whole, name))


def test_nothing_is_shown_of_what_is_not_there(whole: Merged) -> None:
    assert shown(whole, "moon") == ""


def test_whatever_is_shown_can_be_laid_over_as_it_is(whole: Merged, tmp_path: Path) -> None:
    sections = {section: text for section in (*LISTS, *SINGLES) if (text := shown(whole, section))}
    for section, text in sections.items():
        (tmp_path / f"{section}.yaml").write_text(text, encoding="utf-8")
    assert len(sections) > 12
    assert changes(load(), load([tmp_path])) == []


def test_what_a_broken_base_holds_is_not_made_up() -> None:
    whole, sources = merged([Path(__file__).parent / "broken" / "yes_for_true.yaml"], builtin=False)
    assert [problem.message for source in sources for problem in source.problems] == ["this is either true or false"]
    assert "ambiguous" not in whole.lists["systems"]["RiverLib"].values
