"""What somebody would write who reads pages and PDFs with the same libraries, in a plain loop."""

from __future__ import annotations

from contextlib import suppress

import pypdfium2
from lxml import etree

from importers.encoding import decode
from importers.language import LanguageDetector
from importers.trafilatura_offline import load_trafilatura

_languages = LanguageDetector()


def article(untrusted_bytes: bytes) -> bool:
    """Text and metadata of a page; whether there is text."""
    try:
        found = load_trafilatura().bare_extraction(decode(untrusted_bytes), with_metadata=True)
    except Exception:  # its own bugs on broken pages
        return False
    return found is not None and bool(found.text)


def article_with_structure(untrusted_bytes: bytes) -> bool:
    """The same with emphasis, links and tables as markup, and the language."""
    try:
        found = load_trafilatura().bare_extraction(
            decode(untrusted_bytes),
            with_metadata=True,
            include_formatting=True,
            include_links=True,
            include_tables=True,
        )
    except Exception:
        return False
    if found is None or not found.text:
        return False
    return bool(etree.tostring(found.body)) and _languages.detect(found.text) is not None


def pdf_text(untrusted_bytes: bytes) -> bool:
    """The text of every page; whether there is any."""
    try:
        with pypdfium2.PdfDocument(untrusted_bytes) as document:
            texts = _page_texts(document)
    except pypdfium2.PdfiumError:
        return False
    return any(text.strip() for text in texts)


def pages_of_pdf(untrusted_bytes: bytes) -> int:
    """How many a PDF has; none where it is broken."""
    try:
        with pypdfium2.PdfDocument(untrusted_bytes) as document:
            return len(document)
    except pypdfium2.PdfiumError:
        return 0


def _page_texts(document: pypdfium2.PdfDocument) -> list[str]:
    pages = (document.get_page(index) for index in range(len(document)))
    return [page.get_textpage().get_text_bounded() for page in pages]


def pdf_with_all(untrusted_bytes: bytes) -> bool:
    """Text and label of every page, outline, metadata, attachments; language.

    What is written in notes and forms is not read, and lines are left as they are.
    """
    try:
        with pypdfium2.PdfDocument(untrusted_bytes) as document:
            return _all_of(document)
    except pypdfium2.PdfiumError:
        return False


def _all_of(document: pypdfium2.PdfDocument) -> bool:
    text = "\n\n".join(_page_texts(document))
    with suppress(pypdfium2.PdfiumError, UnicodeDecodeError):
        [document.get_page_label(index) for index in range(len(document))]
        [(each.get_title(), each.get_dest()) for each in document.get_toc()]
        document.get_metadata_dict(skip_empty=True)
        for index in range(document.count_attachments()):
            document.get_attachment(index).get_data()
    return bool(text.strip()) and _languages.detect(text) is not None
