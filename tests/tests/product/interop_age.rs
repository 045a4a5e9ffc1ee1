//! Both ways with the system's `age` command, for the hops that its version in Debian 12 knows: passphrase and record.

use hotline_seal::{
    GrantBinding, HybridIdentity, MemberKey, VaultId, VaultKey, WorkFactor, open_grant, open_identity_file, seal_grant,
    seal_identity_file,
};
use hotline_tests::{AgeCommand, NpmAge};
use std::io::Read;

const BINDING: GrantBinding = GrantBinding { vault: VaultId::from_bytes([0x3c; 16]), epoch: 1 };
const PASSPHRASE: &str = "quartz lantern seven rivers";

/// A grant's plaintext, which is an age identity file.
fn open_by_age_crate(grant: &[u8], member: &MemberKey) -> String {
    let identity = HybridIdentity::parse(member.to_text().expose()).unwrap();
    let decryptor = age::Decryptor::new_buffered(grant).unwrap();
    let mut opened = String::new();
    let mut reader = decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)).unwrap();
    reader.read_to_string(&mut opened).unwrap();
    opened
}

#[test]
fn age_opens_a_record_with_the_plaintext_of_a_grant() {
    let (member, vault_key) = (MemberKey::make(), VaultKey::make());
    let grant = open_by_age_crate(&seal_grant(&vault_key, member.public(), &BINDING), &member);
    let record = br#"{"kind":"entry"}"#;
    let opened = AgeCommand.open(grant.as_bytes(), None, &vault_key.seal(record));
    assert_eq!(opened.trim_ascii_end(), record);
}

#[test]
fn a_record_that_age_sealed_opens() {
    let (member, keys) = (MemberKey::make(), NpmAge.x25519_keys());
    let (vault, id) = (BINDING.vault, member.id());
    let grant = format!("# hotline grant v1\n# vault: {vault}\n# epoch: 1\n# member key: {id}\n{}\n", keys.identity);
    let grant = NpmAge.seal(&member.public().recipient().to_string(), grant.as_bytes());
    let vault_key = open_grant(&grant, &member, &BINDING).unwrap();
    let record = vec![b'r'; 70_000];
    assert_eq!(vault_key.open(&AgeCommand.seal(&keys.recipient, &record)).unwrap().expose(), &record);
}

#[test]
fn age_opens_an_identity_file_with_its_passphrase() {
    let member = MemberKey::make();
    let file = seal_identity_file(&member, &PASSPHRASE.into(), WorkFactor::default());
    let opened = AgeCommand.open_with_passphrase(PASSPHRASE, &file);
    assert_eq!(String::from_utf8(opened).unwrap(), format!("# hotline member key v1\n{}\n", member.to_text().expose()));
}

#[test]
fn an_identity_file_that_age_made_opens() {
    let member = MemberKey::make();
    let plaintext = format!("# hotline member key v1\n{}\n", member.to_text().expose());
    let file = AgeCommand.seal_to_passphrase(PASSPHRASE, plaintext.as_bytes());
    assert_eq!(open_identity_file(&file, &PASSPHRASE.into()).unwrap().id(), member.id());
}

#[test]
fn age_takes_an_identity_file_sealed_by_a_passphrase_as_it_is() {
    let keys = NpmAge.x25519_keys();
    let file = AgeCommand.seal_to_passphrase(PASSPHRASE, keys.identity.as_bytes());
    let sealed = AgeCommand.seal(&keys.recipient, b"record");
    assert_eq!(AgeCommand.open(&file, Some(PASSPHRASE), &sealed), b"record");
}
