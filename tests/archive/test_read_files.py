"""Parts of files that pack many: known where an import was cut off, and no longer at the end."""

from __future__ import annotations

from dataclasses import replace

import pytest

import archive.batching as batching
from archive.documents import remove_articles
from archive.errors import MalformedSourceError, SourceError
from archive.ingest import ImportReport, ItemOutcome, Outcome, ingest
from archive.ports import SourceItem, SourceStamp
from archive.progress import CancelToken
from archive.records import ArticleDraft, ArticleId, NamedFile
from tests.archive.sources import ListedReader, draft
from tests.contracts.fakes import FakeArchive

MAILBOX = SourceStamp("/дом/a.mbox", 100, 1)
OTHER = SourceItem("b.txt", draft("тэкст"), stamp=SourceStamp("/дом/b.txt", 5, 1))


def part(number: int) -> SourceStamp:
    return replace(MAILBOX, part=f"{number}")


def mail(number: int, outcome: ArticleDraft | SourceError | None = None) -> list[SourceItem]:
    """A mail with an attachment."""
    label, read = f"a.mbox/{number}", outcome or draft(f"ліст {number}")
    attached = draft(f"лісток {number}")
    return [
        SourceItem(label, read, "a.mbox", MAILBOX, part=part(number)),
        SourceItem(f"{label}/x", attached, label, MAILBOX, part=part(number)),
    ]


def mailbox(mails: int = 4) -> list[SourceItem]:
    return [item for number in range(mails) for item in mail(number)]


def run(
    archive: FakeArchive, items: list[SourceItem], *, until: int = 0, again: bool = False
) -> tuple[ImportReport, list[ItemOutcome]]:
    """An import; it is cut off once `until` items are told of."""
    cancel, told = CancelToken(), list[ItemOutcome]()

    def tell(outcome: ItemOutcome) -> None:
        told.append(outcome)
        if len(told) == until:
            cancel.cancel()

    report = ingest(archive, ListedReader(items), [], tell, cancel=cancel, again=again)
    return report, told


def known(archive: FakeArchive, mails: int = 4) -> list[int | None]:
    with archive.reading() as unit:
        look_up = unit.read_files.known()
    return [look_up(part(number)) for number in range(mails)]


@pytest.fixture(autouse=True)
def _small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batching, "BATCH_DOCUMENTS", 3)


def test_a_mailbox_that_was_cut_off_goes_on_behind_its_last_whole_mail() -> None:
    archive = FakeArchive()
    run(archive, mailbox(), until=6)
    # of the third mail nobody knows yet whether something follows it
    assert known(archive) == [1, 3, None, None]
    report, told = run(archive, mailbox())
    assert (report.imported, report.duplicates, report.failed) == (2, 4, 0)
    assert [each.article_id for each in told] == [1, 3, 5, 6, 7, 8]


def test_a_mailbox_that_was_read_to_its_end_is_read_again() -> None:
    archive = FakeArchive()
    run(archive, mailbox(), until=6)
    run(archive, [*mailbox(), OTHER])
    assert known(archive) == [None] * 4
    report, told = run(archive, mailbox())
    assert (report.imported, report.duplicates) == (0, 8)
    assert [each.article_id for each in told] == [*range(1, 9)]


def test_the_rest_of_a_mailbox_is_not_taken_for_all_of_it() -> None:
    """One new document at the end of known parts does not make a file of one document."""
    archive, lone = FakeArchive(), [mail(number)[0] for number in range(4)]
    run(archive, lone, until=3)
    run(archive, lone[:3])
    run(archive, lone)
    with archive.reading() as unit:
        assert unit.read_files.known()(MAILBOX) is None


def test_the_end_of_a_mailbox_is_heard_with_the_next_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batching, "BATCH_DOCUMENTS", 4)
    archive = FakeArchive()
    run(archive, [*mailbox(), OTHER])
    assert known(archive) == [None] * 4


def test_all_of_it_is_read_when_that_is_asked() -> None:
    archive = FakeArchive()
    run(archive, mailbox(), until=6)
    _, told = run(archive, mailbox(), again=True)
    assert [each.article_id for each in told] == [*range(1, 9)]


@pytest.mark.parametrize("place", [0, 3])
def test_what_failed_is_read_again_and_the_rest_of_its_mailbox_is_not(place: int) -> None:
    archive, items = FakeArchive(), mailbox()
    items[2 * place : 2 * place + 2] = mail(place, MalformedSourceError())
    run(archive, items)
    assert [number is None for number in known(archive)] == [each == place for each in range(4)]
    report, told = run(archive, mailbox())
    assert (report.imported, report.failed) == (1, 0)
    assert [each.outcome for each in told].count(Outcome.IMPORTED) == 1


def test_a_part_ends_also_where_nothing_else_is_stored() -> None:
    """The batch behind it holds failures alone, which are no reason for a transaction."""
    archive = FakeArchive()
    failed = [SourceItem(f"{n}", MalformedSourceError(), stamp=MAILBOX) for n in range(3)]
    run(archive, [mail(0)[0], *mail(1), *failed, OTHER])
    assert known(archive, 2) == [1, 2]


def test_a_part_that_names_files_is_read_again_as_its_photos_come() -> None:
    archive = FakeArchive()
    chat = replace(draft("чат"), named=(NamedFile(name="a.jpg"),))
    run(archive, [*mail(0, chat), *mailbox()[2:]], until=6)
    assert known(archive) == [None, 3, None, None]


def test_a_part_of_which_a_document_was_removed_is_read_again() -> None:
    archive = FakeArchive()
    run(archive, mailbox(), until=6)
    remove_articles(archive, [ArticleId(2)])
    assert known(archive) == [None, 3, None, None]
    assert run(archive, mailbox())[0].imported == 3
