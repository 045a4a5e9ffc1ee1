//! The parts of a name, where they stand by themselves: in `N` of a vCard, and in the columns of a table.

use super::draft::Draft;
use crate::fold::{fold, one_line};

/// The parts of a name.
#[derive(Default, Clone)]
pub(super) struct NameParts {
    pub(super) prefix: String,
    pub(super) given: String,
    pub(super) middle: String,
    pub(super) family: String,
    pub(super) suffix: String,
}

impl NameParts {
    /// The name that they make as one writes it, without the prefix.
    pub(super) fn joined(&self) -> String {
        let parts = [&self.given, &self.middle, &self.family, &self.suffix].map(String::as_str);
        one_line(&parts.join(" "))
    }

    /// Puts the prefix where it is not lost, once the name is settled: into how to address the contact, where the name does
    /// not say it. Without a family name nobody knows what stands behind it.
    pub(super) fn settle_prefix(&self, draft: &mut Draft) {
        let prefix = one_line(&self.prefix);
        let profile = &mut draft.profile;
        let own_script = profile.own_script.as_deref().unwrap_or_default();
        if prefix.is_empty() || !says_more(&format!("{} {own_script}", profile.name), &prefix) {
            return;
        }
        match &profile.form_of_address {
            Some(said) if !says_more(said, &prefix) => {}
            None if !self.family.trim().is_empty() => {
                profile.form_of_address = Some(one_line(&format!("{prefix} {}", self.family)));
            }
            _ => draft.add_note(&prefix),
        }
    }
}

/// Whether a name has a word that others don't say. Where no spaces stand between the parts of a name, they are no words of it.
pub(super) fn says_more(said: &str, name: &str) -> bool {
    let (said, name) = (fold(said), fold(name));
    let joined = name.replace(' ', "");
    let is_said = |word: &str| {
        let is_within = word.chars().all(is_east_asian);
        said.split(' ').any(|of| of == word || of == joined || (is_within && of.contains(word)))
    };
    name.split(' ').any(|word| !word.is_empty() && !is_said(word))
}

/// Whether a letter is of the Chinese, Japanese or Korean script.
pub(super) fn is_east_asian(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
