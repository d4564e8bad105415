"""Folders, lists and links: everything is read once, in one order, and nothing is skipped in silence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ilsscreen.inputs import NothingToReadError, expand, split_names


def folder(root: Path, *names: str) -> str:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return str(root)


def below(root: Path, names: list[str]) -> list[str]:
    return [os.path.relpath(name, root) for name in names]


def test_a_folder_is_walked_in_the_order_of_names(tmp_path: Path) -> None:
    given = folder(tmp_path, "b.txt", "a/z.pdf", "a/b/c.txt", "C.txt", "é.txt", "10.txt", "9.txt")
    assert below(tmp_path, expand([given])) == ["10.txt", "9.txt", "C.txt", "a/b/c.txt", "a/z.pdf", "b.txt", "é.txt"]


def test_hidden_files_and_folders_are_left_out_and_everything_else_is_read(tmp_path: Path) -> None:
    given = folder(tmp_path, ".hidden.txt", ".git/config", "Thumbs.db", "no-ending", "photo.jpg")
    assert below(tmp_path, expand([given])) == ["Thumbs.db", "no-ending", "photo.jpg"]


def test_names_keep_their_order_and_a_missing_one_its_place(tmp_path: Path) -> None:
    given = folder(tmp_path, "b.txt", "a.txt")
    names = [f"{given}/b.txt", "nowhere.pdf", "-", f"{given}/a.txt"]
    assert expand(names) == names


def test_a_folder_without_anything_to_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NothingToReadError, match="holds no file to read"):
        expand([folder(tmp_path, ".hidden")])


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_links_are_followed_and_a_circle_is_walked_once(tmp_path: Path) -> None:
    folder(tmp_path, "all/a.txt", "elsewhere/b.txt")
    (tmp_path / "all" / "link").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "all" / "up").symlink_to(tmp_path / "all")
    (tmp_path / "all" / "broken").symlink_to(tmp_path / "nothing")
    assert below(tmp_path, expand([str(tmp_path / "all")])) == ["all/a.txt", "all/broken", "all/link/b.txt"]


@pytest.mark.parametrize(
    ("data", "nul", "names"),
    [
        (b"a.txt\nb c.txt\n", False, ["a.txt", "b c.txt"]),
        (b"a.txt\r\n\r\nb.txt", False, ["a.txt", "b.txt"]),
        (b"\xef\xbb\xbfa.txt\n", False, ["a.txt"]),
        (b"a\nb.txt\0c.txt\0", True, ["a\nb.txt", "c.txt"]),
        ("é.txt\n".encode(), False, ["é.txt"]),
        (b"caf\xe9.txt\n", False, ["caf\udce9.txt"]),
    ],
)
def test_a_list_of_names(data: bytes, nul: bool, names: list[str]) -> None:
    assert split_names(data, nul=nul) == names
