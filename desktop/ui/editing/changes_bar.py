"""The strip at the bottom that tells how far a step over very many documents is."""

from __future__ import annotations

from desktop.ui.annotation.long_steps import LongSteps
from desktop.ui.languages import follow_language
from desktop.ui.progress.job_bar import JobBar


class ChangesBar(JobBar):
    """Goes when the step is over: what was done is told above the list, with Undo."""

    def __init__(self, steps: LongSteps) -> None:
        super().__init__(steps, self._name_changes, self._changing_words)
        self._steps = steps
        steps.advanced.connect(self._show_progress)
        steps.finished.connect(self.hide)
        follow_language(self, self.retranslate)

    def _name_changes(self) -> None:
        self.bar.setAccessibleName(self.tr("Progress of the change"))

    def _changing_words(self) -> str:
        step, told = self._steps.step, self._told
        if step is None or told is None or told.total is None:
            return ""
        words = self.tr("%1 (%2 of %3)").replace("%1", step.words(told.total))
        return words.replace("%2", str(told.done)).replace("%3", str(told.total))
