"""Any sequence of units leaves the vault and the archive in memory with the same content."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from archive.ports import ArchiveShelf, OpenArchive, ReadUnit, WriteUnit
from archive.records import ArticleId, Description, Kind, Span
from tests.contracts.conftest import CHEAP, SECRET
from tests.contracts.drafts import new_article
from tests.contracts.fakes import FakeShelf
from tests.contracts.row_index import RowIndex
from vault.shelf import Shelf

AT = datetime(2026, 1, 1, tzinfo=UTC)
Names = tuple[str, ...]
WORDS = st.text("абв xyz", min_size=1, max_size=8).filter(str.strip)
NAMES = st.lists(st.sampled_from(["Ганна", "Ales", "суд"]), max_size=3).map(tuple)
ORIGINALS = st.one_of(st.none(), st.sampled_from([b"", b"one", b"two" * 1000]))


class UndoneError(Exception):
    """Raised at the end of a unit that must leave nothing."""


class ArchivesAgree(RuleBasedStateMachine):
    """The same units on both; after each, the same answers."""

    @initialize()
    def make(self) -> None:
        self.root = Path(tempfile.mkdtemp())
        self.shelves: list[ArchiveShelf] = [FakeShelf(), Shelf(RowIndex, CHEAP, floor=CHEAP)]
        self.folder = self.root / "A"
        self.archives = [shelf.create(self.folder, SECRET) for shelf in self.shelves]
        self.ids: list[ArticleId] = []

    def write(self, change: Callable[[WriteUnit], object]) -> None:
        answers = []
        for archive in self.archives:
            with archive.writing() as unit:
                answers.append(change(unit))
        assert answers[0] == answers[1]

    @rule(texts=st.lists(WORDS, max_size=3), names=NAMES, original=ORIGINALS)
    def add(self, texts: list[str], names: Names, original: bytes | None) -> None:
        new = [new_article(text, authors=names, tags=names, original=original) for text in texts]

        def change(unit: WriteUnit) -> list[ArticleId]:
            stored = unit.articles.add(new)
            unit.search.add(stored)
            return [article.id for article in stored]

        self.write(change)
        self.ids = self.known()

    @precondition(lambda self: self.ids)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(self.ids))

        def change(unit: WriteUnit) -> None:
            unit.articles.remove(number)
            unit.search.remove(number)

        self.write(change)
        self.ids = self.known()

    @precondition(lambda self: self.ids)
    @rule(data=st.data(), title=WORDS, names=NAMES, kind=st.sampled_from(Kind))
    def describe(self, data: st.DataObject, title: str, names: Names, kind: Kind) -> None:
        number = data.draw(st.sampled_from(self.ids))
        described = Description(title=title, authors=names, tags=names, kind=kind)

        def change(unit: WriteUnit) -> int:
            article = unit.articles.describe(number, described)
            unit.search.remove(number)
            unit.search.add([article])
            return article.version

        self.write(change)

    @precondition(lambda self: self.ids)
    @rule(data=st.data())
    def link(self, data: st.DataObject) -> None:
        child, parent = (data.draw(st.sampled_from(self.ids)) for _ in range(2))
        self.write(lambda unit: unit.articles.link({child: parent}))

    @rule(texts=st.lists(WORDS, min_size=1, max_size=2))
    def add_letters(self, texts: list[str]) -> None:
        new = [new_article(text, kind=Kind.LETTER) for text in texts]
        self.write(lambda unit: unit.search.add(unit.articles.add(new)))
        self.ids = self.known()

    @precondition(lambda self: self.ids)
    @rule(data=st.data())
    def accept(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(self.ids))
        self.write(lambda unit: unit.reviews.accept(number))

    @precondition(lambda self: self.ids)
    @rule(data=st.data())
    def ask(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(self.ids))
        self.write(lambda unit: unit.reviews.ask(number, ("language", "authors")))

    @precondition(lambda self: self.ids)
    @rule(data=st.data(), colour=st.integers(1, 6), note=WORDS)
    def mark(self, data: st.DataObject, colour: int, note: str) -> None:
        number = data.draw(st.sampled_from(self.ids))
        self.write(
            lambda unit: unit.annotations.add(
                number, Span(0, 1), "x", colour=colour, note=note, at=AT
            )
        )

    @precondition(lambda self: self.ids)
    @rule(data=st.data())
    def unmark(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(self.ids))

        def change(unit: WriteUnit) -> None:
            for each in unit.annotations.of(number):
                unit.annotations.remove(each.id)

        self.write(change)

    @rule(key=st.sampled_from("ab"), value=st.one_of(st.none(), WORDS))
    def put_or_forget(self, key: str, value: str | None) -> None:
        if value is None:
            self.write(lambda unit: unit.settings.forget(key))
        else:
            self.write(lambda unit: unit.settings.put(key, value))

    @rule(text=WORDS, original=ORIGINALS)
    def undo(self, text: str, original: bytes | None) -> None:
        for archive in self.archives:
            try:
                with archive.writing() as unit:
                    unit.search.add(unit.articles.add([new_article(text, original=original)]))
                    for number in self.ids:
                        unit.articles.remove(number)
                    unit.settings.put("a", "undone")
                    raise UndoneError
            except UndoneError:
                pass

    @rule()
    def reopen(self) -> None:
        for archive in self.archives:
            archive.close()
        self.archives = [shelf.at(self.folder).unlock(SECRET) for shelf in self.shelves]

    def known(self) -> list[ArticleId]:
        with self.archives[0].reading() as unit:
            return list(unit.articles.ids())

    @invariant()
    def answers_are_equal(self) -> None:
        fake, vault = map(self.answers, self.archives)
        assert fake == vault

    def answers(self, archive: OpenArchive) -> object:
        with archive.reading() as unit:
            articles = list(unit.articles.stream())
            return (
                [replace(article, uid="") for article in articles],
                [unit.annotations.of(article.id) for article in articles],
                [unit.originals.read(each.original.sha256) for each in articles if each.original],
                [unit.settings.get(key) for key in "ab"],
                self.lists(unit),
                self.lineage(unit),
            )

    def lineage(self, unit: ReadUnit) -> object:
        log = [(e.number, e.action, e.article_id, e.version) for e in unit.custody.entries()]
        return (
            log,
            [unit.articles.provenance(each) for each in unit.articles.ids()],
            [unit.articles.children(each) for each in unit.articles.ids()],
            list(unit.reviews.waiting().items()),
        )

    def lists(self, unit: ReadUnit) -> object:
        ids = unit.articles.ids()
        return (
            list(unit.search.ids()),
            unit.articles.newest(0, 3),
            unit.articles.count(),
            unit.articles.texts(ids),
            dict(unit.articles.language_counts()),
        )

    def teardown(self) -> None:
        for archive in self.archives:
            archive.close()
        shutil.rmtree(self.root)


_settings = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def test_archives_agree() -> None:
    few = settings(_settings, max_examples=8, stateful_step_count=20)
    run_state_machine_as_test(ArchivesAgree, settings=few)


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_archives_agree_for_long() -> None:
    many = settings(_settings, max_examples=100, stateful_step_count=30)
    run_state_machine_as_test(ArchivesAgree, settings=many)
