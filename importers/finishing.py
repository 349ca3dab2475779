"""The last step of reading a document: one written form, and a language."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from archive.errors import NoTextError
from archive.records import ArticleDraft, Description, Place
from archive.review import GUESSABLE, GUESSES
from importers.language import LanguageDetector
from importers.line_hyphens import SEEN_HYPHEN, joined
from importers.mail_people import without_people
from importers.normalising import UNSEEN_SPACE, clean_line, clean_text
from importers.passages import other_languages

_PASSAGES = "other_languages"
_HYPHENS = ("-", SEEN_HYPHEN)


def finish(
    untrusted_draft: ArticleDraft, detector: LanguageDetector, *, may_be_empty: bool = False
) -> ArticleDraft:
    """The draft with clean text and fields. A language that was given wins over detection.

    Of what is asked of people, the fields that the file does not say are marked as guessed, and
    the languages of passages where some are told.
    Raises `NoTextError` when nothing readable is left, unless it may be empty, as a picture is.
    """
    text, places = _clean_with_places(untrusted_draft.untrusted_text, untrusted_draft.places)
    lines, (text, places) = text, joined(text, detector.is_word, places)
    if not text and not may_be_empty:
        raise NoTextError
    description = _with_whole_title(_clean(untrusted_draft.description), lines, text)
    guessed = _guessed(untrusted_draft.guessed, description)
    if not description.language:
        language = detector.detect(f"{description.title}\n{without_people(text)}")
        description = replace(description, language=language)
    if not description.other_languages:
        others = other_languages(text, description.language)
        description = replace(description, other_languages=others)
        guessed = _with_passages(guessed, others)
    return replace(
        untrusted_draft,
        untrusted_text=text,
        description=description,
        places=places,
        guessed=guessed,
    )


def _with_whole_title(description: Description, lines: str, text: str) -> Description:
    """A title that is the first line goes on to the end of a word that was cut there."""
    title = description.title
    if not title.endswith(_HYPHENS) or not lines.startswith(f"{title}\n"):
        return description
    return replace(description, title=clean_line(text.split("\n", 1)[0]))


def _guessed(by_parser: tuple[str, ...], said: Description) -> tuple[str, ...]:
    """Fields that the parser guessed, and those that the file leaves empty."""
    empty = {name for name in GUESSABLE if getattr(said, name) in ("", ())}
    return tuple(name for name in GUESSES if name in by_parser or name in empty)


def _with_passages(guessed: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """The same with the languages of passages, if some are told."""
    also = {_PASSAGES} if others else set()
    return tuple(name for name in GUESSES if name in guessed or name in also)


def _clean_with_places(
    untrusted_text: str, places: tuple[Place, ...]
) -> tuple[str, tuple[Place, ...]]:
    """Clean text, and the places where they went: cleaning takes characters away before them."""
    text = clean_text(untrusted_text)
    if text == untrusted_text or not places:
        return text, places
    cuts = [0, *(place.start for place in places), len(untrusted_text)]
    pieces: list[tuple[str, str]] = []
    starts: list[int] = []
    length = 0
    for start, end in pairwise(cuts):
        piece = untrusted_text[start:end]
        cleaned = clean_text(piece)
        gap = _gap(pieces[-1][1], piece) if pieces and cleaned else ""
        starts.append(length + len(gap))
        if cleaned:
            pieces.append((gap + cleaned, piece))
            length += len(gap) + len(cleaned)
    moved = (
        replace(place, start=min(at, length)) for place, at in zip(places, starts[1:], strict=True)
    )
    return "".join(piece for piece, _ in pieces), tuple(moved)


def _gap(before: str, after: str) -> str:
    """The white space that stays between two pieces of a text."""
    before, after = (piece.replace(UNSEEN_SPACE, " ") for piece in (before, after))
    between = before[len(before.rstrip()) :] + after[: len(after) - len(after.lstrip())]
    lines = clean_text(f"x{between}x").count("\n")
    return "\n" * lines or (" " if between else "")


def _clean(untrusted_description: Description) -> Description:
    return replace(
        untrusted_description,
        title=clean_line(untrusted_description.title),
        authors=_clean_lines(untrusted_description.authors),
        source=clean_line(untrusted_description.source),
        url=clean_line(untrusted_description.url, limit=2000),
        external_id=clean_line(untrusted_description.external_id),
        place=clean_line(untrusted_description.place),
        tags=_clean_lines(untrusted_description.tags),
    )


def _clean_lines(untrusted_lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line for line in map(clean_line, untrusted_lines) if line)
