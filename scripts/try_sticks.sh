#!/bin/sh
# Put the finished program on a FAT32 and an exFAT stick (images of them), check it there and start it:
#   try_sticks.sh FOLDER WORK
# FAT32 is filled and read back by mtools: not every kernel can mount it. exFAT is mounted through FUSE
# as desktops mount it, without execute bits; where FUSE is missing this is said and left out.
set -eu
folder=$1 work=$2
name=${PROGRAM_NAME:-skrynia}
megabytes=$(($(du -sm "$folder" | cut -f 1) * 5 / 4 + 64))
before=$(ls /dev/shm)
program() { .venv/bin/python -m desktop.main "$@"; }
start() { env -i HOME=/nonexistent PATH="$PATH" QT_QPA_PLATFORM=offscreen sh "$1/start.sh" --self-test; }

rm -rf "$work"
mkdir -p "$work/layout" "$work/read-back" "$work/Флэшка"

echo 'FAT32'
program usb make "$work/layout" --program "$folder"
mkfs.fat -F 32 -C "$work/fat32.img" $((megabytes * 1024)) >/dev/null
MTOOLS_SKIP_CHECK=1 mcopy -s -i "$work/fat32.img" "$work"/layout/* ::/
MTOOLS_SKIP_CHECK=1 mcopy -s -n -i "$work/fat32.img" '::/*' "$work/read-back/"
program usb check "$work/read-back"
start "$work/read-back" >/dev/null
rm -r "$work/layout" "$work/read-back" "$work/fat32.img"

if [ "$(id -u)" != 0 ] || [ ! -c /dev/fuse ] || [ ! -c /dev/loop-control ]; then
    echo 'exFAT: not tried, for that takes root, FUSE and loop devices'
    exit 0
fi
echo 'exFAT'
truncate -s "${megabytes}M" "$work/exfat.img"
mkfs.exfat -q "$work/exfat.img" 2>/dev/null || mkfs.exfat "$work/exfat.img" >/dev/null
device=$(losetup --find --show "$work/exfat.img")
mounted=''
trap '[ -z "$mounted" ] || umount "$work/Флэшка"; losetup --detach "$device"' EXIT
mount.exfat-fuse -o fmask=0177,dmask=0077 "$device" "$work/Флэшка" >/dev/null 2>&1
mounted=1
program usb make "$work/Флэшка" --program "$folder"
program usb check "$work/Флэшка"
[ ! -x "$work/Флэшка/program-linux/$name" ] || { echo 'try_sticks.sh: this mount forbids nothing' >&2; exit 1; }
start "$work/Флэшка" >/dev/null
[ "$(ls /dev/shm)" = "$before" ] || { echo 'try_sticks.sh: something stays in memory' >&2; exit 1; }
