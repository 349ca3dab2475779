"""Text in pictures and scans is read, page by page, in several languages at once."""

from __future__ import annotations

import os
import resource

import pytest
from PIL import Image

from archive.errors import NoTextError, RecognitionUnavailableError, UnknownFormatError
from archive.ports import RecognisedPage
from archive.records import ArticleDraft, Description, Place, PlaceKind
from importers.pictures import recognition_engine, recognition_models
from importers.pictures.preloading import preload_recognition
from importers.pictures.recognised import pages_to_recognise, with_recognised
from importers.pictures.recognition import (
    PDF,
    parse_pages,
    recognise,
    recognise_page,
)
from importers.pictures.recognition_engine import Engine, engine_for
from importers.pictures.recognition_models import (
    languages_available,
)
from tests.importers.documents.made import pdf
from tests.importers.pictures.drawn import encoded, page

BELARUSIAN = "Сведчанне, запісанае ў Мінску ў жніўні.\nНіхто не чытаў гэтых лістоў."
RUSSIAN = "Письмо пришло только через месяц,\nи конверт был вскрыт."
BOTH = ("be", "ru")


@pytest.fixture(autouse=True, scope="module")
def models() -> None:
    if not {"be", "ru"} <= set(languages_available()):
        pytest.fail("no models of Tesseract: scripts/system_packages.sh ocr installs them")


def words(text: str) -> list[str]:
    return text.replace("\n", " ").split()


def scanned(*pages: Image.Image) -> bytes:
    """A PDF of pictures alone, as scanners make them."""
    first, *others = pages
    return encoded(first, "PDF", save_all=True, append_images=others, resolution=300)


def test_two_languages_are_read_at_once() -> None:
    draft = recognise(encoded(page(f"{BELARUSIAN}\n\n{RUSSIAN}")), "image/png", BOTH)
    assert words(draft.untrusted_text) == words(f"{BELARUSIAN} {RUSSIAN}")


def test_the_result_is_marked_with_engine_languages_and_confidence() -> None:
    facts = dict(recognise(encoded(page(BELARUSIAN)), "image/png", BOTH).facts)
    assert facts["ocr"].startswith("tesseract 5.")
    assert facts["ocr_languages"] == "be+ru"
    assert 80 <= int(facts["ocr_confidence"]) <= 100
    assert facts["ocr_pages"] == "1"


def test_pages_of_a_scan_are_read_and_placed() -> None:
    made = scanned(page(BELARUSIAN), page(""), page(RUSSIAN))
    draft = recognise(made, PDF, BOTH)
    assert words(draft.untrusted_text) == words(f"{BELARUSIAN} {RUSSIAN}")
    third = draft.places[2]
    assert draft.untrusted_text[third.start :].startswith("Письмо")
    assert dict(draft.facts)["pages_without_text"] == "2"


def test_a_page_seen_before_is_not_read_again() -> None:
    made = scanned(page(BELARUSIAN), page(RUSSIAN))
    draft = parse_pages(made, PDF)
    assert pages_to_recognise(draft) == (1, 2)
    first = recognise_page(made, PDF, 1, BOTH)
    draft = with_recognised(draft, {1: first}, BOTH)
    assert pages_to_recognise(draft) == (2,)
    draft = with_recognised(draft, {2: recognise_page(made, PDF, 2, BOTH)}, BOTH)
    assert words(draft.untrusted_text) == words(f"{BELARUSIAN} {RUSSIAN}")
    assert pages_to_recognise(draft) == ()


def test_text_that_a_document_has_is_kept() -> None:
    draft = parse_pages(pdf("printed words", ""), PDF)
    seen = RecognisedPage("seen words", 90, 2, "an engine")
    assert with_recognised(draft, {2: seen}).untrusted_text == "printed words\n\nseen words"


def test_headings_move_along_when_pages_before_them_are_read() -> None:
    places = (
        Place(0, PlaceKind.PAGE, "1"),
        Place(0, PlaceKind.PAGE, "2"),
        Place(6, PlaceKind.HEADING, "Heading"),
    )
    draft = ArticleDraft(
        untrusted_text="Words Heading",
        description=Description(title="t"),
        places=places,
        facts=(("pages_without_text", "1"),),
    )
    changed = with_recognised(draft, {1: RecognisedPage("Seen first", 90, 2, "an engine")})
    heading = changed.places[-1]
    assert changed.untrusted_text[heading.start :] == "Heading"


def test_every_frame_of_a_tiff_is_a_page() -> None:
    made = encoded(page(RUSSIAN), "TIFF", save_all=True, append_images=[page(BELARUSIAN)])
    draft = recognise(made, "image/tiff", BOTH)
    assert words(draft.untrusted_text) == words(f"{RUSSIAN} {BELARUSIAN}")
    assert [place.label for place in draft.places] == ["1", "2"]


def test_a_picture_that_lies_on_its_side_is_read_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    lying = page(RUSSIAN).rotate(90, expand=True)
    draft = recognise(encoded(lying, "JPEG", exif=exif), "image/jpeg", BOTH)
    assert words(draft.untrusted_text) == words(RUSSIAN)


def test_a_picture_without_words_has_no_text() -> None:
    noise = Image.effect_noise((400, 400), 60)
    with pytest.raises(NoTextError):
        recognise(encoded(noise), "image/png", BOTH)


def test_other_kinds_of_files_are_refused() -> None:
    with pytest.raises(UnknownFormatError):
        recognise(b"text", "text/plain")
    with pytest.raises(UnknownFormatError):
        recognise_page(b"text", "text/plain", 1, BOTH)


def test_missing_models_are_answered_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (recognition_engine, recognition_models):
        monkeypatch.setattr(module, "models_folder", lambda: None)
    with pytest.raises(RecognitionUnavailableError):
        Engine(("be",))
    assert languages_available() == ()


def test_a_loaded_engine_opens_no_file() -> None:
    preload_recognition(BOTH)
    grey = page(RUSSIAN)
    engine = engine_for(BOTH)
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
        os.write(writer, engine.read(grey).text.encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as answer:
        text = answer.read().decode()
    assert os.waitpid(child, 0)[1] == 0
    assert words(text) == words(RUSSIAN)
