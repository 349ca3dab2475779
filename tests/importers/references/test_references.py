"""Lists of references and tables."""

import io
import json
from io import BytesIO

import pytest

from archive.errors import MalformedSourceError
from importers.references import REFERENCE_FORMATS
from importers.references.bibtex import unpack_bibtex
from importers.references.csl_json import unpack_csl_json
from importers.references.csv_table import unpack_csv
from importers.references.reference import Reference, document
from importers.references.ris import unpack_ris
from importers.references.zotero_rdf import unpack_zotero_rdf
from tests.importers.references.reading_lists import Unpack, read

RIS = """TY  - JOUR
TI  - Пра двор
AU  - Прыклад, Алена
AU  - Рэдакцыя
PY  - 2024
DA  - 2024/09/11/
AB  - Першы радок
  і другі.
KW  - двор
KW  - сведкі
UR  - https://example.org/n
JO  - Газета
DO  - 10.1/x
L1  - files/1/a.pdf
LA  - be
ER  -

TY  - NEWS
TI  - Без анатацыі
AU  - Ян
ER  - \n"""
BIBTEX = r"""% a comment with a @ sign
@string{gazeta = "Газета" # " двара"}
@article{key1,
  title = {Пра {\k{a}} {\'E}t{\'e} \& {двор}},
  author = "Прыклад, Алена and {Рэдакцыя}",
  journal = gazeta,
  year = 2024, month = sep,
  abstract = {Тэкст з {"}дужкамі{"}},
  keywords = {двор, сведкі},
  file = {Full Text:files/1/a.pdf:application/pdf;b:files/2/b.pdf:application/pdf},
}
@misc(key2, title = {Другі}, date = {2024-09-11/2024-09-12}, langid = {belarusian})
@book{broken, title = {Not closed
"""
CSL = [
    {
        "id": "x1",
        "type": "article-newspaper",
        "title": "Пра двор",
        "author": [{"family": "Прыклад", "given": "Алена"}, {"literal": "Рэдакцыя"}],
        "issued": {"date-parts": [[2024, 9, 11]], "circa": True},
        "container-title": "Газета",
        "abstract": "Тэкст",
        "URL": "https://example.org/n",
        "language": "be-BY",
        "keyword": "двор, сведкі",
    },
    {"id": 2, "type": "book", "title": "Другі", "issued": {"raw": "верасень 2024"}},
]
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:dcterms="http://purl.org/dc/terms/" xmlns:bib="http://purl.org/net/biblio#"
 xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:link="http://purl.org/rss/1.0/modules/link/">
 <bib:Article rdf:about="#item_1">
  <z:itemType>newspaperArticle</z:itemType>
  <dcterms:isPartOf><bib:Newspaper><dc:title>Газета</dc:title></bib:Newspaper></dcterms:isPartOf>
  <bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Прыклад</foaf:surname>
   <foaf:givenName>Алена</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>
  <dcterms:isReferencedBy rdf:resource="#item_2"/>
  <link:link rdf:resource="#item_3"/>
  <dc:subject>двор</dc:subject>
  <dc:subject><z:AutomaticTag><rdf:value>сведкі</rdf:value></z:AutomaticTag></dc:subject>
  <dc:title>Пра двор</dc:title>
  <dcterms:abstract>Тэкст</dcterms:abstract>
  <dc:date>11 верасня 2024</dc:date>
  <z:language>be</z:language>
  <dc:identifier><dcterms:URI><rdf:value>https://example.org/n</rdf:value></dcterms:URI></dc:identifier>
 </bib:Article>
 <bib:Memo rdf:about="#item_2"><rdf:value>&lt;p&gt;Нататка&lt;/p&gt;</rdf:value></bib:Memo>
 <z:Attachment rdf:about="#item_3"><z:itemType>attachment</z:itemType>
  <rdf:resource rdf:resource="files/3/a.pdf"/><dc:title>PDF</dc:title></z:Attachment>
 <z:Collection rdf:about="#collection_1"><dc:title>Справа</dc:title>
  <dcterms:hasPart rdf:resource="#item_1"/></z:Collection>
