"""What a child sends is believed only in this form; whatever departs from it is no answer.

The child has read a document that may have taken it over. So every field is typed and bounded,
HTML is sanitised again, and a thumbnail is taken apart and written anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from itertools import pairwise
from typing import TypeVar

from archive.edtf import is_edtf
from archive.errors import SourceError
from archive.records import (
    ArticleDraft,
    Description,
    EmbeddedFile,
    Kind,
    NamedFile,
    OriginalFile,
    Place,
    PlaceKind,
    Sensitivity,
)
from archive.review import GUESSES
from importers.fields import web_address
from importers.jail.bounds import (
    LANGUAGE,
    LARGEST_FILE,
    LONGEST_ADDRESS,
    LONGEST_FACT,
    LONGEST_LABEL,
    LONGEST_LINE,
    LONGEST_NAME,
    MOST_FACTS,
    MOST_NAMED,
    MOST_PARTS,
    MOST_PLACES,
    MOST_VALUES,
)
from importers.jail.messages import GarbledError, Message
from importers.jail.reports import Found, Lost, Part, Report
from importers.jail.thumbnail import checked_thumbnail
from importers.named_paths import path_inside
from importers.sanitising import sanitised_again

Choice = TypeVar("Choice", bound=StrEnum)

_MEDIA_TYPE = re.compile(r"[\w.+-]{1,80}/[\w.+-]{1,80}", re.ASCII)


def report_of(message: Message) -> Report:
    """The report that a message holds. Raises `GarbledError`."""
    head, blobs = message.untrusted_head, message.blobs
    match head.get("is"):
        case "found":
            _demand(not blobs)
            return Found(line_of(head.get("format")))
        case "part":
            _demand(not blobs)
            return _part(head)
        case "draft":
            return _draft(head, blobs)
        case "embedded":
            _demand(len(blobs) == 1)
            return _embedded(head, blobs[0])
        case "lost":
            _demand(not blobs)
            return Lost(error_of(head.get("code")), line_of(head.get("name"), LONGEST_NAME))
        case "error":
            _demand(not blobs)
            return error_of(head.get("code"))
    raise GarbledError


def _part(head: dict[str, object]) -> Part:
    number, known = head.get("number"), head.get("known")
    if type(number) is not int or not 0 < number <= MOST_PARTS or not isinstance(known, bool):
        raise GarbledError
    return Part(number, line_of(head.get("name"), LONGEST_NAME), known)


def _embedded(head: dict[str, object], content: bytes) -> EmbeddedFile:
    return EmbeddedFile(
        name=line_of(head.get("name"), LONGEST_NAME),
        content=content,
        media_type=_media_type(head.get("media_type")),
        url=web_address(line_of(head.get("url", ""), LONGEST_ADDRESS)),
        captured_at=_captured(head.get("captured_at")),
    )


def _draft(head: dict[str, object], blobs: tuple[bytes, ...]) -> ArticleDraft:
    _demand(len(blobs) == 4)
    text, rich_text, thumbnail, content = blobs
    untrusted_text = _decoded(text)
    return ArticleDraft(
        untrusted_text=untrusted_text,
        description=_description(_mapping(head.get("description"))),
        original=_original(head.get("original"), content),
        rich_text=sanitised_again(_decoded(rich_text)) if rich_text else "",
        thumbnail=checked_thumbnail(thumbnail) if thumbnail else b"",
        facts=tuple(_fact(each) for each in _list(head.get("facts"), MOST_FACTS)),
        places=_places(head.get("places"), len(untrusted_text)),
        guessed=_guessed(head.get("guessed")),
        named=tuple(_named(each) for each in _list(head.get("named"), MOST_NAMED)),
    )


def _named(untrusted: object) -> NamedFile:
    """A file beside an export. Its path is compared and never opened, and may not lead out."""
    parts = _list(untrusted, 5)
    _demand(len(parts) == 5)
    size = parts[0]
    if size is not None and (type(size) is not int or not 0 <= size < LARGEST_FILE):
        raise GarbledError
    name, author, written, caption = map(line_of, parts[1:])
    _demand(path_inside(name) == name)
    return NamedFile(name=name, size_bytes=size, author=author, written=written, caption=caption)


def _guessed(untrusted: object) -> tuple[str, ...]:
    """Names of fields. Who reads the file is not asked of the child: its format says so."""
    names = tuple(line_of(each) for each in _list(untrusted, len(GUESSES)))
    _demand(all(name in GUESSES for name in names))
    return names


def _description(fields: dict[str, object]) -> Description:
    published, language = line_of(fields.get("published")), line_of(fields.get("language"))
    url = line_of(fields.get("url"), LONGEST_ADDRESS)
    _demand(not published or is_edtf(published))
    others = _lines(fields.get("other_languages"))
    _demand(not language or LANGUAGE.fullmatch(language) is not None)
    _demand(all(LANGUAGE.fullmatch(code) for code in others))
    return Description(
        title=line_of(fields.get("title")),
        kind=_choice(Kind, fields.get("kind")),
        language=language,
        published=published,
        authors=_lines(fields.get("authors")),
        source=line_of(fields.get("source")),
        url=web_address(url),
        external_id=line_of(fields.get("external_id")),
        place=line_of(fields.get("place")),
        captured_at=_captured(fields.get("captured_at")),
        tags=_lines(fields.get("tags")),
        collections=_lines(fields.get("collections")),
        sensitivity=_choice(Sensitivity, fields.get("sensitivity")),
        other_languages=others,
    )


def _original(untrusted: object, content: bytes) -> OriginalFile | None:
    if untrusted is None:
        return None
    fields = _mapping(untrusted)
    name = line_of(fields.get("name"), LONGEST_NAME)
    return OriginalFile(content, _media_type(fields.get("media_type")), name)


def _fact(untrusted: object) -> tuple[str, str]:
    pair = _list(untrusted, 2)
    _demand(len(pair) == 2)
    return line_of(pair[0]), _string(pair[1], LONGEST_FACT)


def _places(untrusted: object, length: int) -> tuple[Place, ...]:
    places = tuple(_place(each, length) for each in _list(untrusted, MOST_PLACES))
    _demand(all(first.start <= second.start for first, second in pairwise(places)))
    return places


def _place(untrusted: object, length: int) -> Place:
    parts = _list(untrusted, 3)
    _demand(len(parts) == 3)
    start = parts[0]
    if type(start) is not int or not 0 <= start <= length:
        raise GarbledError
    return Place(start, _choice(PlaceKind, parts[1]), line_of(parts[2], LONGEST_LABEL))


def error_of(untrusted_code: object) -> SourceError:
    """The error of a code. Raises `GarbledError` for one that no reader gives."""
    kind = _ERRORS.get(line_of(untrusted_code))
    if kind is None:
        raise GarbledError
    return kind()


def _kinds(root: type[SourceError]) -> dict[str, Callable[[], SourceError]]:
    below = {root.code: root} if root is not SourceError else {}
    return below | {
        code: kind for each in root.__subclasses__() for code, kind in _kinds(each).items()
    }


_ERRORS = _kinds(SourceError)


def _captured(untrusted: object) -> datetime | None:
    return None if untrusted is None else _instant(line_of(untrusted))


def _instant(untrusted: str) -> datetime:
    try:
        instant = datetime.fromisoformat(untrusted)
        return instant.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise GarbledError from error


def _choice(kind: type[Choice], untrusted: object) -> Choice:
    try:
        return kind(line_of(untrusted))
    except ValueError as error:
        raise GarbledError from error


def _media_type(untrusted: object) -> str:
    """A media type as RFC 6838 writes it, else nothing: parents call their parts all sorts."""
    return media_type if _MEDIA_TYPE.fullmatch(media_type := line_of(untrusted)) else ""


def _lines(untrusted: object) -> tuple[str, ...]:
    return tuple(line_of(each) for each in _list(untrusted, MOST_VALUES))


def line_of(untrusted: object, longest: int = LONGEST_LINE) -> str:
    """A string that is not too long and can be written. Raises `GarbledError`."""
    return _string(untrusted, longest)


def _string(untrusted: object, longest: int) -> str:
    if not isinstance(untrusted, str) or len(untrusted) > longest:
        raise GarbledError
    try:
        untrusted.encode()
    except UnicodeEncodeError as error:
        raise GarbledError from error
    return untrusted


def _decoded(untrusted: bytes) -> str:
    try:
        return untrusted.decode("utf-8")
    except UnicodeDecodeError as error:
        raise GarbledError from error


def _mapping(untrusted: object) -> dict[str, object]:
    if not isinstance(untrusted, dict):
        raise GarbledError
    return untrusted


def _list(untrusted: object, most: int) -> list[object]:
    if not isinstance(untrusted, list) or len(untrusted) > most:
        raise GarbledError
    return untrusted


def _demand(condition: bool) -> None:
    if not condition:
        raise GarbledError
