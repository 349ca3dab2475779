"""The strip at the bottom that tells how far a step over very many documents is."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from archive.errors import SkryniaError
from desktop.ui.annotation.carrying_out import LeftOut
from desktop.ui.annotation.history import History
from desktop.ui.annotation.long_steps import LongStep
from desktop.ui.languages import follow_language
from desktop.ui.progress.job_bar import JobBar
from desktop.ui.wording import explain

Say = Callable[[], str]


class ChangesBar(JobBar):
    """Goes when the step is over: what was done is told above the list, with Undo.

    What was not done, and why, stays until it is closed, also while the next step runs.
    """

    def __init__(self, history: History) -> None:
        super().__init__(history.long_steps, self._name_changes, self._changing_words)
        self._steps = history.long_steps
        self._last: LongStep | None = None
        self._not_done: list[Say] = []
        self._steps.started.connect(self._remember)
        self._steps.advanced.connect(self._show_progress)
        self._steps.finished.connect(self._settle)
        history.left_out.connect(self._tell_left_out)
        self.close_button.clicked.connect(self._not_done.clear)
        follow_language(self, self.retranslate)

    def _remember(self) -> None:
        self._last = self._steps.step

    def _settle(self, *_: object) -> None:
        if self._steps.running:
            return
        if self._not_done:
            self._end(lambda: "\n".join(say() for say in self._not_done))
        else:
            self.hide()

    @override
    def _fail(self, error: SkryniaError) -> None:
        step, done = self._last, self._steps.done
        if step is not None:
            self._not_done.append(lambda: self._refusal(step, done, error))
        self._settle()

    def _tell_left_out(self, left_out: LeftOut) -> None:
        self._not_done.append(lambda: self._omission(left_out))
        self._settle()

    def stopped_by_lock(self) -> list[str]:
        """Which steps were stopped or not begun when the archive was let go, and how far."""
        left = self._steps.left
        done = [self._steps.done if each is self._last else 0 for each in left]
        return [
            self._amount(each.words, count, each.documents)
            for each, count in zip(left, done, strict=True)
            if count < each.documents
        ]

    def tell_stopped(self, steps: str) -> None:
        """Say after unlocking what `stopped_by_lock` had told, a line each."""
        self._not_done.append(
            lambda: self.tr("Stopped when the archive was locked: %1").replace("%1", steps)
        )
        self._settle()

    def _name_changes(self) -> None:
        self.bar.setAccessibleName(self.tr("Progress of the change"))

    def _changing_words(self) -> str:
        step, told = self._steps.step, self._told
        if step is None or told is None or told.total is None:
            return ""
        running = self._amount(step.words, told.done, told.total)
        return "\n".join([*(say() for say in self._not_done), running])

    def _refusal(self, step: LongStep, done: int, error: SkryniaError) -> str:
        wording = explain(error)
        amount = self._amount(step.words, done, step.documents)
        return f"{amount}. {wording.happened} {wording.advice}"

    def _omission(self, left_out: LeftOut) -> str:
        said = [self._amount(left_out.words, left_out.done, left_out.total)]
        if left_out.gone:
            said.append(
                self.tr("%Ln document(s) left out: no longer in the archive", "", left_out.gone)
            )
        if left_out.changed:
            said.append(
                self.tr(
                    "%Ln document(s) left as they are: something else was done to them since",
                    "",
                    left_out.changed,
                )
            )
        return "  ·  ".join(said)

    def _amount(self, words: Callable[[int], str], done: int, total: int) -> str:
        amount = self.tr("%1 (%2 of %3)").replace("%1", words(total))
        return amount.replace("%2", str(done)).replace("%3", str(total))
