//! Handles as other programs write them: in a URI, with its escapes, or in an address on the web that holds a number.
//!
//! What is taken off is known: the escapes of URIs (RFC 3986), the scheme that Apple puts before what has none, and the
//! addresses that services document for numbers. Everything else stays as it is written. Where an escape stands for what nobody
//! would see, all of it stays, and is in doubt.

use super::sink::push_wiping;
use super::unseen::{is_hidden, is_joiner};
use crate::contact::Doubt;
use std::borrow::Cow;
use zeroize::Zeroizing;

/// A handle out of a URI.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Handle {
    /// The service, where the URI names it.
    pub(super) service: Option<&'static str>,
    pub(super) text: Zeroizing<String>,
    /// Why it may be wrong. It is as written then.
    pub(super) doubt: Option<Doubt>,
}

impl Handle {
    fn new(service: Option<&'static str>, text: Zeroizing<String>) -> Self {
        Self { service, text, doubt: None }
    }
}

/// What the number behind a beginning looks like.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// It has a plus; without one it may be a name.
    Plus,
    /// It is international, with or without a plus.
    International,
}

/// How addresses begin that hold a number and nothing else, with their service: as Signal, WhatsApp, Telegram, Viber, Apple
/// and Skype document them.
const OF_NUMBERS: &[(&str, Form, &[&str])] = &[
    ("Signal", Form::Plus, &["sgnl://signal.me/#p/", "https://signal.me/#p/", "http://signal.me/#p/", "signal.me/#p/"]),
    ("Signal", Form::Plus, &["sgnl:", "signal:"]),
    ("WhatsApp", Form::International, &["whatsapp://send?phone=", "whatsapp://send/?phone="]),
    ("WhatsApp", Form::International, &["https://wa.me/", "http://wa.me/", "wa.me/"]),
    (
        "WhatsApp",
        Form::International,
        &["https://api.whatsapp.com/send?phone=", "https://api.whatsapp.com/send/?phone="],
    ),
    (
        "WhatsApp",
        Form::International,
        &["https://web.whatsapp.com/send?phone=", "https://web.whatsapp.com/send/?phone="],
    ),
    ("WhatsApp", Form::Plus, &["whatsapp:"]),
    ("Telegram", Form::International, &["tg://resolve?phone=", "tg:resolve?phone="]),
    ("Telegram", Form::Plus, &["https://t.me/", "http://t.me/", "t.me/", "https://telegram.me/", "telegram:", "tg:"]),
    ("Viber", Form::International, &["viber://chat?number=", "viber://chat/?number="]),
    ("Viber", Form::International, &["viber://contact?number=", "viber://add?number="]),
    ("Viber", Form::Plus, &["viber:"]),
    ("FaceTime", Form::Plus, &["facetime://", "facetime-audio://", "facetime:", "facetime-audio:"]),
    ("iMessage", Form::Plus, &["imessage://", "imessage:"]),
    ("Skype", Form::Plus, &["skype:"]),
    ("Threema", Form::Plus, &["threema:"]),
];

/// How addresses begin in which a name of Telegram stands.
const OF_TELEGRAM: [&str; 2] = ["tg://resolve?domain=", "tg:resolve?domain="];

/// What follows numbers and says nothing of them.
const PARAMETERS: [&str; 4] = ["type=phone_number", "app_absent=0", "app_absent=1", "type=custom_url"];

/// The schemes whose addresses have the escapes of URIs.
const ESCAPED: &[&str] = &[
    "aim",
    "facetime",
    "facetime-audio",
    "gg",
    "gtalk",
    "icq",
    "im",
    "imessage",
    "irc",
    "msnim",
    "mumble",
    "sgnl",
    "signal",
    "sip",
    "sips",
    "skype",
    "telegram",
    "tg",
    "threema",
    "viber",
    "whatsapp",
    "wire",
    "xmpp",
    "ymsgr",
];

/// What programs are to do with an address: no part of it.
const ACTIONS: &[(&str, &[&str])] =
    &[("skype", &["call", "chat", "add", "userinfo", "voicemail", "call&video=true"]), ("xmpp", &["message", "chat"])];

