//! What one seal costs: the figures that everything else is measured against.

use hotline_seal::{GrantBinding, MemberKey, VaultId, VaultKey, open_grant, seal_grant};

fn main() {
    divan::main();
}

/// A record of about the size of a contact's entry.
const RECORD: [u8; 1024] = [b'x'; 1024];

#[divan::bench]
fn seal_record(bencher: divan::Bencher<'_, '_>) {
    let key = VaultKey::make();
    bencher.bench(|| key.seal(&RECORD));
}

#[divan::bench]
fn open_record(bencher: divan::Bencher<'_, '_>) {
    let key = VaultKey::make();
    let sealed = key.seal(&RECORD);
    bencher.bench(|| key.open(&sealed));
}

#[divan::bench]
fn seal_to_grant(bencher: divan::Bencher<'_, '_>) {
    let (vault_key, member) = (VaultKey::make(), MemberKey::make());
    let binding = GrantBinding { vault: VaultId::from_bytes([1; 16]), epoch: 1 };
    bencher.bench(|| seal_grant(&vault_key, member.public(), &binding));
}

#[divan::bench]
fn open_from_grant(bencher: divan::Bencher<'_, '_>) {
    let (vault_key, member) = (VaultKey::make(), MemberKey::make());
    let binding = GrantBinding { vault: VaultId::from_bytes([1; 16]), epoch: 1 };
    let sealed = seal_grant(&vault_key, member.public(), &binding);
    bencher.bench(|| open_grant(&sealed, &member, &binding));
}
