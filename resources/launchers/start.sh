#!/bin/sh
# Start the program from this stick: sh start.sh
# On most sticks nothing may be executed, so the 13 MB executable goes to memory for as long as the program
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
# What the window was told to look like lies beside the program: on the stick.
look=appearance.json
keep_look() {
    if [ ! -f "$memory/$look" ]; then
        rm -f -- "$here/$look" 2>/dev/null || :
    elif ! cmp -s -- "$memory/$look" "$here/$look"; then
        cp -- "$memory/$look" "$here/" 2>/dev/null || :
    fi
}
trap forget EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
for place in /dev/shm "${XDG_RUNTIME_DIR:-/dev/shm}"; do
    memory=$(mktemp -d "$place/XXXXXXXX" 2>/dev/null) || continue
    copy=$memory/program
    if mkdir "$copy" && cp -- "$program/$program_name" "$copy/" && chmod 700 "$copy/$program_name"; then
        ln -s -- "$program/_internal" "$copy/_internal"
        whole=''
        if ! starts "$copy/$program_name"; then
            rm -- "$copy/_internal"
            say 'Капірую праграму ў памяць…' 'Копирую программу в память…' 'Copying the program to memory…'
            cp -R -- "$program/_internal" "$copy/_internal" || :
            cp -- "$here/$look" "$memory/" 2>/dev/null || :
            whole=1
        fi
        if starts "$copy/$program_name"; then
            # Not exec: the copy is to be removed afterwards.
            status=0
            "$copy/$program_name" "$@" || status=$?
            [ -z "$whole" ] || keep_look
            exit "$status"
        fi
    fi
    forget
    memory=''
done
say 'Гэты камп’ютар не дазваляе запускаць праграмы з флэшкі і з памяці.' \
    'Этот компьютер не разрешает запускать программы с флешки и из памяти.' \
    'This computer lets no program start from a stick or from memory.'
exit 1
