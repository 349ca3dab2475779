"""Cleaning moves the places of a text along."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.errors import NoTextError
from archive.records import ArticleDraft, Description, Place, PlaceKind
from importers.finishing import finish
from importers.language import LanguageDetector


def finished(text: str, starts: list[int], detector: LanguageDetector) -> ArticleDraft:
    places = tuple(Place(start, PlaceKind.PAGE, str(start)) for start in starts)
    draft = ArticleDraft(untrusted_text=text, description=Description(), places=places)
    return finish(draft, detector)


@pytest.mark.parametrize(
    ("text", "starts", "clean", "moved"),
    [
        ("one\ntwo", [0, 4], "one\ntwo", [0, 4]),
        ("  one\r\n\r\n\r\n\r\ntwo", [0, 13], "one\n\ntwo", [0, 5]),
        ("one\x00\u200b two three", [6, 9], "one two three", [4, 8]),
        ("one\n\n\n\f\n", [0, 4], "one", [0, 3]),
        ("\n\none", [0, 1, 2], "one", [0, 0, 0]),
        ("one two", [0, 3], "one two", [0, 3]),
        ("one\u200btwo", [0, 4], "one two", [0, 4]),
        ("one\u200btwo", [0, 3], "one two", [0, 4]),
    ],
)
def test_a_place_stays_at_its_words(
    detector: LanguageDetector, text: str, starts: list[int], clean: str, moved: list[int]
) -> None:
    done = finished(text, starts, detector)
    assert done.untrusted_text == clean
    assert [place.start for place in done.places] == moved


@given(st.lists(st.text("ab \n\r\t\x00\u200b", max_size=6), min_size=1, max_size=8))
def test_places_ascend_and_lie_in_the_text(detector: LanguageDetector, pieces: list[str]) -> None:
    starts = [sum(map(len, pieces[:at])) for at in range(len(pieces))]
    try:
        done = finished("".join(pieces), starts, detector)
    except NoTextError:
        assert "".join(pieces).strip(" \n\r\t\x00\u200b") == ""
        return
    found = [place.start for place in done.places]
    assert found == sorted(found)
    assert all(0 <= start <= len(done.untrusted_text) for start in found)
    letters = [sum(map(piece.count, "ab")) for piece in pieces]
    for at, start in enumerate(found):
        before = done.untrusted_text[:start]
        assert sum(map(before.count, "ab")) == sum(letters[:at])


def test_what_the_file_does_not_say_is_guessed(detector: LanguageDetector) -> None:
    said = Description(language="be", published="2020", authors=("Ганна",))
    for description, by_parser, guessed in (
        (Description(), (), ("published", "language", "authors")),
        (said, (), ()),
        (said, ("published",), ("published",)),
        (Description(authors=("Ганна",)), (), ("published", "language")),
    ):
        draft = ArticleDraft(untrusted_text="Ліст", description=description, guessed=by_parser)
        assert finish(draft, detector).guessed == guessed


def test_languages_of_passages_are_guessed_where_some_are_told(detector: LanguageDetector) -> None:
    russian = "Я подтверждаю, что показания были даны мной добровольно и записаны верно."
    mixed = f"Следчы прачытаў уголас, і я гэта запомніў, бо чуў не раз:\n{russian}"
    said = Description(language="be", published="2020", authors=("Ганна",))
    for description, text, told, guessed in (
        (said, mixed, ("ru",), ("other_languages",)),
        (replace(said, other_languages=("en",)), mixed, ("en",), ()),
        (said, "Следчы прачытаў уголас, і я гэта запомніў.", (), ()),
        (replace(said, authors=()), mixed, ("ru",), ("authors", "other_languages")),
    ):
        done = finish(ArticleDraft(untrusted_text=text, description=description), detector)
        assert (done.description.other_languages, done.guessed) == (told, guessed)
