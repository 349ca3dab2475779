"""Is everything in an archive what was written? Pages, trees, chain, records, originals.

Each step is a short transaction of its own, so that writers wait seconds and not the whole walk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from sqlalchemy import Connection, func, select

from archive.errors import ArchiveDamagedError
from archive.findings import Finding, FindingCode
from archive.fingerprints import content_hash, text_hash
from archive.progress import CancelToken, Progress, ProgressSink
from archive.records import Article, ArticleId, Sha256
from vault import media_volume
from vault.articles import StoredArticles, portions
from vault.chain import ChainEntry, ChainState
from vault.database import Database
from vault.folder import RECORDS_NAME, volume_name
from vault.media import named_in
from vault.page_checks import damaged_pages, is_well_formed
from vault.storage import Storage
from vault.tables import ArticleRow, OriginalRow

Item = TypeVar("Item")

_TOGETHER = 100
_ORIGINALS = select(func.count(ArticleRow.original_sha256.distinct()))


@dataclass(frozen=True, slots=True)
class _Place:
    """An original, as the records know it."""

    sha256: Sha256
    volume: int
    holder: ArticleId


class Inspection:
    """One look at one archive; findings are gathered, damage never stops it."""

    def __init__(self, storage: Storage, progress: ProgressSink, cancel: CancelToken) -> None:
        """Nothing is read yet."""
        self._storage = storage
        self._progress = progress
        self._cancel = cancel
        self._findings: list[Finding] = []
        self._done = 0
        self._total = 0

    def run(self, *, deep: bool) -> list[Finding]:
        """All findings. Raises `CancelledError`, `StorageError`."""
        volumes = self._storage.volumes.numbers()
        self._total = 2 + len(volumes) + (self._to_be_read() if deep else 0)
        self._check_file(self._storage.records)
        self._step()
        with self._damage_is(FindingCode.STRUCTURE, RECORDS_NAME):
            self._check_records()
        self._step()
        for number in volumes:
            with self._damage_is(FindingCode.MEDIA, volume_name(number)):
                self._check_volume_file(number)
            self._step()
        with self._damage_is(FindingCode.STRUCTURE, RECORDS_NAME):
            self._check_places()
            if deep:
                self._read_everything()
        return self._findings

    def _check_file(self, database: Database) -> None:
        with self._damage_is(FindingCode.PAGES, database.part), self._storage.alone():
            if pages := damaged_pages(database):
                self._find(FindingCode.PAGES, database.part, count=pages)
            elif not is_well_formed(database):
                self._find(FindingCode.STRUCTURE, database.part)

    def _check_volume_file(self, number: int) -> None:
        try:
            volume = self._storage.volumes.database(number)
        except ArchiveDamagedError:
            with self._storage.records.reading() as connection:
                named = named_in(connection, number)
            if named or not self._storage.volumes.is_leftover(number):
                raise
        else:
            self._check_file(volume)

    def _check_records(self) -> None:
        with self._storage.alone(), self._storage.records.reading() as connection:
            state = self._storage.chain(connection).walk()
            if not (state.sound and self._storage.seal(connection).fits()):
                self._find(FindingCode.CHAIN, RECORDS_NAME)
            strangers = _strangers(connection, state)
            for number in strangers:
                self._find(FindingCode.RECORD, RECORDS_NAME, number)
            custody = self._storage.custody(connection)
            # An altered record is not what its entry says, either: told once.
            if not (custody.is_sound() and (strangers or custody.knows_all())):
                self._find(FindingCode.CUSTODY, RECORDS_NAME)

    def _check_places(self) -> None:
        """Whether each volume has what the records place in it."""
        with self._storage.records.reading() as connection:
            volumes = connection.execute(select(OriginalRow.volume).distinct()).scalars().all()
        for number in volumes:
            with self._damage_is(FindingCode.MEDIA_MISSING, volume_name(number)):
                self._check_volume(number)

    def _check_volume(self, number: int) -> None:
        volume = self._storage.volumes.database(number)
        with self._storage.alone(), self._storage.records.reading() as records:
            with volume.reading() as connection:
                missing = named_in(records, number) - media_volume.stored(connection)
            if missing:
                self._find(FindingCode.MEDIA_MISSING, volume.part, count=len(missing))

    def _to_be_read(self) -> int:
        """Documents and originals, as far as that can be told before the pages are checked."""
        with suppress(ArchiveDamagedError), self._storage.records.reading() as connection:
            originals = connection.execute(_ORIGINALS).scalar_one()
            return StoredArticles(connection).count() + int(originals)
        return 0

    def _read_everything(self) -> None:
        with self._storage.records.reading() as connection:
            ids, places = StoredArticles(connection).all_ids(), _places(connection)
        self._total = self._done + len(ids) + len(places)
        for some in portions(ids, _TOGETHER):
            self._read_articles(some)
        for volume, those in groupby(places, key=lambda place: place.volume):
            for together in portions(list(those), _TOGETHER):
                self._read_originals(volume, together)

    def _read_articles(self, ids: Sequence[ArticleId]) -> None:
        for number in failing(ids, self._demand_unaltered):
            self._find(FindingCode.RECORD, RECORDS_NAME, number)
        self._step(len(ids))

    def _demand_unaltered(self, ids: Sequence[ArticleId]) -> None:
        """Those removed meanwhile, by another process, are passed over."""
        with self._storage.alone(), self._storage.records.reading() as connection:
            stored = StoredArticles(connection)
            articles = stored.those(ids)
            whole = stored.extras_fit([article.id for article in articles])
        if not (whole and all(_fits(article) for article in articles)):
            raise ArchiveDamagedError(RECORDS_NAME)

    def _read_originals(self, number: int, places: Sequence[_Place]) -> None:
        part = volume_name(number)
        lost = failing(places, self._demand_originals)
        with self._storage.records.reading() as connection:
            named = named_in(connection, number)
        for place in lost:
            if place.sha256 in named:
                self._find(FindingCode.ORIGINAL, part, place.holder)
        self._step(len(places))

    def _demand_originals(self, places: Sequence[_Place]) -> None:
        for volume, those in groupby(places, key=lambda place: place.volume):
            with self._storage.volumes.database(volume).reading() as connection:
                for place in those:
                    media_volume.read(connection, volume_name(volume), place.sha256)

    def _step(self, items: int = 1) -> None:
        """Between two transactions: a pause here keeps nobody from writing."""
        self._cancel.wait_while_paused()
        self._cancel.raise_if_cancelled()
        self._done += items
        self._progress(Progress(self._done, self._total))

    def _find(
        self, code: FindingCode, part: str, number: ArticleId | None = None, count: int = 1
    ) -> None:
        finding = Finding(code, part, number, count)
        if finding not in self._findings:
            self._findings.append(finding)

    @contextmanager
    def _damage_is(self, code: FindingCode, part: str) -> Iterator[None]:
        """Damage that stops a step becomes a finding, unless the file has one already."""
        try:
            yield
        except ArchiveDamagedError:
            if all(finding.part != part for finding in self._findings):
                self._find(code, part)


def _strangers(connection: Connection, state: ChainState) -> list[ArticleId]:
    """Documents that the chain and the records tell differently about."""
    query = select(
        ArticleRow.id, ArticleRow.version, ArticleRow.content_hash, ArticleRow.original_sha256
    )
    stored = {
        ArticleId(row.id): ChainEntry(
            ArticleId(row.id), row.version, row.content_hash, row.original_sha256
        )
        for row in connection.execute(query)
    }
    return sorted(
        number
        for number in stored.keys() | state.latest.keys()
        if stored.get(number) != state.latest.get(number)
    )


def _places(connection: Connection) -> list[_Place]:
    query = (
        select(OriginalRow.sha256, OriginalRow.volume, func.min(ArticleRow.id))
        .join(ArticleRow, ArticleRow.original_sha256 == OriginalRow.sha256)
        .group_by(OriginalRow.sha256)
        .order_by(OriginalRow.volume)
    )
    rows = connection.execute(query)
    return [_Place(Sha256(sha256), volume, ArticleId(each)) for sha256, volume, each in rows]


def failing(items: Sequence[Item], demand: Callable[[Sequence[Item]], None]) -> list[Item]:
    """The items for which `demand` raises `ArchiveDamagedError`, found by halving.

    Each try is a transaction of its own, for damage ends the one that meets it.
    """
    try:
        demand(items)
    except ArchiveDamagedError:
        if len(items) == 1:
            return list(items)
        middle = len(items) // 2
        return failing(items[:middle], demand) + failing(items[middle:], demand)
    return []


def _fits(article: Article) -> bool:
    title = article.description.title
    return (
        content_hash(article.text, article.description) == article.content_hash
        and text_hash(title, article.text) == article.text_hash
    )
