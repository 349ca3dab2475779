"""PDF: text page by page, the outline, what the file says of itself, and what is attached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice

import pypdfium2
from pypdfium2 import raw

from archive.errors import NoTextError, SourceTooLargeError
from archive.records import ArticleDraft, Description, EmbeddedFile, Place, PlaceKind
from importers.dates import to_edtf
from importers.documents.page_ranges import ranges_of
from importers.documents.paged_text import PagedText
from importers.documents.pdf_forms import FieldTree, field_tree
from importers.documents.pdf_glyphs import glyphs_of, is_seen, loaded_page
from importers.documents.pdf_notes import draw_notes_into, has_notes, with_words, words_of_notes
from importers.documents.pdf_pages import opened_pdf
from importers.documents.pdf_text import readable_page
from importers.documents.titles import declared_title, first_line
from importers.normalising import clean_line

_MOST_PAGES = 20_000
_LONGEST_TEXT = 64 * 1024 * 1024
_MOST_HEADINGS = 5_000
_MOST_ATTACHMENTS = 1_000
_MOST_ATTACHED_BYTES = 256 * 1024 * 1024
_DATE = re.compile(r"(?:D:)?(\d{4})(\d\d)?(\d\d)?")
_FACTS = ("Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate")


def parse_pdf(untrusted_bytes: bytes) -> ArticleDraft:
    """Text with the places of its pages and headings, metadata, attachments.

    Nothing is drawn: that takes as long as reading, or many times longer for a scan, and is done
    when the document is looked at (`OriginalViewer.small`).
    Pages without text (scans) are listed in the fact `pages_without_text`, as "2,5-9", counted from
    1; a document that has no other pages comes with an empty text. Raises
    `PasswordProtectedError`, `SourceTooLargeError`, `NoTextError` when nothing is on its pages, and
    `MalformedSourceError`.
    """
    with opened_pdf(untrusted_bytes) as document:
        if len(document) > _MOST_PAGES:
            raise SourceTooLargeError
        texts = _pages(document)
        labels = [_label(document, index) for index in range(len(texts))]
        paged = PagedText.of_pages(texts, labels)
        if not paged.text and not _is_seen(document):
            raise NoTextError
        metadata = _metadata(document)
        return ArticleDraft(
            untrusted_text=paged.text,
            description=_description(metadata, paged.text),
            facts=(*_facts(document, metadata), *_empty_pages(texts)),
            places=tuple(_places(document, paged)),
            embedded=tuple(_attachments(document)),
        )


def _pages(document: pypdfium2.PdfDocument) -> list[str]:
    """The text of each page, "" for one that is broken. Raises `SourceTooLargeError`."""
    texts: list[str] = []
    length = 0
    with field_tree(document) as tree:
        for index in range(len(document)):
            text = ""
            with suppress(pypdfium2.PdfiumError), loaded_page(document, index) as page:
                text = _page_text(document, index, page, tree)
            length += len(text)
            if length > _LONGEST_TEXT:
                raise SourceTooLargeError
            texts.append(text)
    return texts


def _is_seen(document: pypdfium2.PdfDocument) -> bool:
    """Whether the first page can be looked at; False where it is broken or there is none."""
    with suppress(pypdfium2.PdfiumError), loaded_page(document, 0) as page:
        return is_seen(page)
    return False


def _page_text(
    document: pypdfium2.PdfDocument, index: int, page: raw.FPDF_PAGE, tree: FieldTree
) -> str:
    """What is printed, filled in and noted. A scan with a note beside it is still to be read."""
    text = readable_page(glyphs_of(page))
    if not has_notes(page):
        return text
    on_the_page, beside = words_of_notes(page, tree)
    if draw_notes_into(page):
        # What was drawn into a page is seen once it is loaded anew.
        with loaded_page(document, index) as drawn_into:
            text = max(text, readable_page(glyphs_of(drawn_into)), key=len)
    return with_words(text, [*on_the_page, *beside] if text else on_the_page)


def _metadata(document: pypdfium2.PdfDocument) -> dict[str, str]:
    try:
        raw_values = document.get_metadata_dict(skip_empty=True)
    except (pypdfium2.PdfiumError, UnicodeDecodeError):
        return {}
    return {key: clean_line(value) for key, value in raw_values.items()}


def _description(metadata: dict[str, str], text: str) -> Description:
    author = metadata.get("Author", "")
    created = _edtf(metadata.get("CreationDate", ""))
    return Description(
        title=declared_title(metadata.get("Title", "")) or first_line(text),
        # when the file was made: the letter in it may be older, so the date is uncertain (EDTF "?")
        published=f"{created}?" if created else "",
        authors=tuple(name for part in author.split(";") if (name := clean_line(part))),
    )


def _edtf(untrusted_date: str) -> str:
    """The day of a PDF date such as "D:20240911120000+03'00'" (ISO 32000-1, section 7.9.4)."""
    match = _DATE.match(untrusted_date)
    return to_edtf("-".join(part for part in match.groups() if part)) if match else ""


def _facts(document: pypdfium2.PdfDocument, metadata: dict[str, str]) -> Iterator[tuple[str, str]]:
    yield "pages", str(len(document))
    version = document.get_version()
    if version:
        yield "pdf_version", f"{version // 10}.{version % 10}"
    for key in _FACTS:
        if value := metadata.get(key):
            yield re.sub("(?<=[a-z])(?=[A-Z])", "_", key).lower(), value


def _empty_pages(texts: list[str]) -> Iterator[tuple[str, str]]:
    """The fact `pages_without_text`, if there are any."""
    empty = [number for number, text in enumerate(texts, start=1) if not text]
    if empty:
        yield "pages_without_text", ranges_of(empty)


def _places(document: pypdfium2.PdfDocument, paged: PagedText) -> list[Place]:
    headings = islice(_headings(document, paged.text, paged.starts), _MOST_HEADINGS)
    return sorted((*paged.places, *headings), key=lambda place: place.start)


def _label(document: pypdfium2.PdfDocument, index: int) -> str:
    """What the document itself calls the page, such as "iv"; its number where it has no name."""
    with suppress(UnicodeDecodeError):
        return clean_line(document.get_page_label(index), 40) or str(index + 1)
    return str(index + 1)


def _headings(document: pypdfium2.PdfDocument, text: str, starts: list[int]) -> Iterator[Place]:
    """The outline; a heading begins where its words stand on the page that it names."""
    with suppress(pypdfium2.PdfiumError, UnicodeDecodeError):
        for bookmark in document.get_toc():
            title = clean_line(bookmark.get_title())
            destination = bookmark.get_dest()
            index = destination.get_index() if destination else None
            if title and index is not None and 0 <= index < len(starts):
                end = starts[index + 1] if index + 1 < len(starts) else len(text)
                found = text.find(title, starts[index], end)
                yield Place(max(found, starts[index]), PlaceKind.HEADING, title)


def _attachments(document: pypdfium2.PdfDocument) -> Iterator[EmbeddedFile]:
    """The files that are attached. Raises `SourceTooLargeError` for too many or too much."""
    count = document.count_attachments()
    if count > _MOST_ATTACHMENTS:
        raise SourceTooLargeError
    total = 0
    for index in range(count):
        with suppress(pypdfium2.PdfiumError, UnicodeDecodeError):
            attachment = document.get_attachment(index)
            content = bytes(attachment.get_data())
            total += len(content)
            if total > _MOST_ATTACHED_BYTES:
                raise SourceTooLargeError
            yield EmbeddedFile(clean_line(attachment.get_name()), content)
