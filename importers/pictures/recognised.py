"""What a draft becomes when some of its pages were read, and which are left.

Needs no parser: it works on the text and the facts of a draft alone. The facts are `ocr` (engine
and version), `ocr_languages`, `ocr_confidence` (mean over words), `ocr_words`, `ocr_pages` (where
text was seen) and `ocr_left` (not looked at yet); `pages_without_text` keeps those on which nothing
was seen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from archive.ports import RecognisedPage
from archive.records import ArticleDraft, Description, Place, PlaceKind
from importers.documents.page_ranges import listed, ranges_of
from importers.documents.paged_text import PagedText
from importers.documents.titles import first_line
from importers.pictures.recognition_models import languages_or_all

_MOST_PAGES = 2_000
_WITHOUT_TEXT = "pages_without_text"
_ENGINE, _LEFT, _SEEN = "ocr", "ocr_left", "ocr_pages"
_LANGUAGES, _CONFIDENCE, _WORDS = "ocr_languages", "ocr_confidence", "ocr_words"
_OURS = (_ENGINE, _LANGUAGES, _CONFIDENCE, _WORDS, _SEEN, _LEFT)

Facts = Mapping[str, str]


def pages_to_recognise(draft: ArticleDraft) -> tuple[int, ...]:
    """Pages of a draft that were not looked at yet and have no text, counted from 1.

    Frames of a picture are its pages.
    """
    facts = dict(draft.facts)
    if _ENGINE in facts:
        return listed(facts.get(_LEFT, ""))[:_MOST_PAGES]
    if _is_picture(facts):
        frames = facts.get("frames", "1")
        pages = range(1, 1 + (int(frames) if frames.isdecimal() else 1))
        return tuple(pages[:_MOST_PAGES])
    return listed(facts.get(_WITHOUT_TEXT, ""))[:_MOST_PAGES]


def afresh(draft: ArticleDraft) -> ArticleDraft:
    """The draft as if no page had been read: all of them are to be read again."""
    facts = dict(draft.facts)
    kept = [pair for pair in draft.facts if pair[0] not in (*_OURS, _WITHOUT_TEXT)]
    if not _is_picture(facts):
        pages = {*listed(facts.get(_SEEN, "")), *listed(facts.get(_WITHOUT_TEXT, ""))}
        kept += [(_WITHOUT_TEXT, ranges_of(sorted(pages)))] if pages else []
    return replace(draft, facts=tuple(kept))


def with_recognised(
    draft: ArticleDraft, pages: Mapping[int, RecognisedPage], languages: Sequence[str] = ()
) -> ArticleDraft:
    """The draft with the text of recognised pages in its place, and facts that say so."""
    if not pages:
        return draft
    texts = {number: page.text for number, page in pages.items()}
    paged = _paged(draft, pages).with_pages(texts)
    return replace(
        draft,
        untrusted_text=paged.text,
        rich_text="",
        places=paged.places,
        description=_described(draft.description, paged.text, pages),
        facts=_facts(draft, pages, languages),
    )


def _is_picture(facts: Facts) -> bool:
    return "width" in facts


def _paged(draft: ArticleDraft, pages: Mapping[int, RecognisedPage]) -> PagedText:
    """The text by pages; without any text it has as many as are to be read, or were."""
    paged = PagedText.of(draft)
    last = max((*pages_to_recognise(draft), *pages))
    if paged.text or paged.starts or last == 1:
        return paged
    return PagedText("", tuple(Place(0, PlaceKind.PAGE, str(n)) for n in range(1, last + 1)))


def _described(before: Description, text: str, pages: Mapping[int, RecognisedPage]) -> Description:
    longest = max(pages.values(), key=lambda page: page.words)
    return replace(
        before,
        title=before.title or first_line(text),
        language=before.language or longest.language,
    )


def _facts(
    draft: ArticleDraft, pages: Mapping[int, RecognisedPage], languages: Sequence[str]
) -> tuple[tuple[str, str], ...]:
    before = dict(draft.facts)
    found = {number: page for number, page in pages.items() if page.text}
    left = [page for page in pages_to_recognise(draft) if page not in pages]
    earlier = set(listed(before.get(_SEEN, ""))) - set(pages)
    told = [
        (_ENGINE, next(iter(pages.values())).engine),
        (_LANGUAGES, "+".join(languages_or_all(languages))),
        *_judged(before if earlier else {}, list(found.values())),
        (_SEEN, ranges_of(sorted(earlier | set(found)))),
        (_LEFT, ranges_of(left)),
        (_WITHOUT_TEXT, ranges_of(_empty(before, pages))),
    ]
    kept = [pair for pair in draft.facts if pair[0] not in (*_OURS, _WITHOUT_TEXT)]
    return (*kept, *(pair for pair in told if pair[1]))


def _judged(before: Facts, found: Sequence[RecognisedPage]) -> list[tuple[str, str]]:
    """Confidence over the words of earlier pages and of these."""
    words, confidence = (_number(before.get(name, "")) for name in (_WORDS, _CONFIDENCE))
    total = words + sum(page.words for page in found)
    if not total:
        return []
    summed = words * confidence + sum(page.words * page.confidence for page in found)
    return [(_CONFIDENCE, f"{summed / total:.0f}"), (_WORDS, str(total))]


def _empty(before: Facts, pages: Mapping[int, RecognisedPage]) -> list[int]:
    """Pages without text after all; of a picture that is not told."""
    if _is_picture(before):
        return []
    known = {*listed(before.get(_WITHOUT_TEXT, "")), *pages}
    return sorted(page for page in known if page not in pages or not pages[page].text)


def _number(said: str) -> int:
    return int(said) if said.isdecimal() else 0
