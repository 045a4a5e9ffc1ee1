//! Time zones: names, and offsets from UTC.

use super::property::Property;

/// An IANA time zone; an offset of whole hours has one too, whose sign POSIX turned around.
pub(super) fn time_zone(property: &Property) -> String {
    let text = property.text();
    let bare = text.strip_prefix("UTC").or_else(|| text.strip_prefix("GMT")).unwrap_or(&text);
    let (sign, digits) = match bare.split_at_checked(1) {
        Some(("+", digits)) => ('-', digits),
        Some(("-", digits)) => ('+', digits),
        _ => return text,
    };
    let (hours, minutes) = match digits.split_once(':') {
        Some(both) => both,
        None => digits.split_at_checked(digits.len().min(2)).unwrap_or((digits, "")),
    };
    match (hours.parse::<u8>(), minutes) {
        (Ok(0), "" | "0" | "00") => "Etc/UTC".to_owned(),
        (Ok(hours @ 1..=14), "" | "0" | "00") => format!("Etc/GMT{sign}{hours}"),
        _ => text,
    }
}
