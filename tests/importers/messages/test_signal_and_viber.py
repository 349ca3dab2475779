"""Chats of Signal and Viber."""

import re
from io import BytesIO

import pytest

from importers.detection import detect_format
from importers.messages.signal import unpack_signal_json, unpack_signal_markdown
from importers.messages.viber import unpack_viber

SIGNAL = (
    '{"date": "2024-09-11T18:05:10", "sender": "Алена", "body": "Добры вечар", "quote": "", '
    '"sticker": null, "reactions": [{"name": "Ян", "emoji": "+"}], '
    '"attachments": [{"name": "a.jpg", "path": "./media/a.jpg"}]}\n'
    '{"date": "2024-09-12T08:00:00", "sender": "Me", "body": "Так", "quote": "", "sticker": null, '
    '"reactions": [], "attachments": []}\n'
)


def test_signal_json() -> None:
    first, second = unpack_signal_json(BytesIO(SIGNAL.encode()))
    assert first.untrusted_text == "Алена, 18:05\nДобры вечар"
    assert ("media", "18:05:10 media/a.jpg") in first.facts
    assert ("reaction", "18:05:10 Ян: +") in first.facts
    assert second.description.authors == ("Me",)


def test_signal_markdown() -> None:
    text = (
        "[2024-09-11 18:05:10] Алена: Добры вечар  \n> цытата\n"
        "[2024-09-11, 18:06] Me: ![a.jpg](./media/a%20b.jpg)  \n"
    )
    (draft,) = unpack_signal_markdown(BytesIO(text.encode()))
    assert draft.untrusted_text == ("Алена, 18:05\nДобры вечар\n> цытата\n\nMe, 18:06\n[a b.jpg]")


THREE = (
    "[2020-08-12, 21:45] Ганна: Мяне забралі  \n\n"
    "[2020-08-12, 21:46] Me: Дзе ты? {}  \n\n[2020-08-12, 21:47] Ганна: На Акрэсціна  \n"
)


@pytest.mark.parametrize(
    ("text", "name", "format_"),
    [
        (THREE, "chat.md", "signal markdown"),
        (THREE, "Ганна.txt", "signal markdown"),
        (THREE.replace(":45]", ":45:10]"), "Ганна.md", "signal markdown"),
        (THREE.replace("  \n", "\n"), "chat.md", "signal markdown"),
        (THREE.replace("  \n", "\n").format("![a](./media/a.jpg)"), "x", "signal markdown"),
        (re.sub(r"(:4.)]", r"\1:10]", THREE).replace("  \n", "\n"), "x.txt", "whatsapp"),
        (THREE.replace("  \n", "\n"), "дзённік.txt", "plain text"),
        ("Дзённік\n" + THREE, "chat.md", "markdown"),
    ],
)
def test_a_chat_of_signal_is_known_before_one_of_whatsapp(
    text: str, name: str, format_: str
) -> None:
    found = detect_format(text.encode(), name)
    assert found is not None
    assert found.name == format_


@pytest.mark.parametrize(
    ("dates", "days", "order"),
    [
        (("9/11/2020", "9/25/2020"), ["2020-09-11", "2020-09-25"], "month-day-year"),
        (("11/9/2020", "25/9/2020"), ["2020-09-11", "2020-09-25"], "day-month-year"),
        (("9/11/2020", "9/12/2020"), ["2020-11-09", "2020-12-09"], "day-month-year (assumed)"),
    ],
)
def test_all_dates_of_a_viber_chat_tell_their_order(
    dates: tuple[str, str], days: list[str], order: str
) -> None:
    text = "".join(f"{date},10:00:00,Ганна,+375291234567,Так\n" for date in dates)
    drafts = list(unpack_viber(BytesIO(text.encode())))
    assert [draft.description.published for draft in drafts] == days
    assert all(("order of dates", order) in draft.facts for draft in drafts)


def test_viber() -> None:
    text = '11/09/2024,18:05:10,Алена,+375291112233,"Добры, вечар"\n12/09/2024,08:00:00,Me,,Так\n'
    first, second = unpack_viber(BytesIO(text.encode()))
    assert first.untrusted_text == "Алена, 18:05\nДобры, вечар"
    assert first.description.published == "2024-09-11"
    assert second.untrusted_text == "Me, 08:00\nТак"
