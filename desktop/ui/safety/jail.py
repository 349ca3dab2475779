"""What protects this computer from the files that it reads: shown in the settings."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from archive.confinement import Confinement
from archive.errors import SkryniaError
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.languages import follow_language
from desktop.ui.services import Services


class JailWatch(QObject):
    """Has the jail tried out, and asks before risky files are read where there is none."""

    known = Signal()
    trying = Signal()

    def __init__(self, services: Services, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._jobs = jobs
        self._window = parent
        self._asked = False
        self.confinement: Confinement | None = None
        """None until it was tried out."""
        self.is_trying = False
        self.question: QMessageBox | None = None

    def look(self) -> None:
        """Try it out, in the background, unless that was begun."""
        if not self._asked:
            self._asked = True
            self._try_out(self._services.confinement)

    def look_again(self) -> None:
        """Try it out anew: what the system allows may have changed since it was last tried."""
        if not self.is_trying:
            self._asked = True
            self._try_out(self._services.confinement_now)

    def _try_out(self, find_out: Callable[[], Confinement]) -> None:
        self.is_trying = True
        self.trying.emit()
        self._jobs.run(Lane.READ, find_out, self, self._learn, self._learn_nothing)

    def consent(self, go_on: Callable[[bool], None]) -> None:
        """Call `go_on` with whether risky files may be read without a jail; ask only if needed."""
        if self.confinement is None:
            # Files that were dropped right behind the unlocking: nobody could be asked yet.
            once = Qt.ConnectionType.SingleShotConnection
            self.known.connect(partial(self.consent, go_on), once)
            self.look()
            return
        if self.confinement.complete:
            go_on(False)
            return
        yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
        self.question = QMessageBox(QMessageBox.Icon.Warning, "", "", yes | no, self._window)
        follow_language(self.question, partial(self._word_question, self.question))
        self.question.setDefaultButton(no)
        self.question.finished.connect(lambda button: go_on(button == yes))
        self.question.open()

    def _word_question(self, question: QMessageBox) -> None:
        question.setWindowTitle(self.tr("Import files"))
        question.setText(self.tr("This computer cannot lock up the readers of files."))
        question.setInformativeText(
            self.tr(
                "A trap in a PDF, a page or a picture could do harm. Read such files all the same? "
                "Otherwise only plain texts are imported."
            )
        )

    def _learn(self, confinement: Confinement) -> None:
        self.confinement, self.is_trying = confinement, False
        self.known.emit()

    def _learn_nothing(self, _: SkryniaError) -> None:
        self._learn(Confinement(()))


class JailPanel(QWidget):
    """One sentence on the jail, and what is open if it does not hold."""

    def __init__(self, watch: JailWatch) -> None:
        super().__init__()
        self._watch = watch
        self.verdict, self.details = PlainLabel(), PlainLabel(role="muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.verdict)
        layout.addWidget(self.details)
        watch.known.connect(self._retranslate)
        watch.trying.connect(self._retranslate)
        watch.look_again()
        follow_language(self, self._retranslate)

    def _retranslate(self) -> None:
        confinement = None if self._watch.is_trying else self._watch.confinement
        self.verdict.set_role("caution" if confinement and not confinement.complete else "")
        if confinement is None:
            self.verdict.setText(self.tr("Trying out what protects this computer from files…"))
            self.details.setText("")
            return
        refused = sum(probe.refused for probe in confinement.probes)
        if confinement.complete:
            self.verdict.setText(self.tr("Files are read by processes that are locked up."))
        else:
            self.verdict.setText(self.tr("This computer cannot lock up the readers of files."))
        self.details.setText(
            self.tr("Attempts to break out that were refused: {refused} of {tried}").format(
                refused=refused, tried=len(confinement.probes)
            )
        )
