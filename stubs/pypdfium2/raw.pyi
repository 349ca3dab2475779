"""Types of the part of pypdfium2 5 that is used here."""

import ctypes

from . import PdfPage, PdfTextPage

FPDF_ERR_PASSWORD: int
FPDF_ERR_SECURITY: int
FLAT_NORMALDISPLAY: int
FLATTEN_SUCCESS: int

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
