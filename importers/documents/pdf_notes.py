"""What somebody wrote into a PDF: filled into fields of its forms, or noted beside its text.

Most of it has a look of its own, an appearance stream (ISO 32000-1, section 12.5.5), and is read
with the page once it is a part of it. What has none would have to be drawn first, and a page may
take longer to draw than a document may take: its words are read where they are kept.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from contextlib import contextmanager

from pypdfium2 import raw

from importers.documents.pdf_forms import PASSWORD_FIELD, FieldTree
from importers.normalising import clean_text

_WITHOUT_WORDS = (raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP)
"""A popup is where the words of another note are opened."""
_MOST_WRITTEN = 1_000_000
"""UTF-16 units of one page: its notes may all name one long text."""
_WORD = re.compile(r"\w+")


def has_notes(page: raw.FPDF_PAGE) -> bool:
    """Whether anything but links lies on the page: an index has tens of thousands of these."""
    return any(kind != raw.FPDF_ANNOT_LINK for kind in _kinds(page))


def draw_notes_into(page: raw.FPDF_PAGE) -> bool:
    """Make what is filled into forms and written in notes a part of the page, in memory only.

    Without it the text of a page is what was printed, not what somebody wrote into it. Tells
    whether there was anything; an old document's notes may hide what lies below them. Nothing is
    drawn of what has no look of its own, and nothing is left for `words_of_notes`.
    """
    if all(kind in _WITHOUT_WORDS for kind in _kinds(page)):
        return False
    return raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS


def words_of_notes(page: raw.FPDF_PAGE, tree: FieldTree) -> tuple[list[str], list[str]]:
    """What is filled into its fields or stands on it as free text; and what else is noted.

    Hidden notes and passwords are passed over, and what is beyond a million letters.
    """
    on_the_page: list[str] = []
    beside: list[str] = []
    left = _MOST_WRITTEN
    for index in range(raw.FPDFPage_GetAnnotCount(page)):
        with _opened(page, index) as note:
            kind = raw.FPDFAnnot_GetSubtype(note)
            key = _key_of_words(note, kind)
            above = _holder(note, kind, tree)
            units = _units(note, key, above) if key else 0
            left -= units
            if left < 0:
                break
            of_the_page = kind in (raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT)
            if units > 1:
                (on_the_page if of_the_page else beside).append(_value(note, key, units, above))
    return on_the_page, beside


def with_words(text: str, written: list[str]) -> str:
    """The text, and in lines of their own the words that do not stand in it already."""
    printed = _spoken(text)
    told = {_spoken("")}
    lines = [text] if text else []
    for words in written:
        spoken = _spoken(words)
        if spoken not in told and spoken not in printed:
            told.add(spoken)
            lines.append(words)
    return "\n".join(lines)


def _spoken(text: str) -> str:
    """The words alone, between spaces: a short name is not found in a longer word."""
    return f" {' '.join(_WORD.findall(text))} "


def _kinds(page: raw.FPDF_PAGE) -> Iterator[int]:
    for index in range(raw.FPDFPage_GetAnnotCount(page)):
        note = raw.FPDFPage_GetAnnot(page, index)
        kind = raw.FPDFAnnot_GetSubtype(note)
        raw.FPDFPage_CloseAnnot(note)
        yield kind


@contextmanager
def _opened(page: raw.FPDF_PAGE, index: int) -> Iterator[raw.FPDF_ANNOTATION]:
    note = raw.FPDFPage_GetAnnot(page, index)
    try:
        yield note
    finally:
        raw.FPDFPage_CloseAnnot(note)


def _key_of_words(note: raw.FPDF_ANNOTATION, kind: int) -> bytes:
    """Under which name they are kept; empty where there are none to be read."""
    if kind in _WITHOUT_WORDS or raw.FPDFAnnot_GetFlags(note) & raw.FPDF_ANNOT_FLAG_HIDDEN:
        return b""
    if kind != raw.FPDF_ANNOT_WIDGET:
        return b"Contents"
    flags = ctypes.c_float(0)
    raw.FPDFAnnot_GetNumberValue(note, b"Ff", ctypes.byref(flags))
    # of a box that is ticked the value is the name of a look, not a word
    is_look = raw.FPDFAnnot_GetValueType(note, b"V") == raw.FPDF_OBJECT_NAME
    return b"" if is_look or int(flags.value) & PASSWORD_FIELD else b"V"


def _holder(note: raw.FPDF_ANNOTATION, kind: int, tree: FieldTree) -> FieldTree | None:
    """The tree, where the value of a box is to be read there; None for what holds its own words."""
    if kind != raw.FPDF_ANNOT_WIDGET or not raw.FPDFAnnot_HasKey(note, b"Parent"):
        return None
    return None if raw.FPDFAnnot_HasKey(note, b"V") and not tree.is_silent(note) else tree


def _units(note: raw.FPDF_ANNOTATION, key: bytes, above: FieldTree | None) -> int:
    """Of UTF-16, with the zero at the end."""
    if above is not None:
        return above.units_of(note)
    return int(raw.FPDFAnnot_GetStringValue(note, key, None, 0)) // 2


def _value(note: raw.FPDF_ANNOTATION, key: bytes, units: int, above: FieldTree | None) -> str:
    if above is not None:
        return clean_text(above.value_of(note, units))
    buffer = ctypes.create_string_buffer(2 * units)
    place = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    raw.FPDFAnnot_GetStringValue(note, key, place, 2 * units)
    return clean_text(buffer.raw[:-2].decode("utf-16-le", "replace"))
