# The habits of this project. `make run` and `make test` set everything up by themselves.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
UV = .tools/bin/uv
RUN = .venv/bin/python -m

.PHONY: run setup test lint types i18n content bench clean

run: setup
	@$(RUN) bot start

test: setup lint types i18n content
	$(RUN) pytest -n auto

lint: setup
	$(RUN) ruff check .
	$(RUN) ruff format --check .

types: setup
	$(RUN) mypy

i18n: setup
	$(RUN) bot i18n check

content: setup
	$(RUN) bot content check $(if $(SOURCES),--sources "$(SOURCES)")

bench: setup
	@UV_PYTHON_DOWNLOADS=never $(UV) sync --quiet --locked --group bench --python $(PYTHON)
	$(RUN) tests.bench

setup: .venv/.ready

.venv/.ready: uv.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { echo "Wegwijs needs Python 3.11: install it, or name it with make PYTHON=/path/to/python3.11"; exit 2; }
	@test -x $(UV) || { $(PYTHON) -m venv .tools && .tools/bin/python -m pip install --quiet --disable-pip-version-check uv==0.13.8; }
	@UV_PYTHON_DOWNLOADS=never $(UV) sync --quiet --locked --compile-bytecode --python $(PYTHON)
	@$(RUN) compileall -q bot
	@.venv/bin/python -c 'from bot.prepared import prepare; prepare()'
	@touch .venv/.ready

clean:
	rm -rf .venv .tools .mypy_cache .ruff_cache .pytest_cache
