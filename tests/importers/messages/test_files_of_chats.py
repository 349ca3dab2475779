"""Files that messages name: how the exports tell them, and what must never be believed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from io import BytesIO

import pytest

from archive.records import ArticleDraft, NamedFile
from importers.messages.signal import unpack_signal_json
from importers.messages.telegram_html import unpack_telegram_html
from importers.messages.telegram_json import unpack_telegram_json
from importers.messages.whatsapp import unpack_whatsapp
from importers.named_paths import path_inside
from tests.importers.messages.test_signal_and_viber import SIGNAL

Unpack = Callable[[BytesIO], Iterator[ArticleDraft]]


def named(unpack: Unpack, content: str) -> list[NamedFile]:
    return [each for draft in unpack(BytesIO(content.encode())) for each in draft.named]


def telegram(kind: str, *messages: dict[str, object]) -> str:
    day = {"type": "message", "date": "2024-09-11T18:06:00", "from": "Пётр"}
    listed = [{"id": number, **day, **each} for number, each in enumerate(messages)]
    return json.dumps({"name": "Двор", "type": kind, "id": 7, "messages": listed})


@pytest.mark.parametrize("kind", ["private_group", "public_channel"])
def test_telegram_tells_path_size_sender_moment_and_caption(kind: str) -> None:
    content = telegram(
        kind,
        {"photo": "photos/a.jpg", "photo_file_size": 9, "text": "На вуліцы"},
        {"file": "video_files/a.mp4", "thumbnail": "video_files/a.mp4_thumb.jpg", "text": ""},
    )
    sent = NamedFile(
        name="photos/a.jpg",
        size_bytes=9,
        author="Пётр",
        written="2024-09-11T18:06:00",
        caption="На вуліцы",
    )
    film = NamedFile(name="video_files/a.mp4", author="Пётр", written="2024-09-11T18:06:00")
    assert named(unpack_telegram_json, content) == [sent, film]


@pytest.mark.parametrize("told", ["not included. Change data exporting settings", "exceeds"])
def test_what_telegram_left_out_is_told_without_a_name(told: str) -> None:
    content = telegram("private_group", {"photo": f"(File {told})", "text": ""}, {"text": "так"})
    (file,) = named(unpack_telegram_json, content)
    assert (file.name, file.author) == ("", "Пётр")
    (draft,) = unpack_telegram_json(BytesIO(content.encode()))
    assert draft.untrusted_text == "Пётр, 18:06\n[photo]\n\nПётр, 18:06\nтак"
    assert ("left out", "18:06:00 photo") in draft.facts


@pytest.mark.parametrize("size", [0, -1, True, "9", 2**50, None, 1.5])
def test_sizes_that_are_none(size: object) -> None:
    content = telegram("private_group", {"file": "files/a", "file_size": size, "text": "x"})
    assert [each.size_bytes for each in named(unpack_telegram_json, content)] == [None]


_PAGE = """<html><head><title>x</title></head><body><div class="page_wrap"><div class="page_header">
<div class="text bold">Двор</div></div><div class="message default clearfix" id="message1">
<div class="body"><div class="pull_right date details" title="11.09.2024 18:06:00"></div>
<div class="from_name">Пётр</div><div class="media_wrap clearfix">%s</div>
<div class="text">На вуліцы</div></div></div></div></body></html>"""


def test_a_page_of_telegram() -> None:
    link = '<a class="photo_wrap" href="photos/a.jpg"><img src="photos/a_thumb.jpg"></a>'
    (file,) = named(unpack_telegram_html, _PAGE % link)
    assert (file.name, file.author, file.caption) == ("photos/a.jpg", "Пётр", "На вуліцы")
    assert file.written == "2024-09-11T18:06:00"


def test_what_a_page_left_out() -> None:
    box = (
        '<div class="media clearfix media_photo"><div class="title bold">Photo</div>'
        '<div class="description">Not included, change data exporting settings to download.</div>'
        '<div class="status details">1280x720</div></div>'
    )
    assert [each.name for each in named(unpack_telegram_html, _PAGE % box)] == [""]
    contact = box.replace("Not included, change data exporting settings to download.", "+375")
    assert named(unpack_telegram_html, _PAGE % contact) == []


def test_links_of_a_page_to_other_places_are_no_files() -> None:
    links = "".join(
        f'<a href="{address}">x</a>'
        for address in ("https://example.org/a.jpg", "file:///etc/passwd", "//host/a", "#go")
    )
    assert named(unpack_telegram_html, _PAGE % links) == []


ANDROID = "11.09.2024, 18:06 - Ганна: %s\n11.09.2024, 18:07 - Ганна: так\n"
IOS = "[11.09.2024, 18:06:00] Ганна: %s\n[11.09.2024, 18:07:00] Ганна: так\n"


@pytest.mark.parametrize(
    "words",
    [
        *("file attached", "файл добавлен", "прикрепленный файл", "файл додано", "файл дададзены"),
        *("dołączono plik", "załączony plik", "pridėtas failas", "Datei angehängt"),
    ],
)
def test_files_of_android_in_all_languages(words: str) -> None:
    (file,) = named(unpack_whatsapp, ANDROID % f"IMG-20240911-WA0001.jpg ({words})\nВось")
    assert (file.name, file.author, file.caption) == ("IMG-20240911-WA0001.jpg", "Ганна", "Вось")
    assert file.written == "2024-09-11T18:06"


@pytest.mark.parametrize(
    "words",
    ["attached", "прикреплено", "вкладено", "далучана", "załączono", "pridėta", "Anhang"],
)
def test_files_of_iphones_in_all_languages(words: str) -> None:
    text = f"Справа.pdf • \u200e3 с. \u200e<{words}: 00000012-Справа.pdf>"
    (file,) = named(unpack_whatsapp, IOS % text)
    assert (file.name, file.caption) == ("00000012-Справа.pdf", "Справа.pdf • 3 с.")


@pytest.mark.parametrize(
    "words",
    [
        *("<Media omitted>", "<Без медиафайлов>", "<Медіафайл не включено>", "<Без медыяфайлаў>"),
        *("<pominięto multimedia>", "<Medien ausgeschlossen>", "<Praleista medija>"),
        *("\u200eimage omitted", "\u200evideo omitted", "\u200eBild weggelassen"),
        *("\u200ezdjęcie pominięto", "\u200eизображение отсутствует", "\u200eвідео пропущено"),
    ],
)
def test_what_whatsapp_left_out(words: str) -> None:
    (file,) = named(unpack_whatsapp, ANDROID % words)
    assert (file.name, file.caption) == ("", "")


@pytest.mark.parametrize("words", ["фота (мая)", "<b>", "гл. a.jpg", "image omitted by them"])
def test_control_other_messages_name_nothing(words: str) -> None:
    assert named(unpack_whatsapp, ANDROID % words) == []


def test_signal() -> None:
    (file,) = named(unpack_signal_json, SIGNAL)
    assert (file.name, file.author, file.caption) == ("media/a.jpg", "Алена", "Добры вечар")


@pytest.mark.parametrize(
    "hostile",
    [
        *("../a", "a/../../b", "/etc/passwd", "..", ".", "", " ", "C:\\a", "c:a", "\\\\host\\a"),
        *("a//b", "a\0b", "a\nb", "a/", "./../a", "a/\u202eb", "x" * 501, "..\\a"),
    ],
)
def test_no_path_leads_out_of_the_export(hostile: str) -> None:
    assert path_inside(hostile) == ""
    content = telegram("private_group", {"file": hostile, "text": "пастка"})
    names = [each.name for each in named(unpack_telegram_json, content)]
    assert names == ([""] if hostile.strip() else [])


@pytest.mark.parametrize(
    ("path", "inside"), [("./media/a.jpg", "media/a.jpg"), ("a\\b.jpg", "a/b.jpg"), ("й..", "й..")]
)
def test_control_paths_below_the_export_are_taken(path: str, inside: str) -> None:
    assert path_inside(path) == inside
