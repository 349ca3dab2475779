"""A file of every kind in the table of formats, with words that no other file holds."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import plistlib
import struct
from base64 import b64decode
from email.message import EmailMessage
from io import BytesIO

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.importers.documents.made import W, docx, epub, odt, pdf, tar, zipped
from tests.importers.documents.made_slides import fb2, odp, pptx
from tests.importers.documents.test_doc import word
from tests.importers.messages.ole_writer import Storage, compound_file
from tests.importers.messages.outlook_writer import SUBMITTED, properties, text
from tests.importers.messages.tnef_writer import body, packed
from tests.importers.recordings.test_recordings import mp3, wav
from tests.importers.tables.old_workbooks import xls
from tests.importers.tables.workbooks import ods, ods_row, words, xlsx
from tests.importers.webarchives.test_webarchives import answer, make_wacz, record
from tests.importers.webarchives.zim_writer import zim_file

_PIL_KINDS = ("JPEG", "PNG", "GIF", "TIFF", "WEBP", "BMP", "AVIF")
_DESCRIPTION, _COMMENT = 0x010E, 0x9286
_HEIC = b64decode(
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAWhtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAA"
    "AAAAAAAAAAAAACJpbG9jAAAAAERAAAEAAQAAAAABjAABAAAAAAAAACoAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAA"
    "AAABAABodmMxAAAAAA5waXRtAAAAAAABAAAA6GlwcnAAAADJaXBjbwAAAHVodmNDAQNwAAAAkAAAAAAAHvAA/P34"
    "+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQApQgEBA3AAAAMAkAAAAwAAAwAeoCCBBZbqrprm"
    "4CGgwIAAAAyAAAADAIRiAAEABkQBwXPBiQAAABRpc3BlAAAAAAAAAEAAAABAAAAAKGNsYXAAAAAoAAAAAQAAAB4A"
    "AAAB////6AAAAAL////eAAAAAgAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgQIEgwAAADJtZGF0"
    "AAAAJigBrxkhXkJA712lv/9+Pv9Zhf4lW3ymSqaXBNeImQsDgYCNkZ04"
)
"""A red surface of 40 by 30 pixels in HEVC; nothing that the program comes with can write it."""
_FILETIME = 133_705_080_000_000_000
_SOUNDS = {
    "m4a sound": ("m4a", b"\0\0\0\x18ftypM4A \0\0\0\0M4A isom"),
    "ogg sound": ("ogg", b"OggS\0\2"),
    "flac sound": ("flac", b"fLaC\0\0\0\x22"),
    "amr sound": ("amr", b"#!AMR\n"),
    "mp4 video": ("mp4", b"\0\0\0\x18ftypisom\0\0\0\0isommp42"),
    "webm video": ("webm", b"\x1a\x45\xdf\xa3"),
    "avi video": ("avi", b"RIFF\x64\0\0\0AVI LIST"),
    "aac sound": ("aac", b"\xff\xf1\x50\x80\x02"),
    "aiff sound": ("aiff", b"FORM\0\0\0\x40AIFFCOMM"),
    "caf sound": ("caf", b"caff\0\1\0\0desc"),
    "mpeg video": ("mpg", b"\0\0\x01\xba\x44"),
    "mpeg stream": ("ts", (b"G" + bytes(187)) * 5),
    "flash video": ("flv", b"FLV\x01\x05"),
    "windows media": ("wma", bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c")),
}


def one_of_each(words: str, latin: str) -> dict[str, tuple[str, bytes]]:
    """Ending and content of a file of every format, by the format's name.

    `words` may be in any script and stand in the text wherever the kind of file has one; `latin`,
    one word of ASCII, in what holds no other letters. Both stand in the bytes of media.
    """
    said = f"{words} {latin}"
    page = f"<html><head><title>{said}</title></head><body><p>{said}</p></body></html>"
    return {
        **_documents(said, latin, page),
        **_web_archives(said, page),
        **_messages(said, latin),
        **_pictures(said, latin),
        **_recordings(said),
        **_references(said, latin),
        **_texts(said, latin, page),
        **_archives(said),
    }


def _documents(said: str, latin: str, page: str) -> dict[str, tuple[str, bytes]]:
    body = f'<w:p xmlns:w="{W}"><w:r><w:t>{said}</w:t></w:r></w:p>'
    escaped = "".join(f"\\u{ord(letter)}?" for letter in said)
    return {
        "pdf": ("pdf", pdf(f"{latin} on a page", info=f"/Title({latin})")),
        "word document": ("docx", docx(body)),
        "old word document": ("doc", word(said)),
        "opendocument text": ("odt", odt(f"<text:p>{said}</text:p>")),
        "excel table": ("xlsx", xlsx({"a": [[words("a"), words("b")], [words(said)] * 2]})),
        "old excel table": ("xls", xls({"a": [["a", "b"], [said, f"{said} of old"]]})),
        "excel xml table": ("xml", _spreadsheet_xml(said)),
        "opendocument table": ("ods", ods({"a": ods_row("a", "b") + ods_row(said, latin)})),
        "epub book": ("epub", epub({"a": page}, f"<dc:title>{said}</dc:title>")),
        "fiction book": ("fb2", fb2(f"<section><p>{said}</p></section>").encode()),
        "slides": ("pptx", pptx([f"<a:p><a:r><a:t>{said}</a:t></a:r></a:p>"])),
        "opendocument slides": ("odp", odp(f"<text:p>{said}</text:p>")),
        "rich text": ("rtf", f"{{\\rtf1\\ansi\\uc1 {escaped}}}".encode()),
    }


def _spreadsheet_xml(said: str) -> bytes:
    rows = (("a", "b"), (said, f"{said} in XML"))
    cells = ("".join(f"<Cell><Data>{each}</Data></Cell>" for each in row) for row in rows)
    table = "".join(f"<Row>{each}</Row>" for each in cells)
    namespace = "urn:schemas-microsoft-com:office:spreadsheet"
    return f'<Workbook xmlns="{namespace}"><Worksheet>{table}</Worksheet></Workbook>'.encode()


def _web_archives(said: str, page: str) -> dict[str, tuple[str, bytes]]:
    capture = record("response", answer(page.encode()))
    listed = json.dumps({"url": "https://example.org/n", "title": said}).encode()
    saved = EmailMessage()
    saved["From"] = "<Saved by Blink>"
    saved["Snapshot-Content-Location"] = "https://example.org/n"
    saved["Subject"] = said
    saved.set_content(page, subtype="html")
    saved.make_mixed()
    entries = [("C", "page", "text/html", page.encode())]
    return {
        "mhtml": ("mhtml", saved.as_bytes()),
        "webarchive": ("webarchive", webarchive(page)),
        "warc": ("warc", capture),
        "wacz": ("wacz", make_wacz(("archive/a.warc", capture), ("pages/pages.jsonl", listed))),
        "zim": ("zim", zim_file(entries, compression=5)),
    }


def webarchive(page: str, media_type: str = "text/html") -> bytes:
    """A page as Safari saves it."""
    main = {
        "WebResourceData": page.encode(),
        "WebResourceMIMEType": media_type,
        "WebResourceTextEncodingName": "UTF-8",
        "WebResourceURL": "https://example.org/n",
    }
    return plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY)


def _messages(said: str, latin: str) -> dict[str, tuple[str, bytes]]:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "a@example.org", said
    mail["Date"] = "Wed, 11 Sep 2024 18:05:10 +0300"
    mail.set_content(said)
    mail.add_attachment(f"{said} attached".encode(), "text", "plain", filename=f"{latin}.txt")
    message = {"id": 1, "type": "message", "date": "2024-09-11T18:05:10", "from": "A", "text": said}
    chat = {"name": latin, "type": "personal_chat", "id": 1, "messages": [message]}
    sent: dict[str, object] = {
        "date": "2024-09-11T18:05:10",
        "sender": "A",
        "body": said,
        "quote": "",
    }
    sent |= {"sticker": None, "reactions": [], "attachments": []}
    outlook: Storage = {
        "__nameid_version1.0": {},
        "__properties_version1.0": properties(32, (SUBMITTED, _FILETIME)),
        "__substg1.0_0037001F": text(said),
        "__substg1.0_1000001F": text(said),
    }
    html = (
        f'<html><head><title>{latin}</title></head><body><div class="page_wrap">'
        '<div class="page_header"><div class="text bold">'
        f'{latin}</div></div><div class="history"><div class="message default clearfix" '
        'id="message1"><div class="body"><div class="pull_right date details" '
        'title="11.09.2024 18:05:10 UTC+03:00">18:05</div><div class="from_name">A</div>'
        f'<div class="text">{said}</div></div></div></div></div></body></html>'
    )
    return {
        "mail": ("eml", mail.as_bytes()),
        "mailbox": ("mbox", b"From a@example.org Wed Sep 11 18:05:10 2024\n" + mail.as_bytes()),
        "outlook mail": ("msg", compound_file(outlook)),
        "packed mail": ("dat", packed(body(said.encode()))),
        "telegram json": ("json", json.dumps(chat, ensure_ascii=False).encode()),
        "telegram html": ("html", html.encode()),
        "whatsapp": ("txt", f"11.09.2024, 18:05 - A: {said}\n12.09.2024, 18:06 - B: x\n".encode()),
        "signal json": ("json", json.dumps(sent, ensure_ascii=False).encode() + b"\n"),
        "signal markdown": ("md", f"[2024-09-11 18:05:10] A: {said}  \n".encode()),
        "viber": ("csv", f'11/09/2024,18:05:10,A,+375291112233,"{said}"\n'.encode()),
    }


def _pictures(said: str, latin: str) -> dict[str, tuple[str, bytes]]:
    made = {}
    for kind in _PIL_KINDS:
        output = BytesIO()
        exif = Image.Exif()
        exif[_DESCRIPTION] = latin
        noted = PngInfo()
        noted.add_itxt("Description", said)
        more: dict[str, object] = {"exif": exif} if kind in ("JPEG", "TIFF", "WEBP", "AVIF") else {}
        more |= {"pnginfo": noted} if kind == "PNG" else {}
        more |= {"comment": said.encode()} if kind in ("GIF", "JPEG") else {}
        Image.effect_noise((40, 30), 60).convert("RGB").save(output, kind, **more)
        behind = b"" if kind == "AVIF" else said.encode()
        made[f"{kind.lower()} picture"] = (kind.lower(), output.getvalue() + behind)
    free = struct.pack(">I4s", 8 + len(said.encode()), b"free") + said.encode()
    return made | {"heic picture": ("heic", _HEIC + free)}


def _recordings(said: str) -> dict[str, tuple[str, bytes]]:
    raw = said.encode()
    begun = {name: (ending, head + raw + bytes(64)) for name, (ending, head) in _SOUNDS.items()}
    return {
        **begun,
        "mp3 sound": ("mp3", mp3(TIT2=said)),
        "wav sound": ("wav", wav(1) + b"LIST" + struct.pack("<I", len(raw)) + raw),
    }


def _references(said: str, latin: str) -> dict[str, tuple[str, bytes]]:
    csl = [{"id": latin, "type": "article", "title": said, "abstract": said, "issued": {}}]
    rdf = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns:z="http://www.zotero.org/namespaces/export#" '
        'xmlns:bib="http://purl.org/net/biblio#" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/">'
        f'<bib:Article rdf:about="#i"><z:itemType>journalArticle</z:itemType><dc:title>{said}'
        f"</dc:title><dcterms:abstract>{said}</dcterms:abstract></bib:Article></rdf:RDF>"
    )
    cue = f"00:00:01,000 --> 00:00:02,000\n{said}\n"
    return {
        "calendar": ("ics", _calendar(said)),
        "contacts": ("vcf", _cards(said)),
        "ris": ("ris", f"TY  - JOUR\nTI  - {said}\nAB  - {said}\nER  - \n".encode()),
        "bibtex": ("bib", f"@article{{a, title = {{{said}}}, abstract = {{{said}}}}}\n".encode()),
        "csl json": ("json", json.dumps(csl, ensure_ascii=False).encode()),
        "zotero rdf": ("rdf", rdf.encode()),
        "csv": ("csv", f"title,text\n{latin},{said}\n{latin} 2,{said} two\n".encode()),
        "subrip": ("srt", f"1\n{cue}".encode()),
        "webvtt": ("vtt", f"WEBVTT\n\n{cue.replace(',', '.')}".encode()),
    }


def _calendar(said: str) -> bytes:
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1@example.org\r\n"
        f"DTSTART:20240911T100000\r\nSUMMARY:{said}\r\nDESCRIPTION:{said}\r\n"
        "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:2@example.org\r\n"
        "DTSTART;VALUE=DATE:20240912\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    ).encode()


def _cards(said: str) -> bytes:
    card = f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{said}\r\nNOTE:{said}\r\nEND:VCARD\r\n"
    return f"{card}BEGIN:VCARD\r\nFN:x\r\nEND:VCARD\r\n".encode()


def _texts(said: str, latin: str, page: str) -> dict[str, tuple[str, bytes]]:
    line = json.dumps({"id": latin, "title": said, "text": f"{said} line"}, ensure_ascii=False)
    return {
        "web page": ("html", page.encode()),
        "json lines": ("jsonl", line.encode() + b"\n"),
        "markdown": ("md", f"# {said}\n\n{said} marked\n".encode()),
        "plain text": ("txt", f"{said} plain".encode()),
        "json file": ("json", json.dumps([{"said": f"{said} in JSON"}]).encode()),
        "xml file": ("xml", f"<notes><note by='a'>{said} in XML</note></notes>".encode()),
    }


def _archives(said: str) -> dict[str, tuple[str, bytes]]:
    return {
        "unread file": ("7z", b"7z\xbc\xaf\x27\x1c" + said.encode()),
        "zip archive": ("zip", zipped({"a.txt": f"{said} zipped"})),
        "tar archive": ("tar", tar({"a.txt": f"{said} in a tar".encode()})),
        "gzip file": ("txt.gz", gzip.compress(f"{said} in gzip".encode())),
        "bzip2 file": ("txt.bz2", bz2.compress(f"{said} in bzip2".encode())),
        "xz file": ("txt.xz", lzma.compress(f"{said} in xz".encode())),
    }
