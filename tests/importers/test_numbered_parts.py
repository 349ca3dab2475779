"""Pages of an archive of the web that were stored before are told, and not parsed again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from io import BytesIO

import pytest

from archive.errors import SourceCrashedError
from archive.ports import KnownSource, SourceItem, SourceStamp
from archive.records import ArticleDraft, EmbeddedFile
from importers.budget import Budget
from importers.jail.draft_wire import written
from importers.jail.messages import GarbledError, Message, MessageBuffer
from importers.jail.reports import Found, Lost, Part, Report
from importers.jail.schema import report_of
from importers.jail.work import Worker
from importers.sources import source_in_memory
from importers.unfolding import Unfolding
from importers.webarchives.wacz import unpack_rest_of_wacz
from importers.webarchives.warc import unpack_rest_of_warc
from importers.webarchives.zim import unpack_rest_of_zim
from tests.importers.unfolded import Script, draft
from tests.importers.webarchives.test_webarchives import answer, make_wacz, record
from tests.importers.webarchives.zim_writer import zim_file

TEXT = "У двары затрымалі трох чалавек, паведамляюць сведкі падзей."
PAGES = [f"<p>{TEXT} {number}</p>".encode() for number in range(3)]
CAPTURES = b"".join(
    record("response", answer(page), url=f"https://example.org/{number}")
    for number, page in enumerate((PAGES[0], b"<img>", PAGES[1], PAGES[2]))
)
WORDS = record("resource", TEXT.encode(), url="urn:text:https://example.org/0", http=False)
OF_A_SITE = zim_file(
    [("C", f"{number}", "text/html", page) for number, page in enumerate((b"<img>", *PAGES))]
)
UNPACKED: dict[str, tuple[Callable[..., Iterable[object]], bytes]] = {
    "warc": (unpack_rest_of_warc, CAPTURES + WORDS.replace(b"text/html", b"text/plain")),
    "wacz": (unpack_rest_of_wacz, make_wacz(("archive/a.warc", CAPTURES))),
    "zim": (unpack_rest_of_zim, OF_A_SITE),
}


def numbers(name: str, *known: int) -> tuple[list[int], list[int]]:
    """Parts that are passed over, and those out of which a document came."""
    passed: list[int] = []
    made: list[int] = []
    last = 0
    unpack, content = UNPACKED[name]
    for thing in unpack(BytesIO(content), frozenset(known)):
        if isinstance(thing, Part):
            last = thing.number
            passed += [last] * thing.is_known
        else:
            made.append(last)
    return passed, made


@pytest.mark.parametrize("name", UNPACKED)
def test_parts_have_the_same_numbers_whatever_is_known(name: str) -> None:
    _, everything = numbers(name)
    assert len(everything) == 3
    assert numbers(name, everything[0], everything[2]) == (
        [everything[0], everything[2]],
        [everything[1]],
    )
    assert numbers(name, *everything) == (everything, [])


def test_a_file_in_which_all_is_known_is_not_without_text() -> None:
    def reports(known: frozenset[int]) -> list[Report]:
        stream, size = BytesIO(CAPTURES), len(CAPTURES)
        return [*Worker().read_file(stream, "a.warc", size, may_risk=True, known=known)]

    told = reports(frozenset((1, 3, 4)))
    assert not any(isinstance(report, ArticleDraft | Lost) for report in told)
    assert not isinstance(told[-1], Exception)
    assert sum(isinstance(report, ArticleDraft) for report in reports(frozenset())) == 3


def read(
    known: set[SourceStamp | None], told: list[Report], name: str = "top.warc"
) -> tuple[list[SourceItem], tuple[int, ...]]:
    """Items, and the numbers that the child was given."""
    source = source_in_memory(b"bytes", name)
    stamp = SourceStamp(f"/home/{name}", 5, 1)
    script = Script({name: [Found("warc"), *told], "a.pdf": [Found("plain text"), draft("A")]})
    whole = Unfolding(script, stamp, Budget(5), f"in/{name}", known.__contains__)
    return list(whole.items(source, f"in/{name}")), source.known_parts


TOLD: list[Report] = [
    *(Part(1, "one"), draft("1"), Part(2), Part(3, "a.pdf"), EmbeddedFile("a.pdf", b"3")),
    *(Lost(SourceCrashedError(), "4"), Part(5), draft("5")),
]


def test_pages_and_files_are_parts_by_their_numbers() -> None:
    items, asked = read(set(), TOLD)
    assert asked == ()
    first, third, lost, fifth = (item.part for item in items)
    assert None not in (first, third, fifth)
    assert len({first, third, fifth}) == 3
    assert lost is None


def test_a_child_is_told_what_is_known_and_passes_it_over() -> None:
    first, third, _, fifth = (item.part for item in read(set(), TOLD)[0])
    known: list[Report] = [Part(1, "one", True), Part(3, "", True), *TOLD[5:]]
    items, asked = read({first, third}, known)
    assert asked == (1, 3)
    assert [(item.label, item.part) for item in items[:2]] == [
        ("in/top.warc/one", first),
        ("in/top.warc/#1", third),
    ]
    assert [item.outcome for item in items[:2]] == [KnownSource(), KnownSource()]
    assert items[-1].part == fifth


def test_only_archives_of_the_web_are_asked_for_what_is_known() -> None:
    """The control is the same with a name that is one's, packed or not."""
    parts = {item.part for item in read(set(), TOLD)[0]}
    assert read(parts, TOLD[-2:], "top.txt")[1] == ()
    of_packed = {item.part for item in read(set(), TOLD, "top.warc.gz")[0]}
    assert read(of_packed, TOLD[-2:], "top.warc.gz")[1] == (1, 3, 5)


