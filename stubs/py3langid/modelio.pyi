"""Types of the part of py3langid 0.4 that is used here."""

from pathlib import Path

tempfile: object

def load_model(path: str | Path) -> tuple[object, ...]: ...
def save_model(path: Path, model: tuple[object, ...]) -> None: ...
