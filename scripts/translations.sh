#!/bin/sh
# The interface's languages.
#   scripts/translations.sh            compile resources/translations/*.ts into *.qm
#   scripts/translations.sh --update   first gather new texts from the window's source
# "skrynia" holds the window's own texts, "qt" those of Qt's dialogs and menus that the window shows.
set -eu
cd "$(dirname "$0")/.."
bin=${PYTHON_BIN:-.venv/bin}
folder=resources/translations

if [ "${1:-}" = "--update" ]; then
    for language in be ru; do
        "$bin/pyside6-lupdate" -silent -no-obsolete -locations none -source-language en \
            -target-language "$language" desktop/ui/*.py -ts "$folder/skrynia_$language.ts"
    done
    # English is the source: its catalogue holds the plural forms only.
    "$bin/pyside6-lupdate" -silent -no-obsolete -locations none -source-language en \
        -target-language en -pluralonly desktop/ui/*.py -ts "$folder/skrynia_en.ts"
fi

for catalogue in "$folder"/*.ts; do
    "$bin/pyside6-lrelease" -silent "$catalogue" -qm "${catalogue%.ts}.qm"
done
