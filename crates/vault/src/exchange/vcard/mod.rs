//! vCard: 2.1, 3.0 and 4.0 are read, 4.0 is written.
//!
//! Files are read as bytes: [`cut`] finds the vCards in them, [`gather`] puts the lines of each property together, [`header`]
//! and [`property`] decode one property by itself, [`card`] says what it means to a contact. Nothing is refused for the
//! version that a vCard says it has: programs write what they like under any.

mod address;
mod card;
mod charset;
mod cut;
mod gather;
mod groups;
mod header;
mod line;
mod lines;
mod marks;
mod names;
mod property;
mod remarks;
mod time_zone;
mod value;
mod vocabulary;
mod write;

pub(crate) use write::write_vcard;

use super::{Card, Charset, Incoming, LineId, Problem, Trouble, Watch};
use card::Described;
use charset::Decoding;
use cut::{Cards, RawCard};
use groups::Groups;
use hotline_seal::Secret;
use zeroize::Zeroizing;

/// Parameters and properties of Hotline's own.
mod own {
    /// On `TEL` and `IMPP`: the kind of a line.
    pub(super) const KIND: &str = "X-HOTLINE-KIND";
    /// On `TEL` and `IMPP`: how far a line may be trusted.
    pub(super) const ASSURANCE: &str = "X-HOTLINE-ASSURANCE";
    /// On `FN`: marks the name in the contact's own script.
    pub(super) const OWN_SCRIPT: &str = "X-HOTLINE-OWN-SCRIPT";
    /// On `TZ`: what the time zone was derived from.
    pub(super) const TIME_ZONE_FROM: &str = "X-HOTLINE-TIME-ZONE-FROM";
    /// A property: how to address the contact.
    pub(super) const FORM_OF_ADDRESS: &str = "X-HOTLINE-FORM-OF-ADDRESS";
}

/// Whether a text begins with a vCard.
pub(super) fn is_vcard(text: &str) -> bool {
    let mut lines = lines::Lines::new(text.as_bytes()).map(|line| lines::trim(line.bytes));
    lines.find(|bare| !bare.is_empty()).is_some_and(marks::is_begin)
}

/// Reads every vCard of a file. `fallback` is the charset of what in it is not UTF-8 and says nothing of its own; where
/// it was needed, the result says so, with a name that it spells.
pub(super) fn read(
    bytes: &[u8],
    fallback: Charset,
    watch: &mut Watch<'_>,
    new_line_id: &mut dyn FnMut() -> LineId,
) -> Incoming {
    let file = Decoding { fallback: fallback.encoding(), ..Decoding::default() };
    let mut reading = Reading { file, fallback, incoming: Incoming::default(), groups: Groups::default(), new_line_id };
    let mut cards = Cards::new(bytes);
    for card in &mut cards {
        if !watch.goes_on(&reading.incoming) {
            break;
        }
        reading.take(&card, None);
    }
    let Reading { mut incoming, groups, .. } = reading;
    incoming.problems.extend(cards.into_problems());
    incoming.problems.sort_by_key(|problem| problem.line);
    groups.tag_members(&mut incoming.cards);
    incoming
}

struct Reading<'r> {
    file: Decoding,
    fallback: Charset,
    incoming: Incoming,
    groups: Groups,
    new_line_id: &'r mut dyn FnMut() -> LineId,
}

/// Whose assistant a vCard is.
#[derive(Clone, Copy)]
struct Principal {
    /// Which of the cards it is.
    at: usize,
    /// How deep its own vCard stands within others that are values.
    depth: usize,
}

impl Reading<'_> {
    /// Takes in a vCard and those of its assistants. Numbers of one never go to another.
    fn take(&mut self, raw: &RawCard<'_>, principal: Option<Principal>) {
        let Described { mut draft, is_group, members, is_guessed, is_name_guessed, agents } =
            card::describe(raw, self.file, &mut self.incoming.problems);
        if is_guessed {
            self.incoming.about.charset = self.fallback;
        }
        if is_group {
            let what = if draft.lines.is_empty() { Trouble::Group } else { Trouble::GroupWithNumbers };
            self.incoming.problems.push(Problem { line: raw.at_line, what });
            self.groups.add(&draft, members);
            return;
        }
        let depth = principal.as_ref().map_or(0, |principal| principal.depth);
        let of = principal.map(|principal| (principal.at, self.incoming.cards.get(principal.at)));
        if let Some((_, principal)) = &of
            && draft.is_nameless()
        {
            draft.profile.name = assistant_of(&principal.contact.profile.name);
        }
        let Some(mut card) = draft.finish(raw.at_line, &mut self.incoming.problems, self.new_line_id) else { return };
        if is_name_guessed {
            self.incoming.about.example.get_or_insert_with(|| card.contact.profile.name.clone());
        }
        let at = self.incoming.cards.len();
        if let Some((of, mut principal)) = of {
            add_remark(&mut principal, &assistant(&card.contact.profile.name));
            add_remark(&mut card, &assistant_of(&principal.contact.profile.name));
            self.incoming.cards.set(of, &principal);
        }
        self.incoming.cards.push(&card);
        for agent in &raw.agents {
            self.take(agent, Some(Principal { at, depth }));
        }
        for (at_line, text) in agents {
            self.take_inline(at_line, &text, Principal { at, depth: depth + 1 });
        }
    }

    /// Takes in an assistant whose vCard is the text of a value.
    fn take_inline(&mut self, at_line: usize, text: &str, principal: Principal) {
        const DEEPEST: usize = 8;
        let Principal { at, depth } = principal;
        let mut cards = Cards::new(text.as_bytes());
        if depth > DEEPEST {
            self.incoming.problems.push(Problem { line: at_line, what: Trouble::Malformed });
            return;
        }
        for mut card in &mut cards {
            card.place_at(at_line);
            self.take(&card, Some(Principal { at, depth }));
        }
        let problems = cards.into_problems().into_iter().map(|problem| Problem { line: at_line, ..problem });
        self.incoming.problems.extend(problems);
    }
}

/// What a contact's notes say of its assistant.
fn assistant(name: &str) -> String {
    format!("Assistant: {name}")
}

/// What an assistant's notes say of the contact.
fn assistant_of(name: &str) -> String {
    format!("Assistant of: {name}")
}

fn add_remark(card: &mut Card, remark: &str) {
    let mut notes = Zeroizing::new(String::with_capacity(card.contact.notes.expose().len() + remark.len() + 1));
    super::draft::add_note(&mut notes, card.contact.notes.expose());
    super::draft::add_note(&mut notes, remark);
    card.contact.notes = Secret::new(std::mem::take(&mut *notes));
}

#[cfg(test)]
mod tests;
