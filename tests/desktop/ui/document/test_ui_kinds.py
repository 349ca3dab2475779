"""Documents are called what they are: in the list, in the filters and in the reader."""

from __future__ import annotations

from archive.records import ArticleDraft, ArticleId, Description, Kind, OriginalFile
from archive.searching import FacetName
from desktop.ui.vocabulary import kind_word
from tests.desktop.ui.conftest import Stage


def file(media_type: str, kind: Kind = Kind.ARTICLE) -> ArticleDraft:
    return ArticleDraft(
        untrusted_text="Што на ім відаць",
        description=Description(title="Файл", kind=kind),
        original=OriginalFile(media_type.encode(), media_type, "a"),
    )


def kind_of(stage: Stage, number: int) -> Kind:
    assert stage.window.archive is not None
    with stage.window.archive.reading() as unit:
        return unit.articles.get(ArticleId(number)).description.kind


def test_an_older_archive_shows_its_pictures_as_pictures(stage: Stage) -> None:
    stage.unlock([file("image/jpeg"), file("video/mp4"), file("text/plain")])
    stage.until(lambda: kind_of(stage, 2) is Kind.FILM)

    def counted() -> set[str]:
        answer = stage.library.search.answer
        assert answer is not None
        return {each.value for each in answer.facets[FacetName.KIND]}

    stage.until(lambda: counted() == {"article", "picture", "film"})
    assert [kind_of(stage, number) for number in (1, 3)] == [Kind.PICTURE, Kind.ARTICLE]


def test_every_kind_has_a_word_of_its_own_in_every_language(stage: Stage) -> None:
    window = stage.open_window()
    for language in ("be", "ru", "en"):
        window.languages.choose(language)
        assert len({kind_word(kind) for kind in Kind}) == len(Kind)
