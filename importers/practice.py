"""Documents to be read over and over before children are forked: practice for the interpreter.

Python adapts its code to what runs through it (PEP 659), and writes that into the code. A child
that was not preceded by practice does so anew for each document, and the kernel copies every page
that it writes to.
"""

from __future__ import annotations

TIMES = 16
"""An instruction adapts after eight rounds (CPython 3.11, `Python/specialize.c`)."""

_WORDS = "A paragraph that is <b>long</b> enough, with commas, to be taken for text."
_PAGE = (
    "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>A letter</title>"
    "<meta name='author' content='A B'><meta property='og:site_name' content='Letters'>"
    "<meta property='article:published_time' content='2024-09-11'></head><body><nav><ul>"
    + "<li><a href='/section'>Section</a></li>" * 20
    + "</ul></nav><article><h1>A letter</h1>"
    + f"<p>{_WORDS}</p>" * 12
    + "<ul><li>one thing</li><li>another</li></ul></article><footer>2024</footer></body></html>"
)
_BARE_PAGE = (
    "<html><body><nav><a href='/'>x</a></nav><article>"
    + f"<p>{_WORDS} 2024-09-11 21:15</p>" * 12
    + "</article></body></html>"
)
"""Where the head of a page tells nothing its text is asked, by other rules."""
_PARAGRAPHS = "Ліст з дому, які ляжаў у скрыні.\n\nПисьмо из дома, 11 сентября 2024 года.\n" * 6


def practice_documents() -> tuple[tuple[str, bytes], ...]:
    """Names and bytes: web pages with a head and without, a PDF of several pages, a text."""
    return (
        ("letter.html", _PAGE.encode()),
        ("note.html", _BARE_PAGE.encode()),
        ("letter.pdf", _pdf(["A line of a letter that is as long as lines are, and a half-"] * 4)),
        ("letter.txt", _PARAGRAPHS.encode()),
    )


def _pdf(lines: list[str]) -> bytes:
    """A page of twenty lines for each, in a font that every reader has (ISO 32000-1)."""
    kids = " ".join(f"{3 + 2 * at} 0 R" for at in range(len(lines)))
    font = "<</Font<</F <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    objects = [
        "<</Type/Catalog/Pages 2 0 R/Outlines<<>>>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(lines)}>>",
    ]
    for at, line in enumerate(lines):
        written = "BT /F 9 Tf 12 TL 40 800 Td " + f"({line})' " * 20 + "ET"
        objects.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
            f"/Resources{font}/Contents {4 + 2 * at} 0 R>>"
        )
        objects.append(f"<</Length {len(written)}>>stream\n{written}\nendstream")
    body = "".join(f"{at} 0 obj{each}\nendobj\n" for at, each in enumerate(objects, start=1))
    return (
        f"%PDF-1.4\n{body}trailer<</Root 1 0 R/Info<</Title(A letter)/Author(A B)>>>>\n"
    ).encode("ascii")
