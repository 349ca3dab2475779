"""The scan that all the canary tests trust: it must see what it is meant to see."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.plaintext_scan import find_in, find_plaintext

CANARY = "Канарейка-ведает-усё"


@pytest.mark.parametrize(
    "encode",
    [
        str.encode,
        lambda text: text.lower().encode(),
        lambda text: text.encode("utf-16-le"),
        lambda text: text.encode("utf-16-be"),
        lambda text: text.encode("cp1251", "replace"),
        lambda text: base64.b64encode(text.encode()),
        lambda text: base64.b64encode(b"x" + text.encode()),
        lambda text: base64.b64encode(b"xy" + text.encode()),
        lambda text: b"head" + zlib.compress(text.encode()),
        lambda text: text.encode("unicode_escape"),
    ],
)
def test_every_form_of_the_canary_is_seen(tmp_path: Path, encode: Callable[[str], bytes]) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "file").write_bytes(b"before " + encode(CANARY) + b" after")
    assert find_plaintext([tmp_path], [CANARY])


def test_a_file_name_is_seen(tmp_path: Path) -> None:
    (tmp_path / CANARY).touch()
    assert find_plaintext([tmp_path], [CANARY])


def test_other_bytes_are_not_a_hit(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(bytes(range(256)) * 64 + b"\x78\x9cnot a stream")
    assert find_plaintext([tmp_path], [CANARY]) == []
    assert find_in("stderr", b"nothing", [CANARY]) == []
