//! The journal: everything that happens is an event, signed and chained. What the vault is, is a fold over its events.

mod body;
mod event;
mod fault;
mod fold;
mod last_names;
mod members;
mod role;
mod sealed_rows;
mod state;

pub use body::{Body, ContactPut, NewMember, Policy, PublicKey, PutHow, RevealHow};
pub(crate) use event::Place;
pub use event::{BodyState, Event, EventId, Header};
pub use fault::{Fault, Gap, Rejection};
pub(crate) use fold::{fold_first, fold_more, open_event};
pub use members::{Member, MemberDevice};
pub use role::Role;
pub(crate) use sealed_rows::{SealedRow, SealedRows, digest_of_rows};
pub use state::Listing;
pub(crate) use state::State;
