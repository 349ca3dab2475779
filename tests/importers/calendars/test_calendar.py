"""Calendars: each event with its day, its place and its people, and as a calendar of its own."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO

import pytest

from archive.records import ArticleDraft, Kind
from importers.calendars.calendar import is_calendar, unpack_calendar

OFFICE = """BEGIN:VCALENDAR\r
VERSION:2.0\r
X-WR-CALNAME:Суды\r
BEGIN:VTIMEZONE\r
TZID:Europe/Minsk\r
BEGIN:STANDARD\r
DTSTART:19700101T000000\r
TZOFFSETFROM:+0300\r
TZOFFSETTO:+0300\r
END:STANDARD\r
END:VTIMEZONE\r
BEGIN:VTIMEZONE\r
TZID:Europe/Vilnius\r
END:VTIMEZONE\r
BEGIN:VEVENT\r
UID:1@example.org\r
DTSTART;TZID=Europe/Minsk:20240911T100000\r
DTEND;TZID=Europe/Minsk:20240911T123000\r
SUMMARY:Суд над Лукшай\\, дзень першы\r
LOCATION:Мінск\\, вул. Семашкі 33\r
ORGANIZER;CN="Вясна: праваабарона":mailto:v@example.org\r
ATTENDEE;CN=Алена Каваль;PARTSTAT=ACCEPTED:mailto:a@example.org\r
ATTENDEE:mailto:b@example.org\r
CATEGORIES:Суд,Палітвязні\r
DESCRIPTION:Зала 5.\\nПрыйсці за гадзіну\\; паш\r
 парт з сабой.\r
