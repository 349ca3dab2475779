"""A process that tells nothing: what the kernel says of it, and what it prints when it fails."""

import ctypes
import io
import resource
import subprocess
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

from vault.hardening import Hardening, exception_line, harden_process, quiet_exceptions

ROOT = Path(__file__).resolve().parents[2]
SECRET = "canary of Baranavichy"


def output_of(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=False
    )


ASK_KERNEL = """
import ctypes, resource
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), resource.getrlimit(resource.RLIMIT_CORE))
"""


def test_the_kernel_agrees_that_the_process_is_shut_off() -> None:
    result = output_of(
        "from vault.hardening import harden_process\nprint(harden_process())" + ASK_KERNEL
    )
    assert result.stdout.splitlines() == [
        "Hardening(no_core_files=True, not_dumpable=True)",
        "0 (0, 0)",
    ]
    assert output_of(ASK_KERNEL).stdout.startswith("1 ")  # control: without it, dumpable


class FakeKernel:
    """The calls of a Linux, remembering what was set."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, obeys: bool = True) -> None:
        self.dumpable = 1
        self.limits: list[tuple[int, tuple[int, int]]] = []
        self.obeys = obeys
        monkeypatch.setattr(ctypes, "CDLL", lambda _: SimpleNamespace(prctl=self.prctl))
        monkeypatch.setattr(resource, "setrlimit", lambda *given: self.limits.append(given))

    def prctl(self, option: int, value: int, *_: int) -> int:
        if option == 4 and self.obeys:
            self.dumpable = value
        return self.dumpable


def test_linux_gets_both(monkeypatch: pytest.MonkeyPatch) -> None:
    kernel = FakeKernel(monkeypatch)
    assert harden_process(system="posix", platform="linux") == Hardening(True, True)
    assert kernel.limits == [(resource.RLIMIT_CORE, (0, 0))]
    assert kernel.dumpable == 0


def test_macos_gets_no_core_files_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    kernel = FakeKernel(monkeypatch)
    assert harden_process(system="posix", platform="darwin") == Hardening(True, False)
    assert kernel.dumpable == 1


def test_windows_gets_neither_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    kernel = FakeKernel(monkeypatch)
    assert harden_process(system="nt", platform="win32") == Hardening(False, False)
    assert (kernel.limits, kernel.dumpable) == ([], 1)


def test_what_did_not_take_effect_is_not_claimed(monkeypatch: pytest.MonkeyPatch) -> None:
    FakeKernel(monkeypatch, obeys=False)

    def refuse(*_: object) -> None:
        raise ValueError("injected")

    monkeypatch.setattr(resource, "setrlimit", refuse)
    assert harden_process(system="posix", platform="linux") == Hardening(False, False)


def test_a_c_library_without_the_call_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    FakeKernel(monkeypatch)
    monkeypatch.setattr(ctypes, "CDLL", lambda _: SimpleNamespace())
    assert harden_process(system="posix", platform="linux") == Hardening(True, False)


FAILING = f"""
import threading
class Careless:
    def __del__(self):
        raise KeyError({SECRET!r})
def fail():
    try:
        raise ValueError({SECRET!r})
    except ValueError as error:
        raise RuntimeError({SECRET!r}) from error
thread = threading.Thread(target=fail); thread.start(); thread.join()
Careless()
fail()
"""


def test_a_failing_program_prints_types_and_places_only() -> None:
    quiet = output_of("from vault.hardening import quiet_exceptions\nquiet_exceptions()" + FAILING)
    assert quiet.returncode == 1
    assert quiet.stdout == ""
    assert quiet.stderr.splitlines() == [
        "RuntimeError at <string>:11",
        "KeyError at <string>:6",
        "RuntimeError at <string>:11",
    ]
    assert output_of(FAILING).stderr.count(SECRET) >= 5  # control: Python itself prints it


@pytest.fixture
def hooks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the test sets is put back."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)


@pytest.mark.usefixtures("hooks")
def test_all_three_hooks_write_to_the_given_stream() -> None:
    stream = io.StringIO()
    quiet_exceptions(stream)
    sys.excepthook(ValueError, ValueError(SECRET), None)
    threading.excepthook(threading.ExceptHookArgs((OSError, OSError(SECRET), None, None)))
    sys.unraisablehook(SimpleNamespace(exc_type=OSError, exc_traceback=None))
    assert stream.getvalue() == "ValueError\nOSError\nOSError\n"


@pytest.mark.usefixtures("hooks")
def test_a_program_without_a_console_fails_in_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    quiet_exceptions()
    monkeypatch.setattr(sys, "stderr", None)
    sys.excepthook(ValueError, ValueError(SECRET), None)
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    sys.excepthook(ValueError, ValueError(SECRET), None)
    assert stream.getvalue() == "ValueError\n"


def test_the_place_is_the_innermost_frame_without_its_folder() -> None:
    try:
        Path("/nowhere/at/all").read_bytes()
    except OSError as error:
        line = exception_line(type(error), error.__traceback__)
    kind, place = line.split(" at ")
    assert kind == "FileNotFoundError"
    assert place.startswith("pathlib.py:")
    assert "/" not in line
