"""Types of the part of pypdfium2 5 that is used here."""

import ctypes
from typing import TypeAlias

from . import PdfDocument, PdfPage, PdfTextPage

FPDF_ERR_PASSWORD: int
FPDF_ERR_SECURITY: int
FLAT_NORMALDISPLAY: int
FLATTEN_SUCCESS: int
FPDF_ANNOT_LINK: int
FPDF_ANNOT_POPUP: int
FPDF_ANNOT_WIDGET: int
FPDF_ANNOT_FREETEXT: int
FPDF_ANNOT_FLAG_HIDDEN: int
FPDF_OBJECT_NAME: int
FPDF_FORMFIELD_TEXTFIELD: int
FPDF_FORMFIELD_COMBOBOX: int
FPDF_FORMFIELD_LISTBOX: int
FPDF_ANNOTATION: TypeAlias = ctypes._Pointer[ctypes.c_char]
FPDF_FORMHANDLE: TypeAlias = ctypes._Pointer[ctypes.c_int]

class FPDF_LIBRARY_CONFIG(ctypes.Structure):
    def __init__(
        self, *, version: int, m_pUserFontPaths: ctypes._Pointer[ctypes._Pointer[ctypes.c_char]]
    ) -> None: ...

class FPDF_FORMFILLINFO(ctypes.Structure):
    def __init__(self, *, version: int) -> None: ...

def FPDF_DestroyLibrary() -> None: ...
def FPDF_InitLibraryWithConfig(config: FPDF_LIBRARY_CONFIG) -> None: ...
def FPDFPage_GetAnnot(page: PdfPage, index: int) -> FPDF_ANNOTATION: ...
def FPDFAnnot_GetSubtype(annotation: FPDF_ANNOTATION) -> int: ...
def FPDFAnnot_GetFlags(annotation: FPDF_ANNOTATION) -> int: ...
def FPDFAnnot_GetValueType(annotation: FPDF_ANNOTATION, key: bytes) -> int: ...
def FPDFAnnot_GetNumberValue(
    annotation: FPDF_ANNOTATION, key: bytes, value: ctypes._CArgObject
) -> int: ...
def FPDFAnnot_GetStringValue(
    annotation: FPDF_ANNOTATION,
    key: bytes,
    buffer: ctypes._Pointer[ctypes.c_ushort] | None,
    buflen: int,
) -> int: ...
def FPDFAnnot_HasKey(annotation: FPDF_ANNOTATION, key: bytes) -> int: ...
def FPDFAnnot_GetFormFieldType(form: FPDF_FORMHANDLE, annotation: FPDF_ANNOTATION) -> int: ...
def FPDFAnnot_GetFormFieldFlags(form: FPDF_FORMHANDLE, annotation: FPDF_ANNOTATION) -> int: ...
def FPDFAnnot_GetFormFieldValue(
    form: FPDF_FORMHANDLE | None,
    annotation: FPDF_ANNOTATION,
    buffer: ctypes.Array[ctypes.c_ushort] | None,
    buflen: int,
) -> int: ...
def FPDFDOC_InitFormFillEnvironment(
    document: PdfDocument, info: FPDF_FORMFILLINFO
) -> FPDF_FORMHANDLE: ...
def FPDFDOC_ExitFormFillEnvironment(form: FPDF_FORMHANDLE) -> None: ...
def FPDFPage_CloseAnnot(annotation: FPDF_ANNOTATION) -> None: ...
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
