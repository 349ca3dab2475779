"""Text in pictures: read after an import or when asked for, paused, cancelled, told with doubt."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from archive.confinement import Confinement
from archive.errors import DiskFullError, SourceTimeoutError
from archive.progress import Progress
from archive.records import ArticleDraft
from desktop.ui.importing.pasted import _picture_item
from desktop.ui.recognising.recognition_words import recognition_words
from desktop.ui.wording import explain
from tests.contracts.fake_recogniser import FakeRecogniser, raising, scan
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.narrowed import of_kind, present

pytestmark = OFFSCREEN


def scanned(*pages: str) -> ArticleDraft:
    return scan(*pages).draft


def finish(stage: Stage) -> str:
    """Wait for the end of the run; what the strip says then."""
    stage.until(lambda: not stage.library.recognition.running)
    stage.until(stage.library.recognition_bar.close_button.isVisible)
    return stage.library.recognition_bar.words.text()


def ask(stage: Stage) -> None:
    stage.window.book["recognise"].trigger()


def test_an_import_is_followed_by_reading_what_it_brought(stage: Stage) -> None:
    library = stage.unlock()
    stage.recogniser = FakeRecogniser()
    stage.reader.files = {"a.pdf": scanned("першая", "другая"), "b.txt": draft("тэкст")}
    library.import_paths([Path("/some/folder")])
    stage.until(library.recognition_bar.isVisible)
    assert finish(stage) == "Pictures were read: text in 1 document"
    assert stage.picture_risks == [False]
    stage.search("другая")
    stage.until(lambda: library.results.view.results.rowCount() == 1)
    stage.read_first()
    assert library.reader.meta.text().endswith(
        "Text read from the picture by this program, certain by 80 %"
    )
    for language, word in (("be", "упэўненасць 80 %"), ("ru", "уверенность 80 %")):
        stage.window.languages.choose(language)
        stage.until(lambda shown: shown in library.reader.meta.text(), word)


def test_an_import_without_pictures_or_models_tells_nothing(stage: Stage) -> None:
    library = stage.unlock()
    stage.reader.files = {"b.txt": draft("тэкст")}
    for recogniser in (None, FakeRecogniser()):
        stage.recogniser = recogniser
        library.import_paths([Path("/some/folder")])
        stage.until(lambda: not library.imports.running and not library.recognition.running)
        assert not library.recognition_bar.isVisible()
    assert stage.picture_risks == [False, False]


def test_who_asks_is_told_that_there_is_no_engine_or_nothing_to_read(stage: Stage) -> None:
    stage.unlock([scanned("адзін")])
    ask(stage)
    assert "cannot be read on this computer" in finish(stage)
    stage.recogniser = FakeRecogniser()
    ask(stage)
    assert finish(stage) == "Pictures were read: text in 1 document"
    ask(stage)
    stage.until(lambda: "no picture or scan left" in stage.library.recognition_bar.words.text())
    stage.library.recognition_bar.close_button.click()
    assert not stage.library.recognition_bar.isVisible()


def test_failures_and_empty_pages_are_counted_and_not_tried_at_every_import(stage: Stage) -> None:
    library = stage.unlock([scanned("!x"), scanned(""), scanned("адзін")])
    stage.recogniser = FakeRecogniser({"!x": raising(SourceTimeoutError())})
    ask(stage)
    assert finish(stage) == (
        "Pictures were read: text in 1 document, no text in 1, 1 could not be read"
    )
    stage.recogniser = FakeRecogniser()
    stage.reader.files = {"b.pdf": scanned("новы")}
    library.import_paths([Path("/some/folder")])
    stage.until(lambda: present(stage.recogniser).asked == [1])
    assert finish(stage) == "Pictures were read: text in 1 document"


def test_reading_can_be_paused_and_goes_on(stage: Stage) -> None:
    gate, reached = threading.Event(), threading.Event()

    def wait() -> None:
        reached.set()
        gate.wait()

    library = stage.unlock([scanned("!one", "two", "three")])
    stage.recogniser = FakeRecogniser({"!one": wait})
    ask(stage)
    stage.until(reached.is_set)
    bar = library.recognition_bar
    stage.until(lambda: "page 1 of 3" in bar.words.text())
    bar.pause.click()
    assert bar.words.text().endswith("paused")
    assert bar.pause.text() == "Go on"
    gate.set()
    stage.until(lambda: bar.bar.value() == 1)
    stage.qtbot.wait(50)
    assert stage.recogniser.asked == [1]
    stage.search("one")
    bar.pause.click()
    assert finish(stage) == "Pictures were read: text in 1 document"


def test_cancel_keeps_the_pages_that_were_read(stage: Stage) -> None:
    gate, reached = threading.Event(), threading.Event()

    def wait() -> None:
        reached.set()
        gate.wait()

    library = stage.unlock([scanned("адзін", "!two", "тры")])
    stage.recogniser = FakeRecogniser({"!two": wait})
    ask(stage)
    stage.until(reached.is_set)
    library.recognition_bar.cancel.click()
    assert library.recognition_bar.words.text() == "Stopping…"
    gate.set()
    assert finish(stage).startswith("Reading was stopped:")
    assert stage.recogniser.asked == [1, 2]
    stage.search("адзін")
    assert library.results.view.results.rowCount() == 1


def test_an_import_meanwhile_is_read_afterwards(stage: Stage) -> None:
    gate, reached = threading.Event(), threading.Event()

    def wait() -> None:
        reached.set()
        gate.wait()

    library = stage.unlock([scanned("!one")])
    stage.recogniser = FakeRecogniser({"!one": wait})
    ask(stage)
    stage.until(reached.is_set)
    stage.reader.files = {"b.pdf": scanned("новы")}
    library.import_paths([Path("/some/folder")])
    stage.until(lambda: not library.imports.running)
    gate.set()
    stage.until(
        lambda: present(stage.recogniser).asked == [1, 1] and not library.recognition.running
    )


def test_without_a_jail_the_user_is_asked(stage: Stage) -> None:
    stage.confinement = Confinement(())
    stage.unlock([scanned("адзін")])
    stage.recogniser = FakeRecogniser()
    stage.until(lambda: stage.window.jail.confinement is not None)
    ask(stage)
    question = stage.window.jail.question
    assert question is not None
    question.button(question.StandardButton.Yes).click()
    assert finish(stage) == "Pictures were read: text in 1 document"
    assert stage.picture_risks == [True]


def test_a_full_disk_is_told(stage: Stage) -> None:
    stage.unlock([scanned("адзін")])
    stage.recogniser = FakeRecogniser()
    stage.archive.fail_next_commit = DiskFullError()
    ask(stage)
    assert explain(DiskFullError()).happened in finish(stage)


def test_the_document_that_is_read_shows_its_new_text(stage: Stage) -> None:
    library = stage.unlock([scanned("навіна")])
    stage.recogniser = FakeRecogniser()
    stage.read_first()
    assert recognition_words(present(library.reader.reading).extras) == ""
    ask(stage)
    stage.until(lambda: present(library.reader.reading).article.text == "навіна")


@pytest.mark.parametrize(
    ("seconds", "words"), [(5, "5 seconds left"), (120, "2 minutes left"), (7200, "2 hours left")]
)
def test_the_time_that_is_left_is_told(stage: Stage, seconds: float, words: str) -> None:
    bar = stage.unlock().recognition_bar
    bar._start()
    bar._show_progress(Progress(1, 2, seconds=seconds))
    assert bar.words.text() == f"Reading text in pictures: page 2 of 2  ·  {words}"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("be", "тэкст у 3 дакументах, 2 не прачытаныя"),
        ("ru", "текст в 3 документах, 2 не прочитаны"),
    ],
)
def test_the_summary_is_worded_in_every_language(stage: Stage, language: str, words: str) -> None:
    stage.recogniser = FakeRecogniser({"!x": raising(SourceTimeoutError())})
    stage.unlock(
        [*(scanned(f"{n}") for n in range(3)), scanned("!x"), scanned("!x", "a")],
        language=language,
    )
    ask(stage)
    assert words in finish(stage)


def test_a_pasted_picture_has_a_page_to_be_read(stage: Stage) -> None:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(0)
    item = _picture_item(image, "Pasted picture")
    assert FakeRecogniser().pages(of_kind(item.outcome, ArticleDraft)) == (1,)
