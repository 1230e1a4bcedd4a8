# Two commands matter: `make run` and `make test`. Each installs what it lacks, and both can be run again at any time.
# What they do stands in tests/install and tests/bench, one script per idea.
SHELL := bash
.DEFAULT_GOAL := help
.PHONY: help run test test-targets lint contract bench package gallery

help: ## what can be made
	@grep -hE '^[a-z-]+: *##' $(MAKEFILE_LIST) | sed -E 's/: *## */\t/' | while IFS=$$'\t' read -r target what; do printf '  make %-13s %s\n' "$$target" "$$what"; done

run: ## open the desk (without a display: import, check and export the sample in the terminal)
	@bash tests/install/run.sh

test: ## everything: Rust, UI, lint, types, and the journey in the real window
	@bash tests/install/test.sh

test-targets: ## articles in real site generators, a real WordPress and a real keyring
	@bash tests/install/targets.sh

lint: ## formatting, clippy and ESLint only
	@bash tests/install/lint.sh

contract: ## print ui/src/backend/contract.ts again after a change in the contract crate
	@bash tests/install/contract.sh

bench: ## speed and memory with 10,000 articles, as a table
	@bash tests/bench/run.sh

package: ## a deb and an rpm, with icon, manual pages and shell completions
	@bash tests/install/package.sh

gallery: ## a picture of every screen of the real window, light and dark
	@bash tests/gallery/run.sh
