"""A backup tells how far it is, stops when it is asked, and pauses where nobody waits for it."""

from __future__ import annotations

import random
import threading
from pathlib import Path

import pytest

from archive.errors import CancelledError
from archive.ports import OpenArchive
from archive.progress import CancelToken, Progress
from tests.contracts.drafts import new_article
from tests.vault.archives import findings, store, unlock
from tests.vault.folders import names, nine_documents
from vault.backup_progress import PAGES_AT_ONCE
from vault.connection import PAGE_BYTES

PHASES = {"checked": 0.0, "copied": 0.34, "read again": 0.7}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """With an original that is larger than what is copied at once."""
    folder = nine_documents(tmp_path / "A")
    archive = unlock(folder)
    content = random.Random(1).randbytes(3 * PAGES_AT_ONCE * PAGE_BYTES)
    store(archive, new_article("large", original=content))
    archive.close()
    return folder


def test_it_tells_how_far_it_is(folder: Path, tmp_path: Path) -> None:
    archive = unlock(folder)
    told: list[Progress] = []
    archive.backup(tmp_path / "B", progress=told.append)
    size = archive.sizes().records + archive.sizes().media
    archive.close()
    assert {each.total for each in told} == {3 * size // PAGE_BYTES}
    assert [each.done for each in told] == sorted(each.done for each in told)
    assert told[-1].done == told[-1].total
    assert told[-1].done_bytes == 2 * size
    assert len(told) > 6
    assert [each.may_pause for each in told] == sorted(each.may_pause for each in told)
    assert {each.may_pause for each in told} == {False, True}


@pytest.mark.parametrize("phase", PHASES)
def test_stopping_leaves_nothing(folder: Path, tmp_path: Path, phase: str) -> None:
    archive, cancel = unlock(folder), CancelToken()

    def stop(told: Progress) -> None:
        if told.done >= PHASES[phase] * (told.total or 0):
            cancel.cancel()

    with pytest.raises(CancelledError):
        archive.backup(tmp_path / "B", progress=stop, cancel=cancel)
    assert names(tmp_path) == {"A"}
    archive.backup(tmp_path / "B")
    archive.close()
    copy = unlock(tmp_path / "B")
    assert findings(copy) == []
    copy.close()


def _backup_in_pause(
    archive: OpenArchive, place: Path, told: list[Progress]
) -> tuple[threading.Thread, CancelToken]:
    """A backup on its own thread that pauses as soon as that is possible."""
    cancel, paused = CancelToken(), threading.Event()

    def pause(progress: Progress) -> None:
        told.append(progress)
        if progress.may_pause and not paused.is_set():
            cancel.pause()
            paused.set()

    work = threading.Thread(
        target=archive.backup, args=(place,), kwargs={"progress": pause, "cancel": cancel}
    )
    work.start()
    assert paused.wait(60)
    return work, cancel


def test_a_pause_keeps_nobody_from_writing(folder: Path, tmp_path: Path) -> None:
    archive = unlock(folder)
    told: list[Progress] = []
    work, cancel = _backup_in_pause(archive, tmp_path / "B", told)
    store(archive, new_article("written meanwhile"))
    assert work.is_alive()
    assert len([each for each in told if each.may_pause]) == 1
    cancel.resume()
    work.join()
    archive.close()
    copy = unlock(tmp_path / "B")
    with copy.reading() as unit:
        assert unit.articles.count() == 10
    copy.close()
