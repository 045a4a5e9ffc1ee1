//! Lines: telephone numbers, under whichever name they stand, and handles of messengers.

use super::super::draft::{DraftLine, add_note};
use super::super::words::SaidAssurance;
use super::super::{handles, words};
use super::header::Header;
use super::own;
use super::property::Property;
use super::vocabulary::{Types, service, telephone_types};
use crate::contact::LineKind;
use zeroize::Zeroizing;

/// The names of parameters that hold a label which somebody gave.
const LABELS: [&str; 5] = ["LABEL", "X-LABEL", "X-ABLABEL", "X-CUSTOM", "X-CUSTOM-LABEL"];

/// The label that somebody gave to an address of mail or of the web.
pub(super) fn own_label(header: &Header) -> Option<String> {
    let types = || Types::read(header.parameters("TYPE")).label;
    let label = LABELS.iter().find_map(|name| header.parameter(name)).map_or_else(types, str::to_owned);
    Some(label).filter(|label| !label.trim().is_empty())
}

/// What the line of a telephone number is.
pub(super) fn telephone(property: &Property) -> DraftLine {
    let header = &property.header;
    let named = telephone_types(&header.name).unwrap_or_default();
    // vCard 2.1 has types without the name of a parameter.
    let given = header.parameters.iter().filter(|(name, value)| {
        name == "TYPE" || (value.is_empty() && !name.is_empty() && !name.starts_with("X-HOTLINE"))
    });
    let given = given.map(|(name, value)| if value.is_empty() { name.as_str() } else { value.as_str() });
    let types = Types::read(named.into_iter().chain(given));
    let number = property.secret();
    let is_address = ["sip:", "sips:", "xmpp:"].iter().any(|scheme| has_scheme(&number, scheme));
    let plain = if is_address { Some(LineKind::Handle) } else { types.kind };
    let label = LABELS.iter().find_map(|name| header.parameter(name)).map_or(types.label, str::to_owned);
    DraftLine {
        label,
        kind: stated_kind(property).or(plain),
        usual_label: types.usual_label.map(Into::into),
        assurance: assurance(header),
        number,
        is_foreign: stated_kind(property).is_none(),
        ..DraftLine::default()
    }
}

/// The line of a property that is unknown, if its value plainly is a telephone number. The property's name is its label.
pub(super) fn unknown_telephone(property: &Property) -> Option<DraftLine> {
    let number = property.secret();
    let name = &property.header.name;
    let hints = ["PHONE", "TEL", "MOBIL", "CELL", "HOTLINE", "FAX"];
    let is_named = hints.iter().any(|hint| name.contains(hint));
    is_plainly_telephone(&number, is_named).then(|| DraftLine {
        label: property.header.written.clone(),
        usual_label: None,
        number,
        ..DraftLine::default()
    })
}

/// Whether a text plainly is a telephone number: of international form, or grouped as one, and no date. Digits alone may
/// be anything, unless the name of their property says more.
fn is_plainly_telephone(text: &str, is_named: bool) -> bool {
    let text = text.trim();
    let text = if has_scheme(text, "tel:") { &text["tel:".len()..] } else { text };
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_made_of = |marks: &str| text.chars().all(|c| c.is_ascii_digit() || marks.contains(c));
    if !(7..=15).contains(&digits) {
        return is_named && digits >= 3 && is_made_of("+*# ()-./");
    }
    if text.starts_with('+') || text.starts_with("00") || is_named {
        return is_made_of("+*# ()-./\u{a0}");
    }
    let groups: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let is_date = groups.len() <= 3
        && groups.iter().any(|group| group.len() == 4 && group.starts_with(['1', '2']))
        && groups.iter().filter(|group| group.len() <= 2).count() >= 2;
    groups.len() > 1 && !is_date && is_made_of(" ()-") && groups.len() <= 6
}

/// The line of a messenger: of `IMPP`, of a social network, or of a property that is named after the service.
pub(super) fn handle(property: &Property) -> DraftLine {
    let header = &property.header;
    let value = property.secret();
    let (bare, is_own) = (value.trim(), stated_kind(property).is_some());
    let user = ["X-USER", "USERNAME"].iter().find_map(|name| header.parameter(name));
    let is_empty = bare.is_empty() || bare.eq_ignore_ascii_case("x-apple:");
    let number = Zeroizing::new(if is_empty { user.unwrap_or_default() } else { bare }.to_owned());
    let named = ["X-SERVICE-TYPE", "SERVICE-TYPE", "X-SERVICE"].iter().find_map(|name| header.parameter(name));
    let named = named.map(|named| service(named).unwrap_or(named));
    let of_type = || {
        let mut types = header.parameters("TYPE");
        let is_social = header.name.ends_with("SOCIALPROFILE");
        types.find_map(|of| service(of).or(Some(of).filter(|of| is_social && !matches!(*of, "pref" | "PREF"))))
    };
    let of_scheme = || {
        let of_address = handles::read(&number).and_then(|handle| handle.service);
        let scheme = number.split_once(':').map(|(scheme, _)| scheme);
        of_address.or_else(|| scheme.and_then(|scheme| service(scheme).or_else(|| short_scheme(scheme))))
    };
    let label = service(&header.name).or(named).or_else(of_type).or_else(of_scheme).unwrap_or_default();
    let label = if is_own {
        String::new()
    } else if service(label) == Some(label) {
        label.to_owned()
    } else {
        capitalised(label)
    };
    DraftLine {
        label,
        kind: Some(LineKind::Handle),
        assurance: assurance(header),
        number,
        is_foreign: !is_own,
        ..DraftLine::default()
    }
}

fn stated_kind(property: &Property) -> Option<LineKind> {
    property.header.parameter(own::KIND).and_then(words::kind)
}

/// The scheme of an address, but for those that say nothing of the service.
fn short_scheme(scheme: &str) -> Option<&str> {
    let is_scheme = !scheme.is_empty() && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric());
    Some(scheme).filter(|scheme| is_scheme && !matches!(*scheme, "http" | "https" | "tel" | "im"))
}

/// The text with a capital at its start.
pub(super) fn capitalised(label: &str) -> String {
    let mut chars = label.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

fn has_scheme(text: &str, scheme: &str) -> bool {
    text.trim_start().get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
}

/// What stands beside a line, under the same group name.
#[derive(Default)]
pub(super) struct Group {
    pub(super) label: String,
    pub(super) addresses: Vec<String>,
    pub(super) notes: Zeroizing<String>,
    pub(super) used: bool,
}

impl Group {
    /// Puts it onto its line. The service of a handle stays in front of the label: it tells how to reach somebody.
    /// What is long goes to the first of several lines only.
    pub(super) fn put_on(&mut self, line: &mut DraftLine) {
        const LONG: usize = 10_000;
        let length = self.label.len() + self.notes.len() + self.addresses.iter().map(String::len).sum::<usize>();
        if self.used && length > LONG {
            return;
        }
        self.used = true;
        if !self.label.trim().is_empty() {
            let is_service = line.kind == Some(LineKind::Handle) && !line.label.is_empty();
            let says_it = self.label.to_lowercase().contains(&line.label.to_lowercase());
            line.label = match is_service && !says_it {
                true => format!("{} ({})", line.label, self.label.trim()),
                false => self.label.clone(),
            };
        }
        add_note(&mut line.notes, &self.notes);
        self.addresses.iter().for_each(|address| add_note(&mut line.notes, address));
    }
}

/// What Hotline's own parameter says of how far a line may be trusted.
fn assurance(header: &Header) -> SaidAssurance {
    header.parameter(own::ASSURANCE).map(SaidAssurance::of).unwrap_or_default()
}
