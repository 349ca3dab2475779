"""The catalogue of messages: a sentence for every code, and nothing that an error must not tell."""

import inspect

import pytest

import archive.errors as errors
import archive.query_errors as query_errors
from archive.findings import FindingCode
from desktop.messages import ERRORS, FINDINGS, describe, wording


def error_classes() -> list[type[errors.SkryniaError]]:
    named = vars(errors) | vars(query_errors)
    found = (value for value in named.values() if inspect.isclass(value))
    return [value for value in found if issubclass(value, errors.SkryniaError)]


def test_every_error_has_a_sentence_and_every_sentence_an_error() -> None:
    assert {value.code for value in error_classes()} == set(ERRORS)


def test_every_finding_is_worded() -> None:
    assert set(FINDINGS) == set(FindingCode)


@pytest.mark.parametrize("code", sorted(ERRORS))
def test_a_sentence_is_whole(code: str) -> None:
    assert wording(code)[0].isupper()
    assert wording(code).endswith(".")


@pytest.mark.parametrize(
    ("error", "detail"),
    [
        (errors.ArchiveDamagedError("media-0001.db"), " (part: media-0001.db)"),
        (errors.NewerVersionError(9, 1), " (version 9; this program reads up to 1)"),
        (errors.IndexOutdatedError(1, 2), " (rules 1; this program knows 2)"),
        (errors.ArticleNotFoundError(7), " (number 7)"),
        (errors.InvalidRecordError("url"), " (field: url)"),
        (query_errors.UnknownValueError("lang"), " (field: lang)"),
        (errors.DiskFullError(), ""),
    ],
)
def test_typed_fields_stand_behind_the_sentence(error: errors.SkryniaError, detail: str) -> None:
    assert describe(error) == wording(error.code) + detail


def test_what_else_an_error_carries_is_not_told() -> None:
    assert "Лукша" not in describe(errors.SourceError("Лукша"))
