"""What the system refuses, in our words: no path of an `OSError` gets through."""

import errno
import os
import traceback

import pytest

from archive.errors import DiskFullError, ExpectedError, ReadOnlyError, StorageError
from vault.system_errors import translated, translated_os_errors


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (errno.ENOSPC, DiskFullError),
        (errno.EDQUOT, DiskFullError),
        (errno.EFBIG, DiskFullError),
        (errno.EROFS, ReadOnlyError),
        (errno.EACCES, ReadOnlyError),
        (errno.EPERM, ReadOnlyError),
        (errno.EIO, StorageError),
        (errno.ENOENT, StorageError),
        (None, StorageError),
    ],
)
def test_each_number_has_its_error(number: int | None, error: type[ExpectedError]) -> None:
    assert type(translated(OSError(number, "words"))) is error


def test_nothing_of_the_path_is_left() -> None:
    with pytest.raises(ReadOnlyError) as caught, translated_os_errors():
        raise OSError(errno.EACCES, os.strerror(errno.EACCES), "/home/someone/secret")
    printed = "".join(traceback.format_exception(caught.value))
    assert "Permission denied" not in printed
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_other_errors_and_no_error_pass() -> None:
    with translated_os_errors():
        value = 1.0
    with pytest.raises(ZeroDivisionError), translated_os_errors():
        value /= 0
    assert value == 1
