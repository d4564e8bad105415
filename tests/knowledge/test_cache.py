"""The cache: never an error whatever became of it, never read as code, and never what another base holds."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from ilsscreen.knowledge import KnowledgeBase, cache, load

SMALL = Path(__file__).parent / "small.yaml"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(cache.FOLDER_VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


def small() -> KnowledgeBase:
    return load([SMALL], builtin=False)


def kept(place: Path) -> Path:
    (file,) = place.glob("*")
    return file


class Trap:
    """Unpickled, it would leave a file."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def __reduce__(self) -> tuple[Callable[..., object], tuple[Path]]:
        return Path.touch, (self.file,)


def test_what_is_kept_is_what_is_read(place: Path) -> None:
    first = small()
    assert kept(place).name.startswith("kb-")
    assert small() == first


def test_the_files_are_not_parsed_again(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = small()
    monkeypatch.setattr("ilsscreen.knowledge._checked", None)
    assert small() == first


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"Sierra", b"Sirrea"),
        lambda data: data.partition(b"\n")[2],
        lambda data: data.partition(b"\n")[0] + b"\n{}",
        lambda data: b"[" * 100_000,
        lambda data: b"\xff\xfe\x00" * 100,
        lambda data: b"import os; os.abort()",
    ],
    ids=["empty", "cut", "changed", "headless", "other_body", "deep", "no_text", "code"],
)
def test_a_damaged_cache_is_made_anew(place: Path, damage: Callable[[bytes], bytes]) -> None:
    first = small()
    file = kept(place)
    whole = file.read_bytes()
    file.write_bytes(damage(whole))
    assert small() == first
    assert file.read_bytes() == whole


def test_a_cache_is_never_read_as_code(place: Path, tmp_path: Path) -> None:
    first = small()
    kept(place).write_bytes(pickle.dumps(Trap(tmp_path / "sprung")))
    assert small() == first
    assert not (tmp_path / "sprung").exists()


def test_a_stale_cache_is_not_read(place: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    for vendor in ("One", "Two"):
        own.write_text(f"systems:\n  - name: Sierra\n    vendor: {vendor}\n", encoding="utf-8")
        assert next(s.vendor for s in load([SMALL, own], builtin=False).systems if s.name == "Sierra") == vendor


def test_content_under_the_key_of_another_base_is_not_read(place: Path, tmp_path: Path) -> None:
    first = small()
    own = tmp_path / "own.yaml"
    own.write_text("systems:\n  - name: RiverLib\n", encoding="utf-8")
    load([SMALL, own], builtin=False)
    one, other = sorted(place.glob("*"), key=lambda file: file.stat().st_size)
    one.write_bytes(other.read_bytes())
    assert small() == first


def test_a_folder_in_the_place_of_the_file_is_no_error(place: Path) -> None:
    first = small()
    file = kept(place)
    file.unlink()
    file.mkdir()
    assert small() == first
    assert kept(place) == file


def test_a_file_in_the_place_of_the_folder_is_no_error(place: Path) -> None:
    place.write_text("", encoding="utf-8")
    assert small().systems


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="whoever may write everywhere cannot try this")
def test_a_folder_that_cannot_be_written_is_no_error(place: Path) -> None:
    place.mkdir()
    place.chmod(0o500)
    assert small().systems


def test_it_can_be_switched_off(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.SWITCH_VARIABLE, "off")
    assert small().systems
    assert not place.exists()


def test_what_is_worked_out_is_kept_as_it_would_be_made_anew(place: Path) -> None:
    load()
    cached = load()
    assert cached.made == cached.remade()
