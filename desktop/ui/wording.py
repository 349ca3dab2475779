"""What each error says to the user: what happened, what is safe, what to do.

The message catalogue of the window. No sentence holds content, names, secrets or paths.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from archive.errors import SkryniaError
from desktop.ui.marking import QT_TRANSLATE_NOOP

_CONTEXT = "Wording"


@dataclass(frozen=True, slots=True)
class Wording:
    """Two sentences in the language in force."""

    happened: str
    advice: str
    """What is safe and what to do; may be empty."""


def explain(error: SkryniaError) -> Wording:
    """The wording of an error, in the language in force."""
    return explain_code(error.code)


def explain_code(code: str) -> Wording:
    """The wording of an error's code, in the language in force. Raises `KeyError`."""
    happened, advice = _CATALOGUE[code]
    return Wording(_translated(happened), _translated(advice) if advice else "")


def _translated(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)


_CATALOGUE: dict[str, tuple[str, str]] = {
    "skrynia": (
        QT_TRANSLATE_NOOP("Wording", "This did not work."),
        QT_TRANSLATE_NOOP("Wording", "What was stored before is untouched."),
    ),
    "expected": (
        QT_TRANSLATE_NOOP("Wording", "This could not be done."),
        QT_TRANSLATE_NOOP("Wording", "What was stored before is untouched."),
    ),
    "invariant": (
        QT_TRANSLATE_NOOP("Wording", "The program made a mistake and stopped this work."),
        QT_TRANSLATE_NOOP(
            "Wording", "What was stored before is untouched. Lock the archive and unlock it again."
        ),
    ),
    "archive.not_found": (
        QT_TRANSLATE_NOOP("Wording", "There is no archive in this folder."),
        QT_TRANSLATE_NOOP("Wording", "Choose the folder that holds the file “header”."),
    ),
    "archive.exists": (
        QT_TRANSLATE_NOOP("Wording", "There is something in this place already."),
        QT_TRANSLATE_NOOP("Wording", "Nothing was changed. Choose another name."),
    ),
    "archive.wrong_secret": (
        QT_TRANSLATE_NOOP("Wording", "This does not open the archive."),
        QT_TRANSLATE_NOOP(
            "Wording",
            "Check the keyboard layout and Caps Lock, and the key file if the archive uses one. "
            "Nothing was changed.",
        ),
    ),
    "archive.damaged": (
        QT_TRANSLATE_NOOP("Wording", "A part of the archive is damaged."),
        QT_TRANSLATE_NOOP(
            "Wording",
            "Your passphrase is not the cause. Copy the whole folder before you try anything "
            "else, then open a backup.",
        ),
    ),
    "archive.newer_version": (
        QT_TRANSLATE_NOOP("Wording", "This archive was made by a newer version of the program."),
        QT_TRANSLATE_NOOP("Wording", "Nothing was changed. Open it with the newer version."),
    ),
    "archive.locked": (
        QT_TRANSLATE_NOOP("Wording", "Another window is working on this archive."),
        QT_TRANSLATE_NOOP("Wording", "Close it there, or open the archive for reading only."),
    ),
    "archive.read_only": (
        QT_TRANSLATE_NOOP("Wording", "The archive is open for reading only."),
        QT_TRANSLATE_NOOP("Wording", "Nothing was changed."),
    ),
    "disk.full": (
        QT_TRANSLATE_NOOP("Wording", "There is no room left on the disk."),
        QT_TRANSLATE_NOOP(
            "Wording", "What was stored before is untouched. Make room and try again."
        ),
    ),
    "disk.io": (
        QT_TRANSLATE_NOOP("Wording", "The disk refused to read or write."),
        QT_TRANSLATE_NOOP(
            "Wording", "What was stored before is untouched. Check the cable or the stick."
        ),
    ),
    "memory.short": (
        QT_TRANSLATE_NOOP("Wording", "There is not enough memory to open this archive."),
        QT_TRANSLATE_NOOP("Wording", "Nothing was changed. Close other programs and try again."),
    ),
    "index.outdated": (
        QT_TRANSLATE_NOOP("Wording", "The search index is of an older version."),
        QT_TRANSLATE_NOOP(
            "Wording", "The documents are in order. Build the index again from the menu “Archive”."
        ),
    ),
    "keys.last": (
        QT_TRANSLATE_NOOP("Wording", "The last key cannot be removed."),
        QT_TRANSLATE_NOOP("Wording", "Without it nobody could open the archive any more."),
    ),
    "keys.full": (
        QT_TRANSLATE_NOOP("Wording", "All key slots are in use."),
        QT_TRANSLATE_NOOP("Wording", "Remove a key that is no longer needed."),
    ),
    "keys.not_found": (
        QT_TRANSLATE_NOOP("Wording", "There is no such key."),
        QT_TRANSLATE_NOOP("Wording", "Nothing was changed."),
    ),
    "keys.weak": (
        QT_TRANSLATE_NOOP("Wording", "This passphrase or key file cannot protect an archive."),
        QT_TRANSLATE_NOOP("Wording", "Use the seven words that are offered, or a longer sentence."),
    ),
    "keys.parameters": (
        QT_TRANSLATE_NOOP("Wording", "The protection asked for is too weak or too heavy."),
        QT_TRANSLATE_NOOP("Wording", "Nothing was changed."),
    ),
    "keys.recovery_words": (
        QT_TRANSLATE_NOOP("Wording", "A recovery word is misspelt, missing or in the wrong place."),
        QT_TRANSLATE_NOOP(
            "Wording",
            "There are thirteen. Show them and compare each with the sheet. Nothing was changed.",
        ),
    ),
    "article.not_found": (
        QT_TRANSLATE_NOOP("Wording", "This document is no longer in the archive."),
        "",
    ),
    "annotation.not_found": (
        QT_TRANSLATE_NOOP("Wording", "This mark is no longer in the archive."),
        "",
    ),
    "code.not_found": (
        QT_TRANSLATE_NOOP("Wording", "This code is no longer in the archive."),
        "",
    ),
    "code.invalid": (
        QT_TRANSLATE_NOOP("Wording", "The code cannot be kept like this; it stays as it was."),
        QT_TRANSLATE_NOOP(
            "Wording",
            "Its name must not be empty or that of a code beside it, and it cannot lie below "
            "itself.",
        ),
    ),
    "change.outdated": (
        QT_TRANSLATE_NOOP("Wording", "This step can no longer be taken back."),
        QT_TRANSLATE_NOOP("Wording", "It was changed again since. Nothing was changed now."),
    ),
    "label.not_found": (
        QT_TRANSLATE_NOOP("Wording", "No document has this tag or collection any more."),
        "",
    ),
    "manuscript.not_found": (
        QT_TRANSLATE_NOOP("Wording", "This draft is no longer in the archive."),
        "",
    ),
    "original.not_found": (
        QT_TRANSLATE_NOOP("Wording", "This document has no original file."),
        QT_TRANSLATE_NOOP("Wording", "Its text is in order."),
    ),
    "article.invalid": (
        QT_TRANSLATE_NOOP("Wording", "A field of the document does not hold what it should."),
        "",
    ),
    "import.failed": (QT_TRANSLATE_NOOP("Wording", "This file could not be read."), ""),
    "import.not_found": (QT_TRANSLATE_NOOP("Wording", "There is no such file or folder."), ""),
    "import.unreadable": (
        QT_TRANSLATE_NOOP("Wording", "The system did not let this file be read."),
        "",
    ),
    "import.not_a_file": (
        QT_TRANSLATE_NOOP("Wording", "This is a link or a device and no file."),
        QT_TRANSLATE_NOOP("Wording", "Links are not followed. Import what it leads to."),
    ),
    "import.too_large": (QT_TRANSLATE_NOOP("Wording", "This file is too large."), ""),
    "import.unknown_format": (
        QT_TRANSLATE_NOOP("Wording", "This kind of file is not known yet."),
        "",
    ),
    "import.kept_unread": (
        QT_TRANSLATE_NOOP("Wording", "This file is kept, but nothing here can read what is in it."),
        QT_TRANSLATE_NOOP("Wording", "Unpack it, or save it in another format, and import that."),
    ),
    "import.malformed": (QT_TRANSLATE_NOOP("Wording", "This file is broken."), ""),
    "import.no_text": (QT_TRANSLATE_NOOP("Wording", "There is no text in this file."), ""),
    "import.password_protected": (
        QT_TRANSLATE_NOOP("Wording", "This file is locked with a password of its own."),
        QT_TRANSLATE_NOOP("Wording", "Save it without the password, then import it again."),
    ),
    "import.bomb": (
        QT_TRANSLATE_NOOP("Wording", "This file unfolds to far more than its size, as traps do."),
        "",
    ),
    "import.too_complex": (
        QT_TRANSLATE_NOOP("Wording", "Reading this file takes too much memory."),
        "",
    ),
    "import.timeout": (QT_TRANSLATE_NOOP("Wording", "Reading this file took too long."), ""),
    "import.too_costly": (
        QT_TRANSLATE_NOOP("Wording", "This file was not tried: others beside it took too long."),
        QT_TRANSLATE_NOOP("Wording", "Take it out of the file it lies in and import it by itself."),
    ),
    "import.crashed": (
        QT_TRANSLATE_NOOP("Wording", "The process that read this file broke down over it."),
        QT_TRANSLATE_NOOP("Wording", "The other files are not affected."),
    ),
    "import.unprotected": (
        QT_TRANSLATE_NOOP("Wording", "This system cannot lock up the reader of such a file."),
        QT_TRANSLATE_NOOP("Wording", "A trap in it could do harm, so it was left out."),
    ),
    "ocr.unavailable": (
        QT_TRANSLATE_NOOP("Wording", "Text in pictures cannot be read on this computer."),
        QT_TRANSLATE_NOOP("Wording", "The language models of Tesseract are missing."),
    ),
    "release.untrusted": (
        QT_TRANSLATE_NOOP("Wording", "This program was not signed by the key that was named."),
        QT_TRANSLATE_NOOP("Wording", "Do not start it; get it again from somebody you trust."),
    ),
    "release.signature_malformed": (
        QT_TRANSLATE_NOOP("Wording", "A key, a signature or a list of checksums is broken."),
        QT_TRANSLATE_NOOP(
            "Wording", "Do not start this program before it was checked with a whole one."
        ),
    ),
    "release.unsigned": (
        QT_TRANSLATE_NOOP(
            "Wording", "There is no program with a signed list of checksums at this place."
        ),
        QT_TRANSLATE_NOOP("Wording", "Nothing was changed."),
    ),
    "release.older": (
        QT_TRANSLATE_NOOP(
            "Wording", "The program that was offered is not newer than the one that is there."
        ),
        QT_TRANSLATE_NOOP("Wording", "Nothing was changed."),
    ),
    "stick.missing": (
        QT_TRANSLATE_NOOP("Wording", "There is no folder at this place."),
        QT_TRANSLATE_NOOP("Wording", "Name the mounted stick, or a folder in one that is there."),
    ),
    "stick.unsuitable": (
        QT_TRANSLATE_NOOP("Wording", "This cannot lie on a stick."),
        QT_TRANSLATE_NOOP(
            "Wording",
            "It is damaged, made for another system, or has a name or a size that FAT refuses.",
        ),
    ),
    "stick.occupied": (
        QT_TRANSLATE_NOOP("Wording", "Something with this name lies on the stick already."),
        QT_TRANSLATE_NOOP("Wording", "Remove it or choose another name."),
    ),
    "query.syntax": (
        QT_TRANSLATE_NOOP("Wording", "This search cannot be understood."),
        QT_TRANSLATE_NOOP(
            "Wording",
            "A year, a date or another field holds what it cannot, or the search is too long. "
            'These are right: year:2023-2025, date:12.08.2020, "exact words". '
            "Ctrl+F1 shows more.",
        ),
    ),
    "query.unknown_field": (
        QT_TRANSLATE_NOOP("Wording", "Nothing was found: there is no field of this name."),
        QT_TRANSLATE_NOOP("Wording", "Ctrl+F1 shows the fields, in your language, too."),
    ),
    "query.unknown_value": (
        QT_TRANSLATE_NOOP("Wording", "Nothing was found: no document has this value."),
        QT_TRANSLATE_NOOP(
            "Wording",
            "Kinds and languages may be written in your language. Ctrl+F1 shows examples.",
        ),
    ),
    "job.cancelled": (
        QT_TRANSLATE_NOOP("Wording", "Stopped."),
        QT_TRANSLATE_NOOP("Wording", "What was stored before stays."),
    ),
}
