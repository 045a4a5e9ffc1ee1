//! From what a person types to the one contact, or the one line, that is meant.

use crate::contact::{ContactId, LineCard, LineId};
use crate::vault::Vault;

/// How many contacts are named to someone whose words fit several.
const CANDIDATES: usize = 20;

/// What words can mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolved<I> {
    /// This one.
    One(I),
    /// None.
    None,
    /// Any of these, the likeliest first; there may be more.
    Many(Vec<I>),
}

impl<I> Resolved<I> {
    fn of(mut found: Vec<I>) -> Self {
        match found.len() {
            0 => Self::None,
            1 => Self::One(found.remove(0)),
            _ => Self::Many(found),
        }
    }
}

impl Vault {
    /// The contact that is meant by an id, or by words that find exactly one. If they find several, they mean the one
    /// whose whole name they are.
    #[must_use]
    pub fn resolve(&self, words: &str) -> Resolved<ContactId> {
        let words = words.trim();
        if let Ok(id) = words.parse() {
            return self.contact(id).map_or(Resolved::None, |_| Resolved::One(id));
        }
        // Nothing means nobody, though a search for nothing finds everybody.
        if !words.contains(char::is_alphanumeric) {
            return Resolved::None;
        }
        let found = self.directory().find(words, CANDIDATES);
        let named: Vec<_> = found.iter().copied().filter(|id| self.is_named(*id, words)).collect();
        match named[..] {
            [one] => Resolved::One(one),
            _ => Resolved::of(found),
        }
    }

    /// The removed contact that is meant by its id, or by the whole of its last name, unless that was erased.
    #[must_use]
    pub fn resolve_removed(&self, words: &str) -> Resolved<ContactId> {
        let words = words.trim();
        if let Ok(id) = words.parse() {
            return self.state.last_names.of(id).map_or(Resolved::None, |_| Resolved::One(id));
        }
        Resolved::of(self.state.last_names.called(words))
    }

    /// The line of a contact that is meant by an id, or by its label: the whole of it, else its beginning, else any part
    /// of it. Case does not matter.
    #[must_use]
    pub fn resolve_line(&self, contact: ContactId, words: &str) -> Resolved<LineId> {
        let Some(listing) = self.contact(contact) else { return Resolved::None };
        let lines = self.lines_safest_first(listing);
        let words = words.trim().to_lowercase();
        let fitting = |fits: &dyn Fn(&LineCard) -> bool| -> Vec<LineId> {
            lines.iter().filter(|line| fits(line)).map(|line| line.id).collect()
        };
        let label = |line: &LineCard| line.label.to_lowercase();
        if let Ok(id) = words.parse::<LineId>() {
            return Resolved::of(fitting(&|line| line.id == id));
        }
        [
            fitting(&|line| label(line) == words),
            fitting(&|line| !words.is_empty() && label(line).starts_with(&words)),
            fitting(&|line| !words.is_empty() && label(line).contains(&words)),
        ]
        .into_iter()
        .find(|found| !found.is_empty())
        .map_or(Resolved::None, Resolved::of)
    }

    fn is_named(&self, contact: ContactId, words: &str) -> bool {
        self.contact(contact).is_some_and(|listing| listing.summary.profile.name.to_lowercase() == words.to_lowercase())
    }
}
