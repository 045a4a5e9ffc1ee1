//! A line in the making: what it is called, and of which kind it is.

use super::draft::add_note;
use super::extension::Extension;
use super::words::SaidAssurance;
use super::{handles, headings};
use crate::contact::{Assurance, Country, Line, LineCard, LineId, LineKind, Number, Reading};
use crate::fold::{fold, one_line};
use hotline_seal::Secret;
use serde::{Deserialize, Serialize};
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
    pub(super) assurance: SaidAssurance,
    /// Whether the file says that somebody found it to be right.
    pub(super) is_verified: bool,
    pub(super) number: Zeroizing<String>,
    pub(super) notes: Zeroizing<String>,
    /// Whether the number was kept as a secret, such as a password: then nothing in it is a label.
    pub(super) is_secret: bool,
    /// Whether it was in doubt as it can be read as more than one number: that stays so, whatever the country of the contact.
    pub(super) is_ambiguous: bool,
    /// Whether another program wrote it: then a handle may stand in a URI.
    pub(super) is_foreign: bool,
    /// What stands in a column of extensions beside the number.
    pub(super) extension: Option<Extension>,
}

/// What a file says of a line that holds several numbers, and so of each of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SaidOfAll {
    label: String,
    kind: Option<LineKind>,
    usual_label: Option<String>,
}

impl SaidOfAll {
    /// The line of one of the numbers. What stands before it is said of that one alone.
    pub(super) fn line(self) -> DraftLine {
        let Self { label, kind, usual_label } = self;
        DraftLine { label, kind, usual_label: usual_label.map(Cow::Owned), is_foreign: true, ..DraftLine::default() }
    }
}

impl DraftLine {
    /// What the file says of all numbers that the line may hold.
    pub(super) fn said_of_all(&self) -> SaidOfAll {
        let usual_label = self.usual_label.as_deref().map(str::to_owned);
        SaidOfAll { label: self.label.clone(), kind: self.kind, usual_label }
    }

    /// The number with its extension behind it. One that can't be put there goes into the notes; `is_loose` says so then.
    pub(super) fn extended(
        &mut self,
        text: Zeroizing<String>,
        country: Option<Country>,
        others: &[Country],
    ) -> (Zeroizing<String>, bool) {
        let Some(extension) = self.extension.take() else { return (text, false) };
        let kind = self.kind.unwrap_or(LineKind::Other);
        match extension.behind(&text, |text| Number::read_in_one_of(text, kind, country, others)) {
            Some(extended) => (extended, false),
            None => {
                add_note(&mut self.notes, &extension.note());
                (text, true)
            }
        }
    }

