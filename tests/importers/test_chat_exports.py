"""Exports of chats as folders and as ZIP, read whole: what becomes a document, and of what."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from archive.documents import read_article
from archive.ingest import ImportReport, ItemOutcome, ingest
from archive.records import ArticleId
from importers.chat_exports import left_over
from importers.reader import FileReader
from importers.walking import walk
from tests.contracts.fakes import FakeArchive

PHOTO = "photos/photo_1@11-09-2024_18-06-00.jpg"
MACHINERY = {
    *("photos/photo_1@11-09-2024_18-06-00_thumb.jpg", "css/style.css", "js/script.js"),
    *("images/back.png", "images/media_photo@2x.png"),
}
KEPT = {"photos/lost_thumb.jpg", "images/фота.png", "css/нататкі.txt"}


def picture(colour: str, kind: str = "JPEG") -> bytes:
    output = BytesIO()
    Image.new("RGB", (40, 30), colour).save(output, kind)
    return output.getvalue()


def message(**fields: str) -> dict[str, str]:
    return {"type": "message", "date": "2024-09-11T18:06:00", "from": "Пётр", **fields}


CHAT = {
    "name": "Двор",
    "type": "private_group",
    "id": 7,
    "messages": [
        message(photo=PHOTO, text="Аўтазак"),
        message(file="../secret.txt", text="пастка"),
        message(file="outside.txt", text="спасылка"),
        message(photo="photos/lost.jpg", text="няма"),
    ],
}


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """A folder with a chat, in it a link that leads out of it."""
    folder = tmp_path / "Экспарт"
    (tmp_path / "secret.txt").write_text("таямніца па-за экспартам", "utf-8")
    for path in (PHOTO, *MACHINERY, *KEPT):
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        kind = "PNG" if path.endswith("png") else "JPEG"
        place.write_bytes(picture(f"#{abs(hash(path)) % 0xFFFFFF:06x}", kind))
    (folder / "css/нататкі.txt").write_text("Нататкі, якія ляжалі ў папцы.", "utf-8")
    (folder / "result.json").write_text(json.dumps(CHAT, ensure_ascii=False, indent=1), "utf-8")
    (folder / "messages.html").write_text("<html><body><p>стары экспарт</p></body></html>", "utf-8")
    (folder / "outside.txt").symlink_to(tmp_path / "secret.txt")
    return folder


def zipped(folder: Path) -> Path:
    place = folder.with_suffix(".zip")
    with zipfile.ZipFile(place, "w") as packed:
        for path in sorted(folder.rglob("*"), reverse=True):
            if path.is_file() and not path.is_symlink():
                packed.write(path, path.relative_to(folder.parent))
    return place


def run(reader: FileReader, *sources: Path) -> tuple[FakeArchive, ImportReport, list[ItemOutcome]]:
    archive, told = FakeArchive(), list[ItemOutcome]()
    return archive, ingest(archive, reader, sources, told.append), told


@pytest.mark.parametrize("as_zip", [False, True])
def test_the_photos_of_an_export_belong_to_its_messages(
    reader: FileReader, export: Path, as_zip: bool
) -> None:
    archive, report, told = run(reader, zipped(export) if as_zip else export)
    names = {each.label.rpartition("Экспарт/")[2]: each for each in told if each.article_id}
    talk = names["result.json/Двор, 2024-09-11.json"].article_id
    photo = names[PHOTO].article_id
    assert talk is not None
    assert photo is not None
    assert read_article(archive, talk).children == (photo,)
    reading = read_article(archive, photo)
    assert (reading.provenance.parent, reading.article.description.title) == (talk, "Аўтазак")
    assert read_article(archive, talk).article.text.count("пастка") == 1
    missing = [each.name for each in read_article(archive, talk).missing]
    assert missing == ["", "outside.txt", "photos/lost.jpg"]
    assert report.missing == 3
    assert names.keys() >= KEPT
    assert names.keys().isdisjoint(MACHINERY)


@pytest.mark.parametrize("as_zip", [False, True])
def test_nothing_outside_of_an_export_is_read(
    reader: FileReader, export: Path, as_zip: bool
) -> None:
    """Neither by a path that leads upwards nor by a link that lies in the folder."""
    archive, _, _ = run(reader, zipped(export) if as_zip else export)
    with archive.reading() as unit:
        assert all("таямніца" not in article.text for article in unit.articles.stream())


def test_control_what_lies_outside_is_read_when_it_is_named_by_the_user(
    reader: FileReader, export: Path
) -> None:
    archive, report, _ = run(reader, export, export.parent / "secret.txt")
    with archive.reading() as unit:
        assert any("таямніца" in article.text for article in unit.articles.stream())
    assert report.missing == 3


def test_photos_that_came_before_their_messages_lie_in_them_as_they_are(
    reader: FileReader, export: Path
) -> None:
    archive = FakeArchive()
    for source in (export / "photos", export / "result.json"):
        ingest(archive, reader, [source], lambda _: None)
    (photo,) = (
        reading
        for reading in (read_article(archive, ArticleId(1)), read_article(archive, ArticleId(2)))
        if reading.article.original and reading.article.original.name == Path(PHOTO).name
    )
    assert len(photo.also_in) == 1
    assert photo.provenance.parent is None
    assert photo.article.description.authors == ()


def test_small_pictures_and_icons_elsewhere_are_read(tmp_path: Path) -> None:
    for path in MACHINERY | {PHOTO}:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    found = {each.path.relative_to(tmp_path).as_posix() for each in walk(tmp_path)}
    assert found == MACHINERY | {PHOTO}
    assert left_over(found) == frozenset()


@pytest.mark.parametrize("root", ["", "а/", "а/б/"])
def test_exports_deep_in_an_archive(root: str) -> None:
    inside = {f"{root}chats/chat_1/{path}" for path in (PHOTO, *MACHINERY, *KEPT)}
    paths = {f"{root}result.json", *inside, f"{root}result_thumb.jpg"}
    assert left_over(paths) == {f"{root}chats/chat_1/{path}" for path in MACHINERY}


@pytest.mark.parametrize(
    "name", ["_chat.txt", "WhatsApp Chat with Ганна.txt", "Чат WhatsApp с Ганной.txt", "chat.md"]
)
def test_messages_are_read_before_what_they_name(
    reader: FileReader, tmp_path: Path, name: str
) -> None:
    """A photo gets its caption when it is stored: nobody has to change it afterwards."""
    folder = tmp_path / "Экспарт"
    folder.mkdir()
    (folder / "00000001.jpg").write_bytes(picture("red"))
    (folder / "Я.jpg").write_bytes(picture("blue"))
    (folder / name).write_text("Размова пра двор.", "utf-8")
    for source in (folder, zipped(folder)):
        labels = [Path(item.label).name for item in reader.read([source])]
        assert labels[0] == name
        assert sorted(labels[1:]) == ["00000001.jpg", "Я.jpg"]
