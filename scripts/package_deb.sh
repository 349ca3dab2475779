#!/bin/sh
# A Debian package of the finished folder, installed into a root of its own:
#   package_deb.sh FOLDER WORK DEB        writes DEB, installs it into WORK-installed
#   package_deb.sh --remove ROOT NAME     removes it there again; nothing of it may stay
set -eu

in_root() {
    root=$1; shift
    # In a root that holds nothing else no dependency can be met and no script can run.
    dpkg --root="$root" --force-depends --force-not-root --force-script-chrootless --log=/dev/null "$@"
}

if [ "$1" = --remove ]; then
    root=$2 name=$3
    in_root "$root" --purge "$name" >/dev/null
    left=$(find "$root" -type f -not -path "$root/var/lib/dpkg/*")
    [ -z "$left" ] || { echo "package_deb.sh: removing left: $left" >&2; exit 1; }
    rm -r "$root"
    exit 0
fi

folder=$1 work=$2 deb=$3
name=${PROGRAM_NAME:-skrynia}
version=$(head -n 1 "$folder/VERSION")
rm -rf "$work" "$work-installed"
mkdir -p "$work/DEBIAN" "$work/opt" "$work/usr/bin" "$work/usr/share/applications"
cp -r "$folder" "$work/opt/$name"
ln -s "../../opt/$name/$name" "$work/usr/bin/$name"
cat >"$work/usr/share/applications/$name.desktop" <<END
[Desktop Entry]
Type=Application
Name=Library
Name[be]=Бібліятэка
Name[ru]=Библиотека
Exec=$name window
Icon=accessories-dictionary
Categories=Office;
Terminal=false
END
cat >"$work/DEBIAN/control" <<END
Package: $name
Version: $version
Architecture: $(dpkg --print-architecture)
Maintainer: Skrynia
Installed-Size: $(du -sk "$work/opt" | cut -f 1)
Depends: libc6 (>= 2.36), libgl1, libegl1
Section: text
Priority: optional
Description: encrypted local archive of documents that finds anything, offline
END
chmod -R u+rwX,go+rX,go-w "$work"
find "$work" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zzstd -z19 --build "$work" "$deb" >/dev/null
rm -r "$work"

root=$work-installed
mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates"
: >"$root/var/lib/dpkg/status"
in_root "$root" --install "$deb" >/dev/null
