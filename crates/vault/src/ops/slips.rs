//! What is to be looked at twice in a contact that is being written: who else has its name, and what looks like a number and
//! is not sealed as one.

use crate::contact::ContactId;
use crate::exchange::name_looks_like_number;
use crate::vault::Vault;

/// What may be a slip in a contact's name or labels. Only what is new is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slips {
    /// Others who have its name.
    pub namesakes: Vec<ContactId>,
    /// Whether the name looks like a telephone number.
    pub name: bool,
    /// The labels that look like one.
    pub labels: Vec<String>,
}

impl Vault {
    /// Looks at a name and at labels that are being written down; `before` is the contact that they change.
    #[must_use]
    pub fn slips<'a>(&self, before: Option<ContactId>, name: &str, labels: impl IntoIterator<Item = &'a str>) -> Slips {
        let old = before.and_then(|id| self.contact(id)).map(|listing| &listing.summary);
        let is_renamed = old.is_none_or(|old| old.profile.name.trim() != name.trim());
        let mut namesakes = if is_renamed { self.namesakes(name) } else { Vec::new() };
        namesakes.retain(|id| before != Some(*id));
        let is_new = |label: &str| old.is_none_or(|old| old.lines.iter().all(|card| card.label != label));
        let labels = labels.into_iter().filter(|label| is_new(label) && name_looks_like_number(label));
        Slips {
            namesakes,
            name: is_renamed && name_looks_like_number(name),
            labels: labels.map(str::to_owned).collect(),
        }
    }
}
