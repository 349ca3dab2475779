"""Words that lines cut are whole again, and what has a hyphen of its own keeps it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive.records import ArticleDraft, Description, Place, PlaceKind
from importers.documents.rtf import parse_rtf
from importers.finishing import finish
from importers.language import LanguageDetector
from importers.line_hyphens import joined
from importers.markdown import parse_markdown
from importers.messages.mail import parse_mail
from importers.own_hyphens import has_own_hyphen, no_list
from importers.plaintext import parse_plain_text
from importers.transcripts.cues import parse_subrip
from importers.webpage import parse_web_page

_TOLD = "This is what was told by Ms Eleanor Whit{}combe, who was a witness of it"
_MAIL = "From: a@example.org\nSubject: told\nContent-Type: text/{}; charset=utf-8\n\n{}"


@pytest.mark.parametrize("hyphen", ["-", "\u2010", "\xad"])
@pytest.mark.parametrize(
    ("parse", "around", "line_end"),
    [
        (parse_plain_text, "{}", "\r\n"),
        (parse_markdown, "# Told\n\n{}", "\n"),
        (parse_markdown, "# Told\n\n{}", "  \n"),
        (parse_mail, _MAIL.format("plain", "{}"), "\n"),
        (parse_mail, _MAIL.format("plain", "> {}"), "\n> "),
        (parse_mail, _MAIL.format("plain; format=flowed", "{}"), " \n"),
        (parse_mail, _MAIL.format("html", "<p>{}"), "<br>\n"),
        (parse_web_page, "<p>{}</p>", "<br>"),
        (parse_web_page, "<pre>{}</pre>", "\n"),
        (parse_subrip, "1\n00:00:01,000 --> 00:00:02,000\n{}", "\n"),
    ],
)
def test_every_form_of_text_has_whole_words(
    detector: LanguageDetector,
    parse: Callable[[bytes], ArticleDraft],
    around: str,
    line_end: str,
    hyphen: str,
) -> None:
    source = around.format(_TOLD.format(f"{hyphen}{line_end}"))
    assert "Whitcombe," in finish(parse(source.encode()), detector).untrusted_text


def test_breaks_of_office_documents_are_ends_of_lines(detector: LanguageDetector) -> None:
    source = "{\\rtf1 " + _TOLD.format("-\\line ") + "}"
    assert "Whitcombe,\nwho" in finish(parse_rtf(source.encode()), detector).untrusted_text


def test_a_title_does_not_end_in_half_of_a_word(detector: LanguageDetector) -> None:
    draft = finish(parse_plain_text(b"Ms Eleanor Whit-\ncombe told\nthis."), detector)
    assert draft.description.title == "Ms Eleanor Whitcombe"


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        ("Ms Eleanor Whit-\ncombe said", "Ms Eleanor Whitcombe\nsaid"),
        ("Это была апел-\nляционная.\nДа", "Это была апелляционная.\nДа"),
        ("это одно све-\nдчан-\nне", "это одно сведчанне"),
        ("> это одно сло-\n> во тут", "> это одно слово\n> тут"),
        ("так и по-\nказания их", "так и показания\nих"),
        ("это не рубаш-\nка", "это не рубашка"),
        ("an old ex-\nample of it", "an old example\nof it"),
        ("и это Новак-\nово, и Новаково", "и это Новаково,\nи Новаково"),
    ],
)
def test_cut_words_are_joined_and_lines_stay(lines: str, whole: str) -> None:
    assert joined(lines)[0] == whole
    assert joined(whole)[0] == whole


@pytest.mark.parametrize(
    "lines",
    [
        "Вінцэнт Дунін-\nМарцінкевіч пісаў",
        "это был кто-\nто другой",
        "и всё это по-\nрусски было",
        "вопрос социально-\nполитический тут",
        "домов двух-\nили трёхэтажных",
        "both the pre-\nand post-war years",
        "his former ex-\nhusband said",
        "a kind-hearted man, a kind-\nhearted man",
        "prefixes:\npre-\npost-\nfor",
        "well-\nknown",
        "он сказал -\nи ушёл отсюда",
        "it was in 1990-\nish or so",
        "> это одно сло-\nво тут",
        "it is a so-called e-\nmail",
        "first item-\n- second item",
        "it was her mother-in-\nlaw who came",
        "they talked face-\nto-face at last",
        "a politically-\nmotivated case it was",
        "об этом на пресс-\nконференции было",
        "all is at https://example.org/one-\ntwo and there",
    ],
)
def test_what_is_no_cut_word_stays(lines: str) -> None:
    assert joined(lines)[0] == lines


def test_short_lines_are_joined_in_a_narrow_column() -> None:
    narrow = "сведчан-\nне пра\nдапы-\nты і катаван-\nні людзей"
    assert joined(narrow)[0] == "сведчанне\nпра\nдапыты\nі катаванні\nлюдзей"


def test_lists_of_words_tell_pairs_from_halves() -> None:
    words = {"учебно", "методический"}.__contains__
    assert has_own_hyphen("учебно", "методический", words)
    assert not has_own_hyphen("учебно", "методический", no_list)
    assert not has_own_hyphen("карана", "вірусам", lambda word: True)
    short = {"мать", "дочь"}.__contains__
    assert has_own_hyphen("мать", "дочь", short)
    assert not has_own_hyphen("роўн", "авагай", lambda word: len(word) < 8)


def test_places_go_with_their_lines() -> None:
    text = "it was Whit-\n  combe\nwho told\nit to the wit-\nness and me"
    starts = [0, 7, 15, text.index("who"), text.index("ness"), text.index("me")]
    places = [Place(start, PlaceKind.CUE, "") for start in starts]
    whole, moved = joined(text, no_list, places)
    assert whole == "it was Whitcombe\nwho told\nit to the witness\nand me"
    found = [whole[place.start :] for place in moved]
    assert [each.split()[0] for each in found] == ["it", "Whitcombe", "who", "who", "and", "me"]


def test_places_of_a_draft_go_too(detector: LanguageDetector) -> None:
    text = "this was told by Whit-\ncombe and him"
    places = (Place(text.index("him"), PlaceKind.CUE, ""),)
    draft = ArticleDraft(untrusted_text=text, description=Description(), places=places)
    done = finish(draft, detector)
    assert done.untrusted_text[done.places[0].start :] == "him"
