"""The bytes of a file: kept while they pass, or, of a large one, summed and read again."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

import importers.sources as sources
from archive.errors import (
    SourceError,
    SourceNotFoundError,
    SourceTooLargeError,
    SourceUnreadableError,
)
from archive.records import OriginalFile
from importers.sources import OpenSource

CONTENT = bytes(range(256)) * 12_000


@pytest.fixture(autouse=True)
def _large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "LARGE_BYTES", 1_000_000)


def original_of(path: Path, *, read_whole: bool = True, limit: int = 1 << 30) -> OriginalFile:
    with path.open("rb") as file:
        source = OpenSource(file, path.name, path.stat().st_size, path)
        pieces = source.pieces()
        next(pieces)
        if read_whole:
            assert len(list(pieces)) == 2
        return source.original("video/mp4", limit)


@pytest.fixture
def film(tmp_path: Path) -> Path:
    path = tmp_path / "film.mp4"
    path.write_bytes(CONTENT)
    return path


@pytest.mark.parametrize("read_whole", [True, False])
def test_a_large_file_stays_outside(film: Path, read_whole: bool) -> None:
    original = original_of(film, read_whole=read_whole)
    assert original.content == b""
    assert original.size_bytes == len(CONTENT)
    assert original.sha256 == sha256(CONTENT).digest()
    assert b"".join(original.pieces()) == CONTENT
    assert b"".join(original.pieces()) == CONTENT
    assert str(film) not in repr(original)


@pytest.mark.parametrize("size_bytes", [900_000, len(CONTENT)])
def test_all_of_a_list_can_be_asked_for_while_a_child_is_fed(film: Path, size_bytes: int) -> None:
    film.write_bytes(CONTENT[:size_bytes])
    with film.open("rb") as file:
        source = OpenSource(file, film.name, size_bytes, film)
        pieces = source.pieces()
        first = next(pieces)
        original = source.original("text/csv", 1 << 30)
        source.let_go()
        assert first + b"".join(pieces) == CONTENT[:size_bytes]
    assert b"".join(original.pieces()) == CONTENT[:size_bytes]


def test_a_small_file_is_held(film: Path) -> None:
    film.write_bytes(b"small")
    original = original_of(film, read_whole=False)
    assert (original.content, original.outside) == (b"small", None)
    assert original.sha256 == sha256(b"small").digest()
    assert list(original.pieces()) == [b"small"]


def test_the_limit_holds_for_what_stays_outside(film: Path) -> None:
    with pytest.raises(SourceTooLargeError):
        original_of(film, limit=2_000_000)


def changed(path: Path) -> None:
    path.write_bytes(b"x" + CONTENT[1:])


def longer(path: Path) -> None:
    path.write_bytes(CONTENT + b"x")


def shorter(path: Path) -> None:
    path.write_bytes(CONTENT[:-1])


def gone(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize(
    ("act", "error"),
    [
        (changed, SourceUnreadableError),
        (longer, SourceUnreadableError),
        (shorter, SourceUnreadableError),
        (gone, SourceNotFoundError),
    ],
)
def test_another_file_in_its_place_is_not_taken_for_it(
    film: Path, act: Callable[[Path], None], error: type[SourceError]
) -> None:
    original = original_of(film)
    act(film)
    with pytest.raises(error):
        list(original.pieces())
