import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.errors import BadSignatureFileError, UnsignedReleaseError, UntrustedReleaseError
from release.checksums import (
    SIGNATURE_NAME,
    SUMS_NAME,
    Difference,
    FileFinding,
    parsed,
    sums_of,
    written,
)
from release.verifying import check_folder, seal_folder, verify_folder
from tests.release.bundles import KEY, OTHER_KEY, bundle


def test_a_sealed_folder_is_sound(tmp_path: Path) -> None:
    verdict = verify_folder(bundle(tmp_path / "b"), KEY.public)
    assert verdict.ok
    assert verdict.comment == "skrynia 1.0.0"


def test_the_stock_program_reads_the_list(tmp_path: Path) -> None:
    folder = bundle(tmp_path / "b")
    command = [str(shutil.which("sha256sum")), "--strict", "-c", SUMS_NAME]
    assert subprocess.run(command, cwd=folder, capture_output=True).returncode == 0
    (folder / "skrynia").write_text("other")
    assert subprocess.run(command, cwd=folder, capture_output=True).returncode != 0


def test_every_flipped_bit_of_every_file_is_found(tmp_path: Path) -> None:
    folder = bundle(tmp_path / "b")
    for name in [*sums_of(folder), SUMS_NAME, SIGNATURE_NAME]:
        whole = (folder / name).read_bytes()
        for bit in range(0, len(whole) * 8, max(1, len(whole) * 8 // 40)):
            raw = bytearray(whole)
            raw[bit // 8] ^= 1 << bit % 8
            (folder / name).write_bytes(bytes(raw))
            assert not is_sound(folder), (name, bit)
        (folder / name).write_bytes(whole)
    assert is_sound(folder)


def test_each_flipped_bit_of_the_signature_is_found(tmp_path: Path) -> None:
    folder = bundle(tmp_path / "b")
    whole = (folder / SIGNATURE_NAME).read_bytes()
    for bit in range(len(whole) * 8):
        raw = bytearray(whole)
        raw[bit // 8] ^= 1 << bit % 8
        (folder / SIGNATURE_NAME).write_bytes(bytes(raw))
        assert not is_sound(folder), bit
    (folder / SIGNATURE_NAME).write_bytes(whole.replace(f" {KEY.public.name}\n".encode(), b"\n", 1))
    assert is_sound(folder)


def is_sound(folder: Path) -> bool:
    try:
        return verify_folder(folder, KEY.public).ok
    except (BadSignatureFileError, UntrustedReleaseError):
        return False


def test_what_is_gone_and_what_came_besides_is_named(tmp_path: Path) -> None:
    folder = bundle(tmp_path / "b")
    (folder / "skrynia").unlink()
    (folder / "_internal" / "evil.so").write_bytes(b"x")
    (folder / "_internal" / "lib" / "1.so").write_bytes(b"x")
    assert set(check_folder(folder)) == {
        FileFinding("skrynia", Difference.MISSING),
        FileFinding("_internal/evil.so", Difference.UNLISTED),
        FileFinding("_internal/lib/1.so", Difference.ALTERED),
    }


def test_a_list_that_was_rewritten_is_sound_but_not_trusted(tmp_path: Path) -> None:
    folder = bundle(tmp_path / "b")
    (folder / "skrynia").write_text("evil")
    (folder / SUMS_NAME).write_text(written(sums_of(folder)))
    assert check_folder(folder) == ()
    with pytest.raises(UntrustedReleaseError):
        verify_folder(folder, KEY.public)
    with pytest.raises(UntrustedReleaseError):
        verify_folder(bundle(tmp_path / "c"), OTHER_KEY.public)


def test_without_a_key_there_is_a_list_and_no_signature(tmp_path: Path) -> None:
    folder = bundle(tmp_path / "b")
    seal_folder(folder, None, "")
    assert not (folder / SIGNATURE_NAME).exists()
    assert check_folder(folder) == ()
    with pytest.raises(UnsignedReleaseError):
        verify_folder(folder, KEY.public)
    with pytest.raises(UnsignedReleaseError):
        check_folder(tmp_path)


@pytest.mark.parametrize(
    "line",
    [
        "x",
        "0" * 64 + " name",
        "0" * 64 + "  ../name",
        "0" * 64 + "  /name",
        "0" * 64 + "  C:name",
        "0" * 63 + "  name",
        "0" * 64 + "  a\n" + "1" * 64 + "  a",
    ],
)
def test_a_line_that_is_none_is_refused(line: str) -> None:
    with pytest.raises(BadSignatureFileError):
        parsed(line)


@given(
    st.dictionaries(
        st.text("abсў ./_-", min_size=1, max_size=9).filter(
            lambda name: ".." not in name and not name.startswith("/")
        ),
        st.binary(min_size=32, max_size=32).map(bytes.hex),
    )
)
def test_a_list_reads_back(sums: dict[str, str]) -> None:
    assert parsed(written(sums)) == sums
