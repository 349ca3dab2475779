#!/bin/sh
# Install the system packages that are missing: system_packages.sh GROUP...
# Groups: venv (to make a virtual environment), window (what Qt loads), ocr (the models that read text
# in pictures), tests (a screen without one, a hand for it, a tracer, a signer), bench (a search
# engine to compare with), package (what builds and signs a release). Uses apt as root or through sudo without a password; otherwise it prints
# the command and fails. Where there is no dpkg it only says what it would have looked for.
set -eu

python=${PYTHON:-python3.11}
window='libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libxkbcommon-x11-0
    libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 fonts-dejavu-core'
ocr='tesseract-ocr-bel tesseract-ocr-rus tesseract-ocr-ukr tesseract-ocr-eng tesseract-ocr-pol
    tesseract-ocr-lit'
tests='xvfb xauth xdotool strace minisign dbus-daemon libpulse0 libasound2'
bench='python3-xapian'
package='binutils zstd makeself minisign fonts-noto-core mtools dosfstools exfatprogs exfat-fuse
    strace'

# The bundle carries Python's shared library. Debian keeps it apart from Python itself; where Python is
# built with it, as elsewhere, it is loaded already.
shared_python() {
    "$python" -c 'import ctypes, sysconfig; ctypes.CDLL(sysconfig.get_config_var("INSTSONAME"))' 2>/dev/null ||
        "$python" -c 'import sysconfig; print("libpython" + sysconfig.get_config_var("LDVERSION"))'
}

installed() {
    # Newer Debian releases name some of them with t64 behind.
    for spelling in "$1" "$1t64"; do
        case $(dpkg-query -W -f '${db:Status-Abbrev}' "$spelling" 2>/dev/null) in
            ii*) return 0 ;;
        esac
    done
    return 1
}

wanted=''
for group in "$@"; do
    case $group in
        # Python may come from elsewhere than Debian: ask it, not dpkg.
        venv) "$python" -c 'import ensurepip, venv' 2>/dev/null || wanted="$wanted python3-venv" ;;
        window) wanted="$wanted $window" ;;
        ocr) wanted="$wanted $ocr" ;;
        tests) wanted="$wanted $tests" ;;
        package) wanted="$wanted $package $(shared_python)" ;;
        bench) wanted="$wanted $bench" ;;
        *) echo "system_packages.sh: no such group: $group" >&2; exit 2 ;;
    esac
done

if ! command -v dpkg-query >/dev/null 2>&1; then
    [ -z "$wanted" ] || echo "Not a Debian system; these are needed:" $wanted >&2
    exit 0
fi

missing=''
for name in $wanted; do
    installed "$name" || missing="$missing $name"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    as_root=''
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root='sudo -n'
else
    echo "System packages are missing. Install them, then try again:" >&2
    echo "    sudo apt-get update && sudo apt-get install --no-install-recommends$missing" >&2
    exit 1
fi

echo "Installing system packages:$missing"
$as_root apt-get update -q
$as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends $missing </dev/null
