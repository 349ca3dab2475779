"""Small archives on disk, and the keys to look behind them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from archive.findings import Finding
from archive.ports import NewArticle, OpenArchive
from archive.progress import CancelToken, ignore_progress
from archive.records import Article
from tests.contracts.conftest import CHEAP, SECRET
from tests.contracts.row_index import RowIndex
from vault.connection import Access
from vault.header_file import read_header
from vault.media import VOLUME_LIMIT_BYTES
from vault.open_vault import OpenVault
from vault.shelf import Shelf
from vault.storage import Storage
from vault.vault_keys import VaultKeys


def shelf(volume_limit_bytes: int = VOLUME_LIMIT_BYTES) -> Shelf:
    return Shelf(RowIndex, CHEAP, floor=CHEAP, volume_limit_bytes=volume_limit_bytes)


def make(folder: Path, *articles: NewArticle) -> list[Article]:
    """A new archive with these documents, closed."""
    archive = shelf().create(folder, SECRET)
    stored = store(archive, *articles)
    archive.close()
    return list(stored)


def store(archive: OpenArchive, *articles: NewArticle) -> Sequence[Article]:
    with archive.writing() as unit:
        stored = unit.articles.add(articles)
        unit.search.add(stored)
    return stored


def remove(archive: OpenArchive, article: Article) -> None:
    with archive.writing() as unit:
        unit.articles.remove(article.id)
        unit.search.remove(article.id)


def unlock(folder: Path, *, read_only: bool = False) -> OpenVault:
    return shelf().at(folder).unlock(SECRET, read_only=read_only)


def keys(folder: Path) -> VaultKeys:
    header = read_header(folder).unlock(SECRET)
    return VaultKeys(header.master, header.vault_id)


def storage(folder: Path, access: Access = Access.WRITE) -> Storage:
    """The files of an archive without header and lock; nothing is opened yet."""
    return Storage(folder, keys(folder), access, RowIndex())


def findings(archive: OpenArchive, *, deep: bool = True) -> list[Finding]:
    return archive.inspect(deep=deep, progress=ignore_progress, cancel=CancelToken())
