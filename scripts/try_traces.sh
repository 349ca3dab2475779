#!/bin/sh
# What does the finished program leave behind, and whom does it call?  try_traces.sh FOLDER WORK
# Twenty sessions in the window and one self-test with a home folder of their own; then nothing may lie
# in it. The same with HOME unset, without a network, and with every socket call written down.
set -eu
folder=$1 work=$2
name=${PROGRAM_NAME:-skrynia}
program=$(cd "$folder" && pwd)/$name
home=$work/home

bare() { env -i PATH="$PATH" HOME="$home" QT_QPA_PLATFORM=offscreen "$@"; }
# Ending a session by force is the hardest way: nothing is tidied up.
session() { status=0; timeout --signal "$1" 3 env -i HOME="$home" QT_QPA_PLATFORM=offscreen "$program" window || status=$?; }

# In a container or a changed root nobody makes users of his own, but root needs none.
if unshare --net true 2>/dev/null; then
    alone() { unshare --net "$@"; }
else
    alone() { unshare --user --map-root-user --net "$@"; }
fi

rm -rf "$work"
mkdir -p "$home"
for round in 1 2 3 4 5 6 7 8 9 10; do
    for signal in TERM KILL; do
        session $signal 2>/dev/null
        case $status in
            124 | 137) ;;
            *) echo "try_traces.sh: session $round ended by itself with $status" >&2; exit 1 ;;
        esac
    done
done
bare "$program" --self-test --folder "$work" >/dev/null
left=$(find "$home" -mindepth 1)
[ -z "$left" ] || { printf 'try_traces.sh: left in the home folder:\n%s\n' "$left" >&2; exit 1; }
echo '20 sessions and a self-test: the home folder is empty'

env -i QT_QPA_PLATFORM=offscreen "$program" --self-test --folder "$work" >/dev/null
alone env -i QT_QPA_PLATFORM=offscreen "$program" --self-test --folder "$work" >/dev/null
echo 'Works without a home folder and without a network'

if command -v strace >/dev/null 2>&1; then
    bare strace -f -qq -e trace=socket -o "$work/sockets" "$program" --self-test --folder "$work" >/dev/null
    bare timeout 3 strace -f -qq -e trace=socket -o "$work/window-sockets" "$program" window 2>/dev/null || :
    [ -s "$work/sockets" ] || { echo 'try_traces.sh: strace saw no socket at all' >&2; exit 1; }
    if grep -h 'AF_INET' "$work/sockets" "$work/window-sockets"; then
        echo 'try_traces.sh: an IP socket was asked for' >&2
        exit 1
    fi
    echo 'No IP socket was asked for'
else
    echo 'Sockets: not tried, for that takes strace'
fi
