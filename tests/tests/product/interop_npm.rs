//! Both ways with the npm package `age-encryption`: every hop from passphrase to record.

use hotline_seal::{
    GrantBinding, HybridIdentity, HybridRecipient, MemberKey, VaultId, VaultKey, WorkFactor, open_grant,
    open_identity_file, seal_grant, seal_identity_file,
};
use hotline_tests::NpmAge;
use std::io::{Read, Write};

const BINDING: GrantBinding = GrantBinding { vault: VaultId::from_bytes([0x5a; 16]), epoch: 2 };
const LITTLE_WORK: u8 = 10;

/// Sizes about the border of age's chunks of 64 KiB.
const SIZES: [usize; 4] = [0, 1000, 65_536, 65_537];

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

/// The plaintext of a grant, as `docs/format.md` states it.
fn grant_text(member: &MemberKey, vault_key: &str) -> String {
    let (vault, id) = (BINDING.vault, member.id());
    format!("# hotline grant v1\n# vault: {vault}\n# epoch: 2\n# member key: {id}\n{vault_key}\n")
}

#[test]
fn npm_opens_what_a_hybrid_recipient_seals() {
    let keys = NpmAge.hybrid_keys();
    let recipient = HybridRecipient::parse(&keys.recipient).unwrap();
    assert_eq!(recipient.to_string(), keys.recipient);
    for size in SIZES {
        let plaintext = vec![b'x'; size];
        let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient)).unwrap();
        let mut sealed = Vec::new();
        let mut writer = encryptor.wrap_output(&mut sealed).unwrap();
        writer.write_all(&plaintext).unwrap();
        writer.finish().unwrap();
        assert_eq!(NpmAge.open(&keys.identity, &sealed).succeeded().stdout, plaintext, "{size} bytes");
    }
}

#[test]
fn a_hybrid_identity_opens_what_npm_seals() {
    let identity = HybridIdentity::make();
    for size in SIZES {
        let plaintext = vec![b'x'; size];
        let sealed = NpmAge.seal(&identity.recipient().to_string(), &plaintext);
        let decryptor = age::Decryptor::new_buffered(sealed.as_slice()).unwrap();
        let mut opened = Vec::new();
        let mut reader = decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)).unwrap();
        reader.read_to_end(&mut opened).unwrap();
        assert_eq!(opened, plaintext, "{size} bytes");
    }
}

#[test]
fn both_derive_the_same_recipient_from_an_identity() {
    let keys = NpmAge.hybrid_keys();
    assert_eq!(HybridIdentity::parse(&keys.identity).unwrap().recipient().to_string(), keys.recipient);
    assert_eq!(MemberKey::parse(&keys.identity).unwrap().public().recipient().to_string(), keys.recipient);
}

#[test]
fn npm_opens_a_grant_and_the_record_behind_it() {
    let (member, vault_key) = (MemberKey::make(), VaultKey::make());
    let grant = seal_grant(&vault_key, member.public(), &BINDING);
    let identity_file = text(NpmAge.open(member.to_text().expose(), &grant).succeeded().stdout);
    let vault_key_text = identity_file.lines().last().unwrap();
    assert_eq!(identity_file, grant_text(&member, vault_key_text));
    for size in SIZES {
        let record = vec![b'x'; size];
        let opened = text(NpmAge.open(vault_key_text, &vault_key.seal(&record)).succeeded().stdout);
        assert_eq!(opened.trim_end_matches(' ').as_bytes(), record, "{size} bytes");
    }
}

#[test]
fn a_grant_and_a_record_that_npm_made_open() {
    let (member, keys) = (MemberKey::make(), NpmAge.x25519_keys());
    let recipient = member.public().recipient().to_string();
    let grant = NpmAge.seal(&recipient, grant_text(&member, &keys.identity).as_bytes());
    let vault_key = open_grant(&grant, &member, &BINDING).unwrap();
    for size in SIZES {
        let record = vec![b'x'; size];
        let sealed = NpmAge.seal(&keys.recipient, &[&record[..], b"     "].concat());
        assert_eq!(vault_key.open(&sealed).unwrap().expose(), &record, "{size} bytes");
    }
}

#[test]
fn npm_opens_an_identity_file() {
    let member = MemberKey::make();
    let file = seal_identity_file(&member, &"naïve café 7".into(), WorkFactor::new(LITTLE_WORK).unwrap());
    let opened = text(NpmAge.open_with_passphrase("naïve café 7", &file).succeeded().stdout);
    assert_eq!(opened, format!("# hotline member key v1\n{}\n", member.to_text().expose()));
    assert_ne!(NpmAge.open_with_passphrase("naive cafe 7", &file).code(), Some(0));
}

#[test]
fn an_identity_file_that_npm_made_opens() {
    let keys = NpmAge.hybrid_keys();
    let plaintext = format!("# hotline member key v1\n{}\n", keys.identity);
    let file = NpmAge.seal_to_passphrase("naïve café 7", LITTLE_WORK, plaintext.as_bytes());
    let member = open_identity_file(&file, &"naïve café 7".into()).unwrap();
    assert_eq!(member.to_text().expose(), &keys.identity);
}

#[test]
fn neither_opens_what_is_sealed_to_another_key() {
    let (member, other) = (MemberKey::make(), NpmAge.hybrid_keys());
    let grant = seal_grant(&VaultKey::make(), member.public(), &BINDING);
    assert_ne!(NpmAge.open(&other.identity, &grant).code(), Some(0));
    let sealed = NpmAge.seal(&other.recipient, grant_text(&member, "AGE-SECRET-KEY-1").as_bytes());
    open_grant(&sealed, &member, &BINDING).unwrap_err();
}
