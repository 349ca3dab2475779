"""What WhatsApp writes in the place of files, in the words of many phones."""

from __future__ import annotations

import pytest

from importers.messages.whatsapp import unpack_whatsapp
from tests.importers.messages.test_files_of_chats import ANDROID, IOS, named


@pytest.mark.parametrize("form", [ANDROID, IOS])
@pytest.mark.parametrize(
    ("words", "caption"),
    [
        *(("‹Медиафайл пропущен>", ""), ("‹Файл пропущен>", ""), ("video note omitted", "")),
        *(("Video message omitted", ""), ("видеосообщение отсутствует", "")),
        *(("карточка контакта отсутствует", ""), ("Контакт пропущен", "")),
        *(("зображення відсутнє", ""), ("відео відсутнє", ""), ("выява адсутнічае", "")),
        ("report.pdf • \u200e12 pages \u200edocument omitted", "report.pdf • 12 pages"),
        ("справа.pdf • 3 с. документ пропущен", "справа.pdf • 3 с."),
        ("Вось яны image omitted", "Вось яны"),
        ("Вось яны \u200eвідео відсутнє", "Вось яны"),
        ("Вось\nяны\nвідео відсутнє", "Вось яны"),
        ("<Media omitted>\nВось яны", "Вось яны"),
    ],
)
def test_what_phones_left_out_and_what_was_said_with_it(
    form: str, words: str, caption: str
) -> None:
    (file,) = named(unpack_whatsapp, form % words)
    assert (file.name, file.caption.replace("\n", " ")) == ("", caption)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (ANDROID % "данные.numbers (файл добавлен)", "данные.numbers"),
        (ANDROID % "Справа (файл дададзены)\nВось", "Справа"),
        (ANDROID % "\u200eCopy (2) (file attached)", "Copy (2)"),
        (IOS % "\u200e<прикреплено: данные.numbers>", "данные.numbers"),
        (IOS % "\u200e<attached: Справа>", "Справа"),
        (IOS % "\u200e<příloha: 00000012-Справа>", "00000012-Справа"),
    ],
)
def test_files_with_long_endings_or_none(content: str, name: str) -> None:
    assert [each.name for each in named(unpack_whatsapp, content)] == [name]


@pytest.mark.parametrize(
    "words",
    [
        *("чаму відео відсутнє", "у мяне файл пропущен", "мой кантакт (нумар)"),
        *("<увага: двор>", "дабавіў (attached to it)", "нафайл пропущен"),
    ],
)
def test_control_what_people_say_names_nothing(words: str) -> None:
    assert named(unpack_whatsapp, ANDROID % words) == []