BEGIN:VALARM\r
ACTION:DISPLAY\r
DESCRIPTION:Нагадванне\r
END:VALARM\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:2@example.org\r
DTSTART;VALUE=DATE:20240928\r
DTEND;VALUE=DATE:20241001\r
SUMMARY:З'езд\r
STATUS:CANCELLED\r
END:VEVENT\r
END:VCALENDAR\r
"""
TELEPHONE = """BEGIN:VCALENDAR
VERSION:1.0
BEGIN:VEVENT
SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=A1=D1=83=
=D0=B4 =D1=83 =D0=9C=D1=96=D0=BD=D1=81=D0=BA=D1=83
DTSTART:20090311T070000Z
DTEND:20090311T083000Z
END:VEVENT
END:VCALENDAR
"""


def read(written: str) -> list[ArticleDraft]:
    return list(unpack_calendar(BytesIO(written.encode())))


def event(*lines: str, kind: str = "VEVENT") -> ArticleDraft:
    whole = ("BEGIN:VCALENDAR", f"BEGIN:{kind}", *lines, f"END:{kind}", "END:VCALENDAR", "")
    (draft,) = read("\r\n".join(whole))
    return draft


def test_an_event_tells_day_place_people_and_what_it_is_about() -> None:
    hearing, congress = read(OFFICE)
    told = hearing.description
    assert told.title == "Суд над Лукшай, дзень першы"
    assert told.published == "2024-09-11"
    assert told.place == "Мінск, вул. Семашкі 33"
    assert told.authors == ("Вясна: праваабарона",)
    assert told.source == "Суды"
    assert told.external_id == "1@example.org"
    assert told.tags == ("Суд", "Палітвязні")
    assert hearing.untrusted_text.splitlines() == [
        "2024-09-11 10:00 – 12:30",
        "Мінск, вул. Семашкі 33",
        "Вясна: праваабарона",
        "Алена Каваль",
        "b@example.org",
        "",
        "Зала 5.",
        "Прыйсці за гадзіну; пашпарт з сабой.",
    ]
    assert ("ATTENDEE", "Алена Каваль mailto:a@example.org") in hearing.facts
    assert ("DTSTART", "Europe/Minsk 20240911T100000") in hearing.facts
    assert (told.kind, congress.description.kind) == (Kind.ARTICLE, Kind.ENTRY)


def test_whole_days_end_before_the_day_that_is_written_as_their_end() -> None:
    congress = read(OFFICE)[1]
    assert congress.description.published == "2024-09-28/2024-09-30"
    assert congress.untrusted_text == "CANCELLED\n2024-09-28 – 2024-09-30"


def test_what_stands_for_an_event_is_a_calendar_with_its_zone_and_nothing_else() -> None:
    hearing, congress = read(OFFICE)
    assert hearing.original is not None
    assert congress.original is not None
    head, _, rest = OFFICE.partition("BEGIN:VTIMEZONE\r\nTZID:Europe/Vilnius")
    event_written = rest.partition("END:VTIMEZONE\r\n")[2]
    first = event_written.partition("BEGIN:VEVENT\r\nUID:2")[0]
    assert hearing.original.content == f"{head}{first}END:VCALENDAR\r\n".encode()
    assert b"VTIMEZONE" not in congress.original.content
    assert b"UID:2@" in congress.original.content
    (again,) = list(unpack_calendar(BytesIO(hearing.original.content)))
    assert again == hearing


def test_the_only_event_of_a_calendar_is_all_of_it() -> None:
    (draft,) = read(TELEPHONE)
    assert draft.original is not None
    assert draft.original.content == TELEPHONE.encode()


def test_a_calendar_of_a_telephone_is_read() -> None:
    (draft,) = read(TELEPHONE)
    assert draft.description.title == "Суд у Мінску"
    assert draft.untrusted_text == "2009-03-11 07:00 – 08:30 (UTC)"


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (("DTSTART:20240911T220000", "DTEND:20240912T000000"), "2024-09-11"),
        (("DTSTART:20240911T220000", "DTEND:20240912T010000"), "2024-09-11/2024-09-12"),
        (("DTSTART;VALUE=DATE:20240911", "DURATION:P3D"), "2024-09-11/2024-09-13"),
        (("DTSTART:20240911T100000", "DURATION:PT90M"), "2024-09-11"),
        (("DTSTART:20240911", "RRULE:FREQ=WEEKLY;UNTIL=20240925T100000Z"), "2024-09-11/2024-09-25"),
        (("DTSTART:20240911T100000", "RRULE:FREQ=WEEKLY"), "2024-09-11"),
        (("DTSTART:2024-09-11T10:00:00Z",), "2024-09-11"),
        (("DTSTART:20241399T100000",), ""),
        (("DTSTART:20240911", "DTEND:20240901"), "2024-09-11"),
        (("DTSTART:99991231", "DURATION:P99999D"), "9999-12-31"),
    ],
)
def test_days(lines: tuple[str, ...], day: str) -> None:
    assert event("SUMMARY:x", *lines).description.published == day


def test_an_entry_of_a_diary_and_a_task_are_documents() -> None:
    diary = event("DTSTART:20240911", "DESCRIPTION:Учора забралі суседа.", kind="VJOURNAL")
    assert diary.description.kind is Kind.NOTE
    assert diary.untrusted_text == "2024-09-11\n\nУчора забралі суседа."
    task = event("SUMMARY:Перадача", "DUE:20240912T090000", kind="VTODO")
    assert task.description.published == "2024-09-12"


def test_marks_of_pages_in_a_description_are_not_text() -> None:
    about = '<b>Суд</b><br>Зала <a href=\\"https://example.org\\">5</a>\\nУваход з двара'
    draft = event("SUMMARY:x", f"DESCRIPTION:{about}")
    assert draft.untrusted_text.splitlines() == ["Суд", "Зала 5", "Уваход з двара"]


def test_an_attached_file_is_a_document_of_its_own() -> None:
    content = b64encode("Позва".encode()).decode()
    kind = "FMTTYPE=text/plain;ENCODING=BASE64;VALUE=BINARY;X-FILENAME=позва.txt"
    draft = event("SUMMARY:x", f"ATTACH;{kind}:{content}")
    (file,) = draft.embedded
    assert (file.name, file.content) == ("позва.txt", "Позва".encode())
    assert not [value for key, value in draft.facts if key == "ATTACH"]


def test_a_calendar_that_was_cut_off_keeps_its_last_event() -> None:
    cut = OFFICE[: OFFICE.index("STATUS")]
    assert [draft.description.title for draft in read(cut)][1] == "З'езд"


def test_a_calendar_that_says_much_of_itself_is_not_told_again_with_each_event() -> None:
    head, _, rest = OFFICE.partition("VERSION:2.0\r\n")
    written = f"{head}X-NOTE:{'x' * 70_000}\r\n{rest}"
    for draft in read(written):
        assert draft.original is not None
        assert draft.original.content.startswith(b"BEGIN:VEVENT\r\n")


def test_components_without_end_cost_no_square() -> None:
    assert len(read("BEGIN:X\r\n" * 100_000 + "END:Y\r\n" * 100_000)) == 0
    assert len(read("BEGIN:VEVENT\r\nSUMMARY:x\r\n" + "BEGIN:X\r\n" * 100_000)) == 1


def test_an_event_that_tells_nothing_is_passed_over() -> None:
    assert read("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n") == []


@pytest.mark.parametrize(
    ("head", "known"),
    [("BEGIN:VCALENDAR\r\n", True), ("\ufeffbegin:vcalendar\n", True), ("BEGIN:VCARD\r\n", False)],
)
def test_a_calendar_is_known_by_its_first_line(head: str, known: bool) -> None:
    assert is_calendar(head.encode()) is known
