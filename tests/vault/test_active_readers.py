"""A commit waits for this process's readers, and gives up waiting in the end."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.contracts.conftest import SECRET
from tests.contracts.drafts import new_article
from tests.vault.archives import shelf, store
from vault.active_readers import ActiveReaders


def in_thread(action: Callable[[], object]) -> threading.Thread:
    thread = threading.Thread(target=action, daemon=True)
    thread.start()
    return thread


def test_nobody_waits_for_nobody_or_for_oneself() -> None:
    readers = ActiveReaders(patience_seconds=60)
    with readers.held_off(), readers.reading():
        pass
    with readers.reading(), readers.reading(), readers.held_off():
        pass


def test_others_are_waited_for() -> None:
    readers = ActiveReaders(patience_seconds=60)
    order: list[str] = []

    def write() -> None:
        with readers.held_off():
            order.append("committed")

    with readers.reading():
        writer = in_thread(write)
        writer.join(0.1)
        order.append("read")
    writer.join(60)
    assert order == ["read", "committed"]


def test_new_readers_wait_for_the_commit() -> None:
    readers = ActiveReaders(patience_seconds=60)
    order: list[str] = []

    def read() -> None:
        with readers.reading():
            order.append("read")

    with readers.held_off():
        reader = in_thread(read)
        reader.join(0.1)
        order.append("committed")
    reader.join(60)
    assert order == ["committed", "read"]


def test_a_reader_that_comes_and_stays_holds_the_others_off_for_a_moment_only() -> None:
    """Old readers go, a new one has come that stays: the writer lets go, and waits again."""
    readers = ActiveReaders(patience_seconds=60, grace_seconds=0.02)
    stay, stayed = threading.Event(), threading.Event()
    committed, looked = threading.Event(), threading.Event()

    def write() -> None:
        with readers.held_off():
            committed.set()

    def read_for_long() -> None:
        with readers.reading():
            stayed.set()
            stay.wait(60)

    def look() -> None:
        with readers.reading():
            looked.set()

    with readers.reading():
        writer = in_thread(write)
        writer.join(0.05)
        long_reader = in_thread(read_for_long)
        assert stayed.wait(60)
    writer.join(0.05)
    short_reader = in_thread(look)
    assert looked.wait(60)
    assert not committed.is_set()
    stay.set()
    for thread in (writer, long_reader, short_reader):
        thread.join(60)
    assert committed.is_set()


def test_patience_ends() -> None:
    readers = ActiveReaders(patience_seconds=0.01, grace_seconds=0.01)
    reached: list[bool] = []

    def write() -> None:
        with readers.held_off():
            reached.append(True)

    with readers.reading():
        writer = in_thread(write)
        writer.join(60)
    assert reached == [True]


def test_many_threads_see_whole_batches(tmp_path: Path) -> None:
    archive = shelf().create(tmp_path, SECRET)
    done = threading.Event()
    seen: list[int] = []

    def look() -> int:
        with archive.reading() as unit:
            assert unit.articles.ids() == unit.search.ids()
            return unit.articles.count()

    def look_on() -> list[int]:
        counts = [look()]
        while not done.is_set():
            counts.append(look())
        return counts

    with ThreadPoolExecutor(3) as threads:
        futures = [threads.submit(look_on) for _ in range(3)]
        for number in range(15):
            store(archive, *(new_article(f"{number} {each}", original=b"x") for each in range(7)))
        done.set()
        for future in futures:
            seen += future.result()
    assert {count % 7 for count in seen} == {0}
    assert look() == 15 * 7
    archive.close()


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
