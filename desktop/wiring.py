"""The composition root: the one place where the rooms are joined."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from threading import Event, Thread
from typing import Protocol

from archive.confinement import Confinement
from archive.keys import Secret
from archive.ports import (
    ArchiveShelf,
    DraftReader,
    IndexProvider,
    LockedArchive,
    OpenArchive,
    OriginalViewer,
    PageRecogniser,
)
from archive.ports.projects import ProjectReader
from archive.progress import CancelToken
from desktop.deriving import start_process
from desktop.standard_streams import occupy_closed
from importers.jail.jail import Jail
from importers.pictures.recognition_models import MODELS
from vault.calibration import calibrated
from vault.hardening import exception_line, harden_process, quiet_exceptions
from vault.known_answers import known_answers
from vault.making import demand_vacant
from vault.parameters import FLOOR, KdfParameters
from vault.passphrases import generated_passphrase, rated
from vault.recovery_code import new_code, printed_code
from vault.wordlists import WordLanguage

_KIB_PER_MIB = 1024


class ReaderMaker(Protocol):
    """Makes a reader for one import."""

    def __call__(self, *, may_risk: bool = False, cancel: CancelToken | None = None) -> DraftReader:
        """`may_risk`: read risky formats where the system cannot lock their parsers up.

        Cancelling ends the reading at once, also while a file is being read.
        """


class RecogniserMaker(Protocol):
    """Makes what reads text in pictures, until the block ends."""

    def __call__(
        self,
        languages: Sequence[str] = (),
        *,
        may_risk: bool = False,
        cancel: CancelToken | None = None,
    ) -> AbstractContextManager[PageRecogniser]:
        """`languages` are ISO 639-1 codes, without any all that are here; the rest as above.

        Raises `RecognitionUnavailableError`.
        """


class ViewerMaker(Protocol):
    """Makes what shows originals."""

    def __call__(self, *, may_risk: bool = False) -> OriginalViewer:
        """`may_risk` as above."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rooms:
    """What a front end works with. Nothing in it knows which front end that is.

    Languages of words are "be", "ru" and "en".
    """

    shelf: ArchiveShelf
    """Finds archives; a new one costs a guesser as much as this machine can bear."""
    shelf_with_cost: Callable[[int, int], ArchiveShelf]
    """The same with a named cost: MiB of memory, passes. Raises `WeakParametersError`."""
    reader: ReaderMaker
    """Made when something is imported: its libraries are slow to load."""
    recogniser: RecogniserMaker
    """Made when text in pictures is read: it begins a process of its own."""
    project_reader: Callable[..., ProjectReader]
    """Reads codebooks and marks of other programs in the same jail; `may_risk` as above."""
    viewer: ViewerMaker
    """Shows pages and plays sound of originals, by children of the jail that reads files."""
    picture_languages: Mapping[str, str]
    """Languages whose letters can be read in pictures: ISO 639-1 code to Tesseract's name."""
    confinement: Callable[[], Confinement]
    """What the processes that read untrusted files cannot do here; tried out when first asked."""
    confinement_now: Callable[[], Confinement]
    """The same, tried out anew."""
    prepare_import: Callable[[], None]
    """Begin loading what reads files, in the background: best before an archive is opened."""
    warm_up: Callable[[], None]
    """Load what the readers of this process are made of; takes a while the first time."""
    prepare_search: Callable[[str], Callable[[], None]]
    """Begin reading, in the background, the dictionaries of a query: best before an archive is
    opened. What is given back ends it behind the dictionary that is being read."""
    recovery_code: Callable[[str], str]
    """The words of a new recovery code, in a language."""
    suggest_passphrase: Callable[[str], str]
    """Seven words, in a language, with spaces between."""
    rate_passphrase: Callable[[str], int]
    """Strength of a chosen passphrase, 0 (guessed at once) to 4 (very hard to guess)."""
    known_answers: Callable[[], Mapping[str, bool]]
    """Whether each cryptographic primitive of this build gives its published answer, by name."""
    decoded: Callable[[bytes], str]
    """The text of a file of unknown encoding, read as those that are imported."""
    sample: Path
    """Folder of the sample documents."""


def start() -> Rooms:
    """Harden this process, then join the rooms: the first thing that a program does."""
    occupy_closed()
    harden_process()
    quiet_exceptions()
    return build()


