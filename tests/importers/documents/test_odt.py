"""OpenDocument: structure, notes, comments, properties, the flat form, and locked ones."""

import pytest

from archive.errors import MalformedSourceError, NoTextError, PasswordProtectedError
from importers.documents.odt import parse_odt
from tests.importers.documents.made import ODF_NAMES, noise_picture, odt, zipped

META = (
    f"<office:document-meta {ODF_NAMES}><office:meta><dc:title>Сповідь</dc:title>"
    "<meta:initial-creator>А. Особа</meta:initial-creator><dc:creator>Б. Особа</dc:creator>"
    "<dc:language>uk-UA</dc:language><meta:creation-date>2022-03-04T05:06:07</meta:creation-date>"
    "</office:meta></office:document-meta>"
)


def test_structure_becomes_text_places_and_rich_text() -> None:
    bold = (
        '<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>'
    )
    body = (
        '<text:h text:outline-level="2">Дім</text:h>'
        '<text:p>Ми <text:span text:style-name="B">жили</text:span> тут.<text:line-break/>Довго.'
        "</text:p><text:list><text:list-item><text:p>перше</text:p></text:list-item></text:list>"
    )
    draft = parse_odt(odt(body, styles=bold))
    assert draft.untrusted_text == "Дім\n\nМи жили тут.\nДовго.\n\n• перше"
    assert "<b>жили</b>" in draft.rich_text
    assert [(each.start, each.label) for each in draft.places] == [(0, "Дім")]


def test_notes_and_comments_follow_the_text_and_removed_text_does_not() -> None:
    body = (
        "<text:tracked-changes><text:p>removed</text:p></text:tracked-changes>"
        "<text:p>Слова<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>примітка</text:p></text:note-body></text:note>"
        "<office:annotation><dc:creator>Редактор</dc:creator><dc:date>2024-01-02T00:00:00</dc:date>"
        "<text:p>питання</text:p></office:annotation></text:p>"
    )
    text = parse_odt(odt(body)).untrusted_text
    assert text == "Слова[1][2]\n\n[1] примітка\n\n[2] Редактор, 2024-01-02: питання"


def test_what_was_filled_into_a_form_is_read_where_it_stands() -> None:
    names = 'xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0" xmlns:draw="d"'
    body = (
        f"<office:forms {names}><form:form>"
        '<form:text form:id="c1" form:current-value="Ян &lt;Ш.&gt;" form:value="Імя"/>'
        '<form:text form:id="c1" form:current-value="двойчы"/>'
        '<form:textarea form:id="c2"><text:p>Білі</text:p><text:p>двое</text:p></form:textarea>'
        '<form:checkbox form:label="Так" form:current-state="checked"/>'
        '<form:checkbox form:label="Не"/><form:password form:current-value="сакрэт"/>'
        '<form:listbox><form:option form:label="Менск" form:selected="true"/>'
        '<form:option form:label="Горадня"/></form:listbox></form:form></office:forms>'
        f'<text:p {names}>Хто: <draw:control draw:control="c1"/>.</text:p>'
        f'<text:p {names}>Што: <draw:control draw:control="c2"/></text:p>'
        f'<text:p {names}><draw:control draw:control="c9"/>Канец</text:p>'
    )
    text = parse_odt(odt(body)).untrusted_text
    assert text == "Хто: Ян <Ш.>.\n\nШто: Білі\nдвое\n\nКанец\n\nдвойчы\n\nТак\n\nМенск"


def test_the_field_with_the_title_and_the_words_for_a_picture_are_read() -> None:
    names = (
        'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
        ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
    )
    said = "<svg:title>Здымак</svg:title><svg:desc>Ірына ля турмы</svg:desc>"
    body = (
        "<text:p>Справа: <text:title>Суд над Ірынай</text:title></text:p>"
        f"<text:p {names}><draw:frame><draw:image/>{said}</draw:frame></text:p>"
        f"<text:p {names}><draw:frame><draw:object/>{said.replace('Ірына', 'Object1')}</draw:frame>"
        "</text:p>"
    )
    text = parse_odt(odt(body)).untrusted_text
    assert text == "Справа: Суд над Ірынай\n\nЗдымак\nІрына ля турмы"


def test_properties_become_the_description() -> None:
    draft = parse_odt(odt("<text:p>слово</text:p>", {"meta.xml": META}))
    assert draft.description.title == "Сповідь"
    assert draft.description.authors == ("А. Особа",)
    assert draft.description.language == "uk"
    assert draft.description.published == "2022-03-04?"
    assert ("last_modified_by", "Б. Особа") in draft.facts


def test_pictures_and_the_thumbnail_are_taken() -> None:
    large = noise_picture()
    draft = parse_odt(
        odt("<text:p>x</text:p>", {"Pictures/1.png": large, "Thumbnails/thumbnail.png": large})
    )
    assert [each.content for each in draft.embedded] == [large]
    assert draft.thumbnail.startswith(b"\x89PNG")


def test_the_flat_form_is_read() -> None:
    flat = (
        f'<?xml version="1.0"?><office:document {ODF_NAMES}><office:body><office:text>'
        "<text:p>плоский</text:p></office:text></office:body></office:document>"
    )
    assert parse_odt(flat.encode()).untrusted_text == "плоский"


def test_many_spaces_are_not_a_bomb() -> None:
    body = '<text:p>a<text:s text:c="99999999999"/>b<text:s text:c="99999"/></text:p>'
    assert len(parse_odt(odt(body)).untrusted_text) < 300


def test_a_locked_document_is_answered_as_such() -> None:
    manifest = "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
    with pytest.raises(PasswordProtectedError):
        parse_odt(odt("", {"META-INF/manifest.xml": manifest}))


@pytest.mark.parametrize(
    ("made", "error"),
    [
        (odt(""), NoTextError),
        (zipped({"meta.xml": META}), MalformedSourceError),
        (b"<other/>", MalformedSourceError),
        (b"", MalformedSourceError),
        (zipped({"content.xml": "<a/>"}), MalformedSourceError),
    ],
)
def test_what_cannot_be_read_is_answered(made: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        parse_odt(made)
