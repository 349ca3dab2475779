"""Asked before risky files are read: where nothing locks their readers up, a person decides."""

from __future__ import annotations

from desktop.cli.command import Context
from desktop.cli.usage import UsageError

_NO_JAIL = (
    "This system cannot lock up the readers of files: a trap in a PDF, a page or a picture could "
    "do harm. `skrynia doctor` says what is missing."
)
_LEFT_OUT = "Such files are left out; `--unjailed` reads them nevertheless."
_QUESTION = "Read such files all the same? Otherwise they are left out. [y/N] "


def may_risk(context: Context, *, agreed: bool) -> bool:
    """Whether risky files may be read: agreed to by an option, or here and now on a terminal.

    Nobody is asked where the jail holds, nor where the output is for a program (`--json`).
    """
    if agreed or context.rooms.confinement().complete:
        return agreed
    console = context.console
    console.note(_NO_JAIL)
    if console.err_is_terminal and not console.as_json:
        try:
            return context.inputs.answer(_QUESTION).strip().lower() in ("y", "yes")
        except UsageError:
            pass  # nobody is there to say yes
    console.note(_LEFT_OUT)
    return False