/// The handle within what is written. `None` if it is one as it is written.
pub(super) fn read(written: &str) -> Option<Handle> {
    let written = written.trim();
    if let Some(rest) = without(written, "x-apple:") {
        return Some(of_apple(rest).unwrap_or_else(|| in_doubt(written)));
    }
    let of_number = OF_NUMBERS.iter().find_map(|(service, form, beginnings)| {
        let rest = beginnings.iter().find_map(|beginning| without(written, beginning))?;
        Some(Handle::new(Some(service), number(rest, *form)?))
    });
    let bare = || {
        let is_escaped = without(written, "%2b").is_some();
        is_escaped.then(|| number(written, Form::Plus)).flatten().map(|text| Handle::new(None, text))
    };
    let unclear = || escaped_part(written).is_some_and(is_unclear).then(|| in_doubt(written));
    of_number.or_else(bare).or_else(unclear).or_else(|| of_telegram(written)).or_else(|| of_scheme(written))
}

/// What is kept as it is written, as its escapes say nothing that can be read.
fn in_doubt(written: &str) -> Handle {
    Handle { doubt: Some(Doubt::Unseen), ..Handle::new(None, Zeroizing::new(written.to_owned())) }
}

/// What Apple's own scheme stands before: it escapes whatever was typed, and numbers that were pasted come with marks of their
/// direction. Nothing, if it can't be read.
fn of_apple(rest: &str) -> Option<Handle> {
    let undone = unescaped(rest, |_| true);
    // Without a whole escape, percent signs are what was typed.
    let text = match &undone {
        Some(text) => text.as_str(),
        None if !has_escape(rest) => rest,
        None => return None,
    };
    let bare = text.trim_matches(|c: char| is_pasted(c) || c.is_whitespace());
    let is_number = bare.contains(|c: char| c.is_ascii_digit())
        && bare.chars().all(|c| c.is_ascii_digit() || "+ -.()\u{a0}".contains(c));
    let text = if is_number { bare } else { text.trim() };
    let is_plain = !text.contains(is_hidden) && !is_escaped_twice(rest, text);
    is_plain.then(|| Handle::new(None, Zeroizing::new(text.to_owned())))
}

/// The part of an address that has escapes, of those that are undone here.
fn escaped_part(written: &str) -> Option<&str> {
    let of_numbers =
        || OF_NUMBERS.iter().flat_map(|(_, _, beginnings)| *beginnings).find_map(|of| without(written, of));
    let of_scheme = || {
        let (scheme, rest) = written.split_once(':')?;
        ESCAPED.iter().any(|of| scheme.eq_ignore_ascii_case(of)).then_some(rest)
    };
    let of_number = || without(written, "%2b").map(|_| written);
    let rest = of_numbers().or_else(of_scheme).or_else(of_number)?;
    Some(rest.split_once(['?', '&']).map_or(rest, |(part, _)| part))
}

/// Whether escapes stand for no text, or for what nobody sees.
fn is_unclear(rest: &str) -> bool {
    if !has_escape(rest) {
        return false;
    }
    let Some(text) = unescaped(rest, |_| true) else { return true };
    text.chars().any(|c| is_hidden(c) && !rest.contains(c)) || is_escaped_twice(rest, &text)
}

/// Whether there is a percent sign with the two digits of an escape behind it.
fn has_escape(text: &str) -> bool {
    let is_code = |piece: &str| piece.as_bytes().get(..2).is_some_and(|code| code.iter().all(u8::is_ascii_hexdigit));
    text.split('%').skip(1).any(is_code)
}

/// Whether what became of escapes has escapes itself: two programs escaped it one after the other, or it was meant so.
fn is_escaped_twice(written: &str, text: &str) -> bool {
    has_escape(written) && has_escape(text)
}

/// Marks of direction that telephones put around numbers. Not the one that turns digits around: what is seen is another number.
fn is_pasted(c: char) -> bool {
    is_joiner(c) && c != '\u{202e}'
}

