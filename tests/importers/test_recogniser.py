"""Pages are read by children of the jail, and nothing that they say is believed unseen."""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterator

import pytest

from archive.confinement import Confinement
from archive.errors import (
    CancelledError,
    MalformedSourceError,
    NoTextError,
    RecognitionUnavailableError,
    SkryniaError,
    SourceCrashedError,
    UnknownFormatError,
    UnprotectedError,
)
from archive.ports import RecognisedPage
from archive.progress import CancelToken
from archive.records import ArticleDraft, Description
from importers.documents.tiny_pdf import TINY_PDF
from importers.jail import recogniser as module
from importers.jail.exchange import Exchange
from importers.jail.jail import Jail
from importers.jail.limits import TimeLimits
from importers.jail.messages import GarbledError, Message, MessageBuffer, packed
from importers.jail.page_wire import LONGEST_TEXT, page_of, written_page
from importers.jail.recogniser import JailedPages, Recogniser, recogniser
from importers.jail.starting import start_recognition_server
from importers.jail.work import Worker
from tests.importers.pictures.drawn import encoded, page

RUSSIAN = "Письмо пришло только через месяц,\nи конверт был вскрыт."
PAGE = RecognisedPage("Тэкст", 90, 1, "tesseract 5", "be")


def crossed(answer: RecognisedPage | SkryniaError) -> RecognisedPage | SkryniaError:
    (message,) = MessageBuffer().feed(b"".join(written_page(answer)))
    return page_of(message)


@pytest.fixture(scope="module")
def jail() -> Iterator[Jail]:
    jail = Jail(lambda: start_recognition_server(["ru"]), measured=True)
    yield jail
    jail.close()


def test_a_page_is_read_in_a_complete_jail(jail: Jail) -> None:
    pages = JailedPages(jail, ["ru"], may_risk=False)
    seen = pages.read(encoded(page(RUSSIAN)), "image/png", 1)
    assert seen.text.split() == RUSSIAN.split()
    assert (seen.language, seen.words, seen.engine[:11]) == ("ru", 9, "tesseract 5")
    assert jail.confinement().complete


def test_a_page_that_the_engine_complains_of_is_empty_and_no_crash(jail: Jail) -> None:
    seen = JailedPages(jail, ["ru"], may_risk=False).read(TINY_PDF, "application/pdf", 1)
    assert (seen.text, seen.words) == ("", 0)


def test_what_cannot_be_read_is_answered_by_its_code(jail: Jail) -> None:
    pages = JailedPages(jail, ["ru"], may_risk=False)
    with pytest.raises(UnknownFormatError):
        pages.read(b"text", "text/plain", 1)
    with pytest.raises(MalformedSourceError):
        pages.read(b"no picture", "image/png", 1)


def test_a_child_can_load_no_other_language(jail: Jail) -> None:
    with pytest.raises(SourceCrashedError):
        JailedPages(jail, ["uk"], may_risk=False).read(encoded(page("x")), "image/png", 1)


def test_cancelling_ends_the_page_under_way(jail: Jail) -> None:
    pages = JailedPages(jail, ["ru"], may_risk=False)
    jail.confinement()
    lines = "\n".join(["слова за словом идут по странице"] * 60)
    timer = threading.Timer(0.5, pages.stop)
    timer.start()
    with pytest.raises(CancelledError):
        pages.read(encoded(page(lines, width=2000)), "image/png", 1)
    timer.join()
    with pytest.raises(CancelledError):
        pages.read(encoded(page("x")), "image/png", 1)


class NoJail(Jail):
    """Nothing is refused to its children."""

    def confinement(self, *, again: bool = False) -> Confinement:
        return self.tried(jailed=False)


def test_without_a_jail_somebody_has_to_say_yes() -> None:
    jail = NoJail(lambda: start_recognition_server(["ru"]))
    with pytest.raises(UnprotectedError):
        JailedPages(jail, ["ru"], may_risk=False).read(b"", "image/png", 1)
    jail.close()
    picture = encoded(page("слово"))
    with recogniser(["ru"], system="win32") as local, pytest.raises(UnprotectedError):
        local.read(picture, "image/png", 1)
    with recogniser(["ru"], may_risk=True, system="win32", cancel=cancelled()) as local:
        assert local.read(picture, "image/png", 1).text == "слово"


def cancelled() -> CancelToken:
    token = CancelToken()
    token.cancel()
    return token


