"""An attachment that is stored once is found in every mail that it came with."""

from __future__ import annotations

from archive.documents import read_article
from archive.ports import SourceItem
from archive.records import ArticleId
from tests.archive.sources import draft
from tests.archive.test_filing import mail, run
from tests.contracts.fakes import FakeArchive


def test_an_attachment_that_is_here_already_is_found_in_both_mails() -> None:
    archive = FakeArchive()
    again = [
        SourceItem("y.eml", draft("другі ліст")),
        SourceItem("y.eml/photo.txt", draft("адзін"), "y.eml"),
    ]
    run(archive, SourceItem("x.eml", draft("ліст")), SourceItem("x.eml/a", draft("адзін"), "x.eml"))
    for _ in range(2):
        run(archive, *again)
    attached = read_article(archive, ArticleId(2))
    assert (attached.provenance.parent, attached.also_in) == (1, (3,))
    assert read_article(archive, ArticleId(3)).found_again == (2,)
    assert read_article(archive, ArticleId(1)).found_again == ()


def test_a_mail_that_is_imported_once_more_is_no_second_parent() -> None:
    archive = FakeArchive()
    for _ in range(2):
        run(archive, *mail())
    assert [read_article(archive, ArticleId(each)).also_in for each in (1, 2, 3)] == [(), (), ()]
