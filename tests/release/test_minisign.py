import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.errors import BadSignatureFileError, UntrustedReleaseError, WrongSecretError
from release.minisign import PublicKey, SecretKey, verify
from release.secret_key_file import is_sealed, read_secret_key
from tests.release.bundles import KEY, OTHER_KEY

CONTENT = "спіс".encode()


def flipped(text: str, bit: int) -> str:
    raw = bytearray(text.encode())
    raw[bit // 8] ^= 1 << bit % 8
    return raw.decode("utf-8", errors="replace")


def test_a_signature_gives_its_comment_back() -> None:
    assert verify(CONTENT, KEY.sign(CONTENT, "skrynia 1"), KEY.public) == "skrynia 1"


@given(content=st.binary(max_size=50), key=st.sampled_from([KEY.public, OTHER_KEY.public]))
def test_only_this_content_and_this_key_fit(content: bytes, key: PublicKey) -> None:
    signature = KEY.sign(CONTENT, "skrynia 1")
    if content == CONTENT and key == KEY.public:
        assert verify(content, signature, key)
    else:
        with pytest.raises(UntrustedReleaseError):
            verify(content, signature, key)


def test_each_flipped_bit_behind_the_first_comment_is_found() -> None:
    signature = KEY.sign(CONTENT, "skrynia 1")
    start = signature.index("\n") + 1
    for bit in range(start * 8, len(signature.rstrip()) * 8):
        with pytest.raises((BadSignatureFileError, UntrustedReleaseError)):
            verify(CONTENT, flipped(signature, bit), KEY.public)


def test_a_flipped_bit_of_the_first_comment_alone_is_harmless() -> None:
    signature = KEY.sign(CONTENT, "skrynia 1")
    last_of_comment = signature.index("\n") - 1
    assert verify(CONTENT, flipped(signature, last_of_comment * 8), KEY.public)


@given(st.text(max_size=400))
def test_what_is_no_signature_is_refused(text: str) -> None:
    with pytest.raises(BadSignatureFileError):
        verify(CONTENT, text, KEY.public)


@given(st.text(max_size=400))
def test_what_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(BadSignatureFileError):
        PublicKey.parse(text)
    with pytest.raises(BadSignatureFileError):
        read_secret_key(text)


def test_a_public_key_file_reads_back() -> None:
    assert PublicKey.parse(KEY.public.file) == KEY.public
    assert PublicKey.parse(str(KEY.public)) == KEY.public


@pytest.fixture(scope="module")
def minisign() -> str:
    found = shutil.which("minisign")
    assert found, "the stock program is needed: scripts/system_packages.sh tests"
    return found


def stock_key(minisign: str, folder: Path, *options: str, answers: str = "") -> SecretKey:
    command = [minisign, "-G", *options, "-p", str(folder / "pub"), "-s", str(folder / "sec")]
    subprocess.run(command, input=answers.encode(), check=True, capture_output=True)
    text = (folder / "sec").read_text()
    assert is_sealed(text) is bool(answers)
    return read_secret_key(text, answers.split("\n")[0].encode())


def test_the_stock_program_accepts_our_signature(minisign: str, tmp_path: Path) -> None:
    key = stock_key(minisign, tmp_path, "-W")
    assert PublicKey.parse((tmp_path / "pub").read_text()) == key.public
    (tmp_path / "list").write_bytes(CONTENT)
    (tmp_path / "list.minisig").write_text(key.sign(CONTENT, "skrynia 1"))
    command = [minisign, "-V", "-p", str(tmp_path / "pub"), "-m", str(tmp_path / "list")]
    assert b"skrynia 1" in subprocess.run(command, check=True, capture_output=True).stdout
    (tmp_path / "list").write_bytes(CONTENT + b"!")
    assert subprocess.run(command, capture_output=True).returncode != 0


def test_we_accept_the_stock_program_s_signature(minisign: str, tmp_path: Path) -> None:
    key = stock_key(minisign, tmp_path, "-W")
    (tmp_path / "list").write_bytes(CONTENT)
    command = [minisign, "-S", "-s", str(tmp_path / "sec"), "-m", str(tmp_path / "list")]
    subprocess.run([*command, "-t", "skrynia 2"], check=True, capture_output=True)
    signature = (tmp_path / "list.minisig").read_text()
    assert verify(CONTENT, signature, key.public) == "skrynia 2"


@pytest.mark.slow
def test_a_key_sealed_by_the_stock_program_opens_with_its_passphrase(
    minisign: str, tmp_path: Path
) -> None:
    key = stock_key(minisign, tmp_path, answers="сакрэт\nсакрэт\n")
    assert PublicKey.parse((tmp_path / "pub").read_text()) == key.public
    with pytest.raises(WrongSecretError):
        read_secret_key((tmp_path / "sec").read_text(), b"other")
