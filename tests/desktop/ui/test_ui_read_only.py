"""An archive that is open for reading only says so, and why, for as long as it is open."""

from __future__ import annotations

from contextlib import closing

import pytest

from archive.editing.writing import save_manuscript
from archive.keys import Secret
from archive.manuscripts import Manuscript
from desktop.ui.library_page import LibraryPage
from desktop.ui.services import Resumption
from tests.desktop.ui.conftest import FOLDER, OFFSCREEN, PASSPHRASE, Stage, draft

pytestmark = OFFSCREEN


def unlock_beside_a_writer(stage: Stage, *titles: str, put: bool = True) -> LibraryPage:
    """The archive that is there already, or one with documents of these titles."""
    if put:
        stage.put_archive([draft("text", title) for title in titles])
    stage.shelf.at(FOLDER).unlock(Secret(PASSPHRASE))
    return unlock_again(stage, read_only=True)


def unlock_again(stage: Stage, *, read_only: bool) -> LibraryPage:
    """The archive that is there."""
    window = stage.open_window(Resumption(folder=str(FOLDER), language="en"))
    page = window.entrance.unlock_page
    page.passphrase.line.setText(PASSPHRASE)
    page.try_unlock(read_only=read_only)
    stage.until(lambda: window.library is not None)
    stage.until(lambda: stage.library.search.answer is not None)
    return stage.library


def test_it_is_said_and_stays_said(stage: Stage) -> None:
    library = unlock_beside_a_writer(stage, "Letter")
    assert library.read_only.isVisible()
    assert "for reading only" in library.read_only.happened.text()
    assert "Another window" in library.read_only.advice.text()
    stage.search("text")
    stage.search("nosuchword")
    assert library.read_only.isVisible()


@pytest.mark.parametrize(
    ("language", "words", "cause"),
    [("be", "толькі для чытання", "іншым акне"), ("ru", "только для чтения", "другом окне")],
)
def test_it_follows_the_language(stage: Stage, language: str, words: str, cause: str) -> None:
    library = unlock_beside_a_writer(stage, "Letter")
    stage.window.languages.choose(language)
    stage.until(lambda: words in library.read_only.happened.text())
    assert cause in library.read_only.advice.text()


def test_an_archive_open_for_writing_says_nothing(stage: Stage) -> None:
    library = stage.unlock([draft("text", "Letter")])
    assert not library.read_only.isVisible()
    stage.window.languages.choose("be")
    stage.qtbot.wait(50)
    assert not library.read_only.isVisible()


@pytest.mark.parametrize("read_only", [True, False])
def test_an_empty_archive_invites_to_import_only_if_it_can(stage: Stage, read_only: bool) -> None:
    library = unlock_beside_a_writer(stage) if read_only else stage.unlock()
    assert library.empty.isVisible()
    for button in (library.empty.first, library.empty.second):
        assert button.isEnabled() is not read_only


@pytest.mark.parametrize("read_only", [True, False])
def test_going_on_with_writing_is_offered_only_where_it_can_be_stored(
    stage: Stage, read_only: bool
) -> None:
    stage.put_archive([draft("text", "Letter")])
    with closing(stage.shelf.at(FOLDER).unlock(Secret(PASSPHRASE))) as archive:
        save_manuscript(archive, Manuscript(untrusted_text="Not finished"))
    library = unlock_again(stage, read_only=read_only)
    stage.until(lambda: library.drafts_bar.isVisible() is not read_only)
    stage.qtbot.wait(50)
    assert library.drafts_bar.isVisible() is not read_only
