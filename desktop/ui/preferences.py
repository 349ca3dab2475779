"""What the window remembers: choices and its layout, kept in the vault and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace

from PySide6.QtCore import QObject, QTimer, Signal

from archive.errors import SkryniaError
from archive.ports import OpenArchive
from archive.searching import ALL_LAYERS, Layer
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.look.theme import LARGEST_TEXT, SMALLEST_TEXT, Look

DEFAULT_IDLE_MINUTES = 5
LONGEST_IDLE_MINUTES = 15
DEFAULT_CLIPBOARD_SECONDS = 10
LEAST_CLIPBOARD_SECONDS = 5
LONGEST_CLIPBOARD_SECONDS = 60
_KEY = "window."
_PAUSE_MS = 700


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """All that is remembered."""

    language: str = ""
    look: str = Look.SYSTEM
    text_size: int = 100
    """Percent, 80 to 250."""
    idle_minutes: int = DEFAULT_IDLE_MINUTES
    """Minutes without a key or the mouse after which the archive locks, 1 to 15."""
    lock_on_sleep: bool = True
    """Whether the archive locks when the computer sleeps or its screen is locked."""
    clipboard_seconds: int = DEFAULT_CLIPBOARD_SECONDS
    """Seconds after which what was copied is taken away, 5 to 60."""
    keep_paths: bool = False
    """Whether the place of imported files is remembered."""
    hide_key: str = ""
    """One more key that hides and locks, as Qt writes it portably; empty for none."""
    geometry: str = ""
    splitter: str = ""
    as_table: str = ""
    """"yes" for results in a table."""
    order: str = ""
    """Of the results; empty for the best match first."""
    hidden_panes: str = ""
    """Panes of the library that are not shown, with commas."""
    layers: str = ""
    """Layers of a search that are switched on, with commas; empty for all."""
    recovery_reminder: str = ""
    """"no" where nobody wants to be reminded of recovery words."""
    names: str = field(default="", repr=False)
    """The list of names and words that was typed last, one a line."""
    many: str = field(default="", repr=False)
    """What was half written for several documents when the archive locked."""
    stopped: str = field(default="", repr=False)
    """Changes of many documents that a lock stopped, a line each, in the language of then."""
    search_name: str = field(default="", repr=False)
    """The name that was half written for a search then."""


def read_preferences(archive: OpenArchive, defaults: Preferences) -> Preferences:
    """What the vault remembers; `defaults` for the rest and for what makes no sense."""
    with archive.reading() as unit:
        known = {
            each.name: value
            for each in fields(Preferences)
            if (value := unit.settings.get(_KEY + each.name)) is not None
        }
    look = known.get("look", "")
    return Preferences(
        language=known.get("language", defaults.language),
        look=look if look in tuple(Look) else defaults.look,
        text_size=_bounded(
            known.get("text_size", ""), SMALLEST_TEXT, LARGEST_TEXT, defaults.text_size
        ),
        idle_minutes=_bounded(
            known.get("idle_minutes", ""), 1, LONGEST_IDLE_MINUTES, defaults.idle_minutes
        ),
        lock_on_sleep=known.get("lock_on_sleep", str(defaults.lock_on_sleep)) != str(False),
        clipboard_seconds=_bounded(
            known.get("clipboard_seconds", ""),
            LEAST_CLIPBOARD_SECONDS,
            LONGEST_CLIPBOARD_SECONDS,
            defaults.clipboard_seconds,
        ),
        keep_paths=known.get("keep_paths", str(defaults.keep_paths)) == str(True),
        hide_key=known.get("hide_key", defaults.hide_key),
        geometry=known.get("geometry", defaults.geometry),
        splitter=known.get("splitter", defaults.splitter),
        as_table=known.get("as_table", defaults.as_table),
        order=known.get("order", defaults.order),
        hidden_panes=known.get("hidden_panes", defaults.hidden_panes),
        layers=known.get("layers", defaults.layers),
        recovery_reminder=known.get("recovery_reminder", defaults.recovery_reminder),
        names=known.get("names", defaults.names),
        many=known.get("many", defaults.many),
        stopped=known.get("stopped", defaults.stopped),
        search_name=known.get("search_name", defaults.search_name),
    )


def layers_of(preferences: Preferences) -> frozenset[Layer]:
    """The layers of a search that are switched on; all where none that is known is named."""
    named = preferences.layers.split(",")
    return frozenset(layer for layer in Layer if layer in named) or ALL_LAYERS


def layers_as_text(layers: frozenset[Layer]) -> str:
    """What the preferences keep of them."""
    return "" if layers == ALL_LAYERS else ",".join(sorted(layers))


def write_preferences(archive: OpenArchive, preferences: Preferences) -> None:
    """Remember everything, in one transaction; nothing is written when nothing changed.

    Raises `ReadOnlyError`, `DiskFullError`, `StorageError`.
    """
    wanted = {
        _KEY + each.name: str(getattr(preferences, each.name)) for each in fields(Preferences)
    }
    with archive.reading() as unit:
        changed = {key: value for key, value in wanted.items() if unit.settings.get(key) != value}
    if changed:
        with archive.writing() as writing:
            for key, value in changed.items():
                writing.settings.put(key, value)


def _changed(before: Preferences, after: Preferences) -> set[str]:
    names = (each.name for each in fields(Preferences))
    return {name for name in names if getattr(before, name) != getattr(after, name)}


def _bounded(text: str, least: int, most: int, default: int) -> int:
    return min(max(int(text), least), most) if text.isascii() and text.isdecimal() else default


class PreferenceStore(QObject):
    """Holds the preferences of the open archive and writes them a moment after a change."""

    changed = Signal(object)
    """`Preferences`."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._archive: OpenArchive | None = None
        self._reading = False
        self._chosen_meanwhile: set[str] = set()
        self._flushed_meanwhile: list[Callable[[], None]] = []
        self.current = Preferences()
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._write)

    def attach(
        self, archive: OpenArchive, loaded: Callable[[Preferences], None], *, language: str = ""
    ) -> None:
        """Read what this archive remembers, then keep changes in it.

        `language`, unless empty, was chosen a moment ago and wins over what is remembered; so does
        whatever is put while it is being read.
        """
        defaults = self.current
        self._reading = True
        if language:
            self.current = replace(defaults, language=language)
            self._chosen_meanwhile.add("language")

        def take(remembered: Preferences) -> None:
            self._archive, self._reading = archive, False
            meanwhile = {name: getattr(self.current, name) for name in self._chosen_meanwhile}
            self._chosen_meanwhile.clear()
            preferences = self.current = replace(remembered, **meanwhile)
            # A new archive remembers nothing yet: what is in force goes into it.
            self._pause.start()
            self.changed.emit(preferences)
            loaded(preferences)
            self._flush_again()

        self._jobs.run(
            Lane.READ,
            lambda: read_preferences(archive, defaults),
            self,
            take,
            lambda _: take(defaults),
        )

    @property
    def attached(self) -> bool:
        """Whether an archive keeps the preferences and its own were read."""
        return self._archive is not None

    def put(self, preferences: Preferences) -> None:
        """Take these now; they are written after a pause."""
        if preferences != self.current:
            if self._reading:
                self._chosen_meanwhile |= _changed(self.current, preferences)
            self.current = preferences
            self.changed.emit(preferences)
            self._pause.start()

    def flush(self, done: Callable[[], None]) -> None:
        """Write now what is not written yet, then call `done`, also when it failed."""
        if self._reading:
            self._flushed_meanwhile.append(done)
            return
        self._pause.stop()
        self._write(done)

    def _flush_again(self) -> None:
        waiting, self._flushed_meanwhile = self._flushed_meanwhile, []
        for done in waiting:
            self.flush(done)

    def _write(self, done: Callable[[], None] | None = None) -> None:
        def finish(_: SkryniaError | None = None) -> None:
            # A lost window size is not worth a message; a read-only archive is the usual cause.
            if done is not None:
                done()

        archive, preferences = self._archive, self.current
        if archive is None or archive.read_only:
            finish()
            return
        self._jobs.run(
            Lane.WRITE, lambda: write_preferences(archive, preferences), self, finish, finish
        )
