"""Archives of files: what is in them, their names, and the traps that they set."""

import bz2
import gzip
import lzma
import struct
import tarfile
from collections.abc import Callable, Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from archive.errors import (
    DecompressionBombError,
    MalformedSourceError,
    PasswordProtectedError,
    SourceTooLargeError,
)
from archive.records import ArticleDraft, EmbeddedFile
from importers.containers import tar_archive
from importers.containers.compressed import unpack_bzip2, unpack_gzip, unpack_xz
from importers.containers.members import harmless_name, name_of_zip
from importers.containers.rows import CONTAINER_FORMATS
from importers.containers.tar_archive import unpack_tar
from importers.containers.zip_archive import unpack_zip
from importers.format_row import Unpacker
from importers.jail.reports import Lost
from tests.importers.documents.made import tar, zipped


class Forward(BytesIO):
    """A stream that cannot go back, as the jail gives it."""

    def seek(self, *_: object) -> int:
        raise OSError("it reads forward only")

    def seekable(self) -> bool:
        return False


def listed(things: Iterator[ArticleDraft | EmbeddedFile | Lost]) -> list[tuple[str, bytes]]:
    return [(each.name, each.content) for each in things if isinstance(each, EmbeddedFile)]


FILES = {"a.txt": b"one", "folder/b.txt": b"two" * 5000}


def test_a_zip_gives_its_files_with_their_folders() -> None:
    made = zipped({**FILES, "__MACOSX/a.txt": "x", "folder/.DS_Store": "x"})
    assert listed(unpack_zip(Forward(made))) == list(FILES.items())


@pytest.mark.parametrize("form", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT, tarfile.USTAR_FORMAT])
def test_a_tar_gives_its_files(form: int) -> None:
    files = {**FILES, "скрыня" * 7 + ".txt": b"three"} if form != tarfile.USTAR_FORMAT else FILES
    assert listed(unpack_tar(Forward(tar(files, form)))) == list(files.items())


@pytest.mark.parametrize(
    ("packed", "unpack"),
    [
        (gzip.compress(tar(FILES)), unpack_gzip),
        (bz2.compress(tar(FILES)), unpack_bzip2),
        (lzma.compress(tar(FILES)), unpack_xz),
    ],
    ids=["gzip", "bzip2", "xz"],
)
def test_a_compressed_tar_gives_its_files(packed: bytes, unpack: Unpacker) -> None:
    assert listed(unpack(Forward(packed))) == list(FILES.items())


def test_a_compressed_file_is_one_file_and_joined_ones_too() -> None:
    text = "слова ".encode() * 50_000
    assert listed(unpack_gzip(Forward(gzip.compress(text) + gzip.compress(b"end")))) == [
        ("", text + b"end")
    ]
    assert listed(unpack_xz(Forward(lzma.compress(text)))) == [("", text)]


def test_gzip_tells_the_name_it_noted() -> None:
    plain = gzip.compress(b"x")
    made = plain[:3] + b"\x08" + plain[4:10] + "ліст.txt".encode() + b"\0" + plain[10:]
    assert listed(unpack_gzip(Forward(made))) == [("ліст.txt", b"x")]


@pytest.mark.parametrize(
    ("untrusted", "harmless"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("C:\\Users\\a\\b.txt", "Users/a/b.txt"),
        ("/a//./b", "a/b"),
        ("a\x00\x1b[31m\u202eb", "a[31mb"),
        ("..", ""),
    ],
)
def test_names_lead_nowhere(untrusted: str, harmless: str) -> None:
    assert harmless_name(untrusted) == harmless


def test_names_of_old_windows_are_read() -> None:
    assert name_of_zip("Письмо.txt".encode("cp866").decode("cp437"), is_unicode=False) == (
        "Письмо.txt"
    )
    assert name_of_zip("Ліст".encode().decode("cp437"), is_unicode=False) == "Ліст"
    assert name_of_zip("ä", is_unicode=True) == "ä"


def test_links_and_devices_are_no_files() -> None:
    output = BytesIO()
    with tarfile.open(fileobj=output, mode="w") as written:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.DIRTYPE):
            info = tarfile.TarInfo("x")
            info.type, info.linkname = kind, "/etc/passwd"
            written.addfile(info)
    assert listed(unpack_tar(Forward(output.getvalue()))) == []


def locked(made: bytes) -> bytes:
    """The ZIP with the mark of encryption at its first member, in both places."""
    place = made.index(b"PK\x01\x02")
    return made[:6] + b"\x01" + made[7 : place + 8] + b"\x01" + made[place + 9 :]


def test_a_locked_member_is_told_after_the_others() -> None:
    things = unpack_zip(Forward(locked(zipped(FILES))))
    assert next(things) == EmbeddedFile("folder/b.txt", FILES["folder/b.txt"])
    with pytest.raises(PasswordProtectedError):
        next(things)


