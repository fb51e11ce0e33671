# The workshop. A bare `make` lists the targets; everything lives in .venv/ and build/.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help setup run test check format lint types arrows golden golden-check wheel-check serve-chromium lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(READY): pyproject.toml .workshop/requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "maggraph needs Python 3.11 or newer: make PYTHON=python3.11")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || \
	  { echo "The venv module is missing: apt-get install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement .workshop/requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

setup: $(READY) ## install everything into .venv/

run: $(READY) ## build the graph of the shipped reports and ask it three questions
	@MAGGRAPH="$(BIN)/maggraph" sh .workshop/tour.sh

test: $(READY) serve-chromium ## run all tests
	$(BIN)/python -m pytest --cov --cov-report=term -n auto

serve-chromium:
	@sh .workshop/chromium.sh

check: $(READY) lint types arrows golden-check test wheel-check ## everything that must hold before a commit lands

format: $(READY) ## format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy

arrows: $(READY) ## check the arrows between the rooms of the house
	$(BIN)/lint-imports

golden: $(READY) ## make the generated files anew
	$(BIN)/python .workshop/golden.py

golden-check: $(READY)
	$(BIN)/python .workshop/golden.py --check

wheel-check: $(READY) ## build the wheel, install it in an empty venv and use it elsewhere
	$(BIN)/python -m pytest -p no:cacheprovider -m wheel -n 0 tests/workshop

lock: $(READY) ## pin the newest versions that fit
	sh .workshop/lock.sh

clean: ## remove everything that was made
	rm -rf $(VENV) build dist .coverage .pytest_cache .hypothesis .mypy_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
