# Thin on purpose: what is missing on the machine is installed by scripts/setup.
.PHONY: run test lint bench

run:
	scripts/setup
	cargo build --locked -p hotline-cli --bin hotline
	scripts/demo

test:
	scripts/setup tests
	$(MAKE) lint
	cargo test --workspace --locked

lint:
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked -- -D warnings

bench:
	scripts/setup
	cargo bench --workspace --locked --bench '*'