/// The number that an address holds, if it holds nothing else.
fn number(rest: &str, form: Form) -> Option<Zeroizing<String>> {
    let (rest, parameters) = rest.split_once(['?', '&']).unwrap_or((rest, ""));
    let is_action = ACTIONS.iter().any(|(_, actions)| actions.contains(&parameters));
    let says_nothing = parameters.split('&').all(|of| of.is_empty() || PARAMETERS.contains(&of));
    if !is_action && !says_nothing {
        return None;
    }
    let text = unescaped(rest, |_| true)?;
    let text = text.trim_matches(|c: char| is_pasted(c) || c.is_whitespace() || c == '/');
    let bare = text.strip_prefix('+');
    let digits = bare.unwrap_or(text);
    let count = digits.bytes().filter(u8::is_ascii_digit).count();
    // No country's code begins with a zero.
    let is_number = digits.starts_with(|c: char| ('1'..='9').contains(&c))
        && digits.chars().all(|c| c.is_ascii_digit() || " -.()".contains(c))
        && (7..=15).contains(&count);
    let has_form = bare.is_some() || form == Form::International;
    let mut number = Zeroizing::new(String::with_capacity(digits.len() + 1));
    push_wiping(&mut number, "+");
    push_wiping(&mut number, digits);
    (is_number && has_form).then_some(number)
}

/// The name in an address of Telegram's own scheme.
fn of_telegram(written: &str) -> Option<Handle> {
    let name = OF_TELEGRAM.iter().find_map(|beginning| without(written, beginning))?;
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    is_name.then(|| Handle::new(Some("Telegram"), Zeroizing::new(name.to_owned())))
}

/// An address with its escapes undone, and without what a program is to do with it.
fn of_scheme(written: &str) -> Option<Handle> {
    let (scheme, rest) = written.split_once(':')?;
    let is = |of: &str| scheme.eq_ignore_ascii_case(of);
    if !ESCAPED.iter().any(|of| is(of)) || rest.starts_with("//") {
        return None;
    }
    let actions = ACTIONS.iter().find(|(of, _)| is(of)).map_or(&[][..], |(_, actions)| actions);
    let (address, _) = rest.split_once('?').filter(|(_, action)| actions.contains(action)).unwrap_or((rest, ""));
    // What parts an address where it is not escaped stands for itself where it is.
    let (has_at, has_user) = (address.contains('@'), is("sip") || is("sips"));
    let parts = |c: char| "/?#[];&=%, \\".contains(c) || (c == '@' && has_at) || (c == ':' && has_user);
    let text = unescaped(address, |c| !parts(c));
    let text: Cow<'_, str> = text.as_ref().map_or(address, |text| text).into();
    let is_other = text.len() != rest.len();
    let mut whole = Zeroizing::new(String::with_capacity(written.len()));
    [scheme, ":", &text].into_iter().for_each(|part| push_wiping(&mut whole, part));
    is_other.then(|| Handle::new(None, whole))
}

/// The text with its escapes undone. `None` if one is broken, or stands for what is no text, or for a character that may not.
fn unescaped(text: &str, may_stand: impl Fn(char) -> bool) -> Option<Zeroizing<String>> {
    // With room for all, no copy is left behind by growing.
    let mut bytes = Zeroizing::new(Vec::with_capacity(text.len()));
    let mut pieces = text.split('%');
    bytes.extend_from_slice(pieces.next().unwrap_or_default().as_bytes());
    let mut escapes = Zeroizing::new(Vec::with_capacity(text.len()));
    for piece in pieces {
        let byte = piece.get(..2).filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        let byte = u8::from_str_radix(byte, 16).ok()?;
        bytes.push(byte);
        escapes.push(byte);
        bytes.extend_from_slice(&piece.as_bytes()[2..]);
    }
    let is_allowed = escapes.iter().all(|byte| !byte.is_ascii() || may_stand(char::from(*byte)));
    let text = std::str::from_utf8(&bytes).ok().filter(|text| is_allowed && !text.contains(char::is_control))?;
    Some(Zeroizing::new(text.to_owned()))
}

/// What follows a beginning, in whichever case that is written.
fn without<'t>(text: &'t str, beginning: &str) -> Option<&'t str> {
    let (start, rest) = text.split_at_checked(beginning.len())?;
    start.eq_ignore_ascii_case(beginning).then_some(rest)
}

#[cfg(test)]
mod tests;
