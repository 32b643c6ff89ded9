# The two commands of this project are `make demo` and `make test`; both set up what they need.
# The stamp .venv/.ready stands for the installed environment: while both pyproject.toml are older, nothing is installed
# and no network is needed.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# The weights of the extra "encoder" are a package of their own; named beside the extra, it is taken from here.
ENCODER := packages/media-framing-encoder

.DEFAULT_GOAL := help
.PHONY: help demo test check format docs site wheel versions clean

help:
	@echo "make demo   compare the five articles of seeds/ and write out/"
	@echo "make test   run the tests"
	@echo "make check  lint, types, docstrings and the order of imports"
	@echo "make docs   write the parts of docs/ that come from the code"
	@echo "make site   build the documentation into out/site, strictly"
	@echo "make wheel  build the distributions and look inside them"
	@echo "make versions  try the wheel with the oldest and newest packages it allows (needs a network; PYTHONS=...)"
	@echo "make clean  remove what the other targets made"

$(READY): pyproject.toml $(ENCODER)/pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "framing needs Python 3.11 or newer; name one: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e $(ENCODER) -e '.[en,encoder,dev]'
	@touch $@

demo: $(READY)
	$(BIN)/framing report seeds -o out

test: $(READY)
	$(BIN)/python -m pytest -n auto --dist loadfile

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pydoclint --quiet framing
	$(BIN)/lint-imports --no-logo
	$(BIN)/codespell README.md CHANGELOG.md CONTRIBUTING.md docs examples framing

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(READY)
	$(BIN)/python -m docs.build

$(VENV)/.docs: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[docs]'
	@touch $@

site: $(VENV)/.docs
	$(BIN)/python -m sphinx -W -n --keep-going -q -c docs . out/site

wheel: $(READY)
	rm -rf dist
	$(BIN)/python -m build --outdir dist
	$(BIN)/python -m pytest tests/test_wheel.py

versions:
	bash benchmarks/versions.sh $(PYTHONS)

clean:
	rm -rf $(VENV) out dist build *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
