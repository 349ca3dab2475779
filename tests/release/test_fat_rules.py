from pathlib import Path

import pytest

from release.fat_rules import MOST_FILE_BYTES, Refusal, Rule, name_rule, refusals
from tests.release.bundles import bundle


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("a?b", Rule.NAME),
        ("a:b", Rule.NAME),
        ("a\x01", Rule.NAME),
        ("end.", Rule.NAME),
        ("end ", Rule.NAME),
        ("CON", Rule.DEVICE),
        ("lpt1.txt", Rule.DEVICE),
        ("я" * 256, Rule.LENGTH),
        ("😀" * 128, Rule.LENGTH),
        ("я" * 255, None),
        ("Сям'я і сябры.skrynia", None),
        ("console", None),
    ],
)
def test_names_that_a_stick_refuses(name: str, rule: Rule | None) -> None:
    assert name_rule(name) is rule


def test_a_program_fits(tmp_path: Path) -> None:
    assert list(refusals(bundle(tmp_path / "b"))) == []


def test_links_sizes_and_letters_that_fall_together_are_refused(tmp_path: Path) -> None:
    (tmp_path / "Lib").mkdir()
    (tmp_path / "lib").mkdir()
    (tmp_path / "Lib" / "a").write_text("x")
    (tmp_path / "lib" / "b").write_text("x")
    (tmp_path / "link").symlink_to("Lib")
    with (tmp_path / "big").open("wb") as big:
        big.truncate(MOST_FILE_BYTES + 1)
    with (tmp_path / "fits").open("wb") as fits:
        fits.truncate(MOST_FILE_BYTES)
    assert set(refusals(tmp_path)) == {
        Refusal("link", Rule.LINK),
        Refusal("big", Rule.SIZE),
        Refusal("lib/b", Rule.COLLISION),
    }
