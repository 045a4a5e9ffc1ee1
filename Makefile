# Thin on purpose: what is missing on the machine is installed by scripts/setup.
.PHONY: run desktop page test lint bench

run:
	scripts/setup
	cargo build --locked -p hotline-cli --bin hotline
	scripts/demo

desktop: page
	cargo run --locked -p hotline-desktop

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

bench:
	scripts/setup
	cargo bench --workspace --locked --bench '*'
