# The two lines: `make run` starts Rozmova, `make test` proves it. Each builds .venv once from the pinned constraints.
PYTHON ?= python3
ARGS ?=
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
PINS := pyproject.toml packaging/constraints.txt

.PHONY: run test test-long test-desktop check bench pictures desktop clean

run: .venv/.run-ready
	@$(BIN)/rozmova start $(ARGS)

test: .venv/.test-ready
	@$(BIN)/python -m tests.chromium
	@$(BIN)/python -m pytest -q -m "not long and not desktop" $(ARGS)

test-long: .venv/.test-ready
	@$(BIN)/python -m tests.chromium
	@$(BIN)/python -m pytest -q -m "not desktop" $(ARGS)

test-desktop: .venv/.test-ready .venv/.desktop-ready
	@$(BIN)/python -m tests.screen
	@$(BIN)/python -m pytest -q -m desktop tests/journeys/test_desktop.py $(ARGS)

check: .venv/.test-ready
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/pyright --warnings

bench: .venv/.test-ready
	@$(BIN)/rozmova bench all --markdown $(ARGS)

pictures: .venv/.test-ready
	@$(BIN)/python -m tests.chromium
	@$(BIN)/python -m tests.pictures

desktop: .venv/.desktop-ready
	@$(BIN)/rozmova desktop $(ARGS)

clean:
	rm -rf .venv

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Rozmova needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12 $(MAKECMDGOALS)")'
	@echo "Making .venv (once)…"
	@$(PYTHON) -m venv .venv

.venv/.run-ready: .venv/bin/python $(PINS)
	@echo "Installing Rozmova (once, a minute or two)…"
	@$(PIP) install --progress-bar on --constraint packaging/constraints.txt --editable .
	@touch $@

.venv/.test-ready: .venv/.run-ready
	@echo "Installing what the tests need (once)…"
	@$(PIP) install --progress-bar on --constraint packaging/constraints.txt --editable ".[test]"
	@touch $@

.venv/.desktop-ready: .venv/.run-ready
	@echo "Installing the desktop window (once, about 700 MB)…"
	@$(PIP) install --progress-bar on --constraint packaging/constraints.txt --editable ".[desktop]"
	@touch $@
