"""Every error that may cross a room's edge, in two families.

*Expected* errors come from the user or the environment (a wrong passphrase, a full disk) and are
worded by the front end. *Broken invariants* are our bugs. A class carries a stable dotted code and
an exit status for scripts; instances carry typed fields and never content, names, secrets or paths.
"""

from __future__ import annotations

from typing import ClassVar

EXIT_DONE = 0
EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_PARTIAL = 3
EXIT_WRONG_PASSPHRASE = 4
EXIT_DAMAGED = 5
EXIT_LOCKED = 6


class SkryniaError(Exception):
    """Root of all errors that this program raises on purpose."""

    code: ClassVar[str] = "skrynia"
    exit_status: ClassVar[int] = EXIT_FAILED

    def __str__(self) -> str:
        """The code alone: wording belongs to the message catalogue of the front end."""
        return self.code


class ExpectedError(SkryniaError):
    """The user or the environment is the cause; the front end says what to do."""

    code = "expected"


class InvariantError(SkryniaError):
    """A promise of the program to itself is broken: a bug, never the user's doing."""

    code = "invariant"


# --- opening an archive -------------------------------------------------------------------------


class ArchiveNotFoundError(ExpectedError):
    """There is no archive at the given place."""

    code = "archive.not_found"


class ArchiveExistsError(ExpectedError):
    """Something already lies where a new archive should be made."""

    code = "archive.exists"


class WrongSecretError(ExpectedError):
    """No key slot opens with what was given; which part is wrong is not told."""

    code = "archive.wrong_secret"
    exit_status = EXIT_WRONG_PASSPHRASE


class ArchiveDamagedError(ExpectedError):
    """A part of the archive is not what was written."""

    code = "archive.damaged"
    exit_status = EXIT_DAMAGED

    def __init__(self, part: str) -> None:
        """`part` is a fixed word such as "header", "archive.db" or "media-0001.db"."""
        super().__init__(part)
        self.part = part


class NewerVersionError(ExpectedError):
    """The archive was written by a newer program; nothing was touched."""

    code = "archive.newer_version"

    def __init__(self, found: int, known: int) -> None:
        """`found` is the version in the archive, `known` the newest that this program reads."""
        super().__init__(found, known)
        self.found = found
        self.known = known


class ArchiveLockedError(ExpectedError):
    """Another process is writing; reading is still possible."""

    code = "archive.locked"
    exit_status = EXIT_LOCKED


class ReadOnlyError(ExpectedError):
    """The archive was opened for reading, or lies on a read-only medium."""

    code = "archive.read_only"


class DiskFullError(ExpectedError):
    """No room is left; what was committed before is untouched."""

    code = "disk.full"


class StorageError(ExpectedError):
    """The medium refused to read or write; what was committed before is untouched."""

    code = "disk.io"


class NotEnoughMemoryError(ExpectedError):
    """The machine cannot give the memory that deriving this archive's key takes."""

    code = "memory.short"


# --- keys ---------------------------------------------------------------------------------------


class LastKeyError(ExpectedError):
    """The last key slot cannot be removed: the archive would be lost."""

    code = "keys.last"


class NoFreeSlotError(ExpectedError):
    """All key slots are taken."""

    code = "keys.full"


class KeyNotFoundError(ExpectedError):
    """There is no key in the named slot."""

    code = "keys.not_found"


class WeakSecretError(ExpectedError):
    """The secret is empty or falls below the floor that a new archive demands."""

    code = "keys.weak"


class WeakParametersError(ExpectedError):
    """Argon2id parameters below the floor (64 MiB, three passes) or above the ceiling."""

    code = "keys.parameters"


class BadRecoveryCodeError(ExpectedError):
    """The recovery words are not a code: a word is unknown or the check word does not fit."""

    code = "keys.recovery_words"


# --- records ------------------------------------------------------------------------------------


class ArticleNotFoundError(ExpectedError):
    """No document has this number."""

    code = "article.not_found"

    def __init__(self, article_id: int) -> None:
        """`article_id` is the number that was asked for."""
        super().__init__(article_id)
        self.article_id = article_id


