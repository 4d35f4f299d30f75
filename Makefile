PYTHON ?= python3.11
# More words for pip when it installs torch: `--extra-index-url` with an index of builds without CUDA.
TORCH_ARGS ?=

bin := .venv/bin
ready := .venv/.ready
# One process a core. A file's tests stay together: they share a library or a window.
tests := $(bin)/pytest --numprocesses auto --dist loadfile

.DEFAULT_GOAL := help
.PHONY: help demo test check format wheel clean
.SILENT: help demo

help:
	echo "make demo    set up, take in the sample resumes and answer three questions"
	echo "make test    set up and run every test"
	echo "make check   set up and run everything that must pass: ruff, mypy, import-linter, tests"
	echo "make format  lay the code out as make check wants it"
	echo "make wheel   build dist/"
	echo "make clean   remove what make has made"

demo: $(ready)
	$(bin)/resume-assistant demo

test: $(ready)
	$(tests)

check: $(ready)
	$(bin)/ruff check .
	$(bin)/ruff format --check .
	$(bin)/mypy
	$(bin)/lint-imports
	$(tests)

format: $(ready)
	$(bin)/ruff check --fix .
	$(bin)/ruff format .

wheel: $(ready)
	$(bin)/uv build

# pip, which knows this machine's settings, brings torch, the one large package; uv brings the rest
# at many times its speed. Debian keeps the half of venv that brings pip in a package of its own, so
# the pip at hand runs in the new environment, as `pip --python` does it, but in one process, which
# Ctrl-C ends cleanly. The stamp comes last: what is interrupted is done again.
$(ready): pyproject.toml constraints.txt
	$(PYTHON) -m venv --without-pip .venv
	pip=$$($(PYTHON) -c 'import pip; print(*pip.__path__)') && \
	$(bin)/python "$$pip/__pip-runner__.py" install --constraint constraints.txt uv torch $(TORCH_ARGS)
	$(bin)/uv pip install --python $(bin)/python --constraint constraints.txt --editable '.[dev]'
	touch $@

clean:
	rm -rf .venv dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