    /// Makes the line. Its number is `text`, of `country`, unless it is of one of the others that the file names.
    pub(super) fn finish(mut self, text: &str, country: Option<Country>, others: &[Country], id: LineId) -> Line {
        let label = one_line(&self.label);
        let usual = self.usual_label.take().unwrap_or_default();
        // "Office" and "Home" say less than the numbering plan: mobiles are kept there too.
        let of_usual = || headings::kind_of(&usual).filter(|kind| *kind != LineKind::Landline);
        let stated = self.kind.or_else(|| headings::kind_of(&label)).or_else(of_usual);
        let handle = if stated == Some(LineKind::Handle) { handles::read(text) } else { None };
        let of_handle = handle.as_ref().and_then(|handle| handle.doubt);
        // What Hotline wrote stays as it is, and is as doubtful as it was.
        let handle = handle.filter(|_| self.is_foreign);
        let text = handle.as_ref().map_or(text, |handle| &handle.text);
        let service = handle.as_ref().and_then(|handle| handle.service);
        let label = service.filter(|_| label.is_empty() && usual.is_empty()).map_or(label, str::to_owned);
        // "Fax: 030 …" in a column of telephones. What stands before a secret is part of it.
        let said = if self.is_secret { None } else { Number::said_before(text) }.unwrap_or_default();
        let written = if stated.is_none() { said.kind } else { None };
        let as_kind = stated.unwrap_or(LineKind::Other);
        let is_ambiguous = self.is_ambiguous && Number::read(text, as_kind, None).doubt.is_some();
        let Reading { number, doubt, kind: planned, .. } = match is_ambiguous {
            true => Number::ambiguous(text),
            false => Number::read_in_one_of(text, as_kind, country, others),
        };
        let doubt = of_handle.or(doubt);
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
        // With a doubt all of it stands in the number.
        let is_more = said.says_more || said.kind.is_some_and(|of| of != kind);
        let label = match is_more && doubt.is_none() {
            true => with_more(label, &said.label, said.kind == Some(kind)),
            false => label,
        };
        // A file may say that a line is less safe than its like, never that it is safer: who offers an open line as an
        // accredited one must not get it in by an import.
        let usual = if kind == LineKind::Handle { assurance_of_service(&label) } else { Assurance::Open };
        let assurance = self.assurance.known.map_or(usual, |given| given.max(usual));
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

/// A label with what was written before the number, where that says more. "Phone" says nothing beside it, nor does the kind
/// where that is written, too.
fn with_more(label: String, more: &str, says_kind: bool) -> String {
    let folded = fold(&label);
    let is_said = |word: &str| folded.split(' ').any(|of| of == word);
    if fold(more).split(' ').all(is_said) {
        label
    } else if matches!(&*label, "Phone" | "Other") || (says_kind && is_usual_label(&label)) {
        more.to_owned()
    } else {
        format!("{label} ({more})")
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
        "work mobile",
        "home mobile",
        "work pager",
        "home pager",
        "car",
    ];
    words.contains(&without_digits(&fold(label)))
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
    use crate::contact::Doubt;

    #[test]
    fn what_is_written_before_a_number_is_not_lost() {
        let line = |label: &str, usual: &'static str, text: &str| {
            let usual_label = Some(usual.into()).filter(|_| !usual.is_empty());
            let draft = DraftLine { label: label.into(), usual_label, ..DraftLine::default() };
            let line = draft.finish(text, Country::parse("DE"), &[], LineId::from_bytes([0; 16]));
            assert_eq!(line.card.doubt, None, "{text}");
            (line.card.label, line.card.kind)
        };
        use LineKind::{Fax, Landline, Mobile};
        for (label, usual, text, expected, kind) in [
            ("", "Phone", "Handy (alt): 0171 2345678", "Handy (alt)", Mobile),
            ("", "Mobile", "Handy (alt): 0171 2345678", "Handy (alt)", Mobile),
            ("", "", "Handy (alt): 0171 2345678", "Handy (alt)", Mobile),
            ("", "Mobile", "privat: 0171 2345678", "Mobile (privat)", Mobile),
            ("Red line", "", "direct 030 23125000", "Red line (direct)", Landline),
            ("", "Phone", "direct: 030 23125000", "direct", Landline),
            ("", "Phone", "no fax 030 23125000", "no fax", Landline),
            ("", "Phone", "No Fax: 030 23125000", "No Fax", Landline),
            ("", "Phone", "Fax No. 030 23125000", "Fax", Fax),
            ("", "Phone", "No. Fax 030 23125000", "Fax", Fax),
            ("", "Phone", "Tel./Fax: 030 23125000", "Tel./Fax", Landline),
            ("", "Phone", "Tel. (privé): 030 23125000", "Tel. (privé)", Landline),
            ("", "Phone", "Tel.: 030 23125000", "Phone", Landline),
            ("", "Phone", "Fax (Büro) 030 23125000", "Fax (Büro)", Fax),
            ("", "Phone", "Büro: 030 23125000", "Büro", Landline),
            ("", "Office", "Büro: 030 23125000", "Office (Büro)", Landline),
            ("", "Phone", "M: 0171 2345678", "Mobile", Mobile),
        ] {
            assert_eq!(line(label, usual, text), (expected.to_owned(), kind), "{label} {usual} {text}");
        }
    }

    #[test]
    fn a_handle_whose_escapes_hide_something_is_kept_as_written_and_in_doubt() {
        let line = |text: &str, is_foreign: bool| {
            let draft = DraftLine { kind: Some(LineKind::Handle), is_foreign, ..DraftLine::default() };
            let line = draft.finish(text, None, &[], LineId::from_bytes([0; 16]));
            (line.number.expose().to_owned(), line.card.doubt)
        };
        for text in ["x-apple:%2B49302312%0A5", "xmpp:%E2%80%AEbob@example.org"] {
            for is_foreign in [true, false] {
                assert_eq!(line(text, is_foreign), (text.to_owned(), Some(Doubt::Unseen)));
            }
        }
        assert_eq!(line("x-apple:%2B493023125", true), ("+493023125".to_owned(), None));
        assert_eq!(line("x-apple:%2B493023125", false), ("x-apple:%2B493023125".to_owned(), None));
    }

    #[test]
    fn what_stands_before_a_secret_is_no_label() {
        let draft = DraftLine { is_secret: true, ..DraftLine::default() };
        let line = draft.finish("direct 0044 20 7946 0000", None, &[], LineId::from_bytes([0; 16]));
        assert_eq!(line.card.label, "Phone");
    }

    #[test]
    fn labels_tell_kinds() {
        for (label, kind) in [
            ("Washington office", Some(LineKind::Landline)),
            ("Mobile office", Some(LineKind::Landline)),
            ("Office mobile", Some(LineKind::Mobile)),
            ("Fax (work)", Some(LineKind::Fax)),
            ("Iridium", Some(LineKind::Satellite)),
            ("Direct", None),
            ("Mobile (work)", Some(LineKind::Mobile)),
            ("Satellite", Some(LineKind::Satellite)),
            ("old mobile", Some(LineKind::Mobile)),
            ("Mobile (do not use)", None),
            ("ex-office", None),
            ("not fax", None),
            ("no fax", None),
            ("kein Fax", None),
            ("pas de fax", None),
            ("sin fax", None),
            ("Fax only?", None),
            ("Fax only", Some(LineKind::Fax)),
            ("Fax No.", Some(LineKind::Fax)),
            ("Tel. (privé)", None),
            ("Fax + Tel", None),
            ("Tel/Fax", None),
            ("Phone and fax", None),
            ("Home/Mobile", Some(LineKind::Mobile)),
            ("Cell / Mobile", Some(LineKind::Mobile)),
            ("Factotum", None),
        ] {
            assert_eq!(headings::kind_of(label), kind, "{label}");
        }
        assert!(is_usual_label("Mobile 2") && is_usual_label("") && !is_usual_label("Private mobile"));
    }

    #[test]
    fn a_file_lowers_assurance_and_never_raises_it() {
        let line = |kind, label: &str, assurance| {
            let assurance = SaidAssurance { known: assurance, has_unknown: false };
            let draft = DraftLine { kind, label: label.into(), assurance, ..DraftLine::default() };
            draft.finish("", None, &[], LineId::from_bytes([0; 16])).card.assurance
        };
        assert_eq!(line(None, "Direct", None), Assurance::Open);
        assert_eq!(line(None, "Direct", Some(Assurance::Secure)), Assurance::Open);
        assert_eq!(line(None, "Direct", Some(Assurance::Unsafe)), Assurance::Unsafe);
        assert_eq!(line(Some(LineKind::Handle), "Signal", None), Assurance::Encrypted);
        assert_eq!(line(Some(LineKind::Handle), "Skype", Some(Assurance::Encrypted)), Assurance::Open);
    }
}
