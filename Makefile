# make setup        a virtual environment in .venv, with what Telusur runs on
# make demo         the demo newsroom at 127.0.0.1:8000 (PORT=...)
# make demo-reset   forgets what was done in the demo; the next `make demo` tells its two stories afresh
# make test         all tests, on SQLite and on PostgreSQL (ARGS="-k name" for some of them)
# make check        lint, format, types, import layers, templates, catalogues, migrations
# make sweep        every page in a browser in both languages, two widths, light and dark (a quarter of an hour)
# make bench        the timed runs
# make soak         kills writers at random moments and looks at what they left (N=200 kills of each on each database)
# make messages     gathers the texts into both catalogues
# make clean        removes the environment and everything built; keeps var/
#
# It needs python 3.11 or newer with pip, and make. PYTHON=... picks another interpreter.

PYTHON ?= python3
PORT ?= 8000
ARGS ?=
VENV := .venv
BIN := $(VENV)/bin
# The outer pip installs into the environment: where ensurepip is missing, that works as well.
PIP := $(PYTHON) -m pip --python $(BIN)/python --disable-pip-version-check --quiet install
CATALOGUES := $(wildcard tracker/translations/*/LC_MESSAGES/messages.po)

.PHONY: setup dev demo demo-reset test check sweep bench soak messages clean

setup: $(VENV)/.project $(VENV)/.messages

dev: $(VENV)/.dev setup

demo: setup
	$(BIN)/telusur demo --port $(PORT)

demo-reset: setup
	$(BIN)/telusur demo --reset

test: dev
	tools/ensure_chromium.sh
	$(BIN)/python -m pytest -n auto $(ARGS)

check: dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/ty check
	$(BIN)/lint-imports
	$(BIN)/djlint templates --lint --quiet
	$(BIN)/python -m tools.check_templates
	$(BIN)/python -m tools.check_catalogues
	$(BIN)/python -m tools.check_migrations

# `make test` meets each page in one of these looks.
sweep: dev
	tools/ensure_chromium.sh
	SWEEP=1 $(BIN)/python -m pytest -n auto tests/browser/test_pages.py $(ARGS)

# One process and a fixed order, or the times mean nothing. Its files are named bench_*.py, so that `make test` leaves them.
bench: dev
	$(BIN)/python -m pytest -p no:randomly -s -o "python_files=bench_*.py" tests/bench $(ARGS)

# Run by hand: 200 kills of each take an hour or two. ARGS="--only backup --database sqlite" narrows it.
N ?= 20
soak: dev
	$(BIN)/python -m tests.soak.run --kills $(N) $(ARGS)

messages: dev
	$(BIN)/python -m tools.update_messages
	$(BIN)/python tools/compile_messages.py

clean:
	rm -rf $(VENV) build dist .pytest_cache .ruff_cache .hypothesis .import_linter_cache .coverage htmlcov test-results
	find tracker templates migrations tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
	find tracker -name "*.mo" -delete

$(BIN)/python:
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" || \
		{ echo "Telusur needs Python 3.11 or newer: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -m pip --version >/dev/null || { echo "$(PYTHON) has no pip: install it first" >&2; exit 1; }
	$(PYTHON) -m venv --without-pip $(VENV)

# Each stamp is younger than what it was made from; a change there, and only that, installs again.
$(VENV)/.runtime: requirements.txt | $(BIN)/python
	$(PIP) --require-hashes -r requirements.txt
	@touch $@

# The list is whole, so nothing has to be resolved (what one package wants besides is left out of it: requirements-dev.in).
$(VENV)/.dev: requirements-dev.txt $(VENV)/.runtime
	$(PIP) --no-deps --require-hashes -r requirements-dev.txt
	@touch $@

$(VENV)/.project: pyproject.toml $(VENV)/.runtime
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.messages: $(CATALOGUES) $(VENV)/.runtime
	$(BIN)/python tools/compile_messages.py
	@touch $@
