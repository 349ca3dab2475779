"""WhatsApp's exports: the date forms of phones, authors, files, and whose chat it is."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest

from archive.edtf import is_edtf
from importers.messages import conversation, whatsapp
from importers.messages.whatsapp import is_whatsapp, unpack_whatsapp
from importers.messages.whatsapp_files import file_of
from importers.streams import stream_of

WHATSAPP = {
    "be, ru, uk, pl, de on Android": (
        "31.12.2020, 21:45 - Аня: Прывітанне\nдругі радок\n"
        "01.01.2021, 00:02 - Пётр: IMG-1.jpg (файл добавлен)\n",
        ["2020-12-31", "2021-01-01"],
    ),
    "ru, of two digits": (
        "31.12.20, 21:45 - Аня: a\n01.01.21, 00:02 - Пётр: b\n",
        ["2020-12-31", "2021-01-01"],
    ),
    "en-US on Android": (
        "12/31/20, 9:45\u202fPM - Ann: a\n1/1/21, 12:02\u202fAM - Bob: b\n",
        ["2020-12-31", "2021-01-01"],
    ),
    "en-GB on iOS": (
        "[31/12/2020, 21:45:10] Ann: a\n"
        "\u200e[01/01/2021, 00:02:00] Bob: \u200e<attached: 1.jpg>\n",
        ["2020-12-31", "2021-01-01"],
    ),
    "pl and lt with the year first": (
        "2020-12-31, 21:45 - Ann: a\n2021-01-01, 00:02 - Bob: b\n",
        ["2020-12-31", "2021-01-01"],
    ),
    "fi on Android": (
        "31.12.2020 klo 21.45 - Ann: a\n1.1.2021 klo 0.02 - Bob: b\n",
        ["2020-12-31", "2021-01-01"],
    ),
    "fr on Android": (
        "31/12/2020 à 21:45 - Ann: a\n01/01/2021 à 00:02 - Bob: b\n",
        ["2020-12-31", "2021-01-01"],
    ),
    "bg on iOS": (
        "[31.12.20 г., 21:45:10 ч.] Ann: a\n[1.01.21 г., 0:02:00 ч.] Bob: b\n",
        ["2020-12-31", "2021-01-01"],
    ),
    "told by the order of the lines alone": (
        "1/2/21, 9:45 PM - Ann: a\n2/1/21, 9:46 PM - Bob: b\n",
        ["2021-01-02", "2021-02-01"],
    ),
}


@pytest.mark.parametrize("form", WHATSAPP)
def test_dates_of_whatsapp(form: str) -> None:
    text, expected = WHATSAPP[form]
    drafts = list(unpack_whatsapp(BytesIO(text.encode())))
    assert [draft.description.published for draft in drafts] == expected


DIARY = (
    "11.08.2020, 10:00 - Прыйшлі людзі ў чорным: білі.\nПотым павезлі.\n"
    "12.08.2020, 11:00 - суд.\n13.08.2020, 12:00 - выпусцілі\n"
)
ADDED = "11.08.20, 10:00 - Ян стварыў групу\n11.08.20, 10:01 - Ян дадаў вас\n"


def test_a_diary_with_stamps_is_no_chat() -> None:
    assert not is_whatsapp(DIARY)
    minutes = "[2020-08-12 11:00] Акрэсціна: сорак чалавек.\n[2020-08-13 09:00] Раніцай: суд.\n"
    assert not is_whatsapp(minutes)
    assert is_whatsapp(minutes.replace(":00]", ":00:10]"))


@pytest.mark.parametrize(
    "chat",
    [
        *(text for text, _ in WHATSAPP.values()),
        ADDED + "11.08.20, 10:02 - Ян: Прывітанне\n" * 3,
        "11.08.20, 10:00 - Паведамленні зашыфраваныя, нават WhatsApp іх не чытае\n" + ADDED,
        ADDED.replace("- Ян", "- \u200eЯн"),
    ],
)
def test_control_a_chat_is_told_by_its_authors_or_by_its_program(chat: str) -> None:
    assert is_whatsapp(chat)


@pytest.mark.parametrize(
    ("half", "hour"),
    [
        *(("ПП", "21"), ("дп", "09"), ("ДП", "09"), ("п.п.", "21"), ("Д. П.", "09")),
        *(("после полудня", "21"), ("до полудня", "09"), ("PM", "21"), ("a.m.", "09")),
        *(("пасля паўдня", "21"), ("да паўдня", "09"), ("popiet", "21"), ("priešpiet", "09")),
        *(("μ.μ.", "21"), ("π.μ.", "09"), ("сл.об.", "21"), ("пр.об.", "09"), ("pr. p.", "09")),
    ],
)
def test_halves_of_the_day(half: str, hour: str) -> None:
    lines = f"31.12.20, 9:45 {half} - A: a\n31.12.20, 9:46 {half} - B: b\n"
    (draft,) = unpack_whatsapp(BytesIO(lines.encode()))
    assert draft.untrusted_text == f"A, {hour}:45\na\n\nB, {hour}:46\nb"


def test_authors_lines_and_files_of_whatsapp() -> None:
    first, second = unpack_whatsapp(BytesIO(WHATSAPP["be, ru, uk, pl, de on Android"][0].encode()))
    assert first.untrusted_text == "Аня, 21:45\nПрывітанне\nдругі радок"
    assert ("media", "00:02 IMG-1.jpg") in second.facts
    assert ("order of dates", "day-month-year") in first.facts


def test_an_order_of_dates_that_nothing_shows_is_said_to_be_assumed() -> None:
    (draft,) = unpack_whatsapp(BytesIO(b"1/2/21, 9:45 - Ann: a\n1/2/21, 9:46 - Bob: b\n"))
    assert ("order of dates", "day-month-year (assumed)") in draft.facts


AMERICAN = "9/1/24, 10:01 AM - A: a\n{pasted}9/2/24, 9:00 AM - B: b\n9/14/24, 9:00 AM - A: c\n"


@pytest.mark.parametrize(
    "pasted",
    [
        "31.12.2020, 21:45 - Ivan: hello\n",
        "[31/12/20, 9:45 AM] Ivan: hello\n",
        "31/12/20, 21:45 - Ivan: hello\n",
        "31/12/2020, 9:45 AM - Ivan: hello\n",
        "31/12/20, 9:45:10 AM - Ivan: hello\n",
    ],
)
def test_a_pasted_line_of_another_form_belongs_to_its_message(pasted: str) -> None:
    drafts = list(unpack_whatsapp(BytesIO(AMERICAN.format(pasted=pasted).encode())))
    days = [draft.description.published for draft in drafts]
    assert days == ["2024-09-01", "2024-09-02", "2024-09-14"]
    assert drafts[0].untrusted_text == f"A, 10:01\na\n{pasted.strip()}"
    assert drafts[0].description.authors == ("A",)
    assert ("order of dates", "month-day-year") in drafts[0].facts


def test_an_order_that_lines_of_one_form_dispute_is_said_to_be_assumed() -> None:
    pasted = "31/12/20, 9:45 AM - Ivan: hello\n9/13/24, 9:45 AM - B: x\n"
    drafts = list(unpack_whatsapp(BytesIO(AMERICAN.format(pasted=pasted).encode())))
    assert drafts[-1].description.published == "2024-09-14"
    assert ("order of dates", "month-day-year (assumed)") in drafts[-1].facts


def test_an_order_that_as_many_lines_deny_is_said_to_be_assumed() -> None:
    pasted = "31/12/20, 9:45 AM - Ivan: hello\n"
    drafts = list(unpack_whatsapp(BytesIO(AMERICAN.format(pasted=pasted).encode())))
    assert ("order of dates", "day-month-year (assumed)") in drafts[0].facts


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Чат WhatsApp с Аленой.txt", "Аленой, 2021-02-01"),
        ("WhatsApp Chat with Двор 5.txt", "Двор 5, 2021-02-01"),
        ("WhatsApp Chat - Ann.txt", "Ann, 2021-02-01"),
        ("_chat.txt", "2021-02-01"),
        ("WhatsApp Chat - Ганна.zip/_chat.txt", "Ганна, 2021-02-01"),
        ("Чат WhatsApp – Двор (1)/_chat.txt", "Двор, 2021-02-01"),
        ("Паштоўка/_chat.txt", "2021-02-01"),
        ("", "2021-02-01"),
    ],
)
def test_a_whatsapp_chat_is_called_as_its_file_is(name: str, title: str) -> None:
    lines = b"1.2.21, 9:45 - Ann: a\n1.2.21, 9:46 - Bob: b\n"
    (draft,) = unpack_whatsapp(stream_of(iter([lines]), name))
    assert draft.description.title == title


@pytest.mark.parametrize(
    "happened",
    [
        "Вы изменили тему с «Суд: чаканне» на «Суд: прысуд»",
        'Ann changed the group name from "Home: old" to "Home: new"',
        "Jan hat den Gruppennamen zu „Haus: neu“ geändert",
        "Ann changed the subject to “Home: new”",
    ],
)
def test_what_is_quoted_is_no_name_of_an_author(happened: str) -> None:
    lines = f"1.2.21, 9:45 - {happened}\n1.2.21, 9:46 - Янка «Бацька»: так\n"
    (draft,) = unpack_whatsapp(BytesIO(lines.encode()))
    assert draft.description.authors == ("Янка «Бацька»",)
    assert draft.untrusted_text.startswith(f"09:45\n{happened}")


class Counted:
    """A function that counts how often it is called."""

    def __init__(self, function: Callable[..., object]) -> None:
        self.calls = 0
        self._function = function

    def __call__(self, *arguments: object) -> object:
        self.calls += 1
        return self._function(*arguments)


def test_many_messages_of_a_day_are_not_each_asked_what_all_share(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    days, files = Counted(is_edtf), Counted(file_of)
    conversation._known_day.cache_clear()
    monkeypatch.setattr(conversation, "is_edtf", days)
    monkeypatch.setattr(whatsapp, "file_of", files)
    silent = "[07.03.2019, 10:00] А: \n" * 500
    with pytest.raises(StopIteration):
        next(unpack_whatsapp(BytesIO(silent.encode())))
    assert (days.calls, files.calls) == (1, 0)
    (draft,) = unpack_whatsapp(BytesIO(f"{silent}[08.03.2019, 10:00] А: слова\n".encode()))
    assert draft.untrusted_text == "А, 10:00\nслова"
    assert (days.calls, files.calls) == (2, 1)
