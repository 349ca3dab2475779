"""Mailboxes."""

from io import BytesIO

import pytest

from archive.errors import MalformedSourceError
from importers.messages import mbox
from importers.messages.mbox import unpack_mbox

BOX = (
    b"From a@example.org Wed Sep 11 12:00:00 2024\nSubject: 1\n\nfirst\n>From here\n>>From far\n"
    b"From the first line on, no mail begins in here\n\n"
    b"From - Wed Sep 11 12:00:00 2024\r\nSubject: 2\r\n\r\nsecond\r\n"
)


class Pipe(BytesIO):
    """A stream that cannot go back."""

    def seekable(self) -> bool:
        return False

    def seek(self, offset: int, whence: int = 0) -> int:
        raise OSError(offset, whence)


def test_every_mail_is_a_file_of_its_own() -> None:
    first, second = unpack_mbox(Pipe(BOX))
    assert first.content.startswith(b"Subject: 1\n\nfirst\nFrom here\n>From far\nFrom the first")
    assert second.content == b"Subject: 2\r\n\r\nsecond\r\n"
    assert (first.name, first.media_type) == ("000001.eml", "message/rfc822")


SAID = "From 10:00 till 12:00 on 12 August 2020 they beat me.\n"


@pytest.mark.parametrize(
    ("said", "following"),
    [
        (SAID, "\n"),
        (SAID, "they: let us go\n"),
        ("From a@example.org at 10:00 in 2020 a letter came.\n", "It said:\n"),
        ("From Minsk\n", "with love\n"),
        (SAID, ""),
    ],
)
def test_a_sentence_that_begins_like_an_envelope_stays_in_its_letter(
    said: str, following: str
) -> None:
    letter = f"Subject: 1\n\nfirst\n\n{said}{following}"
    box = f"From a@example.org Wed Sep 11 12:00:00 2024\n{letter}"
    (mail,) = unpack_mbox(BytesIO(box.encode()))
    assert mail.content == letter.encode()


@pytest.mark.parametrize(
    "envelope", ["From root 11 Sep 2024 12:00:00 +0000 2024", "From -", "From a@example.org"]
)
def test_control_envelopes_of_every_form_divide(envelope: str) -> None:
    box = f"{envelope}\nSubject: 1\n\nfirst\n\n{envelope}\nMessage-ID: <1>\n\nsecond\n"
    first, second = unpack_mbox(BytesIO(box.encode()))
    assert (first.content[-7:], second.content[-7:]) == (b"first\n\n", b"second\n")


def test_a_mail_beyond_the_limit_is_cut_where_it_is_refused_and_the_next_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(mbox, "LARGEST_MAIL", 20)
    first, second = unpack_mbox(BytesIO(BOX))
    assert len(first.content) == 21
    assert second.content.startswith(b"Subject: 2")


def test_control_what_begins_with_no_mail_is_refused() -> None:
    with pytest.raises(MalformedSourceError):
        list(unpack_mbox(BytesIO(b"Dear reader,\n\n" + BOX)))
