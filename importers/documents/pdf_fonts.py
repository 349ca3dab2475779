"""PDFium without the fonts of the system."""

from __future__ import annotations

import ctypes

from pypdfium2 import raw

_FontPaths = ctypes.POINTER(ctypes.c_char)
_VERSION = 2
"""Of the configuration: the one that pypdfium2 begins with."""


def forget_system_fonts() -> None:
    """Begin PDFium anew with no folder of fonts; no document may be open.

    A child of the jail could not open them: text without its own font is drawn with the fonts that
    PDFium has in itself. But the list of them is gone through for each such text, and copied by
    every fork (`FPDF_LIBRARY_CONFIG`, pdfium `public/fpdfview.h`).
    """
    none_at_all = (_FontPaths * 1)()
    raw.FPDF_DestroyLibrary()
    raw.FPDF_InitLibraryWithConfig(
        raw.FPDF_LIBRARY_CONFIG(
            version=_VERSION, m_pUserFontPaths=ctypes.cast(none_at_all, ctypes.POINTER(_FontPaths))
        )
    )
