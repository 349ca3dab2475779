"""Any history of slot changes against a model of it: who opens is who should."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from archive.errors import KeyNotFoundError, LastKeyError, NoFreeSlotError, WrongSecretError
from archive.keys import Secret
from vault.header_file import create_header, read_header
from vault.header_layout import parse_header
from vault.parameters import KdfParameters

CHEAP = KdfParameters(memory_kib=8, passes=1)
PHRASES = [f"phrase {number}" for number in range(12)]
phrases = st.sampled_from(PHRASES)
numbers = st.integers(0, 7)


class SlotHistory(RuleBasedStateMachine):
    """`model` is what each slot should hold."""

    @initialize(phrase=phrases)
    def create(self, phrase: str) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.header = create_header(self.folder, Secret(phrase), CHEAP, floor=CHEAP)
        self.model = {0: phrase}
        self.changes = 1

    @rule(phrase=phrases)
    def add(self, phrase: str) -> None:
        if len(self.model) == 8:
            with pytest.raises(NoFreeSlotError):
                self.header.add_slot(Secret(phrase))
            return
        number = self.header.add_slot(Secret(phrase))
        assert number == min(set(range(8)) - self.model.keys())
        self.model[number] = phrase
        self.changes += 1

    @rule(number=numbers, phrase=phrases)
    def replace(self, number: int, phrase: str) -> None:
        if number not in self.model:
            with pytest.raises(KeyNotFoundError):
                self.header.replace_slot(number, Secret(phrase))
            return
        self.header.replace_slot(number, Secret(phrase))
        self.model[number] = phrase
        self.changes += 1

    @rule(number=numbers)
    def remove(self, number: int) -> None:
        if number not in self.model or len(self.model) == 1:
            expected = LastKeyError if number in self.model else KeyNotFoundError
            with pytest.raises(expected):
                self.header.remove_slot(number)
            return
        self.header.remove_slot(number)
        del self.model[number]
        self.changes += 1

    @rule(phrase=phrases)
    def open_anew(self, phrase: str) -> None:
        if phrase in self.model.values():
            self.header = read_header(self.folder).unlock(Secret(phrase))

    @rule(name=st.sampled_from(["header", "header.bak"]))
    def lose_a_copy(self, name: str) -> None:
        self.header.repair()
        (self.folder / name).unlink()

    @invariant()
    def who_opens_is_who_should(self) -> None:
        locked = read_header(self.folder)
        for phrase in PHRASES:
            opens = True
            try:
                header = locked.unlock(Secret(phrase))
            except WrongSecretError:
                opens = False
            else:
                assert header.master.material() == self.header.master.material()
            assert opens == (phrase in self.model.values())
        assert set(self.header.used_slots()) == set(self.model)

    @invariant()
    def every_change_is_counted(self) -> None:
        copies = [path.read_bytes() for path in self.folder.iterdir()]
        assert max(parse_header(copy).sequence for copy in copies) == self.changes

    def teardown(self) -> None:
        shutil.rmtree(self.folder)


TestSlotHistory = SlotHistory.TestCase
TestSlotHistory.settings = settings(max_examples=20, stateful_step_count=20, deadline=None)
