# Everything that one does with a checkout. Needs make and Python 3.11; `make help` explains.
PYTHON ?= python3.11
export PYTHON

.DEFAULT_GOAL := help
.PHONY: help run test check-slow corpus bench screenshots pictures package lock runtime dev

help: ## say what there is
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

run: runtime ## make a throw-away archive from the samples; search, verify and show it
	@scripts/run.sh

test: dev ## style, types, import contracts, all tests but the slow ones, coverage floors
	@scripts/test.sh

check-slow: dev ## the long tests: kills, faults, flipped bits, whole corpora
	@scripts/pytest.sh -q -m slow

# make bench DOCUMENTS=50000 JSON=folder: sizes of the corpora, and where the figures go as JSON.
# Engines that are not installed are left out; scripts/system_packages.sh bench installs Xapian.
DOCUMENTS ?= 10000
json = $(if $(JSON),--json $(JSON)/$(1).json)
corpus: dev ## read every file of a folder in the jail: make corpus DIR=FOLDER
	@.venv/bin/python -m bench.corpus "$(DIR)"

bench: dev ## measure importing and searching, the engine beside others, forms and names
	@$(if $(JSON),mkdir -p $(JSON))
	@.venv/bin/python -m bench
	@.venv/bin/python -m bench.engine --documents $(DOCUMENTS) $(call json,engine)
	@.venv/bin/python -m bench.calls --documents $(DOCUMENTS) $(call json,calls)
	@.venv/bin/python -m bench.relevance $(call json,relevance)
	@.venv/bin/python -m bench.languages
	@.venv/bin/python -m bench.importers

screenshots: dev ## draw every screen into screenshots/
	@.venv/bin/python tests/screens/make_screenshots.py screenshots

pictures: dev ## draw the four pictures of the README anew, into docs/pictures/
	@.venv/bin/python tests/screens/make_screenshots.py screenshots en-light-1366x768 be-dark-1366x768
	@.venv/bin/python tests/screens/choose_pictures.py screenshots docs/pictures

package: ## build, try and sign what is handed out, into dist/ (SECRET_KEY=F signs; docs/packaging.md)
	@scripts/system_packages.sh venv window ocr package
	@scripts/venv.sh package
	@scripts/translations.sh
	@scripts/package.sh

lock: dev ## write the locks anew from pyproject.toml
	@scripts/lock.sh

runtime:
	@scripts/system_packages.sh venv window ocr
	@scripts/venv.sh runtime
	@scripts/translations.sh

dev:
	@scripts/system_packages.sh venv window ocr tests
	@scripts/venv.sh dev
	@scripts/translations.sh
