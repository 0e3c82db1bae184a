# Every task of this project. A bare `make` lists them.
# Set PYTHON, SEEDS, SITE_NAME, SITE_URL or PYTEST_ARGS on the command line: make site SEEDS=my-seeds

PYTHON ?= python3
SEEDS ?= seeds
# What pytest runs, and in how many processes.
PYTEST_ARGS ?= tests
PYTEST_JOBS ?= 2

BIN = .venv/bin
LOCK = uv pip compile --upgrade --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url

# Material prints a banner about its end of life at every build.
export NO_MKDOCS_2_WARNING = 1
export SEEDS

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help site serve check test golden clean lock browser \
  environment front-end test-environment python-version \
  lint types layers workflows javascript pytest format lighthouse screenshots

help: ## List the tasks
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-18s %s\n", $$1, $$2 }'

site: environment front-end ## Check the seeds and build the website into site/
	$(BIN)/python -m generator check --seeds "$(SEEDS)"
	$(BIN)/python -m generator site --seeds "$(SEEDS)" --out site

serve: environment front-end ## Show the website while you edit, at http://127.0.0.1:8000
	@mkdir -p .build/docs
	$(BIN)/mkdocs serve

check: environment ## Check the seeds, and say what is wrong where
	$(BIN)/python -m generator check --seeds "$(SEEDS)"

test: test-environment browser lint types layers workflows javascript pytest ## Run every check

golden: test-environment ## Accept what the generator writes now as the expected output
	UPDATE_GOLDEN=1 $(BIN)/python -m pytest -q tests/charts tests/pages tests/golden tests/infra/test_reference.py

format: test-environment ## Put the code into the house's format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: test-environment ## Rebuild the lock files from their newest allowed versions
	cd requirements && ../$(BIN)/$(LOCK) site.in --output-file=site.txt
	cd requirements && ../$(BIN)/$(LOCK) test.in --output-file=test.txt
	npm install --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved --no-audit --no-fund

lighthouse: test-environment browser ## Measure the site in site/ as a phone loads it
	@$(BIN)/python -m tests.benchmarks.bench_lighthouse $(LIGHTHOUSE_ARGS)

screenshots: test-environment browser ## Take pictures of every kind of page of site/ (or SITE_DIR) into .build/screenshots/
	@$(BIN)/python -m tests.screenshots $(SCREENSHOTS_ARGS)

browser: test-environment ## Find or install the browser that the tests drive
	@$(BIN)/python scripts/setup_browser.py

clean: ## Remove what was built (the environments stay)
	find .build -mindepth 1 ! -path .build/docs ! -path .build/docs/.gitkeep -delete
	rm -rf site .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find generator tests scripts -name __pycache__ -type d -prune -exec rm -rf {} +

python-version:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "This needs Python 3.11 or later as '$(PYTHON)'. Name another one: make PYTHON=python3.12 ..." >&2; exit 1; }

environment: python-version
	@$(PYTHON) scripts/setup_python.py site

front-end: python-version
	@$(PYTHON) scripts/setup_front_end.py site

test-environment: python-version
	@$(PYTHON) scripts/setup_python.py test
	@$(PYTHON) scripts/setup_front_end.py test

lint: test-environment
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: test-environment
	$(BIN)/mypy --strict generator scripts/*.py

layers: test-environment
	$(BIN)/lint-imports --no-logo

workflows: test-environment
	$(BIN)/zizmor --offline --strict-collection --persona=auditor --no-progress .github

javascript: test-environment
	find generator/theme -name '*.js' -print | while read -r file; do node --check "$$file" || exit 1; done

pytest: test-environment browser
	$(BIN)/python -m pytest -n $(PYTEST_JOBS) $(PYTEST_ARGS)
