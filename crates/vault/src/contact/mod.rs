//! Contacts and their lines, as data.
//!
//! A contact falls into two parts. What the directory shows (the [`Profile`] and the [`LineCard`]s: together the
//! [`Summary`]) is in memory while the vault is unlocked. What is opened one contact at a time (numbers and notes) is
//! in [`Secret`]s and only ever inside an entry.

mod country;
mod country_table;
mod line;
mod number;
mod time_zone;

pub use country::Country;
pub use line::{Assurance, Doubt, Line, LineCard, LineKind, Verification};
pub use number::{Added, Number, Reading};
pub(crate) use time_zone::derive_time_zone;

use hotline_seal::{Secret, id_types};
use serde::{Deserialize, Serialize};

id_types! {
    /// Names a contact: random.
    ContactId,
    /// Names a line of a contact: random.
    LineId,
    /// Names a member: random.
    MemberId,
}

/// What the directory shows of a contact, but for its lines.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The name, in the Latin script. Never empty.
    pub name: String,
    /// The name in the contact's own script.
    #[serde(default)]
    pub own_script: Option<String>,
    /// Other names that people search by.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The office held, such as "President of Albania".
    #[serde(default)]
    pub office: Option<String>,
    /// The organisation, such as "Government of Albania".
    #[serde(default)]
    pub organisation: Option<String>,
    /// The units of the organisation that the contact belongs to, the larger first, such as "Cabinet Office".
    #[serde(default)]
    pub units: Vec<String>,
    /// The town or city.
    #[serde(default)]
    pub locality: Option<String>,
    /// The region: a state, a province, a canton.
    #[serde(default)]
    pub region: Option<String>,
    /// The country.
    #[serde(default)]
    pub country: Option<Country>,
    /// The IANA time zone, such as `Europe/Tirane`.
    #[serde(default)]
    pub time_zone: Option<String>,
    /// What the time zone was derived from, if nobody said it.
    #[serde(default)]
    pub time_zone_from: Option<DerivedFrom>,
    /// Languages spoken, as BCP 47 tags, the preferred one first.
    #[serde(default)]
    pub languages: Vec<String>,
    /// How to address the contact, such as "Mr President".
    #[serde(default)]
    pub form_of_address: Option<String>,
    /// Tags: groups that the contact belongs to, to filter by (vCard's `CATEGORIES`).
    #[serde(default)]
    pub tags: Vec<String>,
    /// The identifier under which another program keeps this contact (vCard's `UID`).
    #[serde(default)]
    pub uid: Option<String>,
}

/// What a time zone that nobody said was derived from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DerivedFrom {
    /// The country, which keeps one clock.
    Country,
    /// The town or region.
    Region,
    /// The area that a number belongs to.
    Number,
}

/// What the directory shows of a contact: all but numbers and notes. It stands in the signed event that put the contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    /// Who the contact is.
    pub profile: Profile,
    /// The lines, in the contact's own order.
    pub lines: Vec<LineCard>,
}

/// A whole contact: what an entry holds.
#[derive(Debug, Clone)]
pub struct Contact {
    /// Who the contact is.
    pub profile: Profile,
    /// The lines, in the contact's own order.
    pub lines: Vec<Line>,
    /// Notes about the contact.
    pub notes: Secret<String>,
}

impl Contact {
    /// What the directory shows of this contact.
    #[must_use]
    pub fn summary(&self) -> Summary {
        Summary { profile: self.profile.clone(), lines: self.lines.iter().map(|line| line.card.clone()).collect() }
    }
}
