"""Types of the part of pypdfium2 5 that is used here."""

from . import PdfPage

FPDF_ERR_PASSWORD: int
FPDF_ERR_SECURITY: int
FLAT_NORMALDISPLAY: int
FLATTEN_SUCCESS: int

def FPDFPage_GetAnnotCount(page: PdfPage) -> int: ...
def FPDFPage_Flatten(page: PdfPage, flag: int) -> int: ...
