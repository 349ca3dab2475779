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
    sources=$(find desktop/ui -name '*.py' | sort)
    for language in be ru; do
        "$bin/pyside6-lupdate" -silent -no-obsolete -locations none -source-language en \
            -target-language "$language" $sources -ts "$folder/skrynia_$language.ts"
    done
    # Prepared for translators; not compiled and not offered until they are filled in.
    for language in uk pl lt; do
        "$bin/pyside6-lupdate" -silent -no-obsolete -locations none -source-language en \
            -target-language "$language" $sources -ts "$folder/prepared/skrynia_$language.ts"
    done
    # English is the source: its catalogue holds the plural forms only.
    "$bin/pyside6-lupdate" -silent -no-obsolete -locations none -source-language en \
        -target-language en -pluralonly $sources -ts "$folder/skrynia_en.ts"
fi

for catalogue in "$folder"/*.ts; do
    # A running program has the old catalogue mapped: the new one takes its name, not its bytes.
    "$bin/pyside6-lrelease" -silent "$catalogue" -qm "${catalogue%.ts}.qm.new"
    mv -f "${catalogue%.ts}.qm.new" "${catalogue%.ts}.qm"
done
