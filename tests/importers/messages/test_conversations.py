"""Chats of Telegram, WhatsApp, Signal and Viber."""

import json
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest

from archive.errors import MalformedSourceError
from archive.records import ArticleDraft, Kind, PlaceKind
from importers.messages import MESSAGE_FORMATS
from importers.messages.signal import unpack_signal_json, unpack_signal_markdown
from importers.messages.telegram_html import unpack_telegram_html
from importers.messages.telegram_json import unpack_telegram_json
from importers.messages.viber import unpack_viber
from importers.messages.whatsapp import unpack_whatsapp
from importers.normalising import clean_text
from tests.importers.messages.test_signal_and_viber import SIGNAL

GROUP = {
    "name": "Двор",
    "type": "private_group",
    "id": 77,
    "messages": [
        {
            "id": 1,
            "type": "message",
            "date": "2024-09-11T18:05:10",
            "date_unixtime": "1726067110",
            "from": "Алена",
            "text": [
                "Глядзі ",
                {"type": "text_link", "text": "тут", "href": "https://example.org"},
            ],
        },
        {
            "id": 2,
            "type": "message",
            "date": "2024-09-11T18:06:00",
            "from": "Пётр",
            "reply_to_message_id": 1,
            "forwarded_from": "Канал",
            "edited": "2024-09-11T18:07:00",
            "photo": "photos/photo_1.jpg",
            "text": "",
        },
        {
            "id": 3,
            "type": "service",
            "date": "2024-09-12T08:00:00",
            "actor": "Алена",
            "action": "invite_members",
            "members": ["Ян"],
            "text": "",
        },
    ],
}
POST = {
    "id": 9,
    "type": "message",
    "date": "2024-09-11T10:00:00",
    "date_unixtime": "1726038000",
    "from": "Навіны",
    "text": "Загаловак\n\nТэкст",
}
CHANNEL = {
    "name": "Навіны",
    "type": "public_channel",
    "id": 5,
    "messages": [POST],
}
ACCOUNT = {
    "about": "Here is the data you requested. Telegram",
    "contacts": {"list": [{"first_name": "A"}]},
    "chats": {"about": "x", "list": [GROUP, CHANNEL]},
    "left_chats": {"list": [CHANNEL]},
}


def stream(value: object) -> BytesIO:
    return BytesIO(json.dumps(value, ensure_ascii=False).encode())


def test_a_day_of_a_telegram_group_is_a_document() -> None:
    first, second = unpack_telegram_json(stream(GROUP))
    assert first.untrusted_text == (
        "Алена, 18:05\nГлядзі тут (https://example.org)\n\nПётр, 18:06\n[photo_1.jpg]"
    )
    assert first.description.title == "Двор, 2024-09-11"
    assert first.description.kind is Kind.CHAT
    assert first.description.authors == ("Алена", "Пётр")
    assert first.description.external_id == "77/2024-09-11"
    starts = [place.start for place in first.places]
    assert [first.untrusted_text[start : start + 5] for start in starts] == ["Алена", "Пётр,"]
    assert first.places[1].label == "Пётр, 2024-09-11"
    assert {place.kind for place in first.places} == {PlaceKind.MESSAGE}
    assert {
        ("reply to", "18:06:00 1 (Алена, 2024-09-11T18:05:10)"),
        ("forwarded from", "18:06:00 Канал"),
        ("media", "18:06:00 photos/photo_1.jpg"),
    } <= set(first.facts)
    assert second.untrusted_text == "Алена, 08:00\ninvited: Ян"


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (
            {"place_name": "Акрэсціна", "address": "вул. 1", "location_information": {"x": 53.9}},
            "Акрэсціна\nвул. 1\n53.9",
        ),
        (
            {"todo_list": {"title": "Спіс", "answers": [{"id": 1, "text": "Адвакат"}]}},
            "Спіс\n- Адвакат",
        ),
        ({"invoice_information": {"title": "Перадача", "amount": 5}}, "Перадача, 5"),
        ({"game_title": "Гульня"}, "Гульня"),
        ({"text_entities": [{"type": "plain", "text": "Забралі"}]}, "Забралі"),
        ({"media_type": "sticker", "sticker_emoji": "😀"}, "[sticker 😀]"),
        ({"type": "unsupported"}, "[unsupported]"),
        ({"of_tomorrow": {"deep": "x"}}, "[message]"),
        ({"text": "Словы", "media_type": "voice_message"}, "Словы"),
        ({"file": "files/a.ogg", "media_type": "voice_message"}, "[a.ogg]"),
        ({"file": "(File not included.)", "media_type": "voice_message"}, "[file]"),
    ],
)
def test_every_message_of_a_telegram_chat_has_a_line(told: dict[str, object], text: str) -> None:
    message = {"id": 9, "type": "message", "date": "2024-09-11T18:09:00", "from": "Ян", "text": ""}
    (day,) = unpack_telegram_json(stream({**GROUP, "messages": [{**message, **told}]}))
    assert day.untrusted_text == f"Ян, 18:09\n{text}"


