"""Transcripts with times."""

import pytest

from archive.errors import MalformedSourceError, NoTextError, SourceTooLargeError
from archive.records import PlaceKind
from importers.normalising import clean_text
from importers.transcripts import TRANSCRIPT_FORMATS, cues
from importers.transcripts.cues import parse_subrip, parse_webvtt

SUBRIP = """1
00:00:01,000 --> 00:00:03,500
<i>Мяне затрымалі</i>
{\\an8}ў жніўні.

2
01:02:03,004 --> 01:02:05,000
У дзевяць &amp; раніцы.
3
01:02:06,000 --> 01:02:07,000
І адпусцілі.
"""
WEBVTT = """WEBVTT - title
Kind: captions
Language: be

STYLE
::cue { color: red }

NOTE 00:00 was lost

intro
00:01.000 --> 00:03.500 align:start
<v.first Алена П.>Мяне <c.x>затрымалі</c>.</v>

00:00:03.500 --> 00:00:05.000
Мяне затрымалі
у <00:00:04.000>жніўні

00:00:05.000 --> 00:00:07.000
у жніўні
дома
"""


def test_subrip() -> None:
    draft = parse_subrip(SUBRIP.encode("cp1251"))
    assert draft.untrusted_text == "Мяне затрымалі ў жніўні.\nУ дзевяць & раніцы.\nІ адпусцілі."
    assert [place.label for place in draft.places] == [
        "00:00:01.000",
        "01:02:03.004",
        "01:02:06.000",
    ]
    assert {place.kind for place in draft.places} == {PlaceKind.CUE}
    assert draft.untrusted_text[draft.places[2].start :] == "І адпусцілі."
    assert draft.facts == (("cues", "3"), ("ends", "01:02:07.000"))


def test_what_stands_without_times_in_subrip_belongs_to_the_cue_above() -> None:
    written = """загаловак

1
00:00:01,000 --> 00:00:02,000
Першы радок

і другі пасля пустога

2
00:00:03,5 -> 00:00:04
Другая рэпліка

3
калісьці --> потым
Трэцяя
"""
    draft = parse_subrip(written.encode())
    assert draft.untrusted_text.splitlines() == [
        "Першы радок і другі пасля пустога",
        "Другая рэпліка 3 калісьці --> потым Трэцяя",
    ]
    assert [place.label for place in draft.places] == ["00:00:01.000", "00:00:03.500"]


def test_webvtt_keeps_speakers_and_drops_what_is_said_twice() -> None:
    draft = parse_webvtt(WEBVTT.encode())
    assert draft.untrusted_text == "Алена П.: Мяне затрымалі.\nМяне затрымалі у жніўні\nдома"
    assert clean_text(draft.untrusted_text) == draft.untrusted_text
    assert draft.facts[:2] == (("Kind", "captions"), ("Language", "be"))


def subrip(*cues: tuple[float, float, str]) -> bytes:
    return "".join(
        f"{number}\n00:00:{start:06.3f} --> 00:00:{end:06.3f}\n{text}\n\n"
        for number, (start, end, text) in enumerate(cues, 1)
    ).encode()


ANSWERS = {
    "after a pause": subrip((1, 2, "Не."), (3, 4, "Не.")),
    "at once, alone": subrip((1, 2, "Не."), (2, 3, "Не.")),
    "at once, by another": subrip(
        (1, 2, "Не."), (2, 3, "Не.\nА ты?"), (3, 4, "Так."), (4, 5, "І?")
    ),
}


@pytest.mark.parametrize("case", ANSWERS)
def test_an_answer_that_is_given_twice_is_kept_twice(case: str) -> None:
    written = ANSWERS[case]
    for draft in (parse_subrip(written), parse_webvtt(b"WEBVTT\n\n" + written.replace(b",", b"."))):
        assert draft.untrusted_text.split()[:2] == ["Не.", "Не."]


def test_control_what_rolls_up_is_read_once_and_what_follows_a_pause_again() -> None:
    written = subrip(
        (0, 1.99, "Мяне затрымалі"),
        (1.99, 2, "Мяне затрымалі"),
        (2, 4, "Мяне затрымалі\nу жніўні"),
        (4.01, 6, "Мяне затрымалі\nу жніўні\nдома"),
        (5.5, 8, "у жніўні\nдома\nНе."),
        (9, 10, "Не."),
    )
    said = ["Мяне затрымалі", "у жніўні", "дома", "Не.", "Не."]
    assert parse_subrip(written).untrusted_text.splitlines() == said


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_do_not_matter(line_end: str) -> None:
    written = SUBRIP.replace("\n", line_end).encode()
    assert parse_subrip(written) == parse_subrip(SUBRIP.encode())


def test_control_without_cues_there_is_no_transcript() -> None:
    with pytest.raises(MalformedSourceError):
        parse_subrip(b"1\n00:00:01 - 00:00:02\ntext\n")
    with pytest.raises(MalformedSourceError):
        parse_webvtt(SUBRIP.encode())
    with pytest.raises(NoTextError):
        parse_subrip(b"1\n00:00:01,000 --> 00:00:02,000\n<i></i>\n")


def test_the_number_of_cues_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cues, "MOST_CUES", 2)
    with pytest.raises(SourceTooLargeError):
        parse_subrip(SUBRIP.encode())


@pytest.mark.parametrize(
    ("head", "expected"),
    [(SUBRIP, "subrip"), (WEBVTT, "webvtt"), ("WEBVTTX", None), ("1\n2\n", None)],
)
def test_formats_are_known_by_their_content(head: str, expected: str | None) -> None:
    rows = (row for row in TRANSCRIPT_FORMATS if row.matches and row.matches(head.encode(), ""))
    assert next((row.name for row in rows), None) == expected


def test_a_transcript_is_called_by_what_is_said_first() -> None:
    said = b"1\n00:00:01,000 --> 00:00:02,000\nWe were told to wait.\n\n"
    assert parse_subrip(said).description.title == "We were told to wait."
