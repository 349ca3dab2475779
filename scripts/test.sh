#!/bin/sh
# Everything that must hold before a change goes in; stops at the first thing that does not.
set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/.venv/bin:$PATH"

step() { printf '\n== %s\n' "$*"; "$@"; }
# Whoever is done early takes over half of another's tests. There is one process more than the two
# cores that are promised: now and then all wait for clocks, disks and processes of their own.
tests() { step scripts/pytest.sh -q -n "${TEST_PROCESSES:-3}" --dist worksteal "$@"; }

# The rooms that nothing may slip through: every branch of them is taken by tests of their own.
# Only these are watched, because watching makes all tests a fifth slower.
watched="tests/archive tests/vault tests/contracts tests/formats tests/importers/exchange"

step ruff check .
step ruff format --check .
step mypy
step lint-imports
# shellcheck disable=SC2086 # a list of folders
tests $watched --cov=archive --cov=vault --cov-report=
step coverage report --include='archive/*,vault/*' --fail-under=100
tests $(printf -- '--ignore=%s ' $watched)
