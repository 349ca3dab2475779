"""Lists of references and tables: every record is a document of its own."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import suppress

from archive.errors import SourceError
from importers.encoding import utf8_head
from importers.format_row import MEBIBYTE, Format, Matcher
from importers.references.bibtex import is_bibtex, unpack_bibtex
from importers.references.csl_json import is_csl_json, unpack_csl_json
from importers.references.csv_table import unpack_csv
from importers.references.reference import LARGEST_LIST
from importers.references.ris import is_ris, unpack_ris
from importers.references.zotero_rdf import LARGEST_RDF, is_zotero_rdf, unpack_zotero_rdf

_LARGEST_STREAM = 4 * 1024 * MEBIBYTE


def _by_text(sign: Callable[[str], bool]) -> Matcher:
    """A sign of text as a matcher of bytes: these programs write UTF-8."""

    def matches(untrusted_head: bytes, _name: str) -> bool | None:
        return sign(utf8_head(untrusted_head)) or None

    return matches


REFERENCE_FORMATS = (
    Format(
        "ris",
        "application/x-research-info-systems",
        (".ris",),
        LARGEST_LIST,
        unpack=unpack_ris,
        is_list=True,
        matches=_by_text(is_ris),
        risky=False,
        version=4,
    ),
    Format(
        "bibtex",
        "application/x-bibtex",
        (".bib", ".bibtex"),
        LARGEST_LIST,
        unpack=unpack_bibtex,
        is_list=True,
        matches=_by_text(is_bibtex),
        risky=False,
        version=5,
    ),
    Format(
        "csl json",
        "application/vnd.citationstyles.csl+json",
        (),
        _LARGEST_STREAM,
        unpack=unpack_csl_json,
        is_list=True,
        matches=_by_text(is_csl_json),
        risky=False,
        version=2,
    ),
    Format(
        "zotero rdf",
        "application/rdf+xml",
        (".rdf",),
        LARGEST_RDF,
        unpack=unpack_zotero_rdf,
        is_list=True,
        matches=_by_text(is_zotero_rdf),
        version=4,
    ),
    Format(
        "csv",
        "text/csv",
        (".csv", ".tsv"),
        LARGEST_LIST,
        unpack=unpack_csv,
        is_list=True,
        risky=False,
        version=5,
    ),
)


def preload() -> None:
    """lxml's parser is made at the first file."""
    with suppress(SourceError):
        list(unpack_zotero_rdf(io.BytesIO(b"<rdf/>")))
