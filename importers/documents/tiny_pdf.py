"""One page with a letter in each of the usual fonts: what loads all that reads or draws a PDF."""

from __future__ import annotations

_FONTS = (
    *("Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Times-Roman", "Times-Bold"),
    # a font that is not there is drawn with one that can take every shape
    *("Times-Italic", "Courier", "Symbol", "NobodyHasThis"),
)
_RESOURCES = "".join(
    f"/F{number} <</Type/Font/Subtype/Type1/BaseFont/{name}>>" for number, name in enumerate(_FONTS)
)
_CONTENT = " ".join(f"BT /F{number} 9 Tf 9 9 Td(x)Tj ET" for number in range(len(_FONTS)))
TINY_PDF = (
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources"
    f"<</Font<<{_RESOURCES}>>>>>>endobj\n"
    f"4 0 obj<</Length {len(_CONTENT)}>>stream\n{_CONTENT}\nendstream endobj\n"
    "trailer<</Root 1 0 R>>\n"
).encode("ascii")
