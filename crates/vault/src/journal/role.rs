//! Who may do what.

use super::Body;
use serde::{Deserialize, Serialize};

/// What a member may do; each role may do what the ones before it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// May look numbers up.
    Reader,
    /// May keep contacts right.
    Editor,
    /// May manage members, keys and policy.
    Admin,
}

impl Role {
    /// The least role that may author an event with this body. This table is the only place that says so.
    #[must_use]
    pub fn needed_for(body: &Body) -> Self {
        match body {
            Body::LineRevealed { .. } | Body::NotesRevealed { .. } | Body::OlderCopyAccepted { .. } => Self::Reader,
            Body::ContactsPut { .. } | Body::ImportPlanned { .. } | Body::ContactRemoved { .. } => Self::Editor,
            Body::VaultCreated { .. }
            | Body::MemberAdded(_)
            | Body::MemberChanged { .. }
            | Body::MemberRemoved { .. }
            | Body::MemberKeyAdded { .. }
            | Body::MemberKeyRevoked { .. }
            | Body::Exported { .. }
            | Body::VaultKeyRotated { .. }
            | Body::PolicyChanged(_)
            | Body::BodiesErased { .. } => Self::Admin,
        }
    }
}

impl std::fmt::Display for Role {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Reader => "reader",
            Self::Editor => "editor",
            Self::Admin => "admin",
        })
    }
}
