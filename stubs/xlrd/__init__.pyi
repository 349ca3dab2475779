"""What this program uses of xlrd."""

from typing import TextIO

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
    logfile: TextIO = ...,
    *,
    file_contents: bytes = ...,
    ragged_rows: bool = ...,
) -> Book: ...