def test_a_reply_to_another_chat_is_none_to_the_message_of_its_number() -> None:
    first = {"id": 5, "type": "message", "date": "2020-08-12T10:00:00", "from": "A", "text": "x"}
    answer = {**first, "id": 10, "from": "B", "reply_to_message_id": 5}
    elsewhere = {**answer, "id": 11, "reply_to_peer_id": "channel1234"}
    (day,) = unpack_telegram_json(stream({**GROUP, "messages": [first, answer, elsewhere]}))
    assert [value for key, value in day.facts if key == "reply to"] == [
        "10:00:00 5 (A, 2020-08-12T10:00:00)",
        "10:00:00 5 in channel1234",
    ]


def test_a_post_of_a_telegram_channel_is_a_document() -> None:
    (post,) = unpack_telegram_json(stream(CHANNEL))
    assert post.untrusted_text == "Загаловак\n\nТэкст"
    assert post.description.title == "Загаловак"
    assert post.description.source == "Навіны"
    assert post.description.external_id == "5/9"
    assert post.description.kind is Kind.ARTICLE
    assert ("unix time", "1726038000") in post.facts


def test_a_whole_account_gives_all_its_chats() -> None:
    titles = [draft.description.title for draft in unpack_telegram_json(stream(ACCOUNT))]
    assert titles == ["Двор, 2024-09-11", "Двор, 2024-09-12", "Загаловак", "Загаловак"]


def test_control_a_cut_export_gives_what_came_before_and_then_fails() -> None:
    whole = json.dumps(GROUP).encode()
    drafts = unpack_telegram_json(BytesIO(whole[:-200]))
    assert next(drafts).description.published == "2024-09-11"
    with pytest.raises(MalformedSourceError):
        list(drafts)


def test_a_page_of_a_telegram_export(data: Path) -> None:
    with (data / "telegram-messages.html").open("rb") as file:
        first, second = unpack_telegram_html(file)
    assert first.untrusted_text == (
        "Алена П., 18:05\nДобры вечар.\nХто чуў? спасылка (https://example.org)\n\n"
        "Алена П., 18:06\n[photo_1.jpg]"
    )
    assert ("reply to", "18:06:10 1 (Алена П., 2024-09-11T18:05:10)") in first.facts
    assert ("time zone", "+03:00") in first.facts
    assert second.untrusted_text == "Пётр, 08:06\nНавіны"
    assert any(key == "forwarded from" and "Канал" in value for key, value in second.facts)


IOS_CHAT = "[31/12/2020, 21:45:10] Ann: a\n[01/01/2021, 00:02:00] Bob: b\n"


Unpack = Callable[[BytesIO], Iterator[ArticleDraft]]


