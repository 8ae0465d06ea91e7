# The verbs of the project; `make` alone lists them. Needs make and Python 3.11 or newer, nothing else.
PORT ?= 8000
BIN := .venv/bin
export PYTHONPATH := $(CURDIR)/site

help: ## list the verbs
	@echo 'make VERB [PORT=8000] [ARGS="more for pytest, screenshots or audit"] [PYTHON=/path/to/python3]'
	@sed -n 's/^\([a-z]*\):.*## /  \1	/p' Makefile | expand -t 16

run: .venv/run.stamp | var ## start the whole site on this machine, with Danish content
	@$(BIN)/python locale/compile.py
	@$(BIN)/python manage.py migrate --verbosity 0
	@SITE_URL=http://127.0.0.1:$(PORT) $(BIN)/python manage.py load_content
	@$(BIN)/python manage.py read_documents
	@$(BIN)/python manage.py refresh_search
	@$(BIN)/python manage.py sync_search --verbosity 0
	@$(BIN)/python manage.py make_roles
	@$(BIN)/python manage.py create_demo_editors
	@$(BIN)/python manage.py make_workflows
	@echo
	@echo "Visitors and staff in one process, for development only (PROCESS=both)."
	@echo "The site:   http://127.0.0.1:$(PORT)/"
	@echo "The editor: http://127.0.0.1:$(PORT)/admin/"
	@echo "A login:    $(BIN)/python manage.py createsuperuser"
	@echo "            (or one of the demo editors; their passwords were shown when they were made)"
	@echo
	@$(BIN)/python manage.py runserver 127.0.0.1:$(PORT)

# What looks at screens, at the code, at files and at words, not at a database, runs once.
ONCE := tests/browser tests/conventions $(addprefix tests/site/,analysis readability handbook demo logs styleguide \
	media/test_cleaning.py media/test_hidden_metadata.py test_admin_look.py test_canaries.py test_crawl.py \
	test_headers.py test_settings.py test_style_sheet.py users/test_role_table.py)

test: lint ## lint, get a Chromium if there is none, then run the suite on SQLite and on PostgreSQL
	@$(BIN)/python locale/compile.py
	@$(BIN)/python tests/browser/find_chromium.py
	env -u DATABASE_URL $(BIN)/python -m pytest -n auto --dist loadfile $(ARGS)
	$(BIN)/python tests/postgres.py $(BIN)/python -m pytest -n auto --dist loadfile $(addprefix --ignore=,$(ONCE)) $(ARGS)

lint: .venv/test.stamp | var ## check style, templates, layers and migrations
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/djlint --lint --quiet templates
	$(BIN)/lint-imports --no-logo
	$(BIN)/python manage.py check --fail-level WARNING
	$(BIN)/python manage.py makemigrations --check --dry-run

format: .venv/test.stamp ## put the Python code in order
	$(BIN)/ruff check --fix-only
	$(BIN)/ruff format

screenshots: .venv/test.stamp | var ## picture every page type of the site in var/ (ARGS="--help" tells more)
	@$(BIN)/python tests/browser/screenshots.py $(ARGS)

pictures: .venv/test.stamp | var ## take the screenshots of the editors' handbook anew
	@$(BIN)/python locale/compile.py
	@$(BIN)/python tests/browser/handbook_pictures.py $(ARGS)

audit: .venv/test.stamp ## Nu HTML checker and Lighthouse on every page type (needs Node and Java)
	@$(BIN)/python locale/compile.py
	@$(BIN)/python tests/audit/audit.py $(ARGS)

messages: .venv/test.stamp ## put new texts into the catalogues; count those without translation
	@$(BIN)/python locale/extract.py
	@$(BIN)/python locale/collect.py

clean: ## remove what can be made again; the database and the uploads in var/ stay
	rm -rf .venv .*_cache .hypothesis locale/*/LC_MESSAGES/*.mo locale/*/*/LC_MESSAGES/*.mo
	find . -name __pycache__ -prune -exec rm -r {} +

var:
	@mkdir var
.venv/python.stamp: .ci/venv.sh $(if $(realpath $(BIN)/python),,FORCE)
	@PYTHON="$(PYTHON)" .ci/venv.sh && touch $@
.venv/run.stamp: .venv/python.stamp requirements.txt
	@echo "Installing requirements.txt; the first time takes a minute or two ..."
	@$(BIN)/python -m pip install --quiet -r requirements.txt && touch $@
.venv/test.stamp: .venv/run.stamp tests/requirements.txt
	@echo "Installing tests/requirements.txt ..."
	@$(BIN)/python -m pip install --quiet -r tests/requirements.txt && touch $@

.PHONY: help run test lint format screenshots pictures audit messages clean FORCE
