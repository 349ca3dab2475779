"""Tables that children share and none of them can write to."""

from __future__ import annotations

import ctypes
import mmap
import os
from array import array
from collections.abc import Callable

import pytest

from importers.jail import sealed_memory
from importers.jail.sealed_memory import sealed, shared
from importers.language import LanguageDetector

PROT_READ, PROT_WRITE = 1, 2
SENTENCES = [
    "Мы чакаем цябе дадому, родны.",
    "This is written in English.",
    "Ми чекаємо на тебе вдома, їжа вже на столі.",
]


def make_writable(address: int, size: int) -> int:
    failed: int = ctypes.CDLL(None).mprotect(
        ctypes.c_void_p(address), ctypes.c_size_t(size), PROT_READ | PROT_WRITE
    )
    return failed


def address_of(table: memoryview) -> int:
    """From /proc: a read-only buffer gives no address to ctypes."""
    lines = [line for line in open_maps() if "memfd:table" in line]
    return int(lines[-1].split("-")[0], 16)


def open_maps() -> list[str]:
    with os.fdopen(os.open("/proc/self/maps", os.O_RDONLY)) as maps:
        return maps.readlines()


def test_a_sealed_table_reads_the_same_and_cannot_be_written() -> None:
    table = sealed(memoryview(array("I", range(5000))))
    assert table.tolist() == list(range(5000))
    assert table.format == "I"
    with pytest.raises(TypeError):
        table[0] = 1
    assert make_writable(address_of(table), 4096) == -1


@pytest.mark.parametrize("copied", [sealed, shared])
@pytest.mark.parametrize("repeated", [20, 9_000])
def test_a_table_of_bytes_stays_one(
    copied: Callable[[memoryview], memoryview], repeated: int
) -> None:
    table = copied(memoryview(bytes(range(256)) * repeated))
    assert (table.format, table.nbytes, table[255]) == ("B", 256 * repeated, 255)


def test_control_memory_of_our_own_can_be_made_writable() -> None:
    plain = mmap.mmap(-1, 4096)
    address = ctypes.addressof(ctypes.c_char.from_buffer(plain))
    assert make_writable(address, 4096) == 0


def test_where_it_cannot_be_made_the_table_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    table = memoryview(array("I", [1, 2]))

    def refuse(*_: object, **__: object) -> int:
        raise OSError

    monkeypatch.setattr(mmap, "mmap", refuse)
    assert sealed(table) is table
    monkeypatch.setattr(os, "memfd_create", refuse)
    assert sealed(table) is table


def test_languages_are_told_the_same_from_a_shared_model(detector: LanguageDetector) -> None:
    shared = LanguageDetector()
    shared.share_model(sealed)
    found = [shared.detect(sentence) for sentence in SENTENCES]
    assert found == [detector.detect(sentence) for sentence in SENTENCES]
    assert found == ["be", "en", "uk"]


@pytest.mark.parametrize("numbers", [5, 600_000])
def test_a_shared_table_reads_the_same(numbers: int) -> None:
    table = shared(memoryview(array("I", range(numbers))))
    assert table.readonly
    assert table.tolist() == list(range(numbers))


def test_where_there_are_no_large_pages_it_is_sealed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealed_memory, "in_large_pages", lambda _: None)
    table = shared(memoryview(array("I", range(600_000))))
    assert make_writable(address_of(table), 4096) == -1
    assert table[599_999] == 599_999