def test_parts_far_apart_are_not_looked_for_without_end() -> None:
    far: list[Report] = [Part(1_500), draft("x"), Part(10**9), draft("y")]
    parts = {item.part for item in read(set(), far)[0]}
    assert read(parts, [])[1] == ()


@pytest.mark.parametrize(
    "told",
    [
        [Part(2), draft("x"), Part(2), draft("y")],
        [Part(2), draft("x"), Part(1), draft("y")],
        [draft("x"), Part(1, is_known=True)],
    ],
)
def test_a_child_that_counts_wrongly_or_passes_over_what_it_likes_is_stopped(
    told: list[Report],
) -> None:
    items, _ = read(set(), told)
    assert isinstance(items[-1].outcome, SourceCrashedError)


def test_a_part_before_the_format_is_no_answer() -> None:
    script = Script(top=[Part(1)])
    whole = Unfolding(script, None, Budget(5))
    (item,) = whole.items(source_in_memory(b"x", "top"), "in/top")
    assert isinstance(item.outcome, SourceCrashedError)


@pytest.mark.parametrize("part", [Part(1), Part(7, "Ліст.html", True), Part(10**9)])
def test_parts_cross_the_pipe(part: Part) -> None:
    buffer = MessageBuffer()
    (message,) = [each for piece in written(part) for each in buffer.feed(piece)]
    assert report_of(message) == part


@pytest.mark.parametrize(
    "wrong",
    [
        *({"number": 0}, {"number": 10**9 + 1}, {"number": True}, {"number": "1"}),
        *({"known": 1}, {"known": None}, {"name": 1}),
    ],
)
def test_control_what_is_no_part_is_not_believed(wrong: dict[str, object]) -> None:
    head: dict[str, object] = {"is": "part", "number": 1, "name": "x", "known": False}
    assert report_of(Message(head)) == Part(1, "x")
    with pytest.raises(GarbledError):
        report_of(Message({**head, **wrong}))
    with pytest.raises(GarbledError):
        report_of(Message(head, (b"",)))
