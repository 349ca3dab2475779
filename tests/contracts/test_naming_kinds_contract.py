"""Pictures, recordings, films, lists and chats of older archives get their kind, once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive.drafts import check
from archive.errors import DiskFullError, ReadOnlyError
from archive.ingest import ItemOutcome, ingest
from archive.naming_kinds import name_kinds
from archive.ports import OpenArchive
from archive.progress import CancelToken
from archive.records import (
    ArticleDraft,
    ArticleId,
    CustodyAction,
    Description,
    Kind,
    OriginalFile,
    Place,
    PlaceKind,
)
from archive.upkeep import reindex, verify
from tests.archive.sources import draft, reader
from tests.contracts.drafts import IMPORTED_AT
from tests.contracts.fakes import FakeArchive

ROW = (("Прозвішча", "Лукша"), ("Тэрмін", "4 гады"))


def file(
    media_type: str,
    text: str = "",
    kind: Kind = Kind.ARTICLE,
    facts: tuple[tuple[str, str], ...] = (),
) -> ArticleDraft:
    return ArticleDraft(
        untrusted_text=text,
        description=Description(title="Файл", kind=kind),
        original=OriginalFile(f"{media_type} {text} {facts}".encode(), media_type, "a"),
        facts=facts,
        for_its_bytes=True,
    )


def talk(kind: Kind) -> ArticleDraft:
    """A day in a messenger."""
    return replace(
        file("application/json", f"Ганна, 21:04\nМы каля мосту. {kind}", kind),
        places=(Place(0, PlaceKind.MESSAGE, "Ганна"),),
    )


FILES = {
    file("image/jpeg"): Kind.PICTURE,
    file("image/png", "Прачытана з малюнка"): Kind.PICTURE,
    file("audio/ogg"): Kind.RECORDING,
    file("video/mp4"): Kind.FILM,
    file("text/csv"): Kind.LIST,
    file("application/x-bibtex"): Kind.LIST,
    file("text/csv", "Прозвішча: Лукша\nТэрмін: 4 гады", facts=ROW): Kind.ENTRY,
    file("text/csv", "Артыкул пра Лукшу", facts=ROW): Kind.ARTICLE,
    file("text/csv", "Без палёў"): Kind.ARTICLE,
    file("text/plain", "Артыкул"): Kind.ARTICLE,
    file("image/tiff", kind=Kind.COURT): Kind.COURT,
    talk(Kind.LETTER): Kind.CHAT,
    talk(Kind.TESTIMONY): Kind.TESTIMONY,
    file("message/rfc822", "Ліст", kind=Kind.LETTER): Kind.LETTER,
}
NAMED = 8
TALK = len(FILES) - 3


def stored(archive: OpenArchive) -> list[ArticleId]:
    """As importers without these kinds stored them."""
    with archive.writing() as unit:
        articles = unit.articles.add([check(each, IMPORTED_AT) for each in FILES])
        unit.search.add(articles)
    return [each.id for each in articles]


def kinds(archive: OpenArchive, ids: list[ArticleId]) -> list[Kind]:
    with archive.reading() as unit:
        return [unit.articles.get(each).description.kind for each in ids]


def test_each_gets_the_kind_that_importers_give_today(archive: OpenArchive) -> None:
    ids = stored(archive)
    assert name_kinds(archive) == NAMED
    assert kinds(archive, ids) == list(FILES.values())
    assert verify(archive, deep=True) == ()
    with archive.reading() as unit:
        edited = [each for each in unit.custody.entries() if each.action is CustodyAction.EDITED]
    assert [each.article_id for each in edited] == [*ids[:7], ids[TALK]]


def test_who_says_otherwise_afterwards_is_believed(archive: OpenArchive) -> None:
    ids = stored(archive)
    name_kinds(archive)
    with archive.writing() as unit:
        described = unit.articles.get(ids[0]).description
        unit.articles.describe(ids[0], replace(described, kind=Kind.ARTICLE))
    assert name_kinds(archive) == 0
    assert kinds(archive, ids)[0] is Kind.ARTICLE


def test_days_of_talk_are_named_where_all_else_was(archive: OpenArchive) -> None:
    with archive.writing() as unit:
        unit.settings.put("kinds.named", "1")
    ids = stored(archive)
    assert name_kinds(archive) == 1
    assert kinds(archive, ids)[TALK] is Kind.CHAT
    assert kinds(archive, ids)[0] is Kind.ARTICLE
    with archive.writing() as unit:
        described = unit.articles.get(ids[TALK]).description
        unit.articles.describe(ids[TALK], replace(described, kind=Kind.LETTER))
    assert name_kinds(archive) == 0


def test_an_import_into_a_new_archive_leaves_nothing_to_be_named(archive: OpenArchive) -> None:
    ingest(archive, reader(draft("новы")), [], list[ItemOutcome]().append)
    ids = stored(archive)
    assert name_kinds(archive) == 0
    assert kinds(archive, ids)[0] is Kind.ARTICLE


@pytest.mark.parametrize("by_import", [False, True])
def test_the_next_import_and_rebuilding_name_them(archive: OpenArchive, by_import: bool) -> None:
    ids = stored(archive)
    if by_import:
        ingest(archive, reader(draft("новы")), [], list[ItemOutcome]().append)
    else:
        assert reindex(archive) == len(ids)
    assert kinds(archive, ids) == list(FILES.values())


def test_cut_off_it_is_done_the_next_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("archive.naming_kinds._TOGETHER", 2)
    archive, cancel = FakeArchive(), CancelToken()
    ids = stored(archive)
    cancel.cancel()
    assert name_kinds(archive, cancel) == 0
    archive.fail_next_commit = DiskFullError()
    with pytest.raises(DiskFullError):
        name_kinds(archive)
    assert kinds(archive, ids)[0] is Kind.ARTICLE
    assert name_kinds(archive) == NAMED


def test_looking_for_days_of_talk_is_done_again_where_it_was_cut_off() -> None:
    archive, cancel = FakeArchive(), CancelToken()
    with archive.writing() as unit:
        unit.settings.put("kinds.named", "1")
    stored(archive)
    cancel.cancel()
    assert name_kinds(archive, cancel) == 0
    assert name_kinds(archive) == 1


def test_an_archive_that_is_only_read_stays_as_it_is() -> None:
    archive = FakeArchive(read_only=True)
    assert name_kinds(archive) == 0
    with pytest.raises(ReadOnlyError):
        reindex(archive)