</rdf:RDF>"""
CSV = (
    "Загаловак;Дата;Аўтар;Тэкст;Файл\r\n"
    'Пра двор;11.09.2024;Алена Прыклад;"Першы; радок\r\nі другі";a.pdf\r\n'
    "Другі;;;;\r\n;;;;\r\n"
)

CASES: dict[str, tuple[Unpack, str]] = {
    "ris": (unpack_ris, RIS),
    "csl json": (unpack_csl_json, json.dumps(CSL)),
    "zotero rdf": (unpack_zotero_rdf, RDF),
}


@pytest.mark.parametrize("name", CASES)
def test_what_all_lists_tell(name: str) -> None:
    first = read(*CASES[name])[0]
    described = first.description
    assert described.title == "Пра двор"
    assert described.authors[0] == "Алена Прыклад"
    assert described.source == "Газета"
    assert described.published.startswith("2024-09-11")
    assert described.url == "https://example.org/n"
    assert described.language == "be"
    assert described.tags == ("двор", "сведкі")


def test_ris() -> None:
    first, second = read(unpack_ris, RIS)
    assert first.untrusted_text == "Першы радок\nі другі."
    assert first.description.external_id == "10.1/x"
    assert ("media", "files/1/a.pdf") in first.facts
    assert ("TY", "JOUR") in first.facts
    assert second.untrusted_text == "Ян\nБез анатацыі"


def test_bibtex() -> None:
    first, second = read(unpack_bibtex, BIBTEX)
    assert first.description.title == "Пра ą Été & двор"
    assert first.description.authors == ("Алена Прыклад", "Рэдакцыя")
    assert first.description.source == "Газета двара"
    assert first.description.published == "2024-09"
    assert first.untrusted_text == 'Тэкст з "дужкамі"'
    assert [value for key, value in first.facts if key == "media"] == [
        "files/1/a.pdf",
        "files/2/b.pdf",
    ]
    assert second.description.published == "2024-09-11/2024-09-12"
    assert second.description.language == "be"


def test_csl_json() -> None:
    first, second = read(unpack_csl_json, json.dumps(CSL, ensure_ascii=False))
    assert first.description.published == "2024-09-11~"
    assert first.description.authors == ("Алена Прыклад", "Рэдакцыя")
    assert second.description.published == "2024-09"
    assert second.description.external_id == "2"


def test_zotero_rdf() -> None:
    (draft,) = read(unpack_zotero_rdf, RDF)
    assert draft.untrusted_text == "Тэкст\n\nНататка"
    assert draft.description.collections == ("Справа",)
    assert ("media", "files/3/a.pdf") in draft.facts


def test_control_entities_of_xml_are_refused() -> None:
    with pytest.raises(MalformedSourceError):
        read(unpack_zotero_rdf, '<!DOCTYPE r [<!ENTITY a "b">]>' + RDF)


def test_csv() -> None:
    first, second = read(unpack_csv, CSV)
    assert first.untrusted_text == "Першы; радок\nі другі"
    assert first.description.title == "Пра двор"
    assert first.description.published == "2024-09-11"
    assert ("Аўтар", "Алена Прыклад") in first.facts
    assert ("media", "a.pdf") in first.facts
    assert second.untrusted_text == "Другі"


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_a_table_without_a_column_of_text_is_told_cell_by_cell(sign: str) -> None:
    table = f"Імя{sign}Горад\nАлена{sign}Мінск\n"
    (draft,) = read(unpack_csv, table)
    assert draft.untrusted_text == "Імя: Алена\nГорад: Мінск"


def test_a_table_in_an_old_encoding() -> None:
    (first, _) = unpack_csv(io.BytesIO(CSV.encode("cp1251")))
    assert first.description.title == "Пра двор"


@pytest.mark.parametrize(
    ("unpack", "text"),
    [
        (unpack_ris, "nothing"),
        (unpack_bibtex, "nothing @ all"),
        (unpack_bibtex, "@a{k, t = {" * 200),
        (unpack_csl_json, '{"a": 1}'),
        (unpack_csl_json, '[{"a": '),
        (unpack_zotero_rdf, "<rdf"),
        (unpack_zotero_rdf, "<a/>"),
        (unpack_csv, "\n\n"),
    ],
)
def test_control_what_is_no_list_is_refused(unpack: Unpack, text: str) -> None:
    with pytest.raises(MalformedSourceError):
        read(unpack, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (RIS, "ris"),
        (BIBTEX, "bibtex"),
        (json.dumps(CSL), "csl json"),
        (RDF, "zotero rdf"),
        ("@someone wrote: {", None),
        ('[{"type": "x"}]', None),
        ("TYPE - x", None),
        (CSV, None),
    ],
)
def test_formats_are_known_by_their_content(text: str, expected: str | None) -> None:
    rows = (row for row in REFERENCE_FORMATS if row.matches and row.matches(text.encode(), ""))
    assert next((row.name for row in rows), None) == expected


def test_the_original_of_a_record_is_what_stands_in_the_list() -> None:
    first, second = read(unpack_ris, RIS)
    assert first.original
    assert second.original
    assert (first.original.content + second.original.content).decode() == RIS.replace("\n\n", "\n")
    entry, _ = read(unpack_bibtex, BIBTEX)
    assert entry.original
    written = entry.original.content.decode()
    assert written.startswith("@article{key1,")
    assert written.endswith(",\n}")
    assert entry.original.name == "key1.bib"
    item, _ = read(unpack_csl_json, json.dumps(CSL))
    assert item.original
    assert json.loads(item.original.content) == CSL[0]
    row, _ = read(unpack_csv, CSV)
    assert row.original
    assert row.original.content.decode() == "".join(CSV.splitlines(keepends=True)[:3])


def test_a_row_without_a_title_is_called_by_its_text_or_its_first_cell() -> None:
    table = "нумар;тэкст\n7;Нас трымалі каля сцяны.\n".encode()
    plain = b"witness;colour\nA. B.;blue\n"
    assert [each.description.title for each in unpack_csv(BytesIO(table))] == [
        "Нас трымалі каля сцяны."
    ]
    assert [each.description.title for each in unpack_csv(BytesIO(plain))] == ["blue"]


def test_files_beside_a_list_are_named_and_others_are_not() -> None:
    paths = ("files/1/a.pdf", "files/1/a.pdf", "/home/a/b.pdf", "C:\\Users\\b.pdf", "../b.pdf")
    facts = [("media", path) for path in paths] + [("title", "files/2/b.pdf")]
    (draft,) = document(Reference(title="Справа", facts=facts))
    assert [file.name for file in draft.named] == ["files/1/a.pdf"]
