"""Who did what with a document, and when: read the log, write exports into it, hand it out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from archive.errors import InvalidRecordError
from archive.fingerprints import FIRST_LINK, custody_link
from archive.ports import OpenArchive
from archive.records import ArticleId, CustodyAction, CustodyEntry, Sha256

CUSTODIAN_SETTING = "custody.by"
"""Setting with the name that entries are made under; without it, what the key is called."""


def custody(archive: OpenArchive, article_id: ArticleId | None = None) -> tuple[CustodyEntry, ...]:
    """The whole log, or what was done with one document, which may be gone; oldest first."""
    with archive.reading() as unit:
        return tuple(unit.custody.entries(article_id))


def record_export(archive: OpenArchive, ids: Sequence[ArticleId]) -> None:
    """Write into the log that documents were handed out. Raises `ArticleNotFoundError`."""
    with archive.writing() as unit:
        unit.custody.record(CustodyAction.EXPORTED, ids)


def name_custodian(archive: OpenArchive, untrusted_name: str) -> None:
    """Have entries made under this name from now on; under the key's label when it is empty.

    The name is one line, whatever it was pasted with: the log is read line by line.
    """
    name = " ".join(untrusted_name.split())
    with archive.writing() as unit:
        if name:
            unit.settings.put(CUSTODIAN_SETTING, name)
        else:
            unit.settings.forget(CUSTODIAN_SETTING)


def custody_record(entry: CustodyEntry) -> dict[str, object]:
    """One entry for scripts and for exports; `link` is checked by `first_false_link`."""
    return {
        "number": entry.number,
        "at": entry.at.isoformat(),
        "action": entry.action.value,
        "by": entry.by,
        "id": entry.article_id,
        "uid": entry.uid,
        "version": entry.version,
        "content_sha256": entry.content_hash.hex(),
        "link": entry.link.hex(),
    }


def custody_lines(entries: Iterable[CustodyEntry]) -> Iterator[str]:
    """The log as JSON lines, without line ends: what an export carries."""
    for entry in entries:
        yield json.dumps(custody_record(entry), ensure_ascii=False)


def custody_entry(untrusted_line: str) -> CustodyEntry:
    """An entry out of a log that was handed out. Raises `InvalidRecordError`."""
    try:
        fields = json.loads(untrusted_line)
        return CustodyEntry(
            number=fields["number"],
            at=datetime.fromisoformat(fields["at"]),
            action=CustodyAction(fields["action"]),
            by=fields["by"],
            article_id=fields["id"],
            uid=fields["uid"],
            version=fields["version"],
            content_hash=Sha256(bytes.fromhex(fields["content_sha256"])),
            link=Sha256(bytes.fromhex(fields["link"])),
        )
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise InvalidRecordError("custody") from error


def first_false_link(entries: Iterable[CustodyEntry]) -> int | None:
    """Number of the first entry of a whole log that is not what follows from those before it.

    None for a sound one. Needs no key: the end of the log is kept under the archive's own.
    """
    before = FIRST_LINK
    for number, entry in enumerate(entries, start=1):
        if entry.number != number or custody_link(before, entry) != entry.link:
            return number
        before = entry.link
    return None


def first_false_line(untrusted_lines: Sequence[str]) -> int | None:
    """The same of a log that was handed out; what cannot be read is no entry."""
    entries: list[CustodyEntry] = []
    for line in untrusted_lines:
        try:
            entries.append(custody_entry(line))
        except InvalidRecordError:
            break
    unread = len(entries) + 1 if len(entries) < len(untrusted_lines) else None
    return first_false_link(entries) or unread
