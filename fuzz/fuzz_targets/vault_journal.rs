#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| hotline_vault::probes::vault_journal(bytes));
