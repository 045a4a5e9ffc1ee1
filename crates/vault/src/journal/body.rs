//! What an event says.

use crate::contact::{Assurance, ContactId, LineId, MemberId, Summary};
use crate::hash::{Digest, hex_bytes};
use crate::journal::{EventId, Role};
use hotline_seal::{KeyId, MemberPublic, ParseKeyError};
use serde::{Deserialize, Serialize};

/// What an event says. Its name in the file is its kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case", deny_unknown_fields)]
pub enum Body {
    /// The first event: the vault, its first member (an administrator) and the first vault key.
    VaultCreated {
        /// The name of the vault.
        name: String,
        /// The first member.
        member: NewMember,
        /// What the vault key of epoch 1 is held to.
        vault_key: Digest,
    },
    /// A member was let in.
    MemberAdded(NewMember),
    /// A member's name, title or role changed.
    MemberChanged {
        /// Who.
        member: MemberId,
        /// The name from now on.
        name: String,
        /// The title from now on.
        title: Option<String>,
        /// The role from now on.
        role: Role,
    },
    /// A member left: none of their keys counts any more.
    MemberRemoved {
        /// Who.
        member: MemberId,
    },
    /// A member got a further key.
    MemberKeyAdded {
        /// Whose.
        member: MemberId,
        /// The key.
        key: PublicKey,
    },
    /// A key no longer counts.
    MemberKeyRevoked {
        /// The key.
        key: KeyId,
    },
    /// Contacts were added or changed.
    ContactsPut {
        /// On what occasion.
        how: PutHow,
        /// The contacts, as they are from now on.
        contacts: Vec<ContactPut>,
    },
    /// A file of contacts was compared with the vault, numbers and notes too, to see what importing it would do.
    ImportPlanned {
        /// How many contacts the file has.
        contacts: u64,
        /// How many lines these have.
        lines: u64,
    },
    /// A contact was removed, with its entry.
    ContactRemoved {
        /// Which.
        contact: ContactId,
    },
    /// A number was opened.
    LineRevealed {
        /// Whose.
        contact: ContactId,
        /// Which line.
        line: LineId,
        /// In what way it left the vault.
        how: RevealHow,
        /// For what purpose, if one was stated.
        purpose: Option<String>,
    },
    /// The entry of a contact was opened for its notes: those of the contact and of its lines, if there are any.
    NotesRevealed {
        /// Whose.
        contact: ContactId,
    },
    /// Every number was written to a file, in the clear.
    Exported {
        /// The form of the file.
        format: String,
        /// How many contacts.
        contacts: u64,
        /// How many lines.
        lines: u64,
    },
    /// Everything was sealed again to a new vault key.
    VaultKeyRotated {
        /// The epoch that began.
        epoch: u32,
        /// Why.
        reason: Option<String>,
        /// What the vault key of this epoch is held to.
        vault_key: Digest,
    },
    /// The policy changed.
    PolicyChanged(Policy),
    /// The bodies of earlier events were erased, as is a person's right. Their headers stay.
    BodiesErased {
        /// The events.
        events: Vec<EventId>,
        /// Why.
        reason: Option<String>,
    },
    /// A member went on with a copy of the vault that is older than one seen before.
    OlderCopyAccepted {
        /// How many events that were once seen are missing from the copy.
        missing: u64,
    },
}

impl Body {
    /// The kind of the event, as it stands in the file and in the log.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::VaultCreated { .. } => "vault-created",
            Self::MemberAdded(_) => "member-added",
            Self::MemberChanged { .. } => "member-changed",
            Self::MemberRemoved { .. } => "member-removed",
            Self::MemberKeyAdded { .. } => "member-key-added",
            Self::MemberKeyRevoked { .. } => "member-key-revoked",
            Self::ContactsPut { .. } => "contacts-put",
            Self::ImportPlanned { .. } => "import-planned",
            Self::ContactRemoved { .. } => "contact-removed",
            Self::LineRevealed { .. } => "line-revealed",
            Self::NotesRevealed { .. } => "notes-revealed",
            Self::Exported { .. } => "exported",
            Self::VaultKeyRotated { .. } => "vault-key-rotated",
            Self::PolicyChanged(_) => "policy-changed",
            Self::BodiesErased { .. } => "bodies-erased",
            Self::OlderCopyAccepted { .. } => "older-copy-accepted",
        }
    }
}

/// A member as it is let in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewMember {
    /// The name of the member in the journal.
    pub id: MemberId,
    /// The person's name.
    pub name: String,
    /// The person's title.
    pub title: Option<String>,
    /// What the member may do.
    pub role: Role,
    /// The first key.
    pub key: PublicKey,
}

/// The public parts of a member key, as they stand in the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicKey {
    /// The age recipient, `age1pq1…`.
    pub recipient: String,
    /// The Ed25519 public key.
    #[serde(with = "hex_bytes")]
    pub verifying_key: [u8; 32],
    /// What the key is kept on, such as "laptop" or "paper".
    pub device: String,
}

impl PublicKey {
    pub(crate) fn new(public: &MemberPublic, device: &str) -> Self {
        let (recipient, verifying_key) = (public.recipient().to_string(), public.verifying_key());
        Self { recipient, verifying_key, device: device.to_owned() }
    }

    pub(crate) fn parse(&self) -> Result<MemberPublic, ParseKeyError> {
        MemberPublic::parse(&self.recipient, &self.verifying_key)
    }
}

/// A contact as it is from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactPut {
    /// Which contact.
    pub contact: ContactId,
    /// What the directory shows of it.
    pub summary: Summary,
    /// The digest of its entry's plaintext, less the padding.
    pub entry: Digest,
}

/// On what occasion contacts were put.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PutHow {
    /// By hand, as new.
    Added,
    /// By hand, changed.
    Edited,
    /// From a file.
    Imported,
    /// Unchanged, because the event that had put them was erased for another contact's sake.
    Restated,
}

/// In what way a number left the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RevealHow {
    /// Shown on a screen or printed.
    Shown,
    /// Put on the clipboard.
    Copied,
    /// Drawn as a QR code.
    Qr,
    /// Handed to a telephone program.
    Dialled,
}

/// The rules of a vault that its administrators may change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Policy {
    /// Lines of this assurance, and of less, are revealed for a stated purpose only.
    pub purpose_from: Assurance,
    /// After how many days the vault key should be rotated.
    pub rotate_after_days: u32,
}

impl Policy {
    /// Whether a line of this assurance is revealed for a stated purpose only.
    #[must_use]
    pub fn needs_purpose(&self, assurance: Assurance) -> bool {
        assurance >= self.purpose_from
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self { purpose_from: Assurance::Unsafe, rotate_after_days: 90 }
    }
}
