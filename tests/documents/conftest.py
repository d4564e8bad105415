"""Documents of known reading order, made once for a session."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.documents.corpus.blocks import Plan
from tests.documents.corpus.programs import installed


class Press:
    """Sets plans with the programs of this machine; skips a test where a program is missing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._programs = installed()

    def print(self, program: str, *plans: Plan) -> list[Path]:
        """The PDF of each plan."""
        if program not in self._programs:
            pytest.skip(f"{program} is not installed")
        folder = self._folder / program
        folder.mkdir(exist_ok=True)
        return self._programs[program](plans, folder)


@pytest.fixture(scope="session")
def press(tmp_path_factory: pytest.TempPathFactory) -> Press:
    return Press(tmp_path_factory.mktemp("press"))
