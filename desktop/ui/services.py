"""What the window is given by the composition root."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from archive.confinement import Confinement
from archive.ports import ArchiveShelf, DraftReader, OriginalViewer, PageRecogniser
from archive.ports.projects import ProjectReader
from archive.protections import Protection
from desktop.device.neutral import Neutral
from desktop.ui.reading.sound_out import SoundOut


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumption:
    """What a fresh process is told by the one that it replaces: never a secret, never content."""

    folder: str = ""
    """Archive to offer in the unlock window; empty when none was chosen."""
    named: bool = False
    """Whether its name may be shown there: who has just written it knows it."""
    language: str = ""
    """Interface language, or empty to follow the system."""
    look: str = ""
    text_size: int = 100
    """Percent."""
    geometry: str = ""
    """Place of the window, as Qt's base64."""
    minimized: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """Everything the window needs of the other rooms, as ports and plain callables."""

    shelf: ArchiveShelf
    reader: Callable[..., DraftReader]
    """A reader of untrusted files; asked for once per import, inside the import's job, with
    `may_risk`: whether to read risky formats where their readers cannot be locked up, and `cancel`,
    which ends it at once."""
    warm_up: Callable[[], None]
    """Load what reads files, on a lane, while the key of an archive is stretched: loading later
    would hold the window while it imports."""
    recogniser: Callable[..., AbstractContextManager[PageRecogniser]]
    """Reads text in pictures until the block ends; asked for once per run, inside its job, with
    `may_risk` and `cancel` as above."""
    project_reader: Callable[..., ProjectReader]
    """Reads codebooks and marks of other programs; asked for with `may_risk` as above."""
    viewer: Callable[..., OriginalViewer]
    """Shows originals; asked for with `may_risk` as above."""
    sound: Callable[[], SoundOut]
    """The way to the loudspeaker."""
    confinement: Callable[[], Confinement]
    """What those who read files cannot do; takes a while."""
    confinement_now: Callable[[], Confinement]
    """The same, tried out anew."""
    protections: Callable[[Path | None], Sequence[Protection]]
    """What of the promises this device keeps, with the folder of an archive; takes a while."""
    neutral: Neutral
    """What the window is called and shows as its icon, as kept beside the program."""
    save_neutral: Callable[[Neutral], None]
    """Keep another one for the next start. Raises `ReadOnlyError`, `StorageError`."""
    suggest_passphrase: Callable[[str], str]
    """Seven words in a language ("be", "ru", "en"), separated by spaces."""
    rate_passphrase: Callable[[str], int]
    """Strength of a chosen passphrase, 0 (guessed at once) to 4 (strong)."""
    recovery_code: Callable[[str], str]
    """The words of a new recovery code, in a language."""
    decoded: Callable[[bytes], str]
    """The text of a file of unknown encoding; bytes that fit nowhere become U+FFFD."""
    sample: Path | None
    """Folder of the sample documents, or None when they were not shipped."""
    restart: Callable[[Resumption], None]
    """Replace this process by a fresh one; does not return."""
    end: Callable[[], None]
    """End this process at once, whatever its threads are doing; does not return."""
