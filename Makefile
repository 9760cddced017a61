# The commands of the archive. `make html` and `make test` set up everything they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PELICAN := $(BIN)/pelican
SITE_READY := $(VENV)/.site-ready
DEV_READY := $(VENV)/.dev-ready
PORT ?= 8000
MINUTES ?= 10
# Processes that run tests; 0: none but pytest itself
WORKERS ?= 2
# Further arguments, e.g. make html ARGS="-e JOBS=1"; make test ARGS="-k feeds"
ARGS ?=
# Tests start some hundred processes; each would compile the plugin anew where nothing is to be kept.
TESTS := env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder
export PYTHONHASHSEED := 0

.DEFAULT_GOAL := html
.PHONY: html serve publish translate report verify correct walk fuzz mutants coverage test soak pictures bench eval golden lint i18n browser clean help

help: ## list the commands
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/\t/'

html: $(SITE_READY) ## build output/; again: only what changed
	$(PELICAN) -s pelicanconf.py $(ARGS)

serve: $(SITE_READY) ## build, serve on localhost, build again on every change
	$(BIN)/warraq serve --port $(PORT) $(ARGS)

publish: $(SITE_READY) ## strict build with absolute addresses; remembers the addresses in content/urls.tsv
	$(PELICAN) -s publishconf.py $(ARGS)

translate: $(SITE_READY) ## fill the translation memory
	$(BIN)/warraq translate $(ARGS)

report: $(SITE_READY) ## what the machine was unsure of
	$(BIN)/warraq report $(ARGS)

verify: $(SITE_READY) ## is output/ what a clean build would give, byte for byte?
	$(BIN)/warraq verify $(ARGS)

test: $(DEV_READY) browser ## every test, those in the browser included
	$(TESTS) $(ARGS)

soak: $(DEV_READY) ## kill builds, translations and publications at 200 random moments: nothing lost, nothing half
	KILLS=$${KILLS:-200} KILL_SEEDS=$${KILL_SEEDS:-300} $(BIN)/python -m pytest -s tests/trust/test_trust_crashes.py $(ARGS)

fuzz: $(DEV_READY) ## damaged input for every parser: make fuzz MINUTES=10
	$(BIN)/python tests/fuzz.py --minutes $(MINUTES) $(ARGS)

mutants: $(DEV_READY) ## would a test notice? changes single things in the stages: make mutants ARGS="--sample 40"
	$(BIN)/python tests/mutants.py $(ARGS)

coverage: $(DEV_READY) ## which branches of the core the tests take
	$(BIN)/python -m coverage run -m pytest tests/unit tests/properties tests/golden tests/trust tests/site -m "not browser" $(ARGS)
	$(BIN)/python -m coverage combine -q
	$(BIN)/python -m coverage report --skip-covered

walk: $(DEV_READY) ## a newcomer's way from clone to nginx, in an empty folder
	$(BIN)/python tests/walk.py

correct: $(SITE_READY) ## begin the correction of one article: make correct ID=0123456789abcdef
	@$(BIN)/warraq correct "$(ID)"

lint: $(DEV_READY) ## static checks
	$(BIN)/ruff check .
	$(BIN)/mypy

golden: $(DEV_READY) ## rewrite the golden records and pages; read the diff
	$(BIN)/python -m pytest tests --update-golden $(ARGS)

eval: $(DEV_READY) ## measure the stages against labelled articles
	$(BIN)/python -m pytest tests/eval $(ARGS)

test-full: $(DEV_READY) browser ## every test, and every kind of page in every matrix of the browser tests
	WARRAQ_FULL=1 $(TESTS) $(ARGS)

pictures: $(DEV_READY) browser ## make docs/article.png and docs/pictures of the real site
	$(BIN)/python tests/pictures.py

bench: $(DEV_READY) ## speed, as ratios to Hugo on the same corpus
	$(BIN)/python -m tests.bench $(ARGS)

i18n: $(DEV_READY) ## bring the catalogues of theme/translations up to date
	$(BIN)/pybabel extract -F babel.cfg -k N_ -k pgettext:1c,2 --no-location --sort-output --omit-header \
		-o theme/translations/messages.pot .
	for folder in theme/translations/*/; do $(BIN)/pybabel update --omit-header --no-fuzzy-matching \
		-i theme/translations/messages.pot -d theme/translations -l $$(basename $$folder); done

# A browser for the tests: one that is there, else Debian's as root, else Playwright's own. And a checker of HTML.
browser: $(DEV_READY)
	$(BIN)/python tests/browser_setup.py
	$(BIN)/python tests/checker_setup.py

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15) and "Python 3.11 to 3.14 is needed; say which: make PYTHON=python3.12")'
	@# Debian keeps venv in a package of its own; as root we may fetch it.
	$(PYTHON) -m venv $(VENV) || { test "$$(id -u)" = 0 && apt-get install -y python3-venv && $(PYTHON) -m venv --clear $(VENV); }

$(SITE_READY): requirements/html.lock pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/html.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(DEV_READY): requirements/dev.lock $(SITE_READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	@touch $@

# Written by `make lock`; names no index, so that every machine asks its own.
.PHONY: lock
lock: ## pin the dependencies again (needs uv)
	uv pip compile pyproject.toml requirements/build.in --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate --no-emit-index-url --no-emit-find-links -o requirements/html.lock
	uv pip compile pyproject.toml requirements/build.in --extra dev -c requirements/html.lock --universal \
		--python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url \
		--no-emit-find-links -o requirements/dev.lock

clean: ## remove output/ and the cache; never seeds or content
	rm -rf output .cache
