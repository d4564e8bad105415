"""The JSON Schema of the YAML files: what editors complete and check by, held to what the loader takes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from tests.conftest import ROOT

from ilsscreen.kb.schema import FILE, as_text, schema
from ilsscreen.knowledge import builtin_files

BROKEN = Path(__file__).parent / "broken"
VALIDATOR = jsonschema.Draft202012Validator(schema())


class Editor(yaml.SafeLoader):
    """YAML 1.2 as editors read it: on, off, yes and no are words; true and false are not."""


Editor.yaml_implicit_resolvers = {
    char: [(tag, rule) for tag, rule in rules if tag != "tag:yaml.org,2002:bool" or char in "tTfF"]
    for char, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def problems(text: str) -> list[str]:
    loaded: Any = yaml.load(text, Editor)
    return [error.message for error in VALIDATOR.iter_errors(loaded)]


def test_it_is_a_schema() -> None:
    VALIDATOR.check_schema(schema())


def test_the_file_beside_the_data_is_what_kb_schema_prints() -> None:
    kept = (ROOT / "data" / FILE).read_text(encoding="utf-8")
    assert kept == as_text(), "write it anew: ilsscreen kb schema > data/schema.json"


@pytest.mark.parametrize("path", builtin_files(), ids=lambda path: path.name)
def test_every_data_file_names_its_schema_and_holds_to_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    first = text.splitlines()[0]
    assert first == f"# yaml-language-server: $schema={FILE}"
    assert (path.parent / first.partition("=")[2]).is_file()
    assert problems(text) == []


@pytest.mark.parametrize(
    "name",
    [
        "choice_misspelt",
        "entry_no_fields",
        "entry_without_name",
        "field_misspelt",
        "fields_in_a_word_list",
        "list_for_one_value",
        "number_in_words",
        "one_word_for_a_list",
        "section_misspelt",
        "section_no_list",
        "year_in_quotes",
        "year_in_words",
        "yes_for_true",
    ],
)
def test_what_the_loader_refuses_by_its_form_the_schema_refuses(name: str) -> None:
    assert problems((BROKEN / f"{name}.yaml").read_text(encoding="utf-8"))


def test_own_files_may_change_single_fields_add_to_lists_and_switch_off() -> None:
    assert problems("systems:\n  - name: Sierra\n    aliases+: [NO, 1.10]\n  - name: Koha\n    off: true\n") == []