@pytest.mark.parametrize(
    ("unpack", "content"),
    [
        (unpack_telegram_json, json.dumps(ACCOUNT).encode()),
        (unpack_whatsapp, "1.1.20, 10:00 - A\u200b: a\r\n\r\n\r\n\r\nb\u2028c \n".encode()),
        (unpack_signal_json, SIGNAL.encode()),
    ],
)
def test_texts_are_in_the_form_that_they_are_kept_in(unpack: Unpack, content: bytes) -> None:
    """Cleaning them again would move the places."""
    for draft in unpack(BytesIO(content)):
        assert clean_text(draft.untrusted_text) == draft.untrusted_text
        for place in draft.places:
            assert place.start == 0 or draft.untrusted_text[place.start - 2 : place.start] == "\n\n"


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        (json.dumps(GROUP).encode(), "result.json", "telegram json"),
        (json.dumps(ACCOUNT, indent=1).encode(), "result.json", "telegram json"),
        (IOS_CHAT.encode(), "_chat.txt", "whatsapp"),
        (SIGNAL.encode(), "data.json", "signal json"),
        (b"[2024-09-11, 18:05] A: b\n", "chat.md", "signal markdown"),
        (b"11/09/2024,18:05:10,A,+375291112233,b\n", "chat.csv", "viber"),
        (b"From: a@b\nSubject: x\n\n", "x", "mail"),
        (b"From a@b Wed Sep 11 12:00:00 2024\nFrom: a@b\n\n", "Inbox", "mailbox"),
        (b"From a@b Wed Sep 11 12:00:00 2024\nFrom: a@b\n\n", "x.eml", "mail"),
        (b"Title: x\nDate: y\n\nBody", "x.md", None),
        (b'{"text": "x", "date": "2024"}', "x.jsonl", None),
        (b"31.12.2020 was the day, 21:45 the hour", "x.txt", None),
    ],
)
def test_formats_are_known_by_their_content(
    content: bytes, name: str, expected: str | None
) -> None:
    certain = (row for row in MESSAGE_FORMATS if row.matches and row.matches(content, name))
    assert next((row.name for row in certain), None) == expected


@pytest.mark.parametrize(
    ("unpack", "content", "ending"),
    [
        (unpack_whatsapp, "31.12.20, 21:45 - A: a\r\nb\n\u200e1.1.21, 10:00 - B: c\n", ".txt"),
        (unpack_signal_json, SIGNAL, ".json"),
        (unpack_signal_markdown, "[2024-09-11 18:05:10] A: a\nb\n[2024-09-12 18:06] B: c", ".md"),
        (unpack_viber, '1/9/2024,18:05,A,+37529111,"a\nb"\n2/9/2024,18:05,B,+37529111,c\n', ".csv"),
    ],
)
def test_the_originals_of_the_days_are_the_export(
    unpack: Unpack, content: str, ending: str
) -> None:
    originals = [draft.original for draft in unpack(BytesIO(content.encode()))]
    assert len(originals) == 2
    assert b"".join(original.content for original in originals if original) == content.encode()
    assert all(original and original.name.endswith(ending) for original in originals)


def test_the_original_of_a_post_is_its_object() -> None:
    (post,) = unpack_telegram_json(stream(CHANNEL))
    assert post.original is not None
    assert json.loads(post.original.content) == POST
    assert post.original.content.strip() in stream(CHANNEL).getvalue()
    assert post.original.name == "Навіны, 9.json"


def test_the_originals_of_a_page_are_its_messages_as_they_are_written(data: Path) -> None:
    whole = (data / "telegram-messages.html").read_bytes()
    originals = [draft.original for draft in unpack_telegram_html(BytesIO(whole))]
    contents = b"".join(original.content for original in originals if original)
    assert contents == whole[whole.index(b'<div class="message service"') :]
    assert [each and (each.media_type, each.name) for each in originals] == [
        ("text/html", "Двор, 2024-09-11.html"),
        ("text/html", "Двор, 2024-09-12.html"),
    ]
    ended = whole.replace(b"</html>", b'<div class="message service"><div class="body">x</div>')
    assert len(list(unpack_telegram_html(BytesIO(ended)))) == 2


def test_a_page_in_another_form_is_read_without_originals(data: Path) -> None:
    whole = (data / "telegram-messages.html").read_bytes()
    other = whole.replace(b'<div class="message', b'<div dir="auto" class="message')
    drafts = list(unpack_telegram_html(BytesIO(other)))
    assert len(drafts) == 2
    assert [draft.original for draft in drafts] == [None, None]
