//! Handles as address books, telephones and services write them.

use super::*;

#[track_caller]
fn reads(written: &str, service: Option<&str>, text: &str) {
    let found = read(written).map(|handle| (handle.service, handle.text.to_string(), handle.doubt));
    assert_eq!(found, Some((service, text.to_owned(), None)), "{written}");
}

#[test]
fn a_number_within_an_address_is_that_of_its_service() {
    for (service, addresses) in [
        (
            "Signal",
            &[
                "sgnl://signal.me/#p/+351912345678",
                "https://signal.me/#p/+351912345678",
                "https://signal.me/#p/%2B351912345678",
                "HTTPS://Signal.me/#p/+351912345678",
                "signal:+351912345678",
            ][..],
        ),
        (
            "WhatsApp",
            &[
                "whatsapp://send?phone=351912345678",
                "whatsapp://send?phone=+351912345678",
                "whatsapp://send/?phone=%2B351912345678",
                "https://wa.me/351912345678",
                "https://wa.me/351912345678/",
                "http://wa.me/+351912345678",
                "wa.me/351912345678",
                "https://api.whatsapp.com/send?phone=351912345678",
                "https://api.whatsapp.com/send/?phone=351912345678&type=phone_number&app_absent=0",
                "https://web.whatsapp.com/send?phone=351912345678",
                "whatsapp:+351912345678",
            ],
        ),
        ("Telegram", &["tg://resolve?phone=351912345678", "https://t.me/+351912345678", "t.me/+351912345678"]),
        ("Viber", &["viber://chat?number=%2B351912345678", "viber://add?number=351912345678"]),
        ("FaceTime", &["facetime:+351912345678", "facetime://+351912345678", "facetime-audio:%2B351912345678"]),
        ("iMessage", &["imessage:+351912345678", "imessage://+351912345678"]),
        ("Skype", &["skype:+351912345678?call", "skype:%2B351912345678"]),
    ] {
        addresses.iter().for_each(|address| reads(address, Some(service), "+351912345678"));
    }
    reads("https://wa.me/351-912-345-678", Some("WhatsApp"), "+351-912-345-678");
    reads("tg://resolve?domain=jane_roe", Some("Telegram"), "jane_roe");
}

#[test]
fn escapes_are_undone_where_an_address_has_them() {
    for (written, text) in [
        ("x-apple:%2B351912345678", "+351912345678"),
        ("x-apple:%E2%80%AD8002214542%E2%80%AC", "8002214542"),
        ("x-apple:\u{202d}8002214542\u{202c}", "8002214542"),
        ("x-apple:%40jane", "@jane"),
        ("x-apple:Jane%20Roe", "Jane Roe"),
        ("x-apple:jane%2Fwork", "jane/work"),
        ("x-apple:%E6%9D%8E%E5%BC%BA", "李强"),
        ("x-apple:jane", "jane"),
        ("X-APPLE:jane", "jane"),
        ("xmpp:bob%40example.org", "xmpp:bob@example.org"),
        ("xmpp:bob@example.org?message", "xmpp:bob@example.org"),
        ("msnim:jane%40hotmail.com", "msnim:jane@hotmail.com"),
        ("im:jane%40example.org", "im:jane@example.org"),
        ("skype:live%3Ajane", "skype:live:jane"),
        ("skype:jane.roe?call", "skype:jane.roe"),
        ("skype:jane.roe?chat", "skype:jane.roe"),
        ("sip:%2B351912345678@sip.example.org", "sip:+351912345678@sip.example.org"),
        ("sip:%2B351912345678@sip.example.org;user=phone", "sip:+351912345678@sip.example.org;user=phone"),
        ("facetime:jane%40example.org", "facetime:jane@example.org"),
        ("%2B351912345678", "+351912345678"),
    ] {
        let found = read(written).map_or(written.to_owned(), |handle| handle.text.to_string());
        assert_eq!(found, text, "{written}");
    }
}

