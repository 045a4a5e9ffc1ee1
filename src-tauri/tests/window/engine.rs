//! What is asked of the web engine itself.

use crate::desk::Desk;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hotline_vault::os_random;
use serde_json::json;
use x25519_dalek::{PublicKey, StaticSecret};

/// Makes a key for each of the public halves that it is given, agrees with it, and answers with its own public half and what
/// was agreed on. A key that the engine fails to make is made anew, as the page does.
const AGREE: &str = r#"
    const [others, done] = arguments;
    const from = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const to = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
    const make = async () => {
        for (;;) {
            try {
                const pair = await crypto.subtle.generateKey("X25519", false, ["deriveBits"]);
                return { pair, raw: await crypto.subtle.exportKey("raw", pair.publicKey) };
            } catch (error) {
                if (error.name !== "OperationError") throw error;
            }
        }
    };
    const agree = async (other) => {
        const { pair, raw } = await make();
        const theirs = await crypto.subtle.importKey("raw", from(other), "X25519", false, []);
        return [to(raw), to(await crypto.subtle.deriveBits({ name: "X25519", public: theirs }, pair.privateKey, 256))];
    };
    Promise.all(others.map(agree)).then(done, (error) => done(String(error)));
"#;
/// So many keys of any kind, and so many that begin or end with a zero, which is where engines have gone wrong.
const ANY: usize = 300;
const ODD: usize = 60;

fn key() -> StaticSecret {
    let mut bytes = [0; 32];
    os_random(&mut bytes);
    StaticSecret::from(bytes)
}

fn is_odd(key: &StaticSecret) -> bool {
    let public = PublicKey::from(key).to_bytes();
    public[0] == 0 || public[31] == 0
}

#[tokio::test]
async fn the_engine_agrees_on_keys_as_we_do() {
    let desk = Desk::open(&json!({})).await;
    desk.find("unlock-passphrase").await;
    let odd = std::iter::repeat_with(key).filter(is_odd).take(ODD);
    let keys: Vec<_> = std::iter::repeat_with(key).take(ANY).chain(odd).collect();
    let publics: Vec<_> = keys.iter().map(|key| STANDARD.encode(PublicKey::from(key))).collect();
    let answer = desk.page.execute_async(AGREE, vec![json!(publics)]).await.unwrap();
    let agreed: Vec<(String, String)> = serde_json::from_value(answer.json().clone()).unwrap();
    assert_eq!(agreed.len(), ANY + ODD);
    for (key, (public, shared)) in keys.iter().zip(agreed) {
        let public: [u8; 32] = STANDARD.decode(public).unwrap().try_into().unwrap();
        assert_eq!(STANDARD.encode(key.diffie_hellman(&PublicKey::from(public)).as_bytes()), shared);
    }
}
