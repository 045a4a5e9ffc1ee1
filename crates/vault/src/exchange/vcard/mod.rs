//! vCard: 2.1, 3.0 and 4.0 are read, 4.0 is written.
//!
//! `calcard` reads the properties of one vCard. The file is cut into vCards here ([`blocks`]), since the parser tells
//! no line numbers, and what each property means to a contact is told in [`names`] and [`card`].

mod blocks;
mod card;
mod names;
mod write;

pub(crate) use write::write_vcard;

use super::{Incoming, LineId, Problem, Trouble};
use blocks::Block;
use calcard::{Entry, Parser};

/// Parameters and properties of Hotline's own.
mod own {
    /// On `TEL` and `IMPP`: the kind of a line.
    pub(super) const KIND: &str = "X-HOTLINE-KIND";
    /// On `TEL` and `IMPP`: how far a line may be trusted.
    pub(super) const ASSURANCE: &str = "X-HOTLINE-ASSURANCE";
    /// On `FN`: marks the name in the contact's own script.
    pub(super) const OWN_SCRIPT: &str = "X-HOTLINE-OWN-SCRIPT";
    /// A property: how to address the contact.
    pub(super) const FORM_OF_ADDRESS: &str = "X-HOTLINE-FORM-OF-ADDRESS";
}

/// Reads every vCard of a text.
pub(super) fn read(text: &str, new_line_id: &mut dyn FnMut() -> LineId) -> Incoming {
    let mut incoming = Incoming::default();
    for block in blocks::blocks(text, &mut incoming.problems) {
        let Block { at_line, text } = block;
        match Parser::new(text).entry() {
            Entry::VCard(vcard) => {
                let draft = card::draft(vcard);
                incoming.cards.extend(draft.finish(at_line, &mut incoming.problems, new_line_id));
            }
            _ => incoming.problems.push(Problem { line: at_line, what: Trouble::Malformed }),
        }
    }
    incoming.problems.sort_by_key(|problem| problem.line);
    incoming
}
