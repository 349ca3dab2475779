"""Reports as messages: what the child writes, and the form that `schema` demands of it."""

from __future__ import annotations

from collections.abc import Iterator

from archive.edtf import is_edtf
from archive.errors import SourceError
from archive.records import ArticleDraft, Description, EmbeddedFile, NamedFile
from archive.review import GUESSES
from importers.jail.bounds import (
    LANGUAGE,
    LONGEST_ADDRESS,
    LONGEST_FACT,
    LONGEST_LABEL,
    LONGEST_LINE,
    LONGEST_NAME,
    MOST_FACTS,
    MOST_NAMED,
    MOST_PLACES,
    MOST_VALUES,
)
from importers.jail.messages import packed
from importers.jail.reports import Found, Lost, Part, Report


def written(report: Report) -> Iterator[bytes]:
    """The pieces of a report's message."""
    match report:
        case Found():
            return packed({"is": "found", "format": report.format_name})
        case Part():
            name = _text(report.name, LONGEST_NAME)
            told = {"number": report.number, "name": name, "known": report.is_known}
            return packed({"is": "part", **told})
        case ArticleDraft():
            return _draft(report)
        case EmbeddedFile():
            return packed(_embedded(report), [report.content])
        case Lost():
            return packed(
                {"is": "lost", "code": report.error.code, "name": _text(report.name, LONGEST_NAME)}
            )
        case SourceError():
            return packed({"is": "error", "code": report.code})


def _embedded(file: EmbeddedFile) -> dict[str, object]:
    return {
        "is": "embedded",
        "name": _text(file.name, LONGEST_NAME),
        "media_type": _text(file.media_type),
        "url": _text(file.url, LONGEST_ADDRESS),
        "captured_at": file.captured_at.isoformat() if file.captured_at else None,
    }


def _draft(draft: ArticleDraft) -> Iterator[bytes]:
    original = draft.original
    named = original and {
        "name": _text(original.name, LONGEST_NAME),
        "media_type": original.media_type,
    }
    head: dict[str, object] = {
        "is": "draft",
        "description": _described(draft.description),
        "facts": [
            [_text(key), _text(value, LONGEST_FACT)] for key, value in draft.facts[:MOST_FACTS]
        ],
        "places": [
            [place.start, place.kind.value, _text(place.label, LONGEST_LABEL)]
            for place in draft.places[:MOST_PLACES]
        ],
        "named": [_named(each) for each in draft.named[:MOST_NAMED]],
        "original": named,
        "guessed": [name for name in GUESSES if name in draft.guessed],
    }
    content = original.content if original else b""
    texts = (_bytes(draft.untrusted_text), _bytes(draft.rich_text))
    return packed(head, [*texts, draft.thumbnail, content])


def _named(file: NamedFile) -> list[object]:
    texts = (file.name, file.author, file.written, file.caption)
    return [file.size_bytes, *map(_text, texts)]


def _described(description: Description) -> dict[str, object]:
    captured, language = description.captured_at, description.language
    return {
        "title": _text(description.title),
        "kind": description.kind.value,
        "language": language if LANGUAGE.fullmatch(language) else "",
        "published": description.published if is_edtf(description.published) else "",
        "authors": [_text(author) for author in description.authors[:MOST_VALUES]],
        "source": _text(description.source),
        "url": _text(description.url, LONGEST_ADDRESS),
        "external_id": _text(description.external_id),
        "place": _text(description.place),
        "captured_at": captured.isoformat() if captured else None,
        "tags": [_text(tag) for tag in description.tags[:MOST_VALUES]],
        "collections": [_text(name) for name in description.collections[:MOST_VALUES]],
        "sensitivity": description.sensitivity.value,
        "other_languages": [
            code for code in description.other_languages[:MOST_VALUES] if LANGUAGE.fullmatch(code)
        ],
    }


def _text(text: str, longest: int = LONGEST_LINE) -> str:
    """Not longer than it may be, and without lone surrogates, which no UTF-8 holds."""
    return _bytes(text[:longest]).decode()


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", errors="replace")
