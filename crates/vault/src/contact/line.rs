//! Lines: the numbers and handles of a contact, and how far each may be trusted.

use super::{LineId, MemberId, Number};
use hotline_seal::Secret;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LineKind {
    /// A mobile telephone.
    Mobile,
    /// A telephone at a fixed place.
    Landline,
    /// A satellite telephone.
    Satellite,
    /// A fax machine.
    Fax,
    /// A pager.
    Pager,
    /// A name on a service rather than a number.
    Handle,
    /// None of these, or not known.
    Other,
}

/// How far a line may be trusted with what is said on it, safest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Assurance {
    /// Accredited for classified talk.
    Secure,
    /// End-to-end encrypted, not accredited.
    Encrypted,
    /// An ordinary line, which can be listened to.
    Open,
    /// Known or thought to be listened to, or a device that nobody vouches for.
    Unsafe,
}

impl Assurance {
    /// All of them, safest first.
    pub const ALL: [Self; 4] = [Self::Secure, Self::Encrypted, Self::Open, Self::Unsafe];

    /// Its word, which stands for it in the vault file, in files of other programs and on the command line.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Secure => "secure",
            Self::Encrypted => "encrypted",
            Self::Open => "open",
            Self::Unsafe => "unsafe",
        }
    }
}

impl std::fmt::Display for Assurance {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.word())
    }
}

/// Why a number may be wrong. But for [`Doubt::OtherNumber`] it is kept as it was written then. The doubt stands in the directory, in the clear: it says
/// of what kind the text is, and nothing of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum Doubt {
    /// There is nothing in it that looks like a telephone number.
    #[error("can't be read as a telephone number")]
    Unreadable,
    /// It has no country code and the contact has no country.
    #[error("has no country code")]
    NoCountry,
    /// It reads as a number that can't exist under its country's numbering plan.
    #[error("can't exist under its country's numbering plan")]
    Impossible,
    /// It holds words, letters or signs that are no part of a number: office hours, a name, digits left open.
    #[error("holds words, letters or signs that are no part of a number")]
    Words,
    /// It holds several numbers.
    #[error("seems to hold several numbers")]
    Several,
    /// A letter stands among its digits that is taken for one: O for 0, l for 1.
    #[error("has a letter where a digit seems to be meant, such as O for 0 or l for 1: write the digit")]
    LetterForDigit,
    /// A 0 stands behind its area code, where numbers of its country have none.
    #[error("has a 0 behind its area code, where no number of its country has one")]
    StrayZero,
    /// It has several endings, or one that is left open: `-0/-12`.
    #[error("seems to have several endings, or an unfinished one")]
    Endings,
    /// It has an extension of more than seven digits, or one that can't be read.
    #[error("has an extension that can't be read")]
    Extension,
    /// It goes on with keys to press once somebody answers: `,,4#`, `p12`.
    #[error(
        "holds keys to press after a pause, which nothing presses: how long to wait differs from call to call; write them as an extension, such as ext. 4"
    )]
    Pause,
    /// It is a short code, or one of signs: it works in its own country or network only.
    #[error("is a short code that works in its own country or network only")]
    ShortCode,
    /// It lacks the area code, or the prefix that stands before it.
    #[error("seems to lack its area code or the 0 before it")]
    NoAreaCode,
    /// It has too few digits to be a number anywhere.
    #[error("is too short to be a number")]
    TooShort,
    /// The same digits may be more than one number.
    #[error("can be read as more than one number")]
    Ambiguous,
    /// It is a handle in a URI whose escapes stand for characters that nobody sees, or for no text at all.
    #[error("holds characters that nobody sees, or escapes (such as %0A) that can't be undone: write it as it looks")]
    Unseen,
    /// It could be read, and an import found another number for the same line. Nobody said yet which of them is right.
    #[error("is not the only number for the same line: an older one may be out of date")]
    OtherNumber,
}

impl Doubt {
    /// Whether the number is kept as it was written, and not as one that a telephone can dial.
    #[must_use]
    pub fn is_as_written(self) -> bool {
        self != Self::OtherNumber
    }
}

/// When, by whom and how a line was found to be right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verification {
    /// When.
    pub at: Timestamp,
    /// By which member.
    pub by: MemberId,
    /// How, such as "called back through the switchboard".
    pub how: String,
}

/// What the directory shows of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineCard {
    /// The name of the line.
    pub id: LineId,
    /// What people call it, such as "Private office".
    pub label: String,
    /// What it is.
    pub kind: LineKind,
    /// How far it may be trusted.
    pub assurance: Assurance,
    /// Why the number may be wrong, if it may.
    pub doubt: Option<Doubt>,
    /// When it was last found to be right.
    pub verification: Option<Verification>,
}

impl LineCard {
    /// Whether its number could be read as one that a telephone can dial: no handle, and nothing that is kept as written.
    #[must_use]
    pub fn is_dialable(&self) -> bool {
        self.kind != LineKind::Handle && !self.doubt.is_some_and(Doubt::is_as_written)
    }
}

/// A line with its number.
#[derive(Debug, Clone)]
pub struct Line {
    /// What the directory shows.
    pub card: LineCard,
    /// The number.
    pub number: Number,
    /// Notes about the line.
    pub notes: Secret<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_other_numbers_is_true_of_any_count() {
        let said = Doubt::OtherNumber.to_string();
        assert!(said.contains("not the only number") && !said.contains("two") && !said.contains("both"), "{said}");
    }
}
