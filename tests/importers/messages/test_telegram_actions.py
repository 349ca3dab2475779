"""What happened in chats of Telegram, in words; and files without words."""

from __future__ import annotations

from io import BytesIO

import pytest

from archive.errors import MalformedSourceError
from importers.messages.telegram_actions import _LANGUAGES, _SAME_AS, _WORDS
from importers.messages.telegram_json import unpack_telegram_json
from tests.importers.messages.test_files_of_chats import telegram


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (
            {"action": "create_group", "title": "Двор", "members": ["Ян", "Аня"]},
            "created the group: Двор: Ян, Аня",
        ),
        ({"action": "edit_group_photo"}, "changed the photo of the chat"),
        ({"action": "pin_message", "message_id": 5}, "pinned a message"),
        ({"action": "remove_members", "members": ["Ян", None]}, "removed: Ян"),
        ({"action": "a_new_thing", "title": "x"}, "a new thing: x"),
    ],
)
def test_what_happened_is_said_in_words(fields: dict[str, object], said: str) -> None:
    service = {"type": "service", "from": "", "actor": "Алена", "text": "", **fields}
    (draft,) = unpack_telegram_json(BytesIO(telegram("private_group", service).encode()))
    assert draft.untrusted_text == f"Алена, 18:06\n{said}"
    assert ("action", f"18:06:00 {fields['action']}") in draft.facts


@pytest.mark.parametrize(
    ("talk", "invited"),
    [
        ("Добры дзень! Хто яшчэ прыйдзе на двор увечары?", "запрошаны: Ян"),
        ("Добрый вечер! Кто ещё придёт во двор вечером?", "приглашены: Ян"),
        ("Добрий вечір! Хто ще прийде на подвір'я ввечері?", "запрошено: Ян"),
        ("Good evening! Who else is coming to the yard?", "invited: Ян"),
        ("Так", "invited: Ян"),
    ],
)
def test_what_happened_is_said_in_the_language_of_the_talk(talk: str, invited: str) -> None:
    service = {"type": "service", "actor": "А", "action": "invite_members", "members": ["Ян"]}
    content = telegram("private_group", {**service, "from": "", "text": ""}, {"text": talk})
    (draft,) = unpack_telegram_json(BytesIO(content.encode()))
    assert draft.untrusted_text.splitlines()[1] == invited


def test_every_action_has_words_of_its_own_in_every_language() -> None:
    worded = [words for words in _WORDS.values() if len(set(words)) == len(_LANGUAGES)]
    assert len(worded) == len(_WORDS) > 20
    assert set(_SAME_AS.values()) <= set(_WORDS)


def test_what_was_read_before_an_export_breaks_off_is_there() -> None:
    whole = telegram("private_group", {"text": "Добры дзень!"}, {"text": "Хто яшчэ прыйдзе?"})
    reading = unpack_telegram_json(BytesIO(whole.encode()[:-60]))
    assert "Добры дзень!" in next(reading).untrusted_text
    with pytest.raises(MalformedSourceError):
        next(reading)


@pytest.mark.parametrize("path", ["photos/photo_1@11.jpg", "photos\\photo_1@11.jpg"])
def test_a_file_without_words_stands_by_its_name_alone(path: str) -> None:
    content = telegram("private_group", {"photo": path, "text": ""})
    (draft,) = unpack_telegram_json(BytesIO(content.encode()))
    assert draft.untrusted_text == "Пётр, 18:06\n[photo_1@11.jpg]"
    assert ("media", f"18:06:00 {path}") in draft.facts
