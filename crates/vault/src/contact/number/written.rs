//! What the grammar finds in a text, and what the plans are asked with.

use crate::contact::Doubt;
use zeroize::Zeroizing;

/// A text that is made of a number, and of nothing else.
#[derive(Default)]
pub(super) struct Written {
    /// Whether the digits begin with a country code, after a plus sign.
    pub(super) international: bool,
    /// The digits, as written.
    pub(super) digits: Zeroizing<String>,
    /// The digits that were written as letters.
    pub(super) letters: Option<Letters>,
    /// Where a zero stands alone in brackets, as in `+44 (0)20`: before how many digits.
    pub(super) bracketed_zero: Option<usize>,
    /// What stands between digits.
    pub(super) gaps: Vec<Gap>,
    /// The extension.
    pub(super) extension: Option<Zeroizing<String>>,
}

/// Digits that were written as letters.
#[derive(Clone, Copy)]
pub(super) struct Letters {
    /// What the letters are if they can't be dialled.
    pub(super) stray: Doubt,
    /// How many of them there are.
    pub(super) count: usize,
    /// How many of them the number ends in, with nothing between.
    pub(super) last: usize,
    /// Whether they are capitals, joined to what is before them.
    pub(super) are_joined: bool,
}

/// What stands between two digits.
#[derive(Clone, Copy)]
pub(super) struct Gap {
    /// After how many digits.
    pub(super) after: usize,
    pub(super) kind: GapKind,
}

/// The strongest of the marks in a gap.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum GapKind {
    /// Spaces, dots, brackets.
    Plain,
    /// A lone dot.
    Dot,
    /// A hyphen with no space around.
    Hyphen,
    /// A bracket that opens.
    Bracket,
    /// A dash between spaces.
    Dash,
    /// A slash.
    Slash,
    /// A line end, a tabulator.
    Apart,
}
