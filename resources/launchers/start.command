#!/bin/sh
# Start the program from this stick on macOS. Nothing is copied to the disk of this computer.
set -eu
program_name=skrynia
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
for name in program-macos program-macos.old; do
    if [ -f "$here/$name/$program_name" ]; then
        set -- "$@"
        [ $# -gt 0 ] || for only in "$here"/archives/*.skrynia; do
            if [ -d "$only" ]; then
                [ $# -eq 0 ] || { set --; break; }
                set -- window "$only"
            fi
        done
        exec "$here/$name/$program_name" "$@"
    fi
done
printf '%s\n' 'Праграмы для macOS на флэшцы няма.' 'Программы для macOS на флешке нет.' \
    'There is no program for macOS on this stick.' >&2
exit 1
