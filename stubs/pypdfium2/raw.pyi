"""Types of the part of pypdfium2 5 that is used here."""

import ctypes

from . import PdfPage, PdfTextPage

FPDF_ERR_PASSWORD: int
FPDF_ERR_SECURITY: int
FLAT_NORMALDISPLAY: int
FLATTEN_SUCCESS: int
FPDF_ANNOT_LINK: int
FPDF_ANNOT_POPUP: int

class FPDF_LIBRARY_CONFIG(ctypes.Structure):
    def __init__(
        self, *, version: int, m_pUserFontPaths: ctypes._Pointer[ctypes._Pointer[ctypes.c_char]]
    ) -> None: ...

def FPDF_DestroyLibrary() -> None: ...
def FPDF_InitLibraryWithConfig(config: FPDF_LIBRARY_CONFIG) -> None: ...
def FPDFPage_GetAnnot(page: PdfPage, index: int) -> ctypes._Pointer[ctypes.c_char]: ...
def FPDFAnnot_GetSubtype(annotation: ctypes._Pointer[ctypes.c_char]) -> int: ...
def FPDFPage_CloseAnnot(annotation: ctypes._Pointer[ctypes.c_char]) -> None: ...
def FPDFPage_GetAnnotCount(page: PdfPage) -> int: ...
def FPDFPage_Flatten(page: PdfPage, flag: int) -> int: ...
def FPDFText_GetUnicode(text_page: PdfTextPage, index: int) -> int: ...
def FPDF_PageToDevice(
    page: PdfPage,
    start_x: int,
    start_y: int,
    size_x: int,
    size_y: int,
    rotate: int,
    page_x: float,
    page_y: float,
    device_x: ctypes._CArgObject,
    device_y: ctypes._CArgObject,
) -> int: ...
