"""What a document belongs to is told with what it is called."""

from __future__ import annotations

from dataclasses import replace

from archive.documents import read_article
from archive.records import ArticleId, OriginalFile
from archive.relatives import Relatives, relatives
from tests.contracts.drafts import new_article
from tests.contracts.fakes import FakeArchive
from tests.contracts.keeping import store


def test_parents_and_the_other_half_of_a_recording_have_their_titles() -> None:
    archive = FakeArchive()
    film, words = (
        replace(new, draft=replace(new.draft, original=OriginalFile(b"x", media_type, name)))
        for new, media_type, name in (
            (new_article("film", title="Фільм"), "video/mp4", "talk.mp4"),
            (new_article("words", title="Словы"), "text/vtt", "talk.be.vtt"),
        )
    )
    mail, other, film_id, words_id = (
        each.id
        for each in store(
            archive, new_article("mail", title="Ліст"), new_article("b", title="Б"), film, words
        )
    )
    with archive.writing() as unit:
        unit.articles.link({film_id: mail})
        unit.articles.link_again([(film_id, other)])
    around = relatives(archive, read_article(archive, film_id))
    assert around == Relatives(words_id, {words_id: "Словы", mail: "Ліст", other: "Б"})
    assert relatives(archive, read_article(archive, words_id)).companion == film_id


def test_control_what_stands_alone_has_none() -> None:
    archive = FakeArchive()
    store(archive, new_article("alone"))
    assert relatives(archive, read_article(archive, ArticleId(1))) == Relatives(None, {})
