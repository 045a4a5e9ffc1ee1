//! A line in the making: what it is called, and of which kind it is.

use super::headings;
use crate::contact::{Assurance, Country, Line, LineCard, LineId, LineKind, Number, Reading};
use crate::fold::{fold, one_line};
use hotline_seal::Secret;
use std::borrow::Cow;
use zeroize::Zeroizing;

/// What a file says of one line.
#[derive(Default)]
pub(super) struct DraftLine {
    pub(super) label: String,
    /// The kind, if the file is plain about it.
    pub(super) kind: Option<LineKind>,
    /// What a line is called that has no label.
    pub(super) usual_label: Option<Cow<'static, str>>,
    pub(super) assurance: Option<Assurance>,
    pub(super) number: Zeroizing<String>,
    pub(super) notes: Zeroizing<String>,
    /// Whether the number was kept as a secret, such as a password: it is not shown as it was written.
    pub(super) is_secret: bool,
}

impl DraftLine {
    /// Makes the line. Its number is `text`.
    pub(super) fn finish(mut self, text: &str, country: Option<Country>, id: LineId) -> Line {
        let label = one_line(&self.label);
        let usual = self.usual_label.take().unwrap_or_default();
        // "Office" and "Home" say less than the numbering plan: mobiles are kept there too.
        let of_usual = kind_from_label(&usual).filter(|kind| *kind != LineKind::Landline);
        let stated = self.kind.or_else(|| kind_from_label(&label)).or(of_usual);
        // "Fax: 030 …" in a column of telephones.
        let written = if stated.is_none() { Number::written_kind(text) } else { None };
        let Reading { number, doubt, kind: planned, .. } =
            Number::read(text, stated.unwrap_or(LineKind::Other), country);
        let kind = match stated.or(written) {
            Some(kind) => kind,
            None => planned.unwrap_or(match without_digits(&usual) {
                "Office" | "Home" | "Main" => LineKind::Landline,
                _ => LineKind::Other,
            }),
        };
        let label = match written {
            _ if !label.is_empty() => label,
            Some(kind) => label_of_written(kind, &usual).to_owned(),
            None if usual.is_empty() => usual_label(kind).to_owned(),
            None => usual.into_owned(),
        };
        // A file may say that a line is less safe than its like, never that it is safer: who offers an open line as an
        // accredited one must not get it in by an import.
        let usual = if kind == LineKind::Handle { assurance_of_service(&label) } else { Assurance::Open };
        let assurance = self.assurance.map_or(usual, |given| given.max(usual));
        let notes = Secret::new(std::mem::take(&mut *self.notes));
        Line { card: LineCard { id, label, kind, assurance, doubt, verification: None }, number, notes }
    }
}

/// What a line is called that came without a label.
fn usual_label(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Mobile => "Mobile",
        LineKind::Landline | LineKind::Other => "Phone",
        LineKind::Satellite => "Satellite",
        LineKind::Fax => "Fax",
        LineKind::Pager => "Pager",
        LineKind::Handle => "Handle",
    }
}

/// What a line is called without a label whose kind stands before its number. The heading says no more than where it is.
fn label_of_written(kind: LineKind, usual: &str) -> &str {
    match (kind, usual) {
        (LineKind::Fax, "Office") => "Work fax",
        (LineKind::Fax, "Home") => "Home fax",
        (LineKind::Fax, "Other") => "Other fax",
        (_, "" | "Phone" | "Other") => usual_label(kind),
        (_, heading) => heading,
    }
}

fn without_digits(label: &str) -> &str {
    label.trim_end_matches(|c: char| c == ' ' || c.is_ascii_digit())
}

/// Whether a label says no more than what the line is, so that a better one in the vault is kept.
pub(super) fn is_usual_label(label: &str) -> bool {
    let words = [
        "",
        "mobile",
        "cell",
        "office",
        "work",
        "home",
        "main",
        "phone",
        "telephone",
        "voice",
        "satellite",
        "fax",
        "pager",
        "handle",
        "other",
        "business",
        "work fax",
        "home fax",
        "other fax",
        "car",
    ];
    words.contains(&without_digits(&fold(label)))
}

/// The kind that a label tells. "Work mobile" is a mobile, "Mobile office" an office in Alabama: the last word wins;
/// but a fax machine is one wherever it stands.
fn kind_from_label(label: &str) -> Option<LineKind> {
    let folded = fold(label);
    let kind_of = |word: &str| {
        Some(match word {
            "fax" | "telefax" => LineKind::Fax,
            "pager" | "beeper" => LineKind::Pager,
            "satellite" | "satphone" | "iridium" | "inmarsat" | "thuraya" => LineKind::Satellite,
            "mobile" | "cell" | "cellphone" | "cellular" | "handy" | "portable" => LineKind::Mobile,
            "office" | "work" | "desk" | "landline" | "home" | "residence" | "switchboard" => LineKind::Landline,
            _ => return None,
        })
    };
    let kinds = || folded.split(' ').filter_map(kind_of);
    let wherever = |kind: &LineKind| matches!(kind, LineKind::Fax | LineKind::Pager | LineKind::Satellite);
    kinds().find(wherever).or_else(|| kinds().next_back()).or_else(|| headings::kind_of(label))
}

/// Services whose calls and messages are encrypted from end to end by default.
fn assurance_of_service(label: &str) -> Assurance {
    match fold(label).split(' ').any(|word| matches!(word, "signal" | "threema" | "whatsapp" | "wire")) {
        true => Assurance::Encrypted,
        false => Assurance::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_tell_kinds() {
        for (label, kind) in [
            ("Washington office", Some(LineKind::Landline)),
            ("Mobile office", Some(LineKind::Landline)),
            ("Office mobile", Some(LineKind::Mobile)),
            ("Fax (work)", Some(LineKind::Fax)),
            ("Iridium", Some(LineKind::Satellite)),
            ("Direct", None),
        ] {
            assert_eq!(kind_from_label(label), kind, "{label}");
        }
        assert!(is_usual_label("Mobile 2") && is_usual_label("") && !is_usual_label("Private mobile"));
    }

    #[test]
    fn a_file_lowers_assurance_and_never_raises_it() {
        let line = |kind, label: &str, assurance| {
            let draft = DraftLine { kind, label: label.into(), assurance, ..DraftLine::default() };
            draft.finish("", None, LineId::from_bytes([0; 16])).card.assurance
        };
        assert_eq!(line(None, "Direct", None), Assurance::Open);
        assert_eq!(line(None, "Direct", Some(Assurance::Secure)), Assurance::Open);
        assert_eq!(line(None, "Direct", Some(Assurance::Unsafe)), Assurance::Unsafe);
        assert_eq!(line(Some(LineKind::Handle), "Signal", None), Assurance::Encrypted);
        assert_eq!(line(Some(LineKind::Handle), "Skype", Some(Assurance::Encrypted)), Assurance::Open);
    }
}
