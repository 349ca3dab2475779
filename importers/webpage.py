"""Saved web pages: the article of the page, and what the page says about itself."""

from __future__ import annotations

import re
from configparser import ConfigParser
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import cache
from typing import Any
from warnings import catch_warnings

from lxml.etree import SubElement, _Element
from lxml.html import HtmlElement

from archive.errors import NoTextError
from archive.records import ArticleDraft, Description
from importers.dates import to_edtf
from importers.dates_line import date_line
from importers.encoding import decode
from importers.fields import web_address
from importers.markup import page_title, parse_page, visible_text, without_embedded_files
from importers.normalising import clean_line, clean_text
from importers.savedpage import saved_from
from importers.trafilatura_offline import load_trafilatura
from importers.webpage_frames import open_frames
from importers.webpage_markup import rich_text
from importers.webpage_words import left_out, lines_of_article

_DECLARED_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}encoding=[\"']([\w.-]{2,40})",
    re.IGNORECASE,
)
_HEAD_BYTES = 4096
_LONGEST_EXTRACTED = 4 * 1024 * 1024
"""Characters without embedded files: the search for the article in a larger page takes too long."""
_MOST_TAGS = 200_000
"""The same by what it is made of; a page of a newspaper has some thousand."""
_MOST_TAGS_COMPARED = 15_000
"""In a page with more the article is searched for in one way alone: one of the others, by which
trafilatura judges what it found, takes the square of the number of paragraphs (jusText's)."""
_DATE_SEARCH = {
    # a date that is only somewhere in the text is not the date of publication
    "extensive_search": False,
    "original_date": True,
    "min_date": "1900-01-01",
}
_LONGEST_FACT = 2_000
_SHORTEST_ARTICLE = 20
"""Characters; trafilatura's own figure (250) makes it give the whole page for a short notice."""


@dataclass(frozen=True, slots=True)
class _Article:
    """What trafilatura found."""

    description: Description
    text: str = ""
    rich_text: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    dated: str = ""
    """The text without what was left out: the day of a comment is not the day of the page."""


_NOTHING = _Article(Description())


def parse_web_page(untrusted_bytes: bytes) -> ArticleDraft:
    """The main text with title, authors, site, date and address, and its structure as rich text.

    Never looks anything up. Text and metadata are found by trafilatura (Barbaresi 2021, ACL demos);
    where it finds no main text, all that a reader of the page would see is taken. Raises
    `NoTextError`, and `MalformedSourceError` for nesting beyond all measure.
    """
    page_source = without_embedded_files(
        decode(untrusted_bytes, declared=declared_charset(untrusted_bytes))
    )
    page = parse_page(page_source)
    if page is None:
        raise NoTextError
    open_frames(page.root)
    article = _NOTHING
    tags = page_source.count("<") + page_source.count("&lt;")  # those of frames are written so
    if page.ordinary and len(page_source) <= _LONGEST_EXTRACTED and tags <= _MOST_TAGS:
        article = _extract(page.root, one_way=tags > _MOST_TAGS_COMPARED)
    description = article.description
    text = article.text or visible_text(page.root)
    if not text:
        raise NoTextError
    saved = saved_from(page_source)
    description = replace(
        description,
        title=description.title or clean_line(page_title(page.root)),
        published=description.published or date_line(article.dated or text),
        url=description.url or saved.url,
        captured_at=saved.captured_at,
    )
    return ArticleDraft(
        untrusted_text=_without_title(text, description.title),
        description=description,
        rich_text=article.rich_text,
        facts=(*article.facts, *saved.facts),
    )


def declared_charset(untrusted_bytes: bytes) -> str:
    """What the page's own head says; prescan as in the HTML standard, section 13.2.3.2."""
    match = _DECLARED_CHARSET.search(untrusted_bytes[:_HEAD_BYTES])
    return (match[1] or match[2]).decode("ascii", errors="replace") if match else ""


def _extract(page: HtmlElement, *, one_way: bool) -> _Article:
    """Metadata and main text; nothing where trafilatura gives up. `one_way` looks for it once.

    It meets its own bugs on broken pages with exceptions of many kinds: whatever it raises, the
    page's visible text is still there to be read.
    """
    try:
        # dateutil warns on stderr, and quotes the page while it does
        with catch_warnings(action="ignore"):
            found = load_trafilatura().bare_extraction(
                deepcopy(page),
                with_metadata=True,
                include_comments=False,
                fast=one_way,
                config=_settings(),
                date_extraction_params=dict(_DATE_SEARCH),
            )
        if found is None:
            return _NOTHING
        description = _describe(found)
        text = _completed(found, page, description.title) if found.text else ""
    except Exception:
        return _NOTHING
    rich = rich_text(found.body, description.title) if text else ""
    return _Article(description, text, rich, _facts(found), clean_text(found.text or ""))


def _completed(untrusted_found: Any, page: HtmlElement, title: str) -> str:
    """The text of the article, whose tree now holds as paragraphs what was left out of it."""
    body: _Element = untrusted_found.body
    added = left_out(page, lines_of_article(body), title)
    children = list(body)
    for each in reversed(added):
        paragraph = SubElement(body, "p")
        paragraph.text = each.text
        if each.behind >= 0:
            children[each.behind].addnext(paragraph)
        else:
            body.insert(1 if children and children[0].tag == "head" else 0, paragraph)
    return clean_text(_text_of(body) if added else untrusted_found.text)


def _text_of(body: _Element) -> str:
    load_trafilatura()
    from trafilatura.xml import xmltotxt

    return str(xmltotxt(body, include_formatting=False))


def _facts(untrusted_metadata: Any) -> tuple[tuple[str, str], ...]:
    """What the page says of itself besides."""
    told = (
        ("description", untrusted_metadata.description or ""),
        ("keywords", ", ".join(untrusted_metadata.tags or ())),
        ("categories", ", ".join(untrusted_metadata.categories or ())),
        ("licence", untrusted_metadata.license or ""),
        ("page type", untrusted_metadata.pagetype or ""),
    )
    lines = ((key, clean_line(value, _LONGEST_FACT)) for key, value in told)
    return tuple((key, value) for key, value in lines if value)


def _describe(untrusted_metadata: Any) -> Description:
    authors = (clean_line(name) for name in (untrusted_metadata.author or "").split(";"))
    return Description(
        title=clean_line(untrusted_metadata.title or ""),
        authors=tuple(name for name in authors if name),
        source=clean_line(untrusted_metadata.sitename or ""),
        published=to_edtf(untrusted_metadata.date or ""),
        url=web_address(untrusted_metadata.url or ""),
    )


def _without_title(text: str, title: str) -> str:
    """The text without its first line when that is the title again and more follows."""
    first, _, rest = text.partition("\n")
    return rest.lstrip() if rest and clean_line(first) == title else text


@cache
def _settings() -> ConfigParser:
    load_trafilatura()
    from trafilatura.settings import use_config

    config = deepcopy(use_config())
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(_SHORTEST_ARTICLE))
    return config
