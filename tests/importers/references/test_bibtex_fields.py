"""Strings, marks of LaTeX, paths and addresses in BibTeX."""

from io import BytesIO

import pytest

from importers.references.bibtex import unpack_bibtex
from importers.references.latex import plain_text
from tests.importers.references.reading_lists import read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"{\v{Z}}em{\=o}", "Žemō"),
        (r"\c{c}a \ss{} \L\'od\'z", "ça ß Łódź"),
        (r"a--b~c \{x\} \$5", "a–b\xa0c {x} $5"),
        (r"\emph{важна}", "важна"),
        ("``двор''", "“двор”"),
    ],
)
def test_marks_of_latex(written: str, read: str) -> None:
    assert plain_text(written) == read


def test_strings_that_double_themselves_do_not_grow_without_end() -> None:
    doubling = (
        "@string{a0 = {"
        + "x" * 100
        + "}}\n"
        + "".join(
            f"@string{{a{number} = a{number - 1} # a{number - 1}}}\n" for number in range(1, 60)
        )
    )
    (draft,) = read(
        unpack_bibtex, doubling + "@misc{k, title = {T}, abstract = " + "a59#" * 999 + "a59}"
    )
    assert len(draft.untrusted_text) < 2_000_000


@pytest.mark.parametrize(
    ("file", "media"),
    [
        (r":C$\backslash$:/Users/a/{\'{e}}t{\_}e.pdf:pdf", ["C:/Users/a/ét_e.pdf"]),
        (r":Users/a/x.pdf:pdf;:Users/a/y--z.pdf:pdf", ["Users/a/x.pdf", "Users/a/y--z.pdf"]),
        (r"a:C\:\\Users\\.conf\\x.pdf:PDF", ["C:\\Users\\.conf\\x.pdf"]),
    ],
)
def test_paths_of_mendeley_and_of_others_are_whole(file: str, media: list[str]) -> None:
    entry = f"@online{{k, title={{T}}, file = {{{file}}}}}\n@online{{l, title={{U}}}}"
    first, _ = unpack_bibtex(BytesIO(entry.encode()))
    assert [value for key, value in first.facts if key == "media"] == media


def test_addresses_are_without_the_marks_of_latex() -> None:
    url = r"https://example.org/{~}a{\_}b?x=1\&y={\%}20--z#t\_u"
    entry = f"@online{{k, title={{T}}, url = {{{url}}}}}\n@online{{l, title={{U}}}}"
    first, _ = unpack_bibtex(BytesIO(entry.encode()))
    assert first.description.url == "https://example.org/~a_b?x=1&y=%20--z#t_u"
