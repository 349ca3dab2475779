"""One page with one letter: what loads beforehand all that reads or draws a PDF."""

from __future__ import annotations

TINY_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F "
    b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
    b"4 0 obj<</Length 25>>stream\nBT /F 9 Tf 9 9 Td(x)Tj ET\nendstream endobj\n"
    b"trailer<</Root 1 0 R>>\n"
)
