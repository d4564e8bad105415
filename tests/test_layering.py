"""The two rules of the house, read from the imports: stages do not import stages, a report knows only the model."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "ilsscreen"
STAGES = {"documents", "resume", "matching", "assessment", "reports"}
REPORTS_MAY_IMPORT = {"model", "records", "reports"}
FILES = sorted(SOURCE.rglob("*.py"))


def imported(path: Path) -> set[str]:
    """The parts of ilsscreen that a file imports, by their first name."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("ilsscreen."):
            names.add(node.module.split(".")[1])
        elif isinstance(node, ast.Import):
            names.update(a.name.split(".")[1] for a in node.names if a.name.startswith("ilsscreen."))
    return names


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
