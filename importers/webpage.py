"""Saved web pages: the article of the page, and what the page says about itself."""

from __future__ import annotations

import re
from configparser import ConfigParser
from copy import deepcopy
from dataclasses import replace
from functools import cache
from typing import Any
from warnings import catch_warnings

from lxml.html import HtmlElement

from archive.errors import NoTextError
from archive.records import ArticleDraft, Description
from importers.dates import to_edtf
from importers.encoding import decode
from importers.fields import web_address
from importers.markup import page_title, parse_page, visible_text, without_embedded_files
from importers.normalising import clean_line, clean_text
from importers.savedpage import saved_from
from importers.trafilatura_offline import load_trafilatura

_DECLARED_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}encoding=[\"']([\w.-]{2,40})",
    re.IGNORECASE,
)
_HEAD_BYTES = 4096
_LONGEST_EXTRACTED = 4 * 1024 * 1024
"""Characters without embedded files: the search for the article in a larger page takes too long."""
_DATE_SEARCH = {
    # a date that is only somewhere in the text is not the date of publication
    "extensive_search": False,
    "original_date": True,
    "min_date": "1900-01-01",
}
_SHORTEST_ARTICLE = 20
"""Characters; trafilatura's own figure (250) makes it give the whole page for a short notice."""


def parse_web_page(untrusted_bytes: bytes) -> ArticleDraft:
    """The main text with title, authors, site, date and address. Never looks anything up.

    Text and metadata are found by trafilatura (Barbaresi 2021, ACL demos); where it finds no main
    text, all that a reader of the page would see is taken. Raises `NoTextError`, and
    `MalformedSourceError` for nesting beyond all measure.
    """
    page_source = without_embedded_files(
        decode(untrusted_bytes, declared=_declared_charset(untrusted_bytes))
    )
    page = parse_page(page_source)
    if page is None:
        raise NoTextError
    description, text = Description(), ""
    if page.ordinary and len(page_source) <= _LONGEST_EXTRACTED:
        description, text = _extract(page.root)
    text = clean_text(text) or visible_text(page.root)
    if not text:
        raise NoTextError
    saved = saved_from(page_source)
    description = replace(
        description,
        title=description.title or clean_line(page_title(page.root)),
        url=description.url or saved.url,
        captured_at=saved.captured_at,
    )
    text = _without_title(text, description.title)
    return ArticleDraft(untrusted_text=text, description=description)


def _declared_charset(untrusted_bytes: bytes) -> str:
    """What the page's own head says; prescan as in the HTML standard, section 13.2.3.2."""
    match = _DECLARED_CHARSET.search(untrusted_bytes[:_HEAD_BYTES])
    return (match[1] or match[2]).decode("ascii", errors="replace") if match else ""


def _extract(page: HtmlElement) -> tuple[Description, str]:
    """Metadata and main text; both empty where trafilatura gives up.

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
                config=_settings(),
                date_extraction_params=dict(_DATE_SEARCH),
            )
    except Exception:
        found = None
    return (Description(), "") if found is None else (_describe(found), found.text or "")


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
