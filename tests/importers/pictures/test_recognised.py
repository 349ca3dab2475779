"""What a draft becomes page by page, without an engine."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Unpack

from archive.ports import RecognisedPage
from archive.records import ArticleDraft, Description, Place, PlaceKind
from importers.pictures.recognised import afresh, pages_to_recognise, with_recognised
from importers.pictures.recognition_models import first_with_models, models_folder, own_folder
from tests.contracts.fields import DraftFields

LANGUAGES = ("be", "ru")


def seen(text: str, confidence: int = 90, language: str = "") -> RecognisedPage:
    return RecognisedPage(text, confidence, len(text.split()), "an engine", language)


def scan(pages: str, **fields: Unpack[DraftFields]) -> ArticleDraft:
    """A PDF without any text, as the archive keeps it: also without places."""
    bare = ArticleDraft(
        untrusted_text="",
        description=Description(title="Scan"),
        facts=(("pages", "4"), ("pages_without_text", pages)),
    )
    return replace(bare, **fields)


def read(draft: ArticleDraft, pages: dict[int, RecognisedPage]) -> ArticleDraft:
    return with_recognised(draft, pages, LANGUAGES)


def test_portions_give_what_one_reading_gives() -> None:
    pages = {1: seen("one", 80), 2: seen(""), 3: seen("three words here", 96), 4: seen("four", 60)}
    whole = read(scan("1-4"), pages)
    draft = scan("1-4")
    for some in ((1, 2), (3,), (4,)):
        draft = read(draft, {number: pages[number] for number in some})
    assert draft == whole
    assert whole.untrusted_text == "one\n\nthree words here\n\nfour"
    assert [place.start for place in whole.places] == [0, 5, 5, 23]
    assert dict(whole.facts) == {
        "pages": "4",
        "ocr": "an engine",
        "ocr_languages": "be+ru",
        "ocr_confidence": "86",
        "ocr_words": "5",
        "ocr_pages": "1,3-4",
        "pages_without_text": "2",
    }


def test_what_is_left_is_known_from_the_facts() -> None:
    draft = scan("1-4")
    assert pages_to_recognise(draft) == (1, 2, 3, 4)
    draft = read(draft, {2: seen("two"), 4: seen("")})
    assert pages_to_recognise(draft) == (1, 3)
    assert dict(draft.facts)["pages_without_text"] == "1,3-4"
    draft = read(draft, {1: seen(""), 3: seen("")})
    assert pages_to_recognise(draft) == ()
    assert pages_to_recognise(afresh(draft)) == (1, 2, 3, 4)


def test_reading_afresh_forgets_what_was_judged_before() -> None:
    draft = read(scan("1-2"), {1: seen("bad bad", 40), 2: seen("bad", 40)})
    draft = read(afresh(draft), {1: seen("good", 90)})
    assert draft.untrusted_text == "good\n\nbad"
    assert dict(draft.facts)["ocr_confidence"] == "90"
    assert pages_to_recognise(draft) == (2,)
    draft = read(draft, {2: seen("fine", 80)})
    assert dict(draft.facts)["ocr_confidence"] == "85"
    assert draft.untrusted_text == "good\n\nfine"


def test_a_picture_is_one_page_without_places() -> None:
    picture = ArticleDraft(
        untrusted_text="", description=Description(), facts=(("width", "9"), ("height", "9"))
    )
    assert pages_to_recognise(picture) == (1,)
    empty = read(picture, {1: seen("")})
    assert pages_to_recognise(empty) == ()
    assert "pages_without_text" not in dict(empty.facts)
    assert pages_to_recognise(afresh(empty)) == (1,)
    draft = read(afresh(empty), {1: seen("Ліст\nз дому", language="be")})
    assert (draft.untrusted_text, draft.places) == ("Ліст\nз дому", ())
    assert (draft.description.title, draft.description.language) == ("Ліст", "be")


def test_a_title_and_a_language_that_are_known_stay() -> None:
    known = Description(title="Known", language="ru")
    draft = read(scan("1", description=known), {1: seen("Ліст", language="be")})
    assert draft.description == known


def test_pages_of_its_own_text_stay_with_what_they_are_called() -> None:
    places = (Place(0, PlaceKind.PAGE, "i"), Place(7, PlaceKind.PAGE, "ii"))
    draft = scan("2", untrusted_text="printed", places=places)
    draft = read(draft, {2: seen("seen")})
    assert draft.untrusted_text == "printed\n\nseen"
    assert draft.places == (Place(0, PlaceKind.PAGE, "i"), Place(9, PlaceKind.PAGE, "ii"))


def test_no_page_changes_nothing() -> None:
    assert read(scan("1"), {}) == scan("1")


def test_facts_that_are_no_numbers_do_no_harm() -> None:
    odd = ArticleDraft(
        untrusted_text="",
        description=Description(),
        facts=(("width", "x"), ("frames", "many"), ("ocr_words", "x"), ("ocr_pages", "7")),
    )
    assert pages_to_recognise(odd) == (1,)
    assert dict(read(odd, {1: seen("a", 50)}).facts)["ocr_confidence"] == "50"


def test_models_that_came_with_the_program_are_taken_first(tmp_path: Path) -> None:
    own, systems, empty = (tmp_path / name for name in ("own", "system", "empty"))
    for folder in (own, systems, empty):
        folder.mkdir()
    (systems / "bel.traineddata").touch()
    assert first_with_models([own, systems]) == systems
    (own / "rus.traineddata").touch()
    assert first_with_models([own, systems]) == own
    assert first_with_models([empty]) is None
    recipe = (own_folder().parents[1] / "build.spec").read_text("utf-8")
    assert '"resources/tessdata"' in recipe
    assert own_folder().parts[-2:] == ("resources", "tessdata")
    assert models_folder() is not None
