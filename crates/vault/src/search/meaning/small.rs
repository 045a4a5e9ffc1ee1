//! Words that may stand between others and say nothing by themselves: articles, prepositions, forms of address.
//!
//! Made by hand from the languages of the tables.

use crate::search::fold::Piece;

/// Small words of the languages of the tables, which may stand between others and say nothing by themselves. Folded.
const SMALL_WORDS: &[&str] = &[
    "a", "al", "am", "an", "and", "at", "au", "aux", "d", "da", "das", "de", "del", "dell", "della", "dello", "degli",
    "dei", "dem", "den", "der", "des", "di", "die", "do", "dos", "du", "e", "el", "en", "et", "for", "fur", "im", "in",
    "l", "la", "las", "le", "les", "lo", "los", "o", "of", "og", "os", "s", "the", "to", "und", "van", "vom", "von",
    "y", "zu", "zum", "zur",
];

/// The same in scripts that are read by rules of their own, as they are written.
const SMALL_WORDS_AS_WRITTEN: &[&str] = &["の", "के", "का", "की", "של"];

/// Forms of address by which hardly anybody stands in a directory. Folded. Those that tell a man from a woman are not among
/// them: Mrs Macron is not Emmanuel Macron, though nobody else has the name.
const FORMS_OF_ADDRESS: &[&str] = &[
    "cheikh",
    "dom",
    "dr",
    "excellency",
    "hajj",
    "hajji",
    "jeque",
    "prof",
    "professor",
    "saiyid",
    "sayyid",
    "sceicco",
    "scheich",
    "seyyed",
    "sheik",
    "sheikh",
    "shri",
    "sir",
    "sri",
    "xeque",
];

/// Whether a piece is a form of address. It may be a name all the same.
pub(in super::super) fn is_form_of_address(piece: &Piece) -> bool {
    piece.latin && FORMS_OF_ADDRESS.contains(&piece.text.as_str())
}

/// Whether a piece says nothing by itself.
pub(in super::super) fn is_small(piece: &Piece) -> bool {
    let as_written = !piece.own.is_empty() && SMALL_WORDS_AS_WRITTEN.contains(&piece.own.as_str());
    as_written || (piece.latin && SMALL_WORDS.contains(&piece.text.as_str()))
}
