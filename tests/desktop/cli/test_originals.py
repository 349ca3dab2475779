"""`skrynia original`: what was imported comes back bit for bit, of every kind of file."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from PIL import Image

from archive.custody import custody_entry, custody_lines
from archive.fingerprints import FIRST_LINK, custody_link
from archive.keys import Secret
from desktop.wiring import Rooms
from importers.formats import FORMATS
from tests.desktop.cli.conftest import PASSPHRASE, Run
from tests.importers.every_kind import one_of_each

WORDS = "Ліст пра двор у Мінску"


def test_every_leaf_and_list_comes_back_bit_for_bit(
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
        if "path" in each and each["id"]
    }
    leaves = {each.name for each in FORMATS if each.is_list or (each.parse and not each.by_line)}
    assert len(leaves) > 36
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


def test_the_log_notes_what_was_handed_out_and_goes_with_it(
    skrynia: Run, filled: Path, phrase: Path, tmp_path: Path
) -> None:
    secret = ("--passphrase-file", phrase, "--json")
    log = tmp_path / "log.jsonl"
    words = ("original", filled, "1", "--out", tmp_path / "out", "--custody", log)
    (told,) = skrynia(*words, *secret).records
    assert told["noted"]
    actions = [each["action"] for each in skrynia("custody", filled, "1", *secret).records]
    assert actions == ["imported", "exported"]
    lines = log.read_text("utf-8").split("\n")[:-1]
    assert log.stat().st_mode & 0o777 == 0o600
    (checked,) = skrynia("check-log", log, "--json").records
    assert checked == {"ok": True, "entries": len(lines), "first_false": None}
    log.write_text("\n".join([*lines[:-2], lines[-1]]), "utf-8")
    found = skrynia("check-log", log, "--json")
    assert found.status == 5
    assert found.records[0]["first_false"] == len(lines) - 1
    assert skrynia("check-log", tmp_path / "nothing", "--json").status == 2
    assert skrynia(*words, *secret).status == 2


def test_a_name_with_a_line_end_of_its_own_is_no_forgery(
    skrynia: Run, filled: Path, phrase: Path, tmp_path: Path
) -> None:
    log = tmp_path / "log.jsonl"
    skrynia(
        "original",
        filled,
        "1",
        "--out",
        tmp_path / "out",
        "--custody",
        log,
        "--passphrase-file",
        phrase,
    )
    linked, before = [], FIRST_LINK
    for line in log.read_text("utf-8").split("\n")[:-1]:
        named = replace(custody_entry(line), by='Ann\u2028{"x":1}\u0085')
        before = custody_link(before, named)
        linked.append(replace(named, link=before))
    log.write_text("".join(f"{line}\n" for line in custody_lines(linked)), "utf-8")
    (checked,) = skrynia("check-log", log, "--json").records
    assert checked == {"ok": True, "entries": len(linked), "first_false": None}
    log.write_text(log.read_text("utf-8").replace("Ann", "Eve"), "utf-8")
    assert skrynia("check-log", log, "--json").records[0]["first_false"] == 1


def test_a_name_is_one_line(skrynia: Run, filled: Path, phrase: Path, tmp_path: Path) -> None:
    secret = ("--passphrase-file", phrase, "--json")
    skrynia("custody", filled, "--name", "Ann\u2028\u0085 B", *secret)
    skrynia("original", filled, "1", "--out", tmp_path / "out", *secret)
    assert skrynia("custody", filled, "1", *secret).records[-1]["by"] == "Ann B"


def test_what_another_process_writes_is_handed_out_without_a_note(
    skrynia: Run, rooms: Rooms, filled: Path, phrase: Path, tmp_path: Path
) -> None:
    writer = rooms.shelf.at(filled).unlock(Secret(PASSPHRASE))
    out = tmp_path / "out"
    finished = skrynia("original", filled, "1", "--out", out, "--passphrase-file", phrase, "--json")
    writer.close()
    assert out.exists()
    assert finished.records[0]["noted"] is False
    assert "custody log does not tell" in finished.err


def test_the_pixels_of_a_picture_go_out_without_its_place(
    skrynia: Run, archive: Path, phrase: Path, tmp_path: Path
) -> None:
    exif = Image.Exif()
    exif[0x010F] = "Camera of somebody"
    exif.get_ifd(0x8825).update({1: "N", 2: (53.0, 54.0, 0.0), 3: "E", 4: (27.0, 33.0, 0.0)})
    taken = Image.effect_noise((60, 40), 60).convert("RGB")
    taken.save(tmp_path / "a.png", exif=exif)
    secret = ("--passphrase-file", phrase, "--json")
    skrynia("import", archive, tmp_path / "a.png", *secret)
    whole = skrynia("original", archive, "1", "--out", tmp_path / "whole", *secret)
    assert "--pixels" in whole.err
    with Image.open(tmp_path / "whole") as picture:
        assert picture.getexif()
    bare = skrynia("original", archive, "1", "--out", tmp_path / "bare", "--pixels", *secret)
    assert "--pixels" not in bare.err
    with Image.open(tmp_path / "bare") as picture:
        assert picture.format == "PNG"
        assert not picture.getexif()
        assert picture.info == {}
        assert picture.tobytes() == taken.tobytes()
    assert bare.records[0]["size_bytes"] == (tmp_path / "bare").stat().st_size


def test_what_is_no_picture_has_no_pixels(
    skrynia: Run, filled: Path, phrase: Path, tmp_path: Path
) -> None:
    secret = ("--passphrase-file", phrase, "--json")
    answer = skrynia("original", filled, "1", "--out", tmp_path / "o", "--pixels", *secret)
    assert answer.status == 1
    assert not (tmp_path / "o").exists()
