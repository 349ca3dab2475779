"""Time from starting the program to its window on the screen, packaged beside unpackaged.

    python -m bench.start FOLDER [ROUNDS]

FOLDER is the finished folder of a package. Needs Xvfb and xdotool. The two are started in turn; the
first round of each, which reads them from the disk, is told apart.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

_DISPLAY = ":97"
_TITLE = "Library"


def seconds_to_window(command: list[str]) -> float:
    environment = {**os.environ, "DISPLAY": _DISPLAY, "QT_QPA_PLATFORM": "xcb"}
    started = time.perf_counter()
    program = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    try:
        search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", _TITLE]
        subprocess.run(search, env=environment, check=True, stdout=subprocess.DEVNULL, timeout=60)
        return time.perf_counter() - started
    finally:
        program.kill()
        program.wait()


def read_bytes(command: list[str]) -> int:
    """Bytes taken from files until the window stood: by read calls, and mapped and touched."""
    environment = {**os.environ, "DISPLAY": _DISPLAY, "QT_QPA_PLATFORM": "xcb"}
    program = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    try:
        search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", _TITLE]
        subprocess.run(search, env=environment, check=True, stdout=subprocess.DEVNULL, timeout=60)
        return called_for(program.pid) + mapped(program.pid)
    finally:
        program.kill()
        program.wait()


def called_for(process: int) -> int:
    lines = Path(f"/proc/{process}/io").read_text().splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith("rchar")))


def mapped(process: int) -> int:
    """Resident bytes of mappings that have a file behind them."""
    total, of_file = 0, False
    for line in Path(f"/proc/{process}/smaps").read_text().splitlines():
        words = line.split()
        if "-" in words[0]:
            of_file = words[-1].startswith("/")
        elif words[0] == "Rss:" and of_file:
            total += int(words[1]) * 1024
    return total


def main(folder: Path, rounds: int = 7) -> None:
    commands = {
        "packaged": [str(folder / "skrynia"), "window"],
        "unpackaged": [sys.executable, "-m", "desktop.main", "window"],
    }
    screen = subprocess.Popen(["Xvfb", _DISPLAY, "-noreset"], stderr=subprocess.DEVNULL)
    try:
        time.sleep(1)
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(rounds + 1):
            for name, command in commands.items():
                times[name].append(seconds_to_window(command))
        medians = {name: statistics.median(values[1:]) for name, values in times.items()}
        for name, values in times.items():
            read = read_bytes(commands[name]) / 1e6
            print(
                f"{name}: first {values[0]:.2f} s, median {medians[name]:.2f} s, {read:.0f} MB read"
            )
        print(f"packaged : unpackaged {medians['packaged'] / medians['unpackaged']:.2f}")
    finally:
        screen.kill()
        screen.wait()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
