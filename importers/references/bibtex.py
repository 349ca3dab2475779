"""BibTeX and BibLaTeX, read in one pass (Patashnik 1988; grammar as in the BibTeX manual)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from archive.errors import MalformedSourceError, SourceTooLargeError
from archive.records import ArticleDraft
from importers.dates import to_edtf
from importers.dates_months import MONTHS
from importers.exact_text import exact_text, readable
from importers.references.latex import address, plain_text
from importers.references.reference import LARGEST_LIST, Reference, document

_ENTRY = re.compile(r"@\s*([A-Za-z]{1,40})\s*([{(])")
_FIELD = re.compile(r"[\s,]*([^\s,=(){}\"#%']{1,100})\s*=\s*")
_ENTRY_END = re.compile(r"[\s,]*[})]")
_KEY = re.compile(r"\s*([^\s,(){}=]{0,200})\s*(?=[,})])")
_WORD = re.compile(r"[^\s,(){}\"#=]+")
_JOIN = re.compile(r"\s*#\s*")
_BRACES = re.compile(r"[{}]|\\[{}]")
_QUOTED_END = re.compile(r"[\"{}]|\\[\"{}]")
_HEAD = re.compile(
    r"(?:\s|%[^\n]*\n)*@\s*(?:article|book|booklet|collection|comment|conference|dataset|inbook|"
    r"incollection|inproceedings|legislation|manual|mastersthesis|misc|mvbook|online|patent|"
    r"periodical|phdthesis|preamble|proceedings|report|software|string|techreport|thesis|"
    r"unpublished|www)\s*[{(]",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_SOURCES = ("journaltitle", "journal", "booktitle", "publisher", "organization", "institution")
_TEXTS = frozenset(("abstract", "note", "annote", "annotation"))
_LISTS = {"author": " and ", "editor": " and ", "keywords": ", ", "file": ";"}
_FILE = re.compile(r"(?:[^:;]*:)?((?:[A-Za-z]\\?:)?[^:;]+)(?::[^:;]*)?")

_LONGEST_STRING = 10_000
_LONGEST_VALUE = 1024 * 1024
_MOST_BROKEN = 50
"""Entries; looking for the end of each costs as much as the longest value."""

_Fields = list[tuple[str, str]]


def is_bibtex(untrusted_head: str) -> bool:
    """Whether the text begins with an entry of a known type."""
    return _HEAD.match(untrusted_head.lstrip("\ufeff")) is not None


def unpack_bibtex(untrusted_file: BinaryIO) -> Iterator[ArticleDraft]:
    """A document for each entry; a broken one gives the fields before the break.

    Raises `MalformedSourceError` where there is no entry at all or too many are broken, and
    `SourceTooLargeError`.
    """
    untrusted_bytes = untrusted_file.read(LARGEST_LIST + 1)
    if len(untrusted_bytes) > LARGEST_LIST:
        raise SourceTooLargeError
    any_entry = False
    exact = exact_text(untrusted_bytes)
    for kind, key, fields, written in _entries(exact.text):
        any_entry = True
        reference = _reference(
            kind, readable(key), [(name, readable(value)) for name, value in fields]
        )
        reference.written_as = exact.written(written)
        yield from document(reference)
    if not any_entry:
        raise MalformedSourceError


def _entries(text: str) -> Iterator[tuple[str, str, _Fields, str]]:
    strings: dict[str, str] = {}
    at = 0
    broken = 0
    while match := _ENTRY.search(text, at):
        at = match.end()
        kind = match[1].lower()
        if kind in ("comment", "preamble"):
            continue
        key = "" if kind == "string" else _matched(_KEY, text, at)
        fields, at, whole = _fields(text, at + len(key), strings)
        broken += not whole
        if broken > _MOST_BROKEN:
            raise MalformedSourceError
        if kind == "string":
            strings.update((name, value[:_LONGEST_STRING]) for name, value in fields)
        elif fields:
            # with the sign that closes the entry
            yield kind, key.strip(), fields, text[match.start() : _end(text, at)]


def _end(text: str, at: int) -> int:
    """Where an entry ends whose last field ends here."""
    match = _ENTRY_END.match(text, at)
    return match.end() if match else at


def _matched(pattern: re.Pattern[str], text: str, at: int) -> str:
    match = pattern.match(text, at)
    return match[0] if match else ""


def _fields(text: str, at: int, strings: dict[str, str]) -> tuple[_Fields, int, bool]:
    """The fields from here on, where they end, and whether no value among them is broken."""
    fields: _Fields = []
    while match := _FIELD.match(text, at):
        value, at, whole = _joined_value(text, match.end(), strings)
        if not whole:
            return fields, at, False
        fields.append((match[1].lower(), value))
    return fields, at, True


def _joined_value(text: str, at: int, strings: dict[str, str]) -> tuple[str, int, bool]:
    """Values with `#` between them; what they grow to beyond all measure is left off."""
    pieces: list[str] = []
    size = 0
    while True:
        piece, end = _value(text, at, strings)
        if end == at:
            # "year = ," says nothing, and what follows it is whole
            return "".join(pieces), at, text.startswith((",", "}", ")"), at)
        if size < _LONGEST_VALUE:
            pieces.append(piece)
            size += len(piece)
        joined = _JOIN.match(text, end)
        if joined is None:
            return "".join(pieces), end, True
        at = joined.end()


def _value(text: str, at: int, strings: dict[str, str]) -> tuple[str, int]:
    """A value in braces or quotes, a number or the name of a string; `at` where there is none."""
    if text.startswith("{", at):
        end = _closing(_BRACES, text, at + 1, "}")
    elif text.startswith('"', at):
        end = _closing(_QUOTED_END, text, at + 1, '"')
    else:
        word = _matched(_WORD, text, at)
        return strings.get(word.lower(), word), at + len(word)
    return (text[at + 1 : end], end + 1) if end > 0 else ("", at)


def _closing(pattern: re.Pattern[str], text: str, at: int, sign: str) -> int:
    """Where the value ends whose sign is that, outside of inner braces; -1 if nowhere."""
    depth = 0
    for match in pattern.finditer(text, at, at + _LONGEST_VALUE):
        if match[0] == sign and depth == 0:
            return match.start()
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if depth < 0:
            return -1
    return -1


def _reference(kind: str, key: str, fields: _Fields) -> Reference:
    raw = _joined(fields)
    plain = {name: plain_text(value) for name, value in raw.items()}
    facts = [("type", kind), ("key", key)]
    facts += [(name, plain_text(value)) for name, value in fields if name != "file"]
    facts += [("media", file) for file in _files(address(raw.get("file", "")))]
    title = ": ".join(filter(None, (plain.get("title", ""), plain.get("subtitle", ""))))
    people = raw.get("author") or raw.get("editor", "")
    return Reference(
        title=title,
        authors=[plain_text(name) for name in _AND.split(people)],
        date=_date(plain),
        source=next((plain[name] for name in _SOURCES if plain.get(name)), ""),
        url=address(raw.get("url", "")),
        identifier=plain.get("doi") or key,
        language=plain.get("language") or plain.get("langid", ""),
        tags=re.split("[,;]", plain.get("keywords", "")),
        texts=list(dict.fromkeys(plain_text(value) for name, value in fields if name in _TEXTS)),
        facts=facts,
        media_type="application/x-bibtex",
        ending=".bib",
    )


def _joined(fields: _Fields) -> dict[str, str]:
    """Of fields of one name the first that says something, or all of them where they are a list."""
    raw: dict[str, str] = {}
    for name, value in fields:
        sign = _LISTS.get(name) if raw.get(name) and value.strip() else None
        if sign is not None:
            raw[name] += sign + value
        elif not raw.get(name):
            raw[name] = value
    return raw


def _date(plain: dict[str, str]) -> str:
    """`date` of BibLaTeX, which is EDTF; else year and month, a word in any of our languages."""
    if plain.get("date") and (to_edtf(plain["date"]) or not plain.get("year")):
        return plain["date"]
    year, month = plain.get("year", "").strip(), plain.get("month", "").strip(" .").lower()
    number = int(month) if month.isdecimal() and month.isascii() else MONTHS.get(month, 0)
    return f"{year}-{number:02}" if 1 <= number <= 12 else year


def _files(untrusted_value: str) -> Iterator[str]:
    """Paths, as Zotero ("title:path:type;…") and JabRef write them."""
    for part in untrusted_value.split(";"):
        match = _FILE.fullmatch(part.strip())
        if match and match[1].strip():
            yield match[1].replace("\\:", ":").replace("\\\\", "\\").strip()
