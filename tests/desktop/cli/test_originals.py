"""`skrynia original`: what was imported comes back bit for bit, of every kind of file."""

from __future__ import annotations

import hashlib
from pathlib import Path

from importers.formats import FORMATS
from tests.desktop.cli.conftest import Run
from tests.importers.every_kind import one_of_each

WORDS = "Ліст пра двор у Мінску"


def test_every_leaf_comes_back_bit_for_bit(
    skrynia: Run, archive: Path, phrase: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    made = one_of_each(WORDS, "slova")
    for name, (ending, content) in made.items():
        (folder / f"{name}.{ending}").write_bytes(content)
    secret = ("--passphrase-file", phrase, "--json")
    told = {
        Path(each["path"]).name: each["id"]
        for each in skrynia("import", archive, folder, *secret).records
        if "path" in each
    }
    leaves = {each.name for each in FORMATS if each.parse and not each.by_line}
    assert len(leaves) > 25
    for name in sorted(leaves):
        ending, content = made[name]
        out = tmp_path / f"{name}.out"
        number = str(told[f"{name}.{ending}"])
        (answer,) = skrynia("original", archive, number, "--out", out, *secret).records
        assert out.read_bytes() == content, name
        assert answer["sha256"] == hashlib.sha256(content).hexdigest()


def test_what_lay_in_a_mail_comes_back(
    skrynia: Run, archive: Path, phrase: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.eml").write_bytes(one_of_each(WORDS, "slova")["mail"][1])
    secret = ("--passphrase-file", phrase, "--json")
    skrynia("import", archive, tmp_path / "a.eml", *secret)
    out = tmp_path / "out"
    assert skrynia("original", archive, "2", "--out", out, *secret).status == 0
    assert out.read_bytes().strip() == f"{WORDS} slova attached".encode()
    assert out.stat().st_mode & 0o777 == 0o600


def test_nothing_is_written_over_and_nothing_is_made_up(
    skrynia: Run, filled: Path, phrase: Path, tmp_path: Path
) -> None:
    secret = ("--passphrase-file", phrase, "--json")
    there = tmp_path / "there"
    there.write_text("mine")
    assert skrynia("original", filled, "1", "--out", there, *secret).status == 2
    assert there.read_text() == "mine"
    gone = skrynia("original", filled, "99", "--out", tmp_path / "new", *secret)
    assert gone.records == [{"error": "article.not_found"}]
    assert not (tmp_path / "new").exists()
