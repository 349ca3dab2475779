#!/bin/sh
# Build what is handed out into dist/, and try each piece where a user would have it.
#   SECRET_KEY=F        sign with this secret key file of minisign (its public half F with .pub for .key, or
#                       PUBLIC_KEY=F, goes into the program, so that it can verify updates by itself)
#   PROGRAM_NAME=N      name of the executable and of the process (skrynia)
#   EDITION=small       without fonts, films, and the models that read text from pictures
# Two builds of one commit with the same packages give the same bytes: the moment in every file is the
# commit's.
set -eu
cd "$(dirname "$0")/.."

name=${PROGRAM_NAME:-skrynia}
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH PYTHONHASHSEED=1 PROGRAM_NAME="$name"
# What is handed out is packed as a whole, which does better with modules that are not packed one by one.
[ "${EDITION:-}" != small ] || export PYINSTALLER_ZLIB_COMPRESSION_LEVEL=0
version=$(.venv/bin/python -c 'import desktop; print(desktop.__version__)')
machine=$(uname -m)
release=$name-$version-linux-$machine
work=build/package
secret_key=${SECRET_KEY:-}
public_key=${PUBLIC_KEY:-${secret_key%.key}.pub}

step() { printf '\n== %s\n' "$*"; }
skrynia() { .venv/bin/python -m desktop.main "$@"; }

seal() {
    if [ -n "$secret_key" ]; then
        skrynia release seal "$1" --secret-key "$secret_key" --comment "$release"
    else
        skrynia release seal "$1"
    fi
}

# Nothing of the caller's environment reaches the program that is tried.
try() { env -i HOME=/nonexistent QT_QPA_PLATFORM=offscreen "$@" --self-test --folder "$work"; }

step 'the folder'
rm -rf "$work" dist
mkdir -p "$work" dist
if [ -n "$secret_key" ]; then
    cp "$public_key" resources/release.pub
    trap 'rm -f resources/release.pub' EXIT
fi
.venv/bin/python -m PyInstaller --noconfirm --log-level ERROR --workpath "$work/pyinstaller" \
    --distpath "$work" build.spec
.venv/bin/python -m scripts.finish_bundle "$work/skrynia" "$name"
if grep -rlF "$PWD" "$work/skrynia"; then
    echo 'package.sh: these files tell where they were built' >&2
    exit 1
fi
seal "$work/skrynia"
try "$work/skrynia/$name"

step 'sticks'
scripts/try_sticks.sh "$work/skrynia" "$work/sticks"
rm -rf "$work/sticks"

step 'traces'
scripts/try_traces.sh "$work/skrynia" "$work/traces"
rm -rf "$work/traces"

step 'tar.zst'
mv "$work/skrynia" "$work/$release"
tar --create --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner \
    --mode='u+rwX,go+rX,go-w' --directory "$work" "$release" | zstd -q --ultra -22 --long=27 -T2 -o "dist/$release.tar.zst"
mkdir "$work/unpacked"
tar --extract --zstd --file "dist/$release.tar.zst" --directory "$work/unpacked"
try "$work/unpacked/$release/$name"
rm -r "$work/unpacked"

step 'deb'
scripts/package_deb.sh "$work/$release" "$work/deb" "dist/${name}_${version}_$(dpkg --print-architecture).deb"
try "$work/deb-installed/opt/$name/$name"
scripts/package_deb.sh --remove "$work/deb-installed" "$name"

if command -v makeself >/dev/null 2>&1; then
    step 'run'
    # gzip: a small system lacks the others. -n: no moment inside.
    GZIP=-n makeself --quiet --gzip --nox11 --noprogress --tar-quietly \
        --packaging-date "$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%d)" \
        --tar-extra "--sort=name --mtime=@$SOURCE_DATE_EPOCH --owner=0 --group=0 --numeric-owner" \
        --target "./$release" "$work/$release" "dist/$release.run" "$name $version" true
    (cd "$work" && mkdir run-place && cd run-place && sh "../../../dist/$release.run" --quiet --accept)
    try "$work/run-place/$release/$name"
    rm -r "$work/run-place"
fi

step 'bill of materials, sums, signature'
# the small edition carries nothing out of the second of these
cp requirements.lock "$work/carried.lock"
[ "${EDITION:-}" = small ] || cat requirements-ffmpeg.lock >>"$work/carried.lock"
.venv/bin/cyclonedx-py requirements --output-reproducible --short-PURLs --sv 1.6 \
    --pyproject pyproject.toml --mc-type application -o "dist/$release.cdx.json" "$work/carried.lock"
seal dist
ls -l dist
du -sm "$work/$release" | cut -f 1 | sed 's/$/ MB unpacked/'
