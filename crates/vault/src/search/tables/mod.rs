//! Tables: facts about names that no rule gives. One file each, which names where they are from.

pub(super) mod chinese;
pub(super) mod hanja;
pub(super) mod kanji;
pub(super) mod nicknames;
pub(super) mod surnames;
