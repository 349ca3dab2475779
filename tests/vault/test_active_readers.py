"""A commit waits for this process's readers, and gives up waiting in the end."""

from __future__ import annotations

import threading
from pathlib import Path

from tests.contracts.conftest import SECRET
from tests.contracts.drafts import new_article
from tests.vault.archives import shelf, store
from vault.active_readers import ActiveReaders


def in_thread(action) -> threading.Thread:
    thread = threading.Thread(target=action, daemon=True)
    thread.start()
    return thread


def test_nobody_waits_for_nobody_or_for_oneself() -> None:
    readers = ActiveReaders(patience_seconds=60)
    readers.wait_for_others()
    with readers.reading(), readers.reading():
        readers.wait_for_others()


def test_others_are_waited_for() -> None:
    readers = ActiveReaders(patience_seconds=60)
    order: list[str] = []

    def write() -> None:
        readers.wait_for_others()
        order.append("committed")

    with readers.reading():
        writer = in_thread(write)
        writer.join(0.1)
        order.append("read")
    writer.join(60)
    assert order == ["read", "committed"]


def test_patience_ends() -> None:
    readers = ActiveReaders(patience_seconds=0.01)
    with readers.reading():
        writer = in_thread(readers.wait_for_others)
        writer.join(60)
        assert not writer.is_alive()


def test_an_import_outlasts_a_long_look(tmp_path: Path) -> None:
    archive = shelf().create(tmp_path, SECRET)
    with archive.reading() as unit:
        importing = in_thread(lambda: store(archive, new_article()))
        importing.join(0.3)
        assert importing.is_alive()
        assert unit.articles.count() == 0
        with archive.reading() as other:
            assert other.articles.count() == 0
    importing.join(60)
    with archive.reading() as unit:
        assert unit.articles.count() == 1
    archive.close()
