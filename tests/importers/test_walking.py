import os
import socket
import sys
from pathlib import Path

import pytest

from archive.errors import NotAFileError, SourceNotFoundError, SourceUnreadableError
from importers.walking import walk


def names(folder: Path) -> list[str]:
    return [found.path.relative_to(folder).as_posix() for found in walk(folder)]


def make(folder: Path, *paths: str) -> None:
    for path in paths:
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("x", encoding="utf-8")


def test_files_come_sorted_and_folders_after_the_files_beside_them(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a/z.txt", "a/b/c.txt", "c/d.txt", "a.txt", "Ж.txt")
    assert names(tmp_path) == ["a.txt", "b.txt", "Ж.txt", "a/z.txt", "a/b/c.txt", "c/d.txt"]


def test_what_the_system_and_browsers_leave_is_passed_over(tmp_path: Path) -> None:
    make(tmp_path, ".hidden", ".git/config", "Thumbs.db", "page.html", "page_files/script.js")
    make(tmp_path, "my_files/letter.txt")
    assert names(tmp_path) == ["page.html", "my_files/letter.txt"]


def test_a_hidden_file_that_is_named_is_read(tmp_path: Path) -> None:
    make(tmp_path, ".hidden")
    (found,) = walk(tmp_path / ".hidden")
    assert found.error is None


def test_links_and_special_files_are_told_and_not_followed(tmp_path: Path) -> None:
    outside, inside = tmp_path / "outside", tmp_path / "inside"
    make(outside, "secret.txt")
    make(inside, "a.txt")
    (inside / "loop").symlink_to(inside, target_is_directory=True)
    (inside / "out").symlink_to(outside, target_is_directory=True)
    (inside / "out.txt").symlink_to(outside / "secret.txt")
    (inside / "dangling.txt").symlink_to(tmp_path / "nothing")
    os.mkfifo(inside / "pipe.txt")
    errors = {found.path.name: type(found.error) for found in walk(inside)}
    special = ("loop", "out", "out.txt", "dangling.txt", "pipe.txt")
    assert errors == {"a.txt": type(None), **dict.fromkeys(special, NotAFileError)}


def test_a_link_that_the_user_names_is_followed(tmp_path: Path) -> None:
    make(tmp_path, "folder/a.txt")
    (tmp_path / "link").symlink_to(tmp_path / "folder", target_is_directory=True)
    assert [found.error for found in walk(tmp_path / "link")] == [None]


@pytest.mark.parametrize("name", ["nothing", "a.txt/below", "loop"])
def test_what_is_not_there(tmp_path: Path, name: str) -> None:
    make(tmp_path, "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path / "gone")
    (found,) = walk(tmp_path / name)
    assert isinstance(found.error, SourceNotFoundError)


def test_a_name_that_no_system_knows_is_unreadable(tmp_path: Path) -> None:
    (found,) = walk(tmp_path / ("x" * 5000))
    assert isinstance(found.error, SourceUnreadableError)
    (found,) = walk(Path("a\0b"))
    assert isinstance(found.error, SourceUnreadableError)


def test_a_socket_is_no_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
        (found,) = walk(tmp_path / "socket")
    assert isinstance(found.error, NotAFileError)


def test_a_folder_that_cannot_be_listed_is_one_item(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "a.txt", "closed/b.txt", "open/c.txt")
    scandir = os.scandir

    def refusing(folder: Path) -> object:
        if folder.name == "closed":
            raise PermissionError
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refusing)
    found = {item.path.name: type(item.error) for item in walk(tmp_path)}
    nothing = type(None)
    assert found == {"a.txt": nothing, "closed": SourceUnreadableError, "c.txt": nothing}


def test_folders_deeper_than_the_interpreter_recurses_do_not_end_the_walk(tmp_path: Path) -> None:
    deep, folders = tmp_path, []
    for _ in range(sys.getrecursionlimit() + 100):
        deep = deep / "d"
        deep.mkdir()
        folders.append(deep)
    (deep / "a.txt").touch()
    try:
        found = [file.path.name for file in walk(tmp_path)]
    finally:  # pytest's own clearing of old folders recurses
        (deep / "a.txt").unlink()
        for folder in reversed(folders):
            folder.rmdir()
    assert found == ["a.txt"]