class AnnotationNotFoundError(ExpectedError):
    """No mark has this number."""

    code = "annotation.not_found"


class CodeNotFoundError(ExpectedError):
    """No code of the codebook has this number."""

    code = "code.not_found"


class ChangedMeanwhileError(ExpectedError):
    """What a step should be taken back on is not as that step left it; nothing was changed."""

    code = "change.outdated"


class OriginalNotFoundError(ExpectedError):
    """The document carries no original bytes with this hash."""

    code = "original.not_found"


class InvalidRecordError(ExpectedError):
    """A field of a draft does not hold what it must."""

    code = "article.invalid"

    def __init__(self, field: str) -> None:
        """`field` is the name of the field, never its value."""
        super().__init__(field)
        self.field = field


# --- reading untrusted files --------------------------------------------------------------------


class SourceError(ExpectedError):
    """One file or line could not be read as a document; the rest goes on."""

    code = "import.failed"


class SourceNotFoundError(SourceError):
    """There is no such file or folder."""

    code = "import.not_found"


class SourceUnreadableError(SourceError):
    """The system refused to read the file."""

    code = "import.unreadable"


class NotAFileError(SourceError):
    """What lies there is a link, a pipe or a device: it is not followed and not read."""

    code = "import.not_a_file"


class SourceTooLargeError(SourceError):
    """The file is larger than a document may be."""

    code = "import.too_large"


class UnknownFormatError(SourceError):
    """No reader knows this kind of file."""

    code = "import.unknown_format"


class MalformedSourceError(SourceError):
    """The file is not well formed for its kind."""

    code = "import.malformed"


class NoTextError(SourceError):
    """The file holds no text."""

    code = "import.no_text"


class PasswordProtectedError(SourceError):
    """The file is encrypted with a password of its own."""

    code = "import.password_protected"


class DecompressionBombError(SourceError):
    """The file unfolds to more than a document may be, out of all proportion to its size."""

    code = "import.bomb"


class TooComplexError(SourceError):
    """Reading the file takes more memory, depth or parts than a document may take."""

    code = "import.too_complex"


class SourceTimeoutError(SourceError):
    """Reading the file took longer than a document may take."""

    code = "import.timeout"


class SourceCrashedError(SourceError):
    """The process that read the file died or answered with what is no answer."""

    code = "import.crashed"


class UnprotectedError(SourceError):
    """This machine cannot lock the reader of such a file up, and nobody agreed to go without."""

    code = "import.unprotected"


class RecognitionUnavailableError(ExpectedError):
    """The engine or the models that read text from pictures are missing on this machine."""

    code = "ocr.unavailable"


# --- releases and sticks ------------------------------------------------------------------------


class UntrustedReleaseError(ExpectedError):
    """The signature is not by the key that was named, or not over these files."""

    code = "release.untrusted"


class BadSignatureFileError(ExpectedError):
    """A key or a signature is not what minisign writes."""

    code = "release.signature_malformed"


class UnsignedReleaseError(ExpectedError):
    """There is no list of checksums, or no signature, where a release was said to be."""

    code = "release.unsigned"


class OlderReleaseError(ExpectedError):
    """The program that was offered as an update is not newer than the one that is there."""

    code = "release.older"


class UnsuitableStickError(ExpectedError):
    """The place cannot hold what should be put there: FAT would refuse a name or a size."""

    code = "stick.unsuitable"


class OccupiedStickError(ExpectedError):
    """Something else lies where a stick's program or archive should go."""

    code = "stick.occupied"


# --- searching ----------------------------------------------------------------------------------


class QuerySyntaxError(ExpectedError):
    """The query cannot be understood."""

    code = "query.syntax"


class IndexOutdatedError(ExpectedError):
    """The index was built by the rules of an older program; `reindex` builds it again."""

    code = "index.outdated"

    def __init__(self, found: int, known: int) -> None:
        """`found` is the version of the rules in the archive, `known` the one of this program."""
        super().__init__(found, known)
        self.found = found
        self.known = known


class CancelledError(ExpectedError):
    """The user stopped the work; whole batches that were committed stay."""

    code = "job.cancelled"
