"""Chats of Signal and Viber."""

from io import BytesIO

import pytest

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
