"""EPUB: the order of the spine, names of chapters, metadata, covers, and locked books."""

import pytest

from archive.errors import MalformedSourceError, PasswordProtectedError
from importers.documents.epub import parse_epub
from tests.importers.documents.made import epub, noise_picture, zipped

NAV = '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'


def page(text: str) -> str:
    return f'<?xml version="1.0"?><html><head><title>t</title></head><body>{text}</body></html>'


def test_chapters_are_read_in_the_order_of_the_spine() -> None:
    draft = parse_epub(epub({"a": page("<p>second&nbsp;one</p>"), "b": page("<h1>First</h1>")}))
    assert draft.untrusted_text == "First\n\nsecond\xa0one"
    assert [(each.start, each.label) for each in draft.places] == [(0, "First")]


def test_the_contents_name_chapters_without_headings() -> None:
    contents = '<html><nav><a href="a.xhtml#x">Nameless</a><a href="b.xhtml">First</a></nav></html>'
    made = epub(
        {"a": page("<p>words</p>"), "b": page("<h1>First</h1><p>more</p>")},
        more={"OPS/nav.xhtml": contents},
        items=NAV,
    )
    draft = parse_epub(made)
    assert [(each.start, each.label) for each in draft.places] == [(0, "First"), (13, "Nameless")]
    assert draft.untrusted_text[13:] == "words"


def test_the_ncx_of_older_books_does_the_same() -> None:
    ncx = (
        "<ncx><navMap><navPoint><navLabel><text>Old name</text></navLabel>"
        '<content src="a.xhtml"/></navPoint></navMap></ncx>'
    )
    made = epub(
        {"a": page("<p>words</p>")},
        more={"OPS/toc.ncx": ncx},
        items='<item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
    )
    assert [each.label for each in parse_epub(made).places] == ["Old name"]


def test_metadata_become_the_description() -> None:
    metadata = (
        "<dc:title>Кніга</dc:title><dc:creator>А. Асоба</dc:creator><dc:creator>Б. Асоба"
        "</dc:creator><dc:language>be</dc:language><dc:date>1999-05</dc:date><dc:publisher>Дом"
        "</dc:publisher><dc:identifier>isbn:1</dc:identifier>"
    )
    draft = parse_epub(epub({"a": page("x")}, metadata))
    described = draft.description
    assert (described.title, described.language, described.published) == ("Кніга", "be", "1999-05")
    assert described.authors == ("А. Асоба", "Б. Асоба")
    assert (described.source, described.external_id) == ("Дом", "isbn:1")


def test_the_cover_is_the_thumbnail() -> None:
    cover = '<item id="c" href="c.png" media-type="image/png" properties="cover-image"/>'
    draft = parse_epub(epub({"a": page("x")}, more={"OPS/c.png": noise_picture()}, items=cover))
    assert draft.thumbnail.startswith(b"\x89PNG")


def test_nothing_of_a_script_is_text_or_rich_text() -> None:
    made = epub({"a": page("<p>safe</p><script>alert(1)</script><style>p{}</style>")})
    draft = parse_epub(made)
    assert draft.untrusted_text == "safe"
    assert "alert" not in draft.rich_text


def locked(address: str) -> bytes:
    encryption = f'<encryption><CipherReference URI="{address}"/></encryption>'
    return epub({"a": page("words")}, more={"META-INF/encryption.xml": encryption})


def test_a_book_under_a_lock_is_answered_as_such_and_locked_fonts_are_no_reason() -> None:
    with pytest.raises(PasswordProtectedError):
        parse_epub(locked("OPS/a.xhtml"))
    assert parse_epub(locked("OPS/font.otf")).untrusted_text == "words"


@pytest.mark.parametrize("made", [b"", zipped({"a.txt": "x"}), b"PK\x03\x04"])
def test_what_is_no_book_is_malformed(made: bytes) -> None:
    with pytest.raises(MalformedSourceError):
        parse_epub(made)