def test_a_zip_that_unfolds_out_of_proportion_is_refused() -> None:
    with pytest.raises(DecompressionBombError):
        listed(unpack_zip(Forward(zipped({"a": bytes(40_000_000)}))))


def test_what_lies_beside_a_trap_is_kept() -> None:
    made = zipped({"a": bytes(40_000_000), "b.txt": "word"})
    place = made.index(b"PK\x01\x02")
    boasting = made[: place + 24] + struct.pack("<L", 2**32 - 2) + made[place + 28 :]
    for archive in (made, boasting):
        things = unpack_zip(Forward(archive))
        assert next(things) == EmbeddedFile("b.txt", b"word")
        with pytest.raises(DecompressionBombError):
            next(things)


def test_many_members_that_are_a_trap_together_are_refused() -> None:
    members = {f"{number}": bytes(9_000_000) for number in range(2)}
    with pytest.raises(DecompressionBombError):
        next(unpack_zip(Forward(zipped({**members, "b.txt": "word"}))))


def test_members_that_share_their_bytes_are_refused() -> None:
    made = zipped({"a": "x" * 100})
    place, end = made.index(b"PK\x01\x02"), made.index(b"PK\x05\x06")
    entry = made[place:end]
    directory = entry * 3
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 3, 3, len(directory), place, 0)
    with pytest.raises(DecompressionBombError):
        listed(unpack_zip(Forward(made[:place] + directory + tail)))


def test_a_member_that_is_longer_than_it_says_is_not_believed() -> None:
    made = zipped({"a": bytes(range(256)) * 40})
    place = made.index(b"PK\x01\x02")
    shorter = made[: place + 24] + struct.pack("<L", 10) + made[place + 28 :]
    with pytest.raises(MalformedSourceError):
        listed(unpack_zip(Forward(shorter)))


@pytest.mark.parametrize(
    ("compress", "unpack"),
    [(gzip.compress, unpack_gzip), (bz2.compress, unpack_bzip2), (lzma.compress, unpack_xz)],
    ids=["gzip", "bzip2", "xz"],
)
def test_a_compressed_bomb_is_refused(compress: Callable[[bytes], bytes], unpack: Unpacker) -> None:
    packed = compress(bytes(60_000_000))
    with pytest.raises(DecompressionBombError):
        listed(unpack(Forward(packed)))


def test_a_tar_with_a_giant_name_is_refused() -> None:
    info = tarfile.TarInfo("x")
    info.type, info.size = tarfile.GNUTYPE_LONGNAME, 10**9
    with pytest.raises(DecompressionBombError):
        listed(unpack_tar(Forward(info.tobuf(tarfile.GNU_FORMAT) + bytes(2048))))


def test_a_member_beyond_the_bound_is_told_after_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tar_archive, "LARGEST_MEMBER", 100)
    things = unpack_tar(Forward(tar({**FILES, "c.txt": b"three"})))
    assert [next(things), next(things)] == [
        EmbeddedFile("a.txt", b"one"),
        EmbeddedFile("c.txt", b"three"),
    ]
    with pytest.raises(SourceTooLargeError):
        next(things)


@pytest.mark.parametrize(
    ("broken", "unpack"),
    [
        (b"PK\x03\x04 broken", unpack_zip),
        (gzip.compress(b"x" * 999)[:20], unpack_gzip),
        (b"\x1f\x8b\x08 broken in its head", unpack_gzip),
        (bz2.compress(b"x" * 999)[:20], unpack_bzip2),
        (lzma.compress(b"x" * 999)[:30], unpack_xz),
        (tar({"a": b"x" * 2000})[:1000], unpack_tar),
        (b"x" * 512, unpack_tar),
    ],
)
def test_what_is_broken_is_malformed(broken: bytes, unpack: Unpacker) -> None:
    with pytest.raises(MalformedSourceError):
        listed(unpack(Forward(broken)))


def test_kinds_are_told_by_their_beginning() -> None:
    heads = (
        zipped(FILES),
        tar(FILES),
        gzip.compress(b"x"),
        bz2.compress(b"x"),
        lzma.compress(b"x"),
    )
    for number, head in enumerate(heads):
        answers = [bool(each.matches and each.matches(head, "")) for each in CONTAINER_FORMATS]
        assert answers == [place == number for place in range(5)]


def test_a_member_without_a_name_is_read() -> None:
    output = BytesIO()
    nameless = ZipInfo("x")
    nameless.filename = ""
    with ZipFile(output, "w", ZIP_DEFLATED) as written:
        written.writestr(nameless, b"words")
    assert listed(unpack_zip(Forward(output.getvalue()))) == [("", b"words")]
