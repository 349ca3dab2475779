"""What this program uses of xlrd."""

from _typeshed import SupportsWrite
from xlrd import sheet as sheet

XL_CELL_DATE: int
XL_CELL_ERROR: int
error_text_from_code: dict[int, str]

class XLRDError(Exception): ...

class Book:
    datemode: int
    def sheets(self) -> list[sheet.Sheet]: ...

def open_workbook(
    filename: str | None = ...,
    logfile: SupportsWrite[str] = ...,
    *,
    file_contents: bytes = ...,
    ragged_rows: bool = ...,
) -> Book: ...
