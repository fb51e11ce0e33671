# The workshop. A bare `make` lists the targets; everything lives in .venv/ and build/.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
CLIENT := src/maggraph/web/client
EXPLORER := src/maggraph/web/static/explorer.js
EDITOR := src/maggraph/web/static/sparql.js

.DEFAULT_GOAL := help
.PHONY: help client setup run test check format lint types arrows golden golden-check baseline chromium serve lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(READY): pyproject.toml .workshop/requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "maggraph needs Python 3.11 or newer: make PYTHON=python3.11")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || \
	  { echo "The venv module is missing: apt-get install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement .workshop/requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(EXPLORER) $(EDITOR) &: $(READY) $(wildcard $(CLIENT)/src/*.ts $(CLIENT)/src/*/*.ts) $(CLIENT)/explorer.css $(CLIENT)/build.mjs $(CLIENT)/package.json $(CLIENT)/package-lock.json
	@PYTHON=$(abspath $(BIN)/python) sh $(CLIENT)/build.sh

client: $(EXPLORER) $(EDITOR) ## build the explorer and the query editor

setup: $(READY) ## install everything into .venv/

run: $(READY) $(EXPLORER) $(EDITOR) ## build the graph of the shipped reports and ask it three questions
	@MAGGRAPH="$(BIN)/maggraph" sh .workshop/tour.sh

test: $(READY) $(EXPLORER) $(EDITOR) chromium ## run all tests
	$(BIN)/python -m pytest --cov --cov-report=term -n auto

chromium:
	@sh .workshop/chromium.sh
	@sh .workshop/debian.sh apache2 apache2-bin "the tests of the redirects"
	@sh .workshop/debian.sh virtuoso-t virtuoso-opensource-7-bin "the tests on Virtuoso"

check: $(READY) lint types arrows golden-check test ## everything that must hold before a commit lands

format: $(READY) ## format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lint: $(READY) ## formatting and lint
	$(BIN)/ruff format --check .
	$(BIN)/ruff check --no-cache .

types: $(READY) ## types
	$(BIN)/mypy

arrows: $(READY) ## check the arrows between the rooms of the house
	$(BIN)/lint-imports

golden: $(READY) ## make the generated files anew
	$(BIN)/python .workshop/golden.py

baseline: $(READY) ## keep today's figures of extraction as those that must not fall
	for set in data/samples tests/fixtures/reports/development; do \
	  $(BIN)/maggraph evaluate $$set --samples 0 --write-baseline $$set/baseline.json || exit 1; done

golden-check: $(READY)
	$(BIN)/python .workshop/golden.py --check

serve: $(READY) $(EXPLORER) $(EDITOR) ## pages, SPARQL endpoint and API on the built graph, at http://127.0.0.1:8000
	@test -f build/build.json || $(BIN)/maggraph build
	$(BIN)/maggraph serve

lock: $(READY) ## pin the newest versions that fit
	sh .workshop/lock.sh

clean: ## remove everything that was made
	rm -rf $(VENV) build dist src/maggraph/web/static $(CLIENT)/node_modules $(CLIENT)/.tests tests/comunica/node_modules .coverage .pytest_cache .hypothesis .mypy_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
