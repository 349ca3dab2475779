"""The English wording of every code that the program may answer with.

A sentence says what happened, what is safe, and what to do. Nothing here knows content, names,
secrets or paths; the few typed fields that errors carry are numbers and fixed words. The window
translates the same codes through Qt.
"""

from __future__ import annotations

from archive.errors import (
    ArchiveDamagedError,
    ArticleNotFoundError,
    IndexOutdatedError,
    InvalidRecordError,
    NewerVersionError,
    SkryniaError,
)
from archive.findings import FindingCode
from archive.query_errors import UnknownValueError
from archive.searching import Mistake, Why

ERRORS: dict[str, str] = {
    "skrynia": "Something went wrong. Nothing was changed; try again.",
    "expected": "This could not be done. Nothing was changed.",
    "invariant": (
        "The program broke one of its own rules and stopped before it could do harm. What was "
        "committed is safe; please report this code."
    ),
    "archive.not_found": "There is no archive at this place. Check the path.",
    "archive.exists": (
        "Something lies at this place already; it was not touched. Choose another folder."
    ),
    "archive.wrong_secret": (
        "No key of this archive opens with what was given. Nothing was changed; check the "
        "passphrase, the keyboard layout and the keyfile."
    ),
    "archive.damaged": (
        "A part of the archive is not what was written. Nothing was changed; copy the folder "
        "before anything else, then run `skrynia verify` or go back to a backup."
    ),
    "archive.newer_version": (
        "The archive was written by a newer version of this program. Nothing was touched; "
        "use the newer version."
    ),
    "index.outdated": (
        "The index was built by the rules of an older version of this program. The documents are "
        "safe; `skrynia reindex` builds it again."
    ),
    "archive.locked": (
        "Another process is writing to this archive. Nothing was changed; wait until it has "
        "finished. Searching and reading are possible meanwhile."
    ),
    "archive.read_only": (
        "The archive was opened for reading only, or its medium is read-only. Nothing was changed."
    ),
    "disk.full": (
        "The disk is full. What was committed before is safe; make room and do the rest again."
    ),
    "disk.io": (
        "The medium refused to read or write. What was committed before is safe; check the "
        "medium, then run `skrynia verify`."
    ),
    "keys.last": (
        "The last key cannot be removed, or nobody could open the archive. Add another one first."
    ),
    "keys.full": "All eight key slots are taken. Nothing was changed; remove a key first.",
    "keys.not_found": (
        "There is no key in this slot. Nothing was changed; `skrynia keys list` shows the slots."
    ),
    "keys.weak": (
        "This secret cannot protect an archive: it is empty, too weak, or not a keyfile of 64 "
        "bytes. Nothing was changed; choose another one."
    ),
    "keys.parameters": (
        "The cost of a guess lies outside of what is allowed: at least 64 MiB and 3 passes, at "
        "most 2048 MiB and 16 passes. Nothing was changed."
    ),
    "memory.short": (
        "There is not enough free memory to open this archive. Nothing was changed; close other "
        "programs and try again."
    ),
    "keys.recovery_words": (
        "These words are not a recovery code: a word is misspelt, missing or in the wrong place. "
        "Nothing was changed; compare them with the paper."
    ),
    "article.not_found": "No document has this number. Nothing was changed.",
    "annotation.not_found": "No mark has this number. Nothing was changed.",
    "code.not_found": "No code has this number. Nothing was changed.",
    "code.invalid": (
        "A code needs a name that no code beside it has, without line breaks, and a place that is "
        "not below itself. Nothing was changed."
    ),
    "change.outdated": (
        "What this step should be taken back on was changed since. Nothing was changed now."
    ),
    "label.not_found": "No document has this tag, or is in this collection. Nothing was changed.",
    "manuscript.not_found": "No draft has this number. Nothing was changed.",
    "original.not_found": "This document carries no original file.",
    "article.invalid": (
        "A field of this document does not hold what it must; the document was left out. The "
        "others are not affected."
    ),
    "import.failed": "This could not be read as a document; the others are not affected.",
    "import.not_found": "There is no such file or folder.",
    "import.unreadable": "The system refused to read this file. Check its permissions.",
    "import.not_a_file": "This is a link, a pipe or a device and no file; it was not followed.",
    "import.too_large": "This file is larger than a document may be; it was left out.",
    "import.unknown_format": "No reader knows this kind of file; it was left out.",
    "import.kept_unread": (
        "This file is kept as it is and can be taken out again, but nothing in it is read: no "
        "reader knows its kind. Import what is in it by itself, or saved in another format."
    ),
    "import.malformed": "This file is not well formed for its kind; it was left out.",
    "import.no_text": "There is no text in this file; it was left out.",
    "import.password_protected": (
        "This file is locked with a password of its own; it was left out. Save it without the "
        "password, then import it again."
    ),
    "import.bomb": (
        "This file unfolds to far more than its size lets expect, as a trap does; it was left out."
    ),
    "import.too_complex": (
        "Reading this file takes more memory than a document may take; it was left out."
    ),
    "import.timeout": "Reading this file took too long; it was stopped and left out.",
    "import.too_costly": (
        "This file was not tried: others that lie in the same file took too long to read. Take it "
        "out of there, then import it by itself."
    ),
    "import.crashed": (
        "The process that read this file broke down over it; the file was left out, and the others "
        "are not affected."
    ),
    "import.unprotected": (
        "This system cannot lock up the reader of such a file, and a trap in it could do harm; it "
        "was left out. `skrynia doctor` says what is missing; `--unjailed` reads it nevertheless."
    ),
    "ocr.unavailable": (
        "Text in pictures cannot be read here: the language models of Tesseract are missing. "
        "Nothing was changed; install them, then try again."
    ),
    "release.untrusted": (
        "The signature is not by the key that was named, or not over these files. Do not start "
        "this program; get it again from somebody you trust."
    ),
    "release.signature_malformed": (
        "A key, a signature or a list of checksums is not well formed. Do not start this program "
        "before it was checked with a whole one."
    ),
    "release.unsigned": (
        "There is no program with a signed list of checksums at this place. Nothing was changed."
    ),
    "release.older": (
        "The program that was offered is not newer than the one that is there. Nothing was changed."
    ),
    "stick.missing": (
        "There is no folder at this place: name the mounted stick, or a folder in one that is "
        "there. Nothing was changed."
    ),
    "stick.unsuitable": (
        "This cannot lie on a stick: it is damaged, made for another system, or has a name or a "
        "size that FAT refuses. The stick was not touched."
    ),
    "stick.occupied": (
        "Something with this name lies on the stick already. It was not touched; remove it or "
        "choose another name."
    ),
    "query.syntax": (
        "The query cannot be understood; nothing was searched. A year, a date or another field "
        "holds what it cannot, or the query is too long. These are right: year:2023-2025, "
        'date:12.08.2020, "exact words".'
    ),
    "query.unknown_field": (
        "Nothing was found, and what stands before the colon is the name of no field. The fields "
        "are title, body, author, name, person, source, place, tag, collection, note, code, kind, "
        "lang, year, date, sensitivity and id; they have Belarusian, Russian and Ukrainian names."
    ),
    "query.unknown_value": (
        "Nothing was found, and no document has this value in the field. A kind is article, "
        "testimony, letter, court, note, picture, recording, film, list or entry; a language is "
        "be, ru, uk, en, pl, lt or de."
    ),
    "job.cancelled": (
        "Stopped as asked. What was reported before is stored; nothing is half done."
    ),
}

