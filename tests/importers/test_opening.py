import io
import os
from pathlib import Path

import pytest

from archive.errors import (
    NotAFileError,
    SourceNotFoundError,
    SourceTooLargeError,
    SourceUnreadableError,
)
from importers.opening import opened, read_lines, read_whole


def test_a_file_up_to_the_bound_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 100)
    with opened(path) as file:
        assert read_whole(file, 100) == b"x" * 100
        with pytest.raises(SourceTooLargeError):
            read_whole(file, 99)


def test_a_file_that_grows_while_it_is_read_is_still_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"y" * 50)
    small = tmp_path / "small"
    small.write_bytes(b"x")
    with opened(path) as file:
        monkeypatch.setattr(os, "fstat", lambda _: small.stat())
        with pytest.raises(SourceTooLargeError):
            read_whole(file, 20)


def test_refusals_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError), opened(tmp_path / "nothing"):
        pass
    with pytest.raises(SourceUnreadableError), opened(tmp_path):
        pass
    with pytest.raises(SourceUnreadableError), opened(tmp_path / "a\0b"):
        pass
    (tmp_path / "a").write_bytes(b"x")
    with pytest.raises(SourceUnreadableError), opened(tmp_path / "a"):
        raise OSError("the stick was pulled out")


def test_a_pipe_in_the_place_of_a_file_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotAFileError), opened(tmp_path / "pipe"):
        pass


def test_a_refusal_carries_no_path(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError) as caught, opened(tmp_path / "nothing"):
        pass
    assert str(caught.value) == "import.not_found"


def lines(content: bytes, limit: int) -> list[bytes | None]:
    """The lines, and None for each that is too long."""
    read = read_lines(io.BytesIO(content), limit)
    return [line if isinstance(line, bytes) else None for line in read]


def test_lines_come_without_their_ends() -> None:
    assert lines(b"a\r\n\nb", 10) == [b"a", b"", b"b"]
    assert lines(b"", 10) == []


@pytest.mark.parametrize("length", [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 100])
def test_a_longer_line_is_passed_over_and_the_next_is_read(length: int) -> None:
    first = None if length > 5 else b"x" * length
    assert lines(b"x" * length + b"\nnext", 5) == [first, b"next"]
    assert lines(b"x" * length, 5) == [first]
