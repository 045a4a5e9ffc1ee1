# Thin on purpose: what is missing on the machine is installed by scripts/setup.
.PHONY: run page pictures test lint bench

run: page
	scripts/setup walk
	cargo build --locked -p hotline-cli -p hotline-desktop --bins
	scripts/demo
	scripts/demo-desktop

# The pictures of the manual, of the program as it is.
pictures: page
	scripts/setup walk
	cargo build --locked -p hotline-cli -p hotline-desktop --bins
	scripts/demo-desktop pictures docs/manual/pictures

# The program is built around the page.
page:
	scripts/setup desktop
	cd ui && npm run build

test:
	scripts/setup tests
	$(MAKE) lint
	cd ui && npm test
	cargo test --workspace --locked

lint: page
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked -- -D warnings

bench: page
	scripts/setup tests
	cargo bench --workspace --locked --bench '*'
