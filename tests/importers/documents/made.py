"""Documents of every kind, made in memory for the tests; their words are made up."""

from __future__ import annotations

import tarfile
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from PIL import Image

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
ODF_NAMES = (
    f'xmlns:office="{_ODF}:office:1.0" xmlns:text="{_ODF}:text:1.0" xmlns:style="{_ODF}:style:1.0"'
    f' xmlns:table="{_ODF}:table:1.0" xmlns:fo="{_ODF}:xsl-fo-compatible:1.0"'
    f' xmlns:meta="{_ODF}:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'


def noise_picture(side: int = 200, kind: str = "PNG") -> bytes:
    """A picture that packs badly, so that it is large enough to be a document."""
    output = BytesIO()
    Image.effect_noise((side, side), 90).save(output, kind)
    return output.getvalue()


def zipped(members: Mapping[str, bytes | str], *, mimetype: str = "") -> bytes:
    """A ZIP; `mimetype` comes first and unpacked, as OpenDocument and EPUB ask for."""
    output = BytesIO()
    with ZipFile(output, "w", ZIP_DEFLATED) as written:
        if mimetype:
            written.writestr(ZipInfo("mimetype"), mimetype, ZIP_STORED)
        for name, content in members.items():
            written.writestr(name, content)
    return output.getvalue()


def tar(members: Mapping[str, bytes], form: int = tarfile.PAX_FORMAT) -> bytes:
    """A TAR of files."""
    output = BytesIO()
    with tarfile.open(fileobj=output, mode="w", format=form) as written:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            written.addfile(info, BytesIO(content))
    return output.getvalue()


def pdf(*pages: str, info: str = "", catalogue: str = "", objects: tuple[bytes, ...] = ()) -> bytes:
    """A PDF with a page of Helvetica for each text, a line of it for each line; "" is blank.

    `objects` are numbered from 4 + 2 * len(pages) on.
    """
    count = len(pages)
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(count))
    parts = [
        f"<</Type/Catalog/Pages 2 0 R{catalogue}>>".encode(),
        f"<</Type/Pages/Count {count}/Kids[{kids}]>>".encode(),
        f"<<{info}>>".encode(),
    ]
    for number, page in enumerate(pages):
        parts.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F"
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>>>"
            % (5 + 2 * number)
        )
        lines = "".join(f"({line})Tj 0 -14 Td " for line in page.split("\n")) if page else ""
        drawn = f"BT /F 11 Tf 60 780 Td {lines}ET".encode("cp1252")
        parts.append(b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn))
    return numbered([*parts, *objects], "/Root 1 0 R/Info 3 0 R")


def numbered(objects: list[bytes], trailer: str) -> bytes:
    """The file around objects that are numbered from 1, with its table of places."""
    output = BytesIO(b"%PDF-1.7\n")
    output.seek(0, 2)
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(output.tell())
        output.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    table = output.tell()
    output.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    output.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    output.write(f"trailer<</Size {len(objects) + 1}{trailer}>>\nstartxref\n{table}\n".encode())
    output.write(b"%%EOF\n")
    return output.getvalue()


def docx(body: str, parts: dict[str, bytes | str] | None = None) -> bytes:
    """A DOCX with a body of WordprocessingML, and more parts in `word/` and elsewhere."""
    related = [name for name in parts or {} if name.startswith("word/") and name.endswith(".xml")]
    relations = "".join(
        f'<Relationship Id="r{number}" Type="{_OFFICE}/{name[5:-4]}" Target="{name[5:]}"/>'
        for number, name in enumerate(related)
    )
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r"'
            f' Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f"{relations}</Relationships>",
            "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
            **(parts or {}),
        }
    )


def odt(body: str, parts: dict[str, bytes | str] | None = None, styles: str = "") -> bytes:
    """An ODT with the elements of a text body and of its automatic styles."""
    content = (
        f"<office:document-content {ODF_NAMES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    return zipped(
        {"content.xml": content, **(parts or {})},
        mimetype="application/vnd.oasis.opendocument.text",
    )


def epub(
    chapters: dict[str, str],
    metadata: str = "",
    more: dict[str, bytes | str] | None = None,
    items: str = "",
) -> bytes:
    """An EPUB whose chapters are read in the order of their names backwards."""
    manifest = "".join(
        f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>'
        for name in chapters
    )
    spine = "".join(f'<itemref idref="{name}"/>' for name in sorted(chapters, reverse=True))
    package = (
        f'<package xmlns="http://www.idpf.org/2007/opf"><metadata {DC}>{metadata}</metadata>'
        f"<manifest>{manifest}{items}</manifest><spine>{spine}</spine></package>"
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    )
    return zipped(
        {
            "META-INF/container.xml": container,
            "OPS/book.opf": package,
            **{f"OPS/{name}.xhtml": page for name, page in chapters.items()},
            **(more or {}),
        },
        mimetype="application/epub+zip",
    )
