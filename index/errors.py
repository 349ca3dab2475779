"""What can go wrong in the engine. The adapter above turns these into the archive's own errors."""

from collections.abc import Iterator
from contextlib import contextmanager


class EngineError(Exception):
    """Root of every error the engine raises on purpose. Carries no document text."""


class IndexMissingError(EngineError):
    """The connection holds no index tables."""


class IndexExistsError(EngineError):
    """The connection already holds index tables."""


class FormatTooNewError(EngineError):
    """The tables were written by a newer engine. `found` and `supported` are format numbers."""

    def __init__(self, found: int, supported: int) -> None:
        super().__init__(found, supported)
        self.found = found
        self.supported = supported


class FormatOutdatedError(EngineError):
    """The tables were written by an older engine: the index must be built again."""

    def __init__(self, found: int, supported: int) -> None:
        super().__init__(found, supported)
        self.found = found
        self.supported = supported


class SchemaMismatchError(EngineError):
    """The schema handed in keeps other postings for `field` than the tables do."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class UnsupportedFieldTypeError(EngineError):
    """A posting format or column of `field` that cannot be kept without pickle."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class UnsupportedStoredValueError(EngineError):
    """A stored value of a type that has no exact form in JSON. `type_name` names the type."""

    def __init__(self, type_name: str) -> None:
        super().__init__(type_name)
        self.type_name = type_name


class StaleReaderError(EngineError):
    """What a reader or a writer was opened on is gone: open a new one.

    A reader's segments were purged or merged; a writer's tables were changed by others, or rolled
    back.
    """


class DamagedIndexError(EngineError):
    """A row contradicts another one; the index must be rebuilt from the documents."""


@contextmanager
def decoding() -> Iterator[None]:
    """Turn what decoding rows raises when they are not as the engine wrote them into damage.

    Goes round code that reads tables and nothing that a caller gave.
    """
    try:
        yield
    except (ValueError, IndexError, KeyError, TypeError, OverflowError) as error:
        raise DamagedIndexError from error
