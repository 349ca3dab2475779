"""The promises that only the window's system can keep: clipboard, pictures of the screen, sleep."""

from __future__ import annotations

from archive.protections import Promise, Protection, Verdict

# Where only the program in front can read the clipboard.
_PRIVATE_CLIPBOARD = ("wayland", "wayland-egl")
# Where a program must ask the user before it takes a picture of the screen.
_ASKS_FIRST = ("wayland", "wayland-egl")


def window_protections(
    platform: str, *, capture_refused: bool, sleep_noticed: bool, lock_noticed: bool
) -> tuple[Protection, ...]:
    """What can be said of Qt's platform (`QGuiApplication.platformName()`)."""
    private = platform in _PRIVATE_CLIPBOARD
    clipboard = Verdict.KEPT if private else Verdict.PARTLY
    refused = Verdict.PARTLY if platform in _ASKS_FIRST else Verdict.OPEN
    capture = Verdict.KEPT if capture_refused else refused
    asleep = Verdict.PARTLY if sleep_noticed else Verdict.OPEN
    sleep = Verdict.KEPT if sleep_noticed and lock_noticed else asleep
    return (
        Protection(Promise.CLIPBOARD, clipboard),
        Protection(Promise.CAPTURE, capture),
        Protection(Promise.SLEEP, sleep),
    )
