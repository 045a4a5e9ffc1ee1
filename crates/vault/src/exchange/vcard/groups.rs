//! Groups: vCards that list people and are none. Their names become tags of their members.

use super::super::draft::Draft;
use super::super::{Card, PackedCards};
use crate::fold::one_line;
use std::collections::HashMap;

/// The groups of a file.
#[derive(Default)]
pub(super) struct Groups(Vec<Group>);

struct Group {
    name: String,
    members: Vec<String>,
}

impl Groups {
    /// Adds a group, with the identifiers of its members.
    pub(super) fn add(&mut self, draft: &Draft, members: Vec<String>) {
        self.0.push(Group { name: one_line(&draft.profile.name), members });
    }

    /// Gives every member that is in the file the name of its group as a tag.
    pub(super) fn tag_members(self, cards: &mut PackedCards) {
        if self.0.is_empty() {
            return;
        }
        let uid = |(at, card): (usize, Card)| Some((bare(card.contact.profile.uid.as_deref()?), at));
        let by_uid: HashMap<String, usize> = cards.iter().enumerate().filter_map(uid).collect();
        for Group { name, members } in self.0.into_iter().filter(|group| !group.name.is_empty()) {
            for at in members.iter().filter_map(|member| by_uid.get(&bare(member))) {
                let mut card = cards.get(*at);
                if !card.contact.profile.tags.contains(&name) {
                    card.contact.profile.tags.push(name.clone());
                    cards.set(*at, &card);
                }
            }
        }
    }
}

/// An identifier without its scheme: a member is `urn:uuid:…` where the contact itself is only that.
fn bare(uid: &str) -> String {
    let lower = uid.trim().to_ascii_lowercase();
    lower.strip_prefix("urn:uuid:").map_or_else(|| lower.clone(), str::to_owned)
}
