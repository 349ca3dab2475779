#!/bin/sh
# Start the program from this stick: sh start.sh
# On most sticks nothing may be executed, so the 9 MB executable goes to memory for as long as the program
# runs, and everything else is read from the stick. Where even libraries cannot be loaded from the stick
# the whole program goes to memory. Nothing is written to the disk of this computer.
set -eu
program_name=skrynia
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)

say() {
    printf '%s\n' "$@" >&2
}

program=''
for name in program-linux program-linux.old; do
    [ -z "$program" ] && [ -f "$here/$name/$program_name" ] && program=$here/$name
done
if [ -z "$program" ]; then
    say 'Праграмы на флэшцы няма або яна скапіравана не цалкам.' \
        'Программы на флешке нет или она скопирована не целиком.' \
        'The program is not on this stick, or was not copied whole.'
    exit 1
fi

# The only archive on the stick need not be looked for.
if [ $# -eq 0 ]; then
    set -- "$here"/archives/*.skrynia
    if [ $# -eq 1 ] && [ -d "$1" ]; then
        set -- window "$1"
    else
        set --
    fi
fi

starts() {
    [ -x "$1" ] && "$1" --version >/dev/null 2>&1
}

starts "$program/$program_name" && exec "$program/$program_name" "$@"

memory=''
forget() {
    [ -z "$memory" ] || rm -rf -- "$memory"
}
trap forget EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
for place in /dev/shm "${XDG_RUNTIME_DIR:-/dev/shm}"; do
    memory=$(mktemp -d "$place/XXXXXXXX" 2>/dev/null) || continue
    if cp -- "$program/$program_name" "$memory/" && chmod 700 "$memory/$program_name"; then
        ln -s -- "$program/_internal" "$memory/_internal"
        if ! starts "$memory/$program_name"; then
            rm -- "$memory/_internal"
            say 'Капірую праграму ў памяць…' 'Копирую программу в память…' 'Copying the program to memory…'
            cp -R -- "$program/_internal" "$memory/_internal" || :
        fi
        if starts "$memory/$program_name"; then
            # Not exec: the copy is to be removed afterwards.
            "$memory/$program_name" "$@" && exit 0
            exit $?
        fi
    fi
    forget
    memory=''
done
say 'Гэты камп’ютар не дазваляе запускаць праграмы з флэшкі і з памяці.' \
    'Этот компьютер не разрешает запускать программы с флешки и из памяти.' \
    'This computer lets no program start from a stick or from memory.'
exit 1
