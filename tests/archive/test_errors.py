"""The catalogue of errors: codes are stable for scripts and unlike each other."""

import inspect

import archive.errors as errors
import archive.query_errors as query_errors
from archive.errors import SkryniaError


def classes() -> list[type[SkryniaError]]:
    named = vars(errors) | vars(query_errors)
    found = (value for value in named.values() if inspect.isclass(value))
    return [value for value in found if issubclass(value, SkryniaError)]


def test_codes_are_unlike_each_other() -> None:
    codes = [value.code for value in classes()]
    assert len(codes) == len(set(codes)) > 20


def test_every_class_belongs_to_one_family() -> None:
    for value in classes():
        families = [
            issubclass(value, errors.ExpectedError),
            issubclass(value, errors.InvariantError),
        ]
        assert value is SkryniaError or sum(families) == 1


def test_exit_statuses_are_those_of_the_contract() -> None:
    assert errors.WrongSecretError.exit_status == 4
    assert errors.ArchiveDamagedError.exit_status == 5
    assert errors.ArchiveLockedError.exit_status == 6
    assert errors.DiskFullError.exit_status == 1


def test_an_error_prints_its_code_and_nothing_that_it_carries() -> None:
    assert str(errors.ArchiveDamagedError("header")) == "archive.damaged"
    assert str(errors.NewerVersionError(9, 1)) == "archive.newer_version"
    assert str(errors.IndexOutdatedError(1, 2)) == "index.outdated"
    assert str(errors.ArticleNotFoundError(7)) == "article.not_found"
    assert str(query_errors.UnknownValueError("lang")) == "query.unknown_value"
