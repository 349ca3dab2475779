"""The last step before a draft leaves the room: one written form, a language, the original."""

from __future__ import annotations

from dataclasses import replace

from archive.errors import NoTextError
from archive.records import ArticleDraft, Description, OriginalFile
from importers.language import LanguageDetector
from importers.normalising import clean_line, clean_text


def finish(
    untrusted_draft: ArticleDraft, original: OriginalFile, detector: LanguageDetector
) -> ArticleDraft:
    """The draft with clean text and fields. A language that was given wins over detection.

    Raises `NoTextError` when nothing readable is left.
    """
    text = clean_text(untrusted_draft.untrusted_text)
    if not text:
        raise NoTextError
    description = _clean(untrusted_draft.description)
    if not description.language:
        language = detector.detect(f"{description.title}\n{text}")
        description = replace(description, language=language)
    return replace(untrusted_draft, untrusted_text=text, description=description, original=original)


def _clean(untrusted_description: Description) -> Description:
    return replace(
        untrusted_description,
        title=clean_line(untrusted_description.title),
        authors=_clean_lines(untrusted_description.authors),
        source=clean_line(untrusted_description.source),
        url=clean_line(untrusted_description.url, limit=2000),
        external_id=clean_line(untrusted_description.external_id),
        tags=_clean_lines(untrusted_description.tags),
    )


def _clean_lines(untrusted_lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line for line in map(clean_line, untrusted_lines) if line)
