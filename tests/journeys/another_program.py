"""A program from which a text was copied; it stays, for the clipboard is lent by who fills it."""

from __future__ import annotations

import sys

from PySide6.QtGui import QClipboard, QGuiApplication


def main(text: str) -> int:
    """Lend the text until somebody ends this."""
    application = QGuiApplication([])
    QGuiApplication.clipboard().setText(text, QClipboard.Mode.Clipboard)
    application.processEvents()
    sys.stdout.write("copied\n")
    sys.stdout.flush()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
