"""What is kept of each item of a Zotero RDF: what stands for it in the file, byte for byte."""

from __future__ import annotations

import io

import pytest

from archive.errors import MalformedSourceError
from archive.records import ArticleDraft
from importers.references.zotero_rdf import unpack_zotero_rdf
from tests.importers.references.test_references import RDF
from tests.narrowed import present

ARTICLE = RDF[RDF.index("<bib:Article") : RDF.index("<bib:Memo")]
MEMO = RDF[RDF.index("<bib:Memo") : RDF.index("<z:Attachment")]
ATTACHMENT = RDF[RDF.index("<z:Attachment") : RDF.index("<z:Collection")]
CLOSED = "</rdf:RDF>"


def read(rdf: str, encoding: str = "utf-8") -> list[ArticleDraft]:
    return list(unpack_zotero_rdf(io.BytesIO(rdf.encode(encoding, "xmlcharrefreplace"))))


def kept(draft: ArticleDraft) -> bytes:
    assert draft.original is not None
    return draft.original.content


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_an_item_is_kept_as_it_stands_with_its_note_and_its_file(encoding: str) -> None:
    declared = "windows-1251" if encoding == "cp1251" else encoding.removesuffix("-sig")
    rdf = f'<?xml version="1.0" encoding="{declared}"?>\n<!-- экспарт -->\n{RDF}'
    (draft,) = read(rdf, encoding)
    plain = encoding.removesuffix("-sig") if encoding != "utf-16" else "utf-16-le"
    assert kept(draft) == f"{ARTICLE}{MEMO}{ATTACHMENT}".encode(plain)
    assert (present(draft.original).name, present(draft.original).media_type) == (
        "item_1.rdf",
        "application/rdf+xml",
    )


def test_comments_between_items_go_with_the_item_before_them() -> None:
    remark = "<!-- <bib:Memo/> > -->"
    book = "<bib:Book rdf:about='b > c'><dc:title>Кніга</dc:title></bib:Book>"
    first, second = read(RDF.replace("<bib:Memo", f"{remark}{book}<bib:Memo"))
    assert kept(first).startswith(f"{ARTICLE}{remark}".encode())
    assert kept(second) == book.encode()


def test_notes_and_files_that_stand_alone_are_documents_too() -> None:
    memo = MEMO.replace("#item_2", "#item_8").replace("Нататка", "Асобная нататка")
    scan = ATTACHMENT.replace("#item_3", "#item_9").replace("files/3/a.pdf", "files/9/b.pdf")
    _, note, file = read(RDF.replace(CLOSED, f"{memo}{scan}{CLOSED}"))
    assert (note.untrusted_text, kept(note)) == ("Асобная нататка", memo.encode())
    assert file.untrusted_text == "PDF"
    assert [each.name for each in file.named] == ["files/9/b.pdf"]
    assert kept(file) == scan.encode()


def test_control_one_note_under_many_items_is_not_kept_with_each() -> None:
    memo = MEMO.replace("Нататка", "ы" * 50_000)
    items = "".join(ARTICLE.replace("#item_1", f"#i{number}") for number in range(60))
    rdf = RDF.replace(ARTICLE, items).replace(MEMO, memo)
    drafts = read(rdf)
    assert len(drafts) == 60
    assert memo.encode() in kept(drafts[0])
    assert sum(len(kept(draft)) for draft in drafts) < 6 * len(rdf.encode())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_control_entities_are_refused_in_every_encoding(encoding: str) -> None:
    with pytest.raises(MalformedSourceError):
        read('<!DOCTYPE r [<!ENTITY a "b">]>' + RDF, encoding)


def test_control_an_encoding_in_which_places_cannot_be_told_is_refused() -> None:
    with pytest.raises(MalformedSourceError):
        read(f'<?xml version="1.0" encoding="gbk"?>{RDF}', "gbk")


def test_the_journal_of_an_item_is_told_with_it_alone() -> None:
    journal = '<bib:Journal rdf:about="urn:issn:1"><dc:title>Часопіс</dc:title></bib:Journal>'
    part = '<dcterms:isPartOf rdf:resource="urn:issn:1"/>'
    inline = ARTICLE[ARTICLE.index("<dcterms:isPartOf>") : ARTICLE.index("<bib:authors>")]
    (article,) = read(RDF.replace(inline, part).replace(CLOSED, f"{journal}{CLOSED}"))
    assert article.description.source == "Часопіс"
    assert journal.encode() in kept(article)


def test_control_a_book_without_a_chapter_is_an_item() -> None:
    book = '<bib:Book rdf:about="urn:isbn:1"><dc:title>Кніга</dc:title></bib:Book>'
    _, alone = read(RDF.replace(CLOSED, f"{book}{CLOSED}"))
    assert alone.description.title == "Кніга"
