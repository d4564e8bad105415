"""The rules of the house, read from the imports: stages do not import stages, a report knows only the model.

And the whole of it as a table: a part that is new, or that comes to know another, is decided here.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "ilsscreen"
STAGES = {"documents", "resume", "matching", "assessment", "reports"}
REPORTS_MAY_IMPORT = {"model", "records", "reports"}
TABLE = """
    model
    phrases
    schemas
    inputs
    workers
    records         model
    library_work    model
    documents       model
    reports         model records
    knowledge       model phrases
    resume          model phrases knowledge
    matching        model phrases knowledge library_work
    assessment      model phrases knowledge library_work
    apart           model documents workers
    screening       model knowledge documents resume matching assessment apart workers __init__
    people          model phrases knowledge resume
    selection       model knowledge
    interview       model knowledge reports
    glossary        knowledge reports
    search_strings  model phrases knowledge reports
    kb              model phrases knowledge matching screening
    api             model knowledge screening
    __init__        model knowledge api
    __main__        cli
"""
MAY_IMPORT = {name: set(others) for name, *others in map(str.split, TABLE.strip().splitlines())}
"""What each part may know of the others; ``cli`` puts all of them together."""
PACKAGES = {
    "typer": {"cli"},
    "click": {"cli"},
    "rich": {"cli", "reports"},
    "jinja2": {"reports"},
    "yaml": {"knowledge", "kb"},
}
"""The parts that may import a package which no other part should come to depend on."""
FILES = sorted(SOURCE.rglob("*.py"))
PARTS = {path.relative_to(SOURCE).parts[0].removesuffix(".py") for path in FILES}


def modules(path: Path) -> set[str]:
    """Every name that a file imports, in full; an import by dots would hide its part, and is none of ours."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: import by the full name"
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
    return names


def imported(path: Path) -> set[str]:
    """The parts of ilsscreen that a file imports, by their first name; what stands in none is of the package itself."""
    ours = (name.split(".") for name in modules(path) if name.split(".")[0] == "ilsscreen")
    return {name[1] if len(name) > 1 and name[1] in PARTS else "__init__" for name in ours}


def part(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", [f for f in FILES if part(f) in STAGES], ids=lambda p: str(p.relative_to(SOURCE)))
def test_a_stage_never_imports_another_stage(path: Path) -> None:
    assert imported(path) & (STAGES - {part(path)}) == set()


@pytest.mark.parametrize("path", [f for f in FILES if part(f) == "reports"], ids=lambda p: p.name)
def test_a_report_knows_only_the_model(path: Path) -> None:
    assert imported(path) <= REPORTS_MAY_IMPORT


def test_the_model_imports_nothing_of_ours() -> None:
    assert imported(SOURCE / "model.py") == set()


def test_readers_of_files_know_only_the_model() -> None:
    found = {name for path in FILES if part(path) == "documents" for name in imported(path)}
    assert found <= {"documents", "model"}


@pytest.mark.parametrize("path", [f for f in FILES if part(f) != "cli"], ids=lambda p: str(p.relative_to(SOURCE)))
def test_a_part_knows_the_parts_that_it_may(path: Path) -> None:
    assert imported(path) - {part(path)} <= MAY_IMPORT[part(path)]


def test_the_table_names_no_part_that_is_gone_and_no_import_that_is_not_used() -> None:
    used = {name: set[str]() for name in PARTS - {"cli"}}
    for path in FILES:
        if part(path) != "cli":
            used[part(path)] |= imported(path) - {part(path)}
    assert used == MAY_IMPORT


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_stays_in_the_parts_that_need_it(package: str) -> None:
    assert {part(f) for f in FILES if package in {name.split(".")[0] for name in modules(f)}} == PACKAGES[package]
