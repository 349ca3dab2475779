"""kill -9 at random moments of real processes that do nothing but change slots."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from archive.errors import WrongSecretError
from archive.keys import Secret
from vault.header_file import create_header, read_header
from vault.parameters import KdfParameters

CHEAP = KdfParameters(memory_kib=8, passes=1)
ROOT = Path(__file__).resolve().parents[2]
CHANGER = """
import sys
from pathlib import Path
from archive.keys import Secret
from vault.header_file import read_header
header = read_header(Path(sys.argv[1])).unlock(Secret("constant"))
header.repair()
number = next(iter(set(header.used_slots()) - {header.opened_slot}))
print("ready", flush=True)
for turn in range(10**9):
    header.replace_slot(number, Secret(["even", "odd"][turn % 2]))
"""


def opening(folder: Path) -> set[str]:
    names = set()
    for name in ("constant", "even", "odd"):
        try:
            read_header(folder).unlock(Secret(name))
        except WrongSecretError:
            continue
        names.add(name)
    return names


@pytest.mark.slow
def test_after_200_kills_the_archive_opens_with_the_old_or_the_new_secret(tmp_path: Path) -> None:
    create_header(tmp_path, Secret("constant"), CHEAP, floor=CHEAP).add_slot(Secret("even"))
    chance, cut_off = random.Random(11), 0
    for _ in range(200):
        with subprocess.Popen(
            [sys.executable, "-c", CHANGER, str(tmp_path)],
            cwd=ROOT, stdout=subprocess.PIPE, text=True,
        ) as process:  # fmt: skip
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(chance.uniform(0.0, 0.05))
            process.kill()
        assert opening(tmp_path) in ({"constant", "even"}, {"constant", "odd"})
        copies = {path.name: path.read_bytes() for path in tmp_path.glob("header*")}
        cut_off += copies["header"] != copies["header.bak"] or "header.new" in copies
    assert cut_off > 20  # kills did fall in the middle of changes
