"""Words for the layers of a search, for reasons and for offers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from archive.records import Span
from archive.searching import Layer, Mistake, Order, Reason, SearchResult, Snippet, Why
from desktop.ui.marking import QT_TRANSLATE_NOOP

_CONTEXT = "SearchWords"
_LAYERS = {
    Layer.EXACT: QT_TRANSLATE_NOOP("SearchWords", "The word as typed"),
    Layer.FORMS: QT_TRANSLATE_NOOP("SearchWords", "Its other forms"),
    Layer.SPELLING: QT_TRANSLATE_NOOP("SearchWords", "Its other spellings and alphabets"),
    Layer.NAMES: QT_TRANSLATE_NOOP("SearchWords", "Names that sound like it, in any script"),
}
_REASONS = {
    Why.EXACT: QT_TRANSLATE_NOOP("SearchWords", "as typed"),
    Why.FORMS: QT_TRANSLATE_NOOP("SearchWords", "another form"),
    Why.SPELLING: QT_TRANSLATE_NOOP("SearchWords", "another spelling"),
    Why.NAMES: QT_TRANSLATE_NOOP("SearchWords", "a name that sounds like it"),
    Why.PATTERN: QT_TRANSLATE_NOOP("SearchWords", "fits the pattern"),
    Why.BEGINNING: QT_TRANSLATE_NOOP("SearchWords", "begins as typed"),
    Why.NEAR: QT_TRANSLATE_NOOP("SearchWords", "almost the same"),
}
_MISTAKES = {
    Mistake.KEYBOARD: QT_TRANSLATE_NOOP("SearchWords", "In another keyboard layout:"),
    Mistake.SPELLING: QT_TRANSLATE_NOOP("SearchWords", "Did you mean:"),
    Mistake.FIELD: QT_TRANSLATE_NOOP("SearchWords", "There is no such field. Instead:"),
    Mistake.VALUE: QT_TRANSLATE_NOOP("SearchWords", "No document has this value. There is:"),
    Mistake.PART: QT_TRANSLATE_NOOP("SearchWords", "Within longer words:"),
    Mistake.LAYERS: QT_TRANSLATE_NOOP("SearchWords", "Other forms, spellings and names included:"),
}
_NOTE = QT_TRANSLATE_NOOP("SearchWords", "Note: %1")


def _tr(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)


def layer_words(layer: Layer) -> str:
    """What a layer finds."""
    return _tr(_LAYERS[layer])


def mistake_words(mistake: Mistake) -> str:
    """What offers of one kind are introduced with."""
    return _tr(_MISTAKES[mistake])


def reason_line(reason: Reason) -> str:
    """A word of the document, and why it matches."""
    return f"{reason.word}: {_tr(_REASONS[reason.why])}"


def found_note(note: Snippet) -> Snippet:
    """A note in which words were found, said to be one."""
    before, _, after = _tr(_NOTE).partition("%1")
    marks = (Span(len(before) + mark.start, len(before) + mark.end) for mark in note.marks)
    return Snippet(before + note.text + after, tuple(marks))


def found_by_names_alone(result: SearchResult) -> bool:
    """Whether nothing was found but names that sound like the words; the best stand first."""
    is_known = result.request.order is Order.RELEVANCE or result.total == len(result.hits)
    kinds = {reason.why for hit in result.hits for reason in hit.reasons}
    return is_known and kinds == {Why.NAMES} and all(hit.reasons for hit in result.hits)


def reason_words(reasons: tuple[Reason, ...]) -> str:
    """Why a hit is one: each kind of reason once; nothing where words stand as typed only."""
    kinds = dict.fromkeys(reason.why for reason in reasons)
    if not set(kinds) - {Why.EXACT}:
        return ""
    return ", ".join(_tr(_REASONS[why]) for why in kinds)
