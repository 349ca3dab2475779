"""Originals are shown by children of the jail, and what they send is believed in one form only."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from archive.confinement import Confinement
from archive.errors import (
    CancelledError,
    MalformedSourceError,
    SourceCrashedError,
    SourceError,
    UnknownFormatError,
    UnprotectedError,
)
from archive.ports import (
    FilmPiece,
    OriginalViewer,
    PageMarkup,
    PagePicture,
    PageSize,
    PlacedWord,
    SoundPiece,
)
from importers.jail.jail import Jail
from importers.jail.messages import GarbledError, Message, MessageBuffer
from importers.jail.thumbnail import checked_thumbnail
from importers.jail.view_wire import (
    View,
    film_of,
    markup_of,
    picture_of,
    sizes_of,
    small_of,
    sound_of,
    written_view,
)
from importers.jail.viewer import JailedAnswers, Viewer, make_viewer
from importers.jail.viewing_work import shown
from importers.viewing.film import film_piece
from importers.viewing.sound import sound_piece
from tests.importers.documents.made import pdf
from tests.importers.pictures.drawn import encoded, page
from tests.importers.viewing.made_sound import KINDS, tone
from tests.importers.viewing.recorded import FILMS, MEDIA_TYPES, recorded

PICTURE = PagePicture(2, 1, bytes(6), (PlacedWord("Слова", 0.0, 0.25, 0.5, 1.0),))
SIZES = (PageSize(595.0, 842.0), PageSize(10.0, 20.0))
SOUND = SoundPiece(8_000, 2, 0, 100, bytes(400))
MARKUP = PageMarkup("<p>Тэкст <sup>[1]</sup></p>", ("https://example.org/",))
SMALL = checked_thumbnail(encoded(page("x", width=90), "PNG"))
FILM = FilmPiece(2, 1, 1_000, 1_500, 9_000, (950, 1_200), bytes(12))
Read = Callable[[Message], object]
READERS: dict[type, Read] = {
    PagePicture: picture_of,
    tuple: sizes_of,
    SoundPiece: sound_of,
    FilmPiece: film_of,
    PageMarkup: markup_of,
    bytes: small_of,
}


def message(answer: View | SourceError) -> Message:
    (crossed,) = MessageBuffer().feed(b"".join(written_view(answer)))
    return crossed


def altered(answer: View | SourceError, *blobs: bytes, **head: object) -> Message:
    told = message(answer)
    return Message({**told.untrusted_head, **head}, blobs or told.blobs)


@pytest.mark.parametrize("answer", [PICTURE, SIZES, SMALL, SOUND, FILM, MARKUP])
def test_what_was_written_is_read(answer: View | SourceError) -> None:
    assert READERS[type(answer)](message(answer)) == answer


@pytest.mark.parametrize("read", READERS.values())
def test_an_error_is_raised_by_its_code(read: Read) -> None:
    with pytest.raises(MalformedSourceError):
        read(message(MalformedSourceError()))


@pytest.mark.parametrize(
    ("read", "garbled"),
    [
        (sizes_of, message(PICTURE)),
        (sizes_of, altered(SIZES, b"")),
        (sizes_of, altered(SIZES, bytes(7))),
        (sizes_of, altered(SIZES, bytes(16))),
        (sizes_of, message((PageSize(float("nan"), 1.0),))),
        (picture_of, altered(PICTURE, width=3)),
        (picture_of, altered(PICTURE, width=10**6, height=10**6)),
        (picture_of, altered(PICTURE, width=-2, height=-1)),
        (picture_of, altered(PICTURE, words="no")),
        (picture_of, altered(PICTURE, words=["a", "b"])),
        (picture_of, altered(PICTURE, words=[7])),
        (picture_of, message(replace(PICTURE, words=(PlacedWord("x", 0, 0, 2.0, 1),)))),
        (picture_of, message(replace(PICTURE, words=(PlacedWord("x", 0, 0, float("nan"), 1),)))),
        (small_of, altered(SMALL, SMALL[:60])),
        (small_of, altered(SMALL, b"GIF89a")),
        (small_of, altered(SMALL, SMALL, SMALL)),
        (sound_of, altered(SOUND, channels=0)),
        (sound_of, altered(SOUND, channels=3)),
        (sound_of, altered(SOUND, rate=10**9)),
        (sound_of, altered(SOUND, rate=True)),
        (sound_of, altered(SOUND, start=101)),
        (sound_of, altered(SOUND, bytes(402))),
        (sound_of, altered(SOUND, bytes(3))),
        (film_of, altered(FILM, width=0)),
        (film_of, altered(FILM, width=10**5, height=10**5)),
        (film_of, altered(FILM, bytes(11))),
        (film_of, altered(FILM, moments=[950])),
        (film_of, altered(FILM, moments=[1_200, 1_200])),
        (film_of, altered(FILM, moments=[950, 1_501])),
        (film_of, altered(FILM, moments=[-1, 950])),
        (film_of, altered(FILM, moments=list(range(1_000, 1_100)))),
        (film_of, altered(FILM, end=999)),
        (film_of, altered(FILM, total=1_499)),
        (film_of, altered(FILM, end=10**9)),
        (film_of, message(SOUND)),
        (markup_of, altered(MARKUP, b"\xff")),
        (markup_of, altered(MARKUP, b"<p><img src='x'></p>")),
        (markup_of, altered(MARKUP, addresses=["file:///etc/passwd"])),
        (markup_of, altered(MARKUP, addresses=None)),
        (markup_of, Message({"is": "error", "code": "no such"})),
    ],
)
def test_what_is_of_another_form_is_no_answer(read: Read, garbled: Message) -> None:
    with pytest.raises(GarbledError):
        read(garbled)


def test_pages_pictures_and_pages_of_the_web_come_out_of_the_jail(jail: Jail) -> None:
    viewer = make_viewer(jail, may_risk=False)
    original = pdf("One", "Two")
    assert len(viewer.sizes(original, "application/pdf")) == 2
    picture = viewer.page(original, "application/pdf", 1, 300)
    assert [word.text for word in picture.words] == ["Two"]
    assert viewer.page(encoded(page("x")), "image/png", 0, 200).width == 200
    assert viewer.markup(b"<p>text</p>", "text/html").html == "<p>text</p>"
    assert jail.confinement().complete


def test_the_first_page_of_a_pdf_and_a_picture_come_out_of_the_jail_small(jail: Jail) -> None:
    viewer = make_viewer(jail, may_risk=False)
    with Image.open(BytesIO(viewer.small(pdf("One", "Two"), "application/pdf"))) as picture:
        assert picture.size == (181, 256)
        shades = picture.convert("L").tobytes()
        assert min(shades) < 128 < max(shades)
    with Image.open(BytesIO(viewer.small(encoded(page("x")), "image/png"))) as picture:
        assert max(picture.size) == 256
    with pytest.raises(UnknownFormatError):
        viewer.small(b"<p>text</p>", "text/html")
    for broken in (b"no PDF", pdf("One").replace(b"/Type/Page/", b"/Type/Pagx/")):
        with pytest.raises(MalformedSourceError):
            viewer.small(broken, "application/pdf")


@pytest.mark.parametrize("media_type", KINDS)
def test_sound_comes_out_of_the_jail(jail: Jail, media_type: str) -> None:
    piece = make_viewer(jail, may_risk=False).sound(tone(media_type, 1.0), media_type, 0)
    assert (piece.rate, piece.channels) == (48_000, 1)
    assert len(piece.samples) == 2 * piece.total_frames


@pytest.mark.parametrize("name", MEDIA_TYPES)
def test_recordings_of_every_kind_come_out_of_the_jail(jail: Jail, name: str) -> None:
    viewer = make_viewer(jail, may_risk=False)
    original, media_type = recorded(name), MEDIA_TYPES[name]
    assert viewer.sound(original, media_type, 0) == sound_piece(original, media_type, 0)
    if name in FILMS:
        seen = viewer.film(original, media_type, 400, 50)
        assert seen == film_piece(original, media_type, 400, 50)
        assert seen.moments_ms


@pytest.mark.parametrize("kind", ["JPEG", "GIF", "TIFF", "WEBP", "BMP", "AVIF"])
def test_pictures_of_every_kind_come_out_of_the_jail(jail: Jail, kind: str) -> None:
    viewer = make_viewer(jail, may_risk=False)
    picture = viewer.page(encoded(page("word"), kind), "image/x", 0, 100)
    assert picture.width == 100


def test_what_cannot_be_shown_is_told_by_its_code(jail: Jail) -> None:
    viewer = make_viewer(jail, may_risk=False)
    with pytest.raises(UnknownFormatError):
        viewer.sizes(b"text", "text/plain")
    with pytest.raises(MalformedSourceError):
        viewer.page(b"no picture", "image/png", 0, 100)


class NoJail(Jail):
    """A machine that has none."""

    def confinement(self, *, again: bool = False) -> Confinement:
        return self.tried(jailed=False)


@pytest.fixture
def unjailed() -> Iterator[Jail]:
    jail = NoJail()
    yield jail
    jail.close()


def test_without_a_jail_somebody_must_have_said_yes(unjailed: Jail) -> None:
    original = pdf("One")
    with pytest.raises(UnprotectedError):
        make_viewer(unjailed, may_risk=False).sizes(original, "application/pdf")
    with pytest.raises(UnprotectedError):
        make_viewer(unjailed, may_risk=False, system="win32").sizes(original, "application/pdf")
    local = make_viewer(unjailed, may_risk=True, system="win32")
    assert len(local.sizes(original, "application/pdf")) == 1
    local.stop()


def test_stopping_ends_what_is_under_way(jail: Jail) -> None:
    jail.confinement()
    viewer = make_viewer(jail, may_risk=False)
    slow = encoded(page("x", width=9_000).resize((9_000, 9_000)), "PNG")
    timer = threading.Timer(0.2, viewer.stop)
    timer.start()
    with pytest.raises(CancelledError):
        _show_for_ever(viewer, slow)
    timer.join()
    with pytest.raises(CancelledError):
        viewer.sizes(slow, "image/png")


def _show_for_ever(viewer: OriginalViewer, original: bytes) -> None:
    while True:
        viewer.page(original, "image/png", 0, 5_000)


def test_a_child_that_says_nothing_or_too_much_has_crashed(jail: Jail) -> None:
    class Silent(JailedAnswers):
        def __call__(
            self, untrusted_bytes: bytes, media_type: str, what: str, number: int, width: int
        ) -> Message:
            return Message({"is": "something"})

    with pytest.raises(SourceCrashedError):
        Viewer(Silent(jail, may_risk=False)).sizes(b"", "a/b")


def test_a_parser_bug_is_told_without_content(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("secret")

    def hungry(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("importers.jail.viewing_work.page_sizes", broken)
    monkeypatch.setattr("importers.jail.viewing_work.page_picture", hungry)
    codes = [shown(b"", "a/b", what, 0, 0) for what in ("sizes", "page", "something")]
    assert [answer.code for answer in codes if isinstance(answer, SourceError)] == [
        "import.crashed",
        "import.too_complex",
        "import.unknown_format",
    ]