def test_without_models_nothing_is_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(RecognitionUnavailableError), recogniser(["xx"]):
        pass
    monkeypatch.setattr(module, "languages_available", lambda: ())
    with pytest.raises(RecognitionUnavailableError), recogniser():
        pass


def test_what_is_left_is_told_without_a_child() -> None:
    class Nobody:
        def read(self, *_: object) -> RecognisedPage:
            raise NoTextError

        def stop(self) -> None:
            """Nothing is under way."""

    reader = Recogniser(Nobody(), ["be"])
    facts = (("width", "9"),)
    draft = ArticleDraft(untrusted_text="", description=Description(), facts=facts)
    assert reader.pages(draft) == (1,)
    read = reader.joined(draft, {1: PAGE})
    assert (read.untrusted_text, reader.pages(read)) == ("Тэкст", ())
    assert reader.pages(reader.afresh(read)) == (1,)


@pytest.mark.parametrize("text", ["Тэкст\n\nдругі\tрадок", "", "\ud800 cut"])
def test_a_page_crosses_the_pipe(text: str) -> None:
    sent = RecognisedPage(text, 90, 1, "tesseract 5", "be")
    got = crossed(sent)
    assert isinstance(got, RecognisedPage)
    assert got.text == text.replace("\ud800", "?")
    assert (got.confidence, got.words, got.engine, got.language) == (90, 1, "tesseract 5", "be")


def test_errors_cross_the_pipe() -> None:
    assert isinstance(crossed(RecognitionUnavailableError()), RecognitionUnavailableError)
    assert isinstance(crossed(SourceCrashedError()), SourceCrashedError)


HEAD = {"is": "page", "confidence": 90, "words": 1, "engine": "e", "language": "be"}


@pytest.mark.parametrize(
    ("change", "blobs"),
    [
        ({"is": "draft"}, (b"x",)),
        ({}, ()),
        ({}, (b"x", b"y")),
        ({}, (b"\xff",)),
        ({}, (b"a\0b",)),
        ({}, (b"\x1b[2J",)),
        ({}, (b"x" * (LONGEST_TEXT + 1),)),
        ({"confidence": 101}, (b"x",)),
        ({"confidence": -1}, (b"x",)),
        ({"confidence": True}, (b"x",)),
        ({"words": "1"}, (b"x",)),
        ({"engine": "e" * 501}, (b"x",)),
        ({"engine": None}, (b"x",)),
        ({"language": "<b>"}, (b"x",)),
        ({"is": "error", "code": "archive.damaged"}, ()),
        ({"is": "error", "code": "import.timeout"}, (b"x",)),
    ],
)
def test_what_departs_from_the_form_is_no_answer(
    change: dict[str, object], blobs: tuple[bytes, ...]
) -> None:
    assert isinstance(page_of(Message(dict(HEAD), (b"x",))), RecognisedPage)
    with pytest.raises(GarbledError):
        page_of(Message({**HEAD, **change}, blobs))


@pytest.mark.parametrize(
    "messages", [[], [HEAD, HEAD], [{**HEAD, "words": -1}]], ids=["none", "two", "garbled"]
)
def test_a_child_that_answers_oddly_has_crashed(messages: list[dict[str, object]]) -> None:
    class OddExchange(Exchange):
        def __init__(self) -> None:
            """With nobody."""

        def messages(self, pieces: Iterator[bytes]) -> Generator[Message, None, None]:
            return (Message(dict(each), (b"x",)) for each in messages)

    class OddJail(Jail):
        def child(self, limits: TimeLimits) -> Exchange:
            return OddExchange()

    with pytest.raises(SourceCrashedError):
        JailedPages(OddJail(), ["ru"], may_risk=True).read(b"", "image/png", 1)


@pytest.mark.parametrize("error", [MemoryError(), RuntimeError()])
def test_a_bug_of_the_engine_is_one_failed_page(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("importers.jail.work.recognise_page", fail)
    answer = Worker().read_page(b"", "image/png", 1, ["be"])
    codes = {MemoryError: "import.too_complex", RuntimeError: "import.crashed"}
    assert isinstance(answer, SkryniaError)
    assert answer.code == codes[type(error)]


def test_large_originals_are_sent_in_pieces() -> None:
    pieces = list(module._task(bytes(3 << 20), "image/png", 1, ["be"]))
    assert b"".join(pieces).endswith(bytes(3 << 20))
    assert pieces[0] == next(
        packed({"task": "page", "media_type": "image/png", "page": 1, "languages": ["be"]})
    )
