"""The tree of fields of a PDF's form: what a field holds for several boxes that do not hold it.

A box on a page may leave its value, its kind and its flags to a field above it (ISO 32000-1,
section 12.7.3.1). pdfium knows the tree once a form is begun over the document; no page is told of
it, so that no look is made and no action runs. Our build of pdfium has no JavaScript.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
from pypdfium2 import raw

PASSWORD_FIELD = 1 << 13
"""Of the flags of a field of text (ISO 32000-1, table 228)."""
_IN_WORDS = (raw.FPDF_FORMFIELD_TEXTFIELD, raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX)


class FieldTree:
    """Begun when the first box asks: most documents have none."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self._document = document
        # pdfium keeps a pointer to it for as long as the form lives
        self._callbacks = raw.FPDF_FORMFILLINFO(version=2)
        self._form: raw.FPDF_FORMHANDLE | None = None

    def units_of(self, box: raw.FPDF_ANNOTATION) -> int:
        """How long the value of a box's field is: UTF-16 with the zero at its end, 0 for none.

        None is what is not in words, such as a tick, and what is typed as a password.
        """
        form = self._begun()
        in_words = form and raw.FPDFAnnot_GetFormFieldType(form, box) in _IN_WORDS
        if not in_words or self.is_silent(box):
            return 0
        return int(raw.FPDFAnnot_GetFormFieldValue(form, box, None, 0)) // 2

    def is_silent(self, box: raw.FPDF_ANNOTATION) -> bool:
        """Whether its field, or one above it, is for a password; False where there is no tree."""
        form = self._begun()
        return bool(form and raw.FPDFAnnot_GetFormFieldFlags(form, box) & PASSWORD_FIELD)

    def value_of(self, box: raw.FPDF_ANNOTATION, units: int) -> str:
        """The value of its field, as long as `units_of` says."""
        buffer = (ctypes.c_ushort * units)()
        raw.FPDFAnnot_GetFormFieldValue(self._begun(), box, buffer, 2 * units)
        return bytes(buffer)[:-2].decode("utf-16-le", "replace")

    def end(self) -> None:
        """Before the document is closed."""
        if self._form:
            raw.FPDFDOC_ExitFormFillEnvironment(self._form)
        self._form = None

    def _begun(self) -> raw.FPDF_FORMHANDLE | None:
        if self._form is None:
            self._form = raw.FPDFDOC_InitFormFillEnvironment(self._document, self._callbacks)
        return self._form


@contextmanager
def field_tree(document: pypdfium2.PdfDocument) -> Iterator[FieldTree]:
    """The tree of a document, ended behind the block."""
    tree = FieldTree(document)
    try:
        yield tree
    finally:
        tree.end()
