"""Text of pictures and scans comes into every archive, page by page, and goes on when cut off."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from archive.custody import custody
from archive.documents import read_article
from archive.errors import (
    ArchiveDamagedError,
    ArticleNotFoundError,
    CancelledError,
    DiskFullError,
    OriginalNotFoundError,
    ReadOnlyError,
    RecognitionUnavailableError,
    SkryniaError,
    SourceCrashedError,
    SourceTimeoutError,
)
from archive.find import find
from archive.ports import NewArticle, OpenArchive
from archive.progress import CancelToken, Progress, ProgressSink, ignore_progress
from archive.recognise import PORTION_PAGES, recognise, unread
from archive.recognition import (
    RecognisedDocument,
    Recognition,
    RecognitionOutcome,
    RecognitionReport,
    recognition_of,
)
from archive.records import ArticleId, Extras
from archive.searching import SearchRequest
from archive.sketches import sketch
from archive.upkeep import verify
from tests.contracts.conftest import SECRET, Place
from tests.contracts.drafts import LONG_TEXT, THUMBNAIL, new_article
from tests.contracts.fake_recogniser import PDF, FakeRecogniser, raising, scan

READ, EMPTY, FAILED = RecognitionOutcome


def store(archive: OpenArchive, *articles: NewArticle) -> list[ArticleId]:
    with archive.writing() as unit:
        stored = unit.articles.add(articles)
        unit.search.add(stored)
    return [each.id for each in stored]


def run(
    archive: OpenArchive,
    recogniser: FakeRecogniser,
    ids: Sequence[ArticleId] | None = None,
    *,
    afresh: bool = False,
    progress: ProgressSink = ignore_progress,
    cancel: CancelToken | None = None,
) -> tuple[list[RecognisedDocument], RecognitionReport]:
    told: list[RecognisedDocument] = []
    report = recognise(
        archive, recogniser, ids, told.append, afresh=afresh, progress=progress, cancel=cancel
    )
    return told, report


def hits(archive: OpenArchive, query: str) -> list[int]:
    return [hit.summary.id for hit in find(archive, SearchRequest(query=query)).hits]


def test_pages_are_read_stored_found_and_logged(archive: OpenArchive) -> None:
    plain, one, two = store(
        archive, new_article("тэкст"), scan("першая старонка", "", "трэцяя"), scan("другі скан")
    )
    recogniser = FakeRecogniser()
    assert unread(archive, recogniser) == (one, two)
    told, report = run(archive, recogniser)
    assert told == [
        RecognisedDocument(article_id=one, outcome=READ, pages=3, confidence=80),
        RecognisedDocument(article_id=two, outcome=READ, pages=1, confidence=80),
    ]
    assert (report.read, report.empty, report.failed, report.pages) == (2, 0, 0, 4)
    assert not report.cancelled
    reading = read_article(archive, one)
    assert reading.article.text == "першая старонка\n\nтрэцяя"
    assert (reading.article.version, reading.article.description.language) == (2, "be")
    assert recognition_of(reading.extras) == Recognition("an engine", 80, "1,3")
    assert reading.provenance.importer == "pdf/1"
    assert hits(archive, "старонка") == [one]
    assert [entry.action.value for entry in custody(archive, one)] == ["imported", "recognised"]
    assert recognition_of(read_article(archive, plain).extras) is None
    with archive.reading() as unit:
        assert unit.articles.thumbnail(one) == THUMBNAIL
    assert verify(archive, deep=True) == ()
    assert unread(archive, recogniser) == ()
    assert run(archive, recogniser)[0] == []


def test_pages_without_words_are_not_looked_at_twice(archive: OpenArchive) -> None:
    (number,) = store(archive, scan("", ""))
    told, report = run(archive, FakeRecogniser())
    assert told == [RecognisedDocument(article_id=number, outcome=EMPTY, pages=2)]
    assert report.empty == 1
    assert unread(archive, FakeRecogniser()) == ()
    assert read_article(archive, number).article.description.title == "Скан"


def test_a_document_named_is_read_afresh(archive: OpenArchive) -> None:
    plain, number, half = store(
        archive, new_article("тэкст"), scan("адзін", "два"), scan("тры", "чатыры")
    )
    run(archive, FakeRecogniser(), [number])
    again = FakeRecogniser()
    assert run(archive, again, [number])[0] == [
        RecognisedDocument(article_id=number, outcome=EMPTY)
    ]
    told, _ = run(archive, again, [plain, number, half], afresh=True)
    assert [each.outcome for each in told] == [EMPTY, READ, READ]
    assert again.asked == [1, 2, 1, 2]
    assert read_article(archive, number).article.version == 3
    assert verify(archive, deep=True) == ()


def test_a_page_that_fails_is_told_and_tried_again(archive: OpenArchive) -> None:
    first, second = store(archive, scan("!x", "!y", "тры"), scan("чатыры"))
    failing = FakeRecogniser(
        {"!x": raising(SourceTimeoutError()), "!y": raising(SourceCrashedError())}
    )
    told, report = run(archive, failing)
    assert told == [
        RecognisedDocument(
            article_id=first, outcome=FAILED, pages=3, confidence=80, code="import.timeout"
        ),
        RecognisedDocument(article_id=second, outcome=READ, pages=1, confidence=80),
    ]
    assert (report.failed, report.read) == (1, 1)
    assert unread(archive, failing) == (first,)
    told, _ = run(archive, FakeRecogniser({"!x": lambda: None, "!y": lambda: None}))
    assert [(each.outcome, each.pages) for each in told] == [(READ, 2)]
    assert read_article(archive, first).article.text == "x\n\ny\n\nтры"


def test_a_document_of_which_nothing_could_be_read_stays_as_it_was(archive: OpenArchive) -> None:
    (number,) = store(archive, scan("!x"))
    told, _ = run(archive, FakeRecogniser({"!x": raising(SourceCrashedError())}))
    assert told == [
        RecognisedDocument(article_id=number, outcome=FAILED, pages=1, code="import.crashed")
    ]
    assert read_article(archive, number).article.version == 1


def test_documents_that_are_gone_or_cannot_be_stored_fail_alone(archive: OpenArchive) -> None:
    gone, odd, good = store(archive, scan("!gone"), scan("a\0b"), scan("добры"))

    def remove() -> None:
        with archive.writing() as unit:
            unit.articles.remove(gone)
            unit.search.remove(gone)

    told, _ = run(archive, FakeRecogniser({"!gone": remove}), [gone, odd, good, ArticleId(99)])
    assert [(each.outcome, each.code) for each in told] == [
        (FAILED, "article.not_found"),
        (FAILED, "article.invalid"),
        (READ, None),
        (FAILED, "article.not_found"),
    ]


@pytest.mark.parametrize("error", [OriginalNotFoundError(), ArchiveDamagedError("media-0001.db")])
def test_an_original_that_cannot_be_had_fails_alone(
    archive: OpenArchive, monkeypatch: pytest.MonkeyPatch, error: SkryniaError
) -> None:
    store(archive, scan("адзін"))
    with archive.reading() as unit:
        originals = type(unit.originals)

    def read(*_: object) -> bytes:
        raise error

    monkeypatch.setattr(originals, "read", read)
    told, _ = run(archive, FakeRecogniser())
    assert [(each.outcome, each.code) for each in told] == [(FAILED, error.code)]


def test_a_long_scan_is_stored_in_portions_and_goes_on_where_it_was_cut_off(
    archive: OpenArchive,
) -> None:
    pages = [f"старонка{number}" for number in range(1, 2 * PORTION_PAGES + 4)]
    pages[PORTION_PAGES + 2] = "!cut"
    (number,) = store(archive, scan(*pages))
    with pytest.raises(RuntimeError):
        run(archive, FakeRecogniser({"!cut": raising(RuntimeError())}))
    assert read_article(archive, number).article.version == 2
    assert hits(archive, f"старонка{PORTION_PAGES}") == [number]
    assert hits(archive, f"старонка{PORTION_PAGES + 1}") == []
    later = FakeRecogniser({"!cut": lambda: None})
    run(archive, later)
    assert later.asked == list(range(PORTION_PAGES + 1, len(pages) + 1))
    article = read_article(archive, number).article
    assert article.text == "\n\n".join(pages).replace("!", "")
    assert article.version == 4
    assert verify(archive, deep=True) == ()


def test_cancelling_keeps_the_pages_that_were_read(archive: OpenArchive) -> None:
    (number, _) = store(archive, scan("адзін", "!stop", "тры"), scan("чатыры"))
    cancel = CancelToken()
    told, report = run(archive, FakeRecogniser({"!stop": cancel.cancel}), cancel=cancel)
    assert told == []
    assert (report.cancelled, report.pages) == (True, 2)
    assert read_article(archive, number).article.text == "адзін\n\nstop"
    assert run(archive, FakeRecogniser(), cancel=cancel)[0] == []
    rest = FakeRecogniser()
    assert len(run(archive, rest)[0]) == 2
    assert rest.asked == [3, 1]


def test_cancelling_in_the_middle_of_a_page_leaves_it_out(archive: OpenArchive) -> None:
    (number,) = store(archive, scan("адзін", "!stop"))
    cancel = CancelToken()

    def stop() -> None:
        cancel.cancel()
        raise CancelledError

    assert run(archive, FakeRecogniser({"!stop": stop}), cancel=cancel)[0] == []
    assert read_article(archive, number).article.text == "адзін"


def test_progress_counts_pages(archive: OpenArchive) -> None:
    store(archive, scan("адзін", "два"), scan("тры"))
    steps: list[Progress] = []
    run(archive, FakeRecogniser(), progress=steps.append)
    assert [(step.done, step.total) for step in steps] == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_without_an_engine_nothing_is_begun(archive: OpenArchive) -> None:
    (number,) = store(archive, scan("!x"))
    with pytest.raises(RecognitionUnavailableError):
        run(archive, FakeRecogniser({"!x": raising(RecognitionUnavailableError())}))
    assert read_article(archive, number).article.version == 1


def test_an_archive_that_is_only_read_is_left_alone(place: Place) -> None:
    place.shelf.create(place.folder, SECRET).close()
    archive = place.shelf.at(place.folder).unlock(SECRET, read_only=True)
    with pytest.raises(ReadOnlyError):
        run(archive, FakeRecogniser())
    archive.close()


def test_another_text_is_no_near_copy_any_more(archive: OpenArchive) -> None:
    one, two = store(archive, new_article(LONG_TEXT, original=b"1"), new_article(LONG_TEXT + " x"))
    with archive.writing() as unit:
        unit.copies.add({one: sketch(LONG_TEXT), two: sketch(LONG_TEXT + " x")})
        assert unit.copies.groups() == [(one, two)]
        unit.articles.rewrite(one, new_article("зусім іншае"))
        assert unit.copies.groups() == []
        article = unit.articles.get(one)
        assert (article.text, article.version, unit.articles.extras(one)) == (
            "зусім іншае",
            2,
            Extras(),
        )
        unit.search.remove(one)
        unit.search.add([article])
        with pytest.raises(ArticleNotFoundError):
            unit.articles.rewrite(ArticleId(99), new_article("x"))
    assert verify(archive, deep=True) == ()


def test_documents_are_told_by_the_media_type_of_their_original(archive: OpenArchive) -> None:
    text, pdf = store(archive, new_article("тэкст", original=b"x"), scan("адзін"))
    with archive.reading() as unit:
        assert unit.articles.with_media(["application/", "image/"]) == [pdf]
        assert unit.articles.with_media(["text/", PDF]) == [text, pdf]
        assert unit.articles.with_media(["%"]) == []
        assert unit.articles.with_media([]) == []


def test_a_full_disk_ends_the_work(archive: OpenArchive, monkeypatch: pytest.MonkeyPatch) -> None:
    (number,) = store(archive, scan("адзін"))

    def full() -> None:
        raise DiskFullError

    with monkeypatch.context() as patch:
        patch.setattr(type(archive), "writing", lambda _: full())
        with pytest.raises(DiskFullError):
            run(archive, FakeRecogniser())
    assert unread(archive, FakeRecogniser()) == (number,)
