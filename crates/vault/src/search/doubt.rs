//! Spellings whose sound depends on the language: a word that has them is heard in each way.

/// `j` as in Jinping, or as in Janukowitsch.
pub(super) const J: u16 = 1;
/// `ch` as in Porochenko, or as in Michail.
pub(super) const CH: u16 = 2;
/// `c` before a dark vowel or at the end: as in Marc, or as in Vucic.
pub(super) const C: u16 = 4;
/// `x` as in Alexis, or as in Xavier.
pub(super) const X: u16 = 8;
/// `kh` as in Khadafi, or the mere breath of Khusein.
pub(super) const KH: u16 = 16;
/// `w` as in Medwedew, or nearly a vowel as in Anwar.
pub(super) const W: u16 = 32;
/// `rz` as in Schwarzenegger, or as in Brzezinski.
pub(super) const RZ: u16 = 64;
/// `ck` before a vowel as in Locke, or as in Mazowiecki.
pub(super) const CK: u16 = 128;
/// `ds` as in Windsor, or as in Schewardnadse.
pub(super) const DS: u16 = 256;
/// `gj` as in Gjirokastër, or as in Gjorge.
pub(super) const GJ: u16 = 512;
/// `ch` as above, or the mere breath of Chamenei.
pub(super) const BREATH: u16 = 1024;
/// `dsch` or `dzh` as in Dschibuti, or as in Dschordsch: the soft g of others.
pub(super) const SOFT_G: u16 = 2048;
/// Doubts about what is typed only: in the directory they are so rare that it need not be read in more ways.
pub(super) const TYPED: u16 = DS | BREATH | SOFT_G;
/// Doubts that are followed up in one word, so that a strange word has at most eight readings.
pub(super) const MOST: u32 = 3;
/// The same for what is typed.
pub(super) const MOST_TYPED: u32 = 4;
