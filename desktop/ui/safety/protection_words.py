"""What each promise means on this device, in plain words: what holds, and what to do."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from archive.protections import Promise, Protection, Verdict
from desktop.ui.marking import QT_TRANSLATE_NOOP

_CONTEXT = "Protections"


@dataclass(frozen=True, slots=True)
class ProtectionWords:
    """One row, in the language in force."""

    title: str
    text: str


def words_of(protection: Protection) -> ProtectionWords:
    """The wording of one promise as it stands here."""
    title, *texts = _CATALOGUE[protection.promise]
    text = texts[_ORDER.index(protection.verdict)]
    return ProtectionWords(_translated(title), _translated(text))


def verdict_word(verdict: Verdict) -> str:
    """One word for a verdict."""
    return _translated(_WORDS[verdict])


def _translated(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)


_ORDER = (Verdict.KEPT, Verdict.PARTLY, Verdict.OPEN)

_WORDS = {
    Verdict.KEPT: QT_TRANSLATE_NOOP("Protections", "Protected"),
    Verdict.PARTLY: QT_TRANSLATE_NOOP("Protections", "In part"),
    Verdict.OPEN: QT_TRANSLATE_NOOP("Protections", "Not protected"),
}

# Title, then what is said when it is kept, kept in part, and open.
_CATALOGUE: dict[Promise, tuple[str, str, str, str]] = {
    Promise.CRYPTOGRAPHY: (
        QT_TRANSLATE_NOOP("Protections", "Encryption"),
        QT_TRANSLATE_NOOP(
            "Protections", "Every part of the encryption gives the published answers."
        ),
        QT_TRANSLATE_NOOP("Protections", "The encryption could not be tried out."),
        QT_TRANSLATE_NOOP(
            "Protections",
            "This program does not encrypt as it should. Do not use it; get it again from "
            "somebody you trust.",
        ),
    ),
    Promise.JAIL: (
        QT_TRANSLATE_NOOP("Protections", "Files from others"),
        QT_TRANSLATE_NOOP(
            "Protections",
            "Whatever reads an imported file is locked up: it has no files, no network, no "
            "programs and no keys.",
        ),
        QT_TRANSLATE_NOOP("Protections", "The readers of files are locked up in part only."),
        QT_TRANSLATE_NOOP(
            "Protections",
            "This system cannot lock up the readers of files. Import only files of people you "
            "trust; risky kinds are left out unless you agree.",
        ),
    ),
    Promise.MEMORY: (
        QT_TRANSLATE_NOOP("Protections", "Memory of the program"),
        QT_TRANSLATE_NOOP(
            "Protections",
            "Other programs cannot read it, and a crash writes nothing of it to the disk.",
        ),
        QT_TRANSLATE_NOOP(
            "Protections",
            "This system lets other programs of yours read it. Lock the archive when you do not "
            "need it.",
        ),
        QT_TRANSLATE_NOOP(
            "Protections",
            "Other programs may read it, or a crash may write it to the disk. Lock the archive "
            "when you do not need it.",
        ),
    ),
    Promise.TRACER: (
        QT_TRANSLATE_NOOP("Protections", "Being watched from inside"),
        QT_TRANSLATE_NOOP("Protections", "No other program is attached to this one."),
        QT_TRANSLATE_NOOP(
            "Protections", "Whether another program is attached to this one cannot be found out."
        ),
        QT_TRANSLATE_NOOP(
            "Protections",
            "Another program is attached to this one and sees all it does. Do not open an archive "
            "on this computer.",
        ),
    ),
    Promise.SWAP: (
        QT_TRANSLATE_NOOP("Protections", "Memory that is moved to the disk"),
        QT_TRANSLATE_NOOP(
            "Protections", "None is moved there, or it is encrypted: nothing readable stays."
        ),
        QT_TRANSLATE_NOOP(
            "Protections",
            "Whether it is encrypted there cannot be found out. Encrypt the disk of the computer, "
            "and shut it down instead of letting it sleep.",
        ),
        QT_TRANSLATE_NOOP(
            "Protections",
            "The system may write pieces of memory to the disk, not encrypted. Encrypt the disk "
            "or switch swap off; until then shut down instead of hibernating.",
        ),
    ),
    Promise.NETWORK: (
        QT_TRANSLATE_NOOP("Protections", "Network"),
        QT_TRANSLATE_NOOP(
            "Protections", "The program has no connection and nothing that could open one."
        ),
        QT_TRANSLATE_NOOP(
            "Protections",
            "Nothing that could open a connection is loaded. This system does not let us look "
            "closer.",
        ),
        QT_TRANSLATE_NOOP(
            "Protections",
            "Something opened a way to the network inside this program. Disconnect the computer "
            "and lock the archive.",
        ),
    ),
    Promise.CLIPBOARD: (
        QT_TRANSLATE_NOOP("Protections", "What you copy"),
        QT_TRANSLATE_NOOP(
            "Protections", "It is marked as secret and taken away after a few seconds."
        ),
        QT_TRANSLATE_NOOP(
            "Protections",
            "It is marked as secret and taken away after a few seconds; until then every program "
            "of yours can read it.",
        ),
        QT_TRANSLATE_NOOP(
            "Protections", "It stays where every program can read it. Copy nothing secret."
        ),
    ),
    Promise.CAPTURE: (
        QT_TRANSLATE_NOOP("Protections", "Pictures of the screen"),
        QT_TRANSLATE_NOOP(
            "Protections", "The system leaves this window out of pictures and recordings."
        ),
        QT_TRANSLATE_NOOP(
            "Protections",
            "The system asks you before a program takes a picture of the screen. Say no while an "
            "archive is open.",
        ),
        QT_TRANSLATE_NOOP(
            "Protections",
            "Every program can take a picture of this screen; this system cannot prevent it. "
            "Close what you do not know before you open an archive.",
        ),
    ),
    Promise.SLEEP: (
        QT_TRANSLATE_NOOP("Protections", "Sleep and the system’s own lock"),
        QT_TRANSLATE_NOOP(
            "Protections",
            "The archive locks when the computer goes to sleep and when its screen is locked.",
        ),
        QT_TRANSLATE_NOOP(
            "Protections",
            "The archive locks when the computer wakes up. That the screen was locked cannot be "
            "noticed here: press F9 before you leave.",
        ),
        QT_TRANSLATE_NOOP(
            "Protections", "Locking on sleep is switched off. Press F9 before you leave."
        ),
    ),
    Promise.SECOND_KEY: (
        QT_TRANSLATE_NOOP("Protections", "A second key on paper"),
        QT_TRANSLATE_NOOP("Protections", "Recovery words open the archive, too."),
        QT_TRANSLATE_NOOP(
            "Protections",
            "There are no recovery words: if the passphrase is forgotten, everything is lost. "
            "“Keys” in the menu of safety makes them.",
        ),
        QT_TRANSLATE_NOOP(
            "Protections",
            "Only the passphrase opens the archive. Make recovery words and keep them on paper.",
        ),
    ),
    Promise.COPIES: (
        QT_TRANSLATE_NOOP("Protections", "Other copies"),
        QT_TRANSLATE_NOOP("Protections", "No other copy is known of."),
        QT_TRANSLATE_NOOP(
            "Protections",
            "The files that you imported are still where they were, readable for everybody. "
            "Delete them there, or keep them somewhere safe.",
        ),
        QT_TRANSLATE_NOOP(
            "Protections",
            "The archive lies in a folder that is copied to a service’s computers. It is "
            "encrypted there too, but others see that you have it: move it elsewhere.",
        ),
    ),
}