NO_SCREEN = (
    "There is no screen to show the window on. Nothing was opened; the commands do the same "
    "without one, `skrynia --help` lists them."
)

FINDINGS: dict[FindingCode, str] = {
    FindingCode.HEADER: "the header is damaged",
    FindingCode.HEADER_COPY: "one of the two copies of the header is damaged",
    FindingCode.HEADER_TAMPERED: "the header was altered on purpose",
    FindingCode.PAGES: "pages are damaged",
    FindingCode.STRUCTURE: "the structure of the database is damaged",
    FindingCode.CHAIN: "the chain over the records is broken: a part is older than the rest",
    FindingCode.CUSTODY: "the custody log is broken: an entry was changed, or is missing",
    FindingCode.RECORD: "a document is not what was stored",
    FindingCode.MEDIA_MISSING: "a volume of originals is missing",
    FindingCode.MEDIA: "a volume of originals is damaged",
    FindingCode.ORIGINAL: "an original file is not what was imported",
    FindingCode.INDEX_MISSING: "the index lacks a document; `skrynia reindex` repairs it",
    FindingCode.INDEX_ORPHAN: "the index knows a document that is gone; `skrynia reindex` repairs",
    FindingCode.INDEX_DIFFERS: "the index differs from a document; `skrynia reindex` repairs it",
}

MISTAKES: dict[Mistake, str] = {
    Mistake.KEYBOARD: "in another keyboard layout this reads",
    Mistake.SPELLING: "did you mean",
    Mistake.FIELD: "there is no such field; without it, or with its right name:",
    Mistake.VALUE: "no document has this value; there is",
    Mistake.PART: "within longer words:",
    Mistake.LAYERS: "with all layers (--layers is left out):",
}

REASONS: dict[Why, str] = {
    Why.EXACT: "as typed",
    Why.FORMS: "another form",
    Why.SPELLING: "another spelling",
    Why.NAMES: "a name that sounds like it",
    Why.PATTERN: "fits the pattern",
    Why.BEGINNING: "begins as typed",
    Why.NEAR: "almost the same",
}

ESCAPES: dict[str, str] = {
    "open": "open a file",
    "write": "write to a file",
    "stat": "see whether a file is there",
    "unlink": "delete a file",
    "chmod": "change who may read a file",
    "chroot": "change the root folder",
    "mount": "mount a disk",
    "exec": "run a program",
    "fork": "start a process",
    "kill": "send a signal to another process",
    "ptrace": "take another process over",
    "memory of others": "read the memory of another process",
    "memory file": "make a file in memory",
    "code in memory": "make memory into code",
    "socket": "open a socket, to a network or to another program",
    "socket pair": "open a pair of sockets",
}
"""What the probes of the jail try, by their names."""


def wording(code: str) -> str:
    """The sentence of an error code."""
    return ERRORS[code]


def describe(error: SkryniaError) -> str:
    """The sentence of an error, with the typed fields that it carries."""
    return ERRORS[error.code] + _detail(error)


def _detail(error: SkryniaError) -> str:
    match error:
        case ArchiveDamagedError():
            return f" (part: {error.part})"
        case NewerVersionError():
            return f" (version {error.found}; this program reads up to {error.known})"
        case IndexOutdatedError():
            return f" (rules {error.found}; this program knows {error.known})"
        case ArticleNotFoundError():
            return f" (number {error.article_id})"
        case InvalidRecordError() | UnknownValueError():
            return f" (field: {error.field})"
    return ""


def describe_mistake(mistake: Mistake) -> str:
    """What an offered query is introduced with."""
    return MISTAKES[mistake]


def describe_reason(why: Why) -> str:
    """Why a word was marked."""
    return REASONS[why]
