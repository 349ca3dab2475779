"""Mail, chats, web archives and references: reading them touches nothing, late imports included."""

from pathlib import Path

from tests.importers.seeds import SEEDS
from tests.importers.test_side_effects import events_while_parsing

CHARSETS = ("utf-7", "iso-2022-jp", "gb18030", "big5", "mac-cyrillic", "x-unknown", "cp1006")
ENDINGS = {"mail": "eml", "csv": "csv", "wacz": "wacz", "warc": "warc.gz", "outlook mail": "msg"}


def test_whole_files_of_every_format_touch_nothing(tmp_path: Path) -> None:
    contents = [
        (f"{name}-{number}.{ENDINGS.get(name, 'x')}", seed)
        for name, seeds in SEEDS.items()
        for number, seed in enumerate(seeds)
    ]
    contents += [
        (
            f"{name}.eml",
            f"From: a@b\r\nSubject: =?{name}?B?0JvRlg==?=\r\n"
            f"Content-Type: text/plain; charset={name}\r\n\r\nЛіст".encode(),
        )
        for name in CHARSETS
    ]
    paths = [tmp_path / name for name, _ in contents]
    for path, (_, content) in zip(paths, contents, strict=True):
        path.write_bytes(content)
    assert len(paths) > 30
    assert events_while_parsing("detected", *paths) == []