def build(
    parameters: KdfParameters | None = None,
    floor: KdfParameters = FLOOR,
    jail: Jail | None = None,
) -> Rooms:
    """Join the rooms. A new archive costs `parameters`, else what is measured; at least `floor`.

    Untrusted files are read in `jail`, else in one that is begun when it is first needed.
    """
    room = jail or Jail()

    def shelf_with_cost(memory_mib: int, passes: int) -> ArchiveShelf:
        return _shelf(KdfParameters(memory_mib * _KIB_PER_MIB, passes), floor)

    return Rooms(
        shelf=_shelf(parameters, floor) if parameters else MeasuringShelf(),
        shelf_with_cost=shelf_with_cost,
        reader=partial(_reader, room),
        recogniser=_recogniser,
        project_reader=partial(_project_reader, room),
        viewer=partial(_viewer, room),
        picture_languages=MODELS,
        confinement=room.confinement,
        confinement_now=partial(room.confinement, again=True),
        prepare_import=room.start,
        warm_up=_warm_up,
        prepare_search=_prepare_search,
        recovery_code=lambda language: printed_code(new_code(), WordLanguage(language)),
        suggest_passphrase=lambda language: generated_passphrase(WordLanguage(language)),
        rate_passphrase=lambda passphrase: rated(passphrase).score,
        known_answers=known_answers,
        decoded=_decoded,
        sample=Path(str(files("resources").joinpath("sample", "documents"))),
    )


class MeasuringShelf:
    """`ArchiveShelf` that measures, when an archive is made, what this machine can bear."""

    def __init__(self, measure: Callable[[], KdfParameters] = calibrated) -> None:
        """`measure` takes seconds."""
        self._measure = measure

    def create(self, folder: Path, secret: Secret) -> OpenArchive:
        """A new archive. Raises what `ArchiveShelf.create` raises, `NotEnoughMemoryError`."""
        # Looked at first: nobody wants to wait for a measurement to hear that the place is taken.
        demand_vacant(folder)
        return _shelf(self._measure()).create(folder, secret)

    def at(self, folder: Path) -> LockedArchive:
        """The archive in a folder. Raises `ArchiveNotFoundError`."""
        return _shelf(FLOOR).at(folder)


def place_of(error: BaseException) -> str:
    """Where a bug is, without what it carries: such as "KeyError at reader.py:12"."""
    return exception_line(type(error), error.__traceback__)


# Imported when they are needed: their libraries take longer to load than most commands to run.


def _index() -> IndexProvider:
    from index.apart.asking import DerivingProcess
    from index.archive_index import ArchiveIndex

    return ArchiveIndex(DerivingProcess(start_process), dates_in_words=leading_date)


def leading_date(text: str) -> tuple[str, int] | None:
    """The date that a text begins with, as documents write it: in EDTF, and its length."""
    from importers.dates_written import find_dates

    found = next(find_dates(text), None)
    return (found.edtf, found.end) if found and not found.start else None


def _shelf(parameters: KdfParameters, floor: KdfParameters = FLOOR) -> ArchiveShelf:
    from vault.shelf import Shelf

    return Shelf(_index, parameters, floor=floor)


def _warm_up() -> None:
    import_module("importers.reader")
    import_module("importers.jail.runners")
    import_module("index.archive_index")
    from index.languages.stemming import load_dictionaries

    load_dictionaries()


def _prepare_search(query: str) -> Callable[[], None]:
    enough = Event()
    Thread(target=_read_dictionaries, args=(query, enough), daemon=True).start()
    return enough.set


def _read_dictionaries(query: str, enough: Event) -> None:
    import_module("index.archive_index")
    from index.languages.folding import fold
    from index.languages.stemming import Stemmers, languages_of
    from index.languages.words import surfaces

    stemmers = Stemmers()
    for word in map(fold, surfaces(query)):
        for language in languages_of(word):
            if enough.is_set():
                return
            stemmers.stems(word, language)


def _reader(
    jail: Jail, *, may_risk: bool = False, cancel: CancelToken | None = None
) -> DraftReader:
    from importers.jail.runners import make_runner
    from importers.reader import FileReader

    return FileReader(partial(make_runner, jail, may_risk=may_risk), cancel=cancel)


def _decoded(untrusted_bytes: bytes) -> str:
    from importers.encoding import decode

    return decode(untrusted_bytes)


def _project_reader(jail: Jail, *, may_risk: bool = False) -> ProjectReader:
    from importers.jail.project_reader import make_project_reader

    return make_project_reader(jail, may_risk=may_risk)


def _viewer(jail: Jail, *, may_risk: bool = False) -> OriginalViewer:
    from importers.jail.viewer import make_viewer

    return make_viewer(jail, may_risk=may_risk)


def _recogniser(
    languages: Sequence[str] = (),
    *,
    may_risk: bool = False,
    cancel: CancelToken | None = None,
) -> AbstractContextManager[PageRecogniser]:
    from importers.jail.recogniser import recogniser

    return recogniser(languages, may_risk=may_risk, cancel=cancel)
