"""The fields that JSON Lines and Markdown front matter share, from untrusted values."""

from __future__ import annotations

import re
from collections.abc import Mapping

from archive.records import Description, Kind
from importers.dates import to_edtf

_THREE_LETTERS = {
    "bel": "be",
    "rus": "ru",
    "ukr": "uk",
    "eng": "en",
    "pol": "pl",
    "lit": "lt",
    "deu": "de",
    "ger": "de",
}
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_KINDS = {kind.value: kind for kind in Kind}
_MOST_VALUES = 100
_LARGEST_NUMBER = 10**18


def describe(untrusted_fields: Mapping[str, object]) -> Description:
    """What the fields tell; one that holds something else than it should is left empty.

    Known: id, title, lang (or language), date, url, source, author (or authors), kind, tags.
    """
    fields = untrusted_fields
    return Description(
        title=_line(fields.get("title")),
        kind=_kind(fields.get("kind")),
        language=language_code(_line(fields.get("lang") or fields.get("language"))),
        published=to_edtf(_line(fields.get("date"))),
        authors=_lines(fields.get("author") or fields.get("authors")),
        source=_line(fields.get("source")),
        url=web_address(_line(fields.get("url"))),
        external_id=_line(fields.get("id")),
        tags=_lines(fields.get("tags")),
    )


def language_code(untrusted_tag: str) -> str:
    """ISO 639-1 code of a language tag (BCP 47) such as "be-tarask" or "bel"; "" if it is none."""
    primary = re.split("[-_]", untrusted_tag.strip().lower(), maxsplit=1)[0]
    primary = _THREE_LETTERS.get(primary, primary)
    return primary if re.fullmatch("[a-z]{2}", primary) else ""


def web_address(untrusted_url: str) -> str:
    """The address if it is one of the web, else "": a file:// address tells the user's folders."""
    match = _WEB_ADDRESS.fullmatch(untrusted_url.strip())
    return match[0] if match else ""


def _kind(untrusted_value: object) -> Kind:
    value = _line(untrusted_value).lower()
    return _KINDS.get(value, Kind.ARTICLE)


def _line(untrusted_value: object) -> str:
    """A string as it is, a whole number in digits, anything else as nothing."""
    if isinstance(untrusted_value, str):
        return untrusted_value
    if isinstance(untrusted_value, int) and not isinstance(untrusted_value, bool):
        return str(untrusted_value) if abs(untrusted_value) < _LARGEST_NUMBER else ""
    return ""


def _lines(untrusted_value: object) -> tuple[str, ...]:
    """A list of strings, or one string with `;` or `,` between its parts."""
    if isinstance(untrusted_value, str):
        separator = ";" if ";" in untrusted_value else ","
        parts: list[object] = list(untrusted_value.split(separator))
    else:
        parts = untrusted_value if isinstance(untrusted_value, list) else []
    values = (_line(part).strip() for part in parts[:_MOST_VALUES])
    return tuple(dict.fromkeys(value for value in values if value))