#[test]
fn what_is_not_known_stays_as_it_is_written() {
    for written in [
        "jane",
        "@jane:example.org",
        "jane%41",
        "xmpp:bob%4",
        "xmpp:bob%zz",
        "xmpp:bob@example.org",
        "xmpp:bob@example.org?join",
        "sip:jane@example.org;transport=tls",
        "sip:jane%40corp.example@sip.example.org",
        "sip:a%3Bb@example.org",
        "sip:a%3Ab@example.org",
        "skype:jane.roe",
        "sgnl:jane.01",
        "https://signal.me/#eu/abcdef",
        "https://signal.me/#p/+jane.66",
        "https://signal.me/#p/351912345678",
        "https://wa.me/message/ABCDEFGHIJ",
        "https://wa.me/qr/ABCDEFGHIJ",
        "https://wa.me/0912345678",
        "https://wa.me/351912345678?text=red%20line",
        "https://t.me/jane",
        "https://t.me/+AbCdEfGh",
        "https://t.me/351912345678",
        "tg://resolve?domain=jane&start=1",
        "tg://user?id=123456789",
        "facetime:jane@example.org",
        "https://twitter.com/jane%20",
        "zoom:jane%20roe",
        "matrix:u/jane:example.org",
        "whatsapp://send?text=x",
        "+351912345678",
        "%2Bjane",
        "",
    ] {
        assert_eq!(read(written), None, "{written}");
    }
    reads("x-apple:100%", None, "100%");
    reads("x-apple:100%25", None, "100%");
}

#[test]
fn what_nobody_sees_gets_into_no_handle_by_an_escape() {
    for written in [
        "x-apple:%2B4930231250%0A00",
        "x-apple:%2B49%0D%0A30",
        "x-apple:%00",
        "x-apple:jane%00",
        "x-apple:jane%7F",
        "x-apple:jane%C2%85roe",
        "x-apple:%E2%80%AEjane",
        "x-apple:%E2%80%AE8002214542%E2%80%AC",
        "x-apple:\u{202e}jane",
        "x-apple:%E2%80%AD%E2%80%AC",
        "xmpp:%E2%80%AA351912345678%E2%80%AC",
        "xmpp:%EF%BB%BF",
        "x-apple:ja%E2%80%8Bne",
        "x-apple:%E2%80%8Bjane",
        "x-apple:%EF%BB%BFjane",
        "x-apple:80022%E2%80%8B14542",
        "x-apple:jane%E2%80%A8roe",
        "x-apple:jane%C2%ADroe",
        "x-apple:jane%D8%9C",
        "x-apple:jane%E3%85%A4",
        "x-apple:jane%F3%A0%81%81",
        "x-apple:%FF",
        "x-apple:jane%E2%80",
        "x-apple:%2B49%",
        "x-apple:%252B4930231250",
        "x-apple:%25252B4930231250",
        "X-APPLE:%0a",
        "xmpp:%E2%80%AEbob@example.org",
        "xmpp:bob%E2%80%AE@example.org",
        "xmpp:bob%0A@example.org",
        "xmpp:bob%00@example.org?message",
        "xmpp:%EF%BB%BFbob@example.org",
        "xmpp:%ff%fe",
        "xmpp:%252Bbob",
        "sip:%252B351912345678@sip.example.org",
        "skype:jane%E2%80%8Broe",
        "skype:jane%09roe?call",
        "signal:%E2%80%AE+351912345678",
        "signal:+3519123%E2%80%8B45678",
        "https://wa.me/351912345678%0A",
        "https://signal.me/#p/%252B351912345678",
        "whatsapp://send?phone=351%E2%80%AE912345678",
        "facetime:jane%E2%81%A6@example.org",
        "%2B351912%0A345678",
        "%2B351%FF",
    ] {
        let found = read(written).map(|handle| (handle.service, handle.text.to_string(), handle.doubt));
        assert_eq!(found, Some((None, written.to_owned(), Some(Doubt::Unseen))), "{written}");
    }
    reads("signal:%E2%80%AA+351912345678%E2%80%AC", Some("Signal"), "+351912345678");
    assert_eq!(read("xmpp:bob@example.org?message;body=a%0Ab"), None);
    assert_eq!(read("https://wa.me/351912345678?text=a%0Ab"), None);
}

proptest::proptest! {
    #[test]
    fn no_escape_becomes_a_character_that_nobody_sees(
        scheme in "x-apple:|xmpp:|skype:|sip:|signal:|https://wa.me/|%2b",
        rest in "(a|1|@|%[0-9A-F]{2}|%E2%80%[89A][0-9A-F]|%25|%EF%BB%BF|%){0,12}",
    ) {
        let written = [scheme, rest].concat();
        if let Some(handle) = read(&written) {
            proptest::prop_assert!(!handle.text.contains(is_hidden));
            proptest::prop_assert!(handle.doubt.is_none() || *handle.text == written);
        }
    }
}
