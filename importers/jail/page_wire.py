"""A recognised page as a message: what the child writes, and the form that is demanded of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from archive.errors import RecognitionUnavailableError, SkryniaError
from archive.ports import RecognisedPage
from importers.jail.bounds import LANGUAGE, LONGEST_LINE
from importers.jail.messages import GarbledError, Message, packed
from importers.jail.schema import error_of, line_of

LONGEST_TEXT = 1_000_000
"""Characters of one page; a newspaper's has 40,000."""
_MOST_WORDS = LONGEST_TEXT
_FULL = 100


def written_page(answer: RecognisedPage | SkryniaError) -> Iterator[bytes]:
    """The pieces of the message."""
    if isinstance(answer, SkryniaError):
        return packed({"is": "error", "code": answer.code})
    head: dict[str, object] = {
        "is": "page",
        "confidence": answer.confidence,
        "words": answer.words,
        "engine": answer.engine,
        "language": answer.language,
    }
    return packed(head, [answer.text[:LONGEST_TEXT].encode("utf-8", "replace")])


def page_of(message: Message) -> RecognisedPage | SkryniaError:
    """The page, or why there is none. Raises `GarbledError` for whatever is not of this form."""
    head = message.untrusted_head
    match head.get("is"), message.blobs:
        case "page", (untrusted_text,):
            return RecognisedPage(
                text=_text(untrusted_text),
                confidence=_count(head.get("confidence"), _FULL),
                words=_count(head.get("words"), _MOST_WORDS),
                engine=line_of(head.get("engine"), LONGEST_LINE),
                language=_language(head.get("language")),
            )
        case "error", ():
            if head.get("code") == RecognitionUnavailableError.code:
                return RecognitionUnavailableError()
            return error_of(head.get("code"))
    raise GarbledError


def _text(untrusted: bytes) -> str:
    try:
        text = untrusted.decode("utf-8")
    except UnicodeDecodeError as error:
        raise GarbledError from error
    odd = any(unicodedata.category(each) == "Cc" and each not in "\n\t" for each in set(text))
    if len(text) > LONGEST_TEXT or odd:
        raise GarbledError
    return text


def _count(untrusted: object, most: int) -> int:
    if type(untrusted) is not int or not 0 <= untrusted <= most:
        raise GarbledError
    return untrusted


def _language(untrusted: object) -> str:
    language = line_of(untrusted, LONGEST_LINE)
    if language and not LANGUAGE.fullmatch(language):
        raise GarbledError
    return language
