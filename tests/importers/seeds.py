"""A small whole file of each format of mail, chats, transcripts, web archives and references."""

import gzip
import json
from pathlib import Path

from tests.importers.calendars.test_calendar import OFFICE, TELEPHONE
from tests.importers.contacts.test_contacts import ADDRESS_BOOK, NEWEST
from tests.importers.contacts.test_contacts import TELEPHONE as TELEPHONE_CARD
from tests.importers.every_kind import webarchive
from tests.importers.messages import test_conversations as chats
from tests.importers.messages import tnef_writer
from tests.importers.messages.mails import letter
from tests.importers.messages.outlook_writer import outlook_mail
from tests.importers.messages.test_mail import nested
from tests.importers.messages.test_mbox import BOX
from tests.importers.messages.test_signal_and_viber import SIGNAL
from tests.importers.messages.test_whatsapp import WHATSAPP
from tests.importers.references import test_references as references
from tests.importers.tables.test_old_tables import REGISTER as OLD_REGISTER
from tests.importers.tables.test_spreadsheet_xml import REGISTER as IN_XML
from tests.importers.tables.test_tables import LIST, REGISTER
from tests.importers.transcripts.test_cues import SUBRIP, WEBVTT
from tests.importers.webarchives import test_webarchives as archives
from tests.importers.webarchives.captured import ENTRIES, SAVED
from tests.importers.webarchives.zim_writer import zim_file

DATA = Path(__file__).resolve().parents[1] / "data" / "importers"


def _mail() -> bytes:
    message = letter()
    message.add_alternative("<p>Першы <b>радок</b></p>", subtype="html")
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="справа.pdf")
    return message.as_bytes()


_ANSWERS = b"".join(archives.record("response", block) for block in archives.ENCODED.values())
_PAGES = b'{"url": "https://example.org/n", "title": "x"}'

SEEDS: dict[str, tuple[bytes, ...]] = {
    "mail": (_mail(), nested(5)),
    "mailbox": (BOX,),
    "outlook mail": (outlook_mail(),),
    "packed mail": (tnef_writer.letter(),),
    "telegram json": (json.dumps(chats.ACCOUNT, ensure_ascii=False).encode(),),
    "telegram html": ((DATA / "telegram-messages.html").read_bytes(),),
    "whatsapp": tuple(text.encode() for text, _ in WHATSAPP.values()),
    "signal json": (SIGNAL.encode(),),
    "signal markdown": (b"[2024-09-11 18:05:10] A: ![a](./media/a.jpg)\nb\n",),
    "viber": ('11/09/2024,18:05:10,Алена,+375291112233,"Добры, вечар"\n'.encode(),),
    "subrip": (SUBRIP.encode(),),
    "webvtt": (WEBVTT.encode(),),
    "mhtml": (SAVED,),
    "webarchive": (webarchive("<p>Першы радок</p>"),),
    "warc": (_ANSWERS, gzip.compress(_ANSWERS)),
    "wacz": (archives.make_wacz(("archive/a.warc", _ANSWERS), ("pages/pages.jsonl", _PAGES)),),
    "zim": tuple(zim_file(ENTRIES, compression=number) for number in (1, 4, 5)),
    "calendar": (OFFICE.encode(), TELEPHONE.encode()),
    "contacts": tuple(each.encode() for each in (TELEPHONE_CARD, ADDRESS_BOOK, NEWEST)),
    "ris": (references.RIS.encode(),),
    "bibtex": (references.BIBTEX.encode(),),
    "csl json": (json.dumps(references.CSL, ensure_ascii=False).encode(),),
    "zotero rdf": (references.RDF.encode(),),
    "excel table": (REGISTER,),
    "old excel table": (OLD_REGISTER,),
    "excel xml table": (IN_XML,),
    "opendocument table": (LIST,),
    "csv": (references.CSV.encode(),),
}
