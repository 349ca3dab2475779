"""A long session in the real window leaves nothing but ciphertext, and what was taken out."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.faults.plaintext_scan import find_in, find_plaintext
from tests.faults.private_places import PrivatePlaces

CANARY = "Канарейкатаямная"


@pytest.mark.slow
def test_a_long_session_leaves_no_plaintext(tmp_path: Path) -> None:
    places, outside = PrivatePlaces.inside(tmp_path / "searched"), tmp_path / "outside"
    outside.mkdir()
    words = ["-m", "tests.faults.long_session", str(places.vault / "stick"), CANARY, str(outside)]
    lived = places.run([sys.executable, *words])
    said = lived.stdout.decode()
    assert lived.returncode == 0, lived.stderr.decode()
    assert "done: 11" in said
    assert "clipboard: 0" in said
    assert find_in("stderr", lived.stderr, [CANARY]) == []
    assert find_in("stdout", lived.stdout, [CANARY]) == []
    assert find_plaintext(places.folders, [CANARY]) == []
    # The control: what was wanted outside is there, and the same scan finds the text in it.
    assert (outside / "taken.pdf").read_bytes().startswith(b"%PDF-")
    assert find_plaintext([outside], [CANARY])
