"""ICU's data without most of its locales: the languages of this program are sorted as before."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from scripts.trim_icu import data_of, items_of, trim_below, trimmed_library

LIBRARIES = Path(PySide6.__file__).parent / "Qt" / "lib"
WORDS = (
    *("Ян", "ян", "Ёлка", "Елка", "Еўка", "Ірына", "Иван", "Йосиф", "Ўладзімір", "Уладзімір"),
    *("ґанок", "гак", "Їжак", "Ікар", "Єва", "łoś", "los", "Łódź", "zebra", "źdźbło", "żaba"),
    *("Šarūnas", "sala", "Čiurlionis", "yla", "ir", "Ärger", "Arger", "Straße", "Strasse", "ß"),
    *("1", "10", "2", "_", "«", "’", "a b", "ab"),
)
SORT = """
import ctypes, sys
folder, number, *words = sys.argv[1:]
ctypes.CDLL(folder + "/libicudata.so." + number, ctypes.RTLD_GLOBAL)
ctypes.CDLL(folder + "/libicuuc.so." + number, ctypes.RTLD_GLOBAL)
icu = ctypes.CDLL(folder + "/libicui18n.so." + number)
opened = getattr(icu, "ucol_open_" + number)
opened.restype = ctypes.c_void_p
key_of = getattr(icu, "ucol_getSortKey_" + number)
text_and_length = [ctypes.c_char_p, ctypes.c_int32]
key_of.argtypes = [ctypes.c_void_p, *text_and_length, *text_and_length]
for language in ("be", "ru", "uk", "en", "pl", "lt", "de", "de_AT", "fr"):
    status = ctypes.c_int32(0)
    collator = opened(language.encode(), ctypes.byref(status))
    if status.value > 0:
        sys.exit(f"no rules for {language}: {status.value}")
    for word in words:
        key = ctypes.create_string_buffer(500)
        text = word.encode("utf-16-le")
        key_of(collator, text + bytes(2), len(text) // 2, key, 500)
        print(language, word, key.raw.rstrip(bytes(1)).hex())
"""


def icu_in(folder: Path) -> tuple[Path, str]:
    """A copy of Qt's libraries of ICU, and their number."""
    (data,) = LIBRARIES.glob("libicudata.so.*")
    number = data.name.rpartition(".")[2]
    folder.mkdir()
    for name in ("libicudata", "libicuuc", "libicui18n"):
        shutil.copy(LIBRARIES / f"{name}.so.{number}", folder)
    return folder, number


def sorted_in(folder: Path, number: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", SORT, folder, number, *WORDS],
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def test_the_languages_are_sorted_as_before(tmp_path: Path) -> None:
    whole = sorted_in(*icu_in(tmp_path / "whole"))
    folder, number = icu_in(tmp_path / "trimmed")
    before = sum(path.stat().st_size for path in folder.iterdir())
    saved = trim_below(folder)
    assert saved == before - sum(path.stat().st_size for path in folder.iterdir())
    assert saved > 25_000_000
    assert sorted_in(folder, number) == whole
    assert len({line.split()[-1] for line in whole.splitlines()}) > len(WORDS)


def test_control_the_order_of_a_language_is_in_thesedata_of(tmp_path: Path) -> None:
    """Without its rules Lithuanian is sorted as nobody's language: the test above would fail."""
    keys = sorted_in(*icu_in(tmp_path / "whole")).splitlines()
    of = {
        language: [line[3:] for line in keys if line.startswith(f"{language} ")]
        for language in ("lt", "fr")
    }
    assert of["lt"] != of["fr"]


def test_what_is_kept_is_a_part_of_what_there_was() -> None:
    (library,) = LIBRARIES.glob("libicudata.so.*")
    content = library.read_bytes()
    before = {item.name: item.content for item in items_of(data_of(content))}
    kept = items_of(data_of(trimmed_library(content)))
    assert 60 < len(kept) < len(before) / 10
    for item in kept:
        assert item.content.rstrip(bytes(1)) == before[item.name].rstrip(bytes(1))
    assert [item.name for item in kept] == sorted(item.name for item in kept)


@pytest.mark.parametrize("content", [b"", b"no library" * 20])
def test_a_file_of_another_form_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="not a library"):
        trimmed_library(content)
