"""Errors of reading untrusted files: of one file or line each, the rest goes on."""

from __future__ import annotations

from archive.errors.root import ExpectedError


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


class KeptUnreadError(SourceError):
    """No reader knows what is in this kind of file; its bytes are kept."""

    code = "import.kept_unread"


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


class TooCostlyError(SourceError):
    """It was not tried: reading others that lie in the same file took too long already."""

    code = "import.too_costly"


class SourceCrashedError(SourceError):
    """The process that read the file died or answered with what is no answer."""

    code = "import.crashed"


class UnprotectedError(SourceError):
    """This machine cannot lock the reader of such a file up, and nobody agreed to go without."""

    code = "import.unprotected"


class RecognitionUnavailableError(ExpectedError):
    """The engine or the models that read text from pictures are missing on this machine."""

    code = "ocr.unavailable"
