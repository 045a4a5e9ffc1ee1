//! Hotline's vault: everything that is true with no window open.

mod contact;

pub use contact::{
    Assurance, Contact, ContactId, Country, Doubt, Line, LineCard, LineId, LineKind, MemberId, Number, Profile,
    Summary, Verification,
};
