"""The ways to the pages that ask for recovery words, and that offer them."""

from __future__ import annotations

from pathlib import Path

from archive.keys import Secret, SecretKind
from desktop.ui.services import Resumption
from desktop.ui.unlocking.recovery_page import RecoveryPage
from desktop.ui.unlocking.unlock_page import UnlockPage
from tests.desktop.ui.conftest import FOLDER, PASSPHRASE, Stage

CODE = "а б в г д е ж з і к л м н"


def unlock_page(stage: Stage, folder: Path = FOLDER, language: str = "en") -> UnlockPage:
    window = stage.open_window(Resumption(folder=str(folder), language=language))
    return window.entrance.unlock_page


def put_archive_with_code(stage: Stage) -> None:
    archive = stage.shelf.create(FOLDER, Secret(PASSPHRASE))
    archive.keyring.add(Secret(CODE, recovery=True), "sheet")
    archive.close()


def offered(stage: Stage, folder: Path = FOLDER, language: str = "en") -> RecoveryPage:
    """The page that a new archive brings, at its first stage."""
    window = stage.open_window(Resumption(language=language))
    window.entrance.show_create()
    create = window.entrance.create_page
    create.place.parent_folder.set_path(folder.parent)
    create.place.name.setText(folder.stem)
    for _ in range(2):
        create.forward.click()
    create.secret.again.line.setText(create.secret.passphrase())
    create.forward.click()
    stage.until(lambda: window.recovery is not None and window.store.attached)
    assert window.recovery is not None
    return window.recovery


def answer(page: RecoveryPage, code: str) -> None:
    """Type the words asked for, as they stand in `code`."""
    for question in page.questions:
        question.line.setText(code.split()[question.number - 1])


def kinds(stage: Stage) -> list[SecretKind]:
    assert stage.window.archive is not None
    return [slot.kind for slot in stage.window.archive.keyring.slots()]
