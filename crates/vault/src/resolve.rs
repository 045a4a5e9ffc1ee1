//! From what a person types to the one contact, or the one line, that is meant.

use crate::contact::{ContactId, Country, LineCard, LineId, Profile};
use crate::fold::{fold, is_latin};
use crate::search;
use crate::vault::Vault;
use std::collections::HashSet;
use std::str::FromStr;
use unicode_normalization::UnicodeNormalization;

/// How many contacts are named to someone whose words fit several.
const CANDIDATES: usize = 20;

/// Contacts of which each is looked at for whether it has just these words.
const LOOKED_AT: usize = 200;

/// Words that a contact need not have.
const SMALL_WORDS: [&str; 3] = ["and", "of", "the"];

/// What words can mean. Whoever acts on what they mean acts on [`Resolved::One`] only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolved<I> {
    /// This one.
    One(I),
    /// None, and nothing is like it.
    None,
    /// None, but they are like one of these: they sound like it, are spelled nearly so, begin it or fit a part of it.
    Like(Vec<I>),
    /// None, though these have each word: it takes a word that says who is meant, and there is none.
    Untold(Vec<I>),
    /// Any of these, the likeliest first; there may be more.
    Many(Vec<I>),
}

/// What is to be done with whoever is meant, which decides what the words must say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// To look: the words must have one of a name or of the office.
    Look,
    /// To change or remove: the words must have one of a name.
    Change,
}

impl<I> Resolved<I> {
    fn of(mut found: Vec<I>) -> Self {
        match found.len() {
            0 => Self::None,
            1 => Self::One(found.remove(0)),
            _ => Self::Many(found),
        }
    }
}

impl Vault {
    /// The contact that is meant by an id, or by words of which it alone has each: whole words of its name, other names,
    /// office, organisation or country, in any order; accents, case and small words such as "of" aside. If several have
    /// them, they mean the one whose whole name they are, unless they say as plainly who another is: a contact named
    /// "President" is not meant where others are one.
    ///
    /// What is spelled nearly so, sounds so, begins so or means the same is good enough to be found, not to be acted on.
    /// Neither is a country alone, or an organisation: who is in a country changes without anybody noticing, so what is
    /// there today need not be who is meant. `deed` says what it takes.
    #[must_use]
    pub fn resolve(&self, words: &str, deed: Deed) -> Resolved<ContactId> {
        let words = words.trim();
        if let Some(id) = id_in(words) {
            return self.contact(id).map_or(Resolved::None, |_| Resolved::One(id));
        }
        let wanted = exact_words(words);
        // Nothing means nobody, though a search for nothing finds everybody. Signs alone are no word of anybody either.
        if !words.contains(char::is_alphanumeric) || wanted.is_empty() {
            return Resolved::None;
        }
        let looked_at = self.directory().with_whole_words(words, LOOKED_AT);
        let named: Vec<_> = looked_at.iter().copied().filter(|id| self.is_named(*id, &wanted)).collect();
        // Among more than were looked at there may be another.
        let all = looked_at.len() < LOOKED_AT;
        if let ([one], true) = (&named[..], all) {
            return Resolved::of(self.with_others_meant(*one, words, &wanted, &looked_at));
        }
        let mut having: Vec<_> = looked_at.iter().copied().filter(|id| self.has_words(*id, &wanted)).collect();
        if having.is_empty() || (having.len() == 1 && !all) {
            let like = self.find(words, CANDIDATES).ids();
            return if like.is_empty() { Resolved::None } else { Resolved::Like(like) };
        }
        having.truncate(CANDIDATES);
        match having[..] {
            [one] if !self.is_told_by(one, &wanted, deed) => Resolved::Untold(having),
            [one] => Resolved::of(self.with_others_meant(one, words, &wanted, &looked_at)),
            _ => Resolved::of(having),
        }
    }

    /// The contacts that have this whole name, whichever of their names it is; accents, case and order aside. At most
    /// some twenty.
    #[must_use]
    pub fn namesakes(&self, name: &str) -> Vec<ContactId> {
        let sorted = |text: &str| {
            let mut words = exact_words(text);
            words.sort_unstable();
            words
        };
        let wanted = sorted(name);
        if wanted.is_empty() {
            return Vec::new();
        }
        let has = |id: &ContactId| {
            self.contact(*id).is_some_and(|of| names(&of.summary.profile).into_iter().any(|one| sorted(one) == wanted))
        };
        let looked_at = self.directory().with_whole_words(name, LOOKED_AT).into_iter();
        looked_at.filter(has).take(CANDIDATES).collect()
    }

    /// The removed contact that is meant by its id, or by the whole of its last name, unless that was erased.
    #[must_use]
    pub fn resolve_removed(&self, words: &str) -> Resolved<ContactId> {
        if let Some(id) = id_in(words) {
            return self.state.last_names.of(id).map_or(Resolved::None, |_| Resolved::One(id));
        }
        Resolved::of(self.state.last_names.called(words.trim()))
    }

    /// The line of a contact that is meant by an id, or by its label: the whole of it, else whole words of it that no
    /// other label has; accents and case aside.
    #[must_use]
    pub fn resolve_line(&self, contact: ContactId, words: &str) -> Resolved<LineId> {
        let Some(listing) = self.contact(contact) else { return Resolved::None };
        let lines = self.lines_safest_first(listing);
        let fitting = |fits: &dyn Fn(&LineCard) -> bool| -> Vec<LineId> {
            lines.iter().filter(|line| fits(line)).map(|line| line.id).collect()
        };
        if let Some(id) = id_in::<LineId>(words) {
            return Resolved::of(fitting(&|line| line.id == id));
        }
        let wanted = exact_words(words);
        if wanted.is_empty() {
            return Resolved::None;
        }
        let has = |own: &[String]| wanted.iter().all(|word| own.contains(word));
        let exact =
            [fitting(&|line| exact_words(&line.label) == wanted), fitting(&|line| has(&exact_words(&line.label)))];
        if let Some(found) = exact.into_iter().find(|found| !found.is_empty()) {
            return Resolved::of(found);
        }
        let part = fold(words);
        let like = fitting(&|line| !part.is_empty() && fold(&line.label).contains(&part));
        if like.is_empty() { Resolved::None } else { Resolved::Like(like) }
    }

    /// A contact whose name these words are or are of, and behind it the others whom they say as plainly: by all of another
    /// part, by their office, by an office or country that the words mean, or as their name is in Latin letters.
    fn with_others_meant(
        &self,
        one: ContactId,
        words: &str,
        wanted: &[String],
        looked_at: &[ContactId],
    ) -> Vec<ContactId> {
        let mut meant = vec![one];
        let (whole, in_latin) = (self.is_named(one, wanted), search::in_latin_letters(words));
        let said = looked_at.iter().copied().filter(|id| self.is_said_by(*id, wanted));
        let spelled = looked_at.iter().copied().filter(|id| {
            let is_written_so = if whole { self.is_named(*id, wanted) } else { self.has_words(*id, wanted) };
            !is_written_so && self.is_spelled(*id, &in_latin, whole)
        });
        for other in said.chain(spelled).chain(self.directory().meant_by(words, CANDIDATES)) {
            if !meant.contains(&other) && meant.len() < CANDIDATES {
                meant.push(other);
            }
        }
        meant
    }

    /// Whether these words, apart from the name, say who a contact is: they are the whole of another part of it, the office
    /// begins with them, or, if they are but one, it is in the office, the organisation or the name of the country.
    fn is_said_by(&self, contact: ContactId, wanted: &[String]) -> bool {
        let Some(listing) = self.contact(contact) else { return false };
        let profile = &listing.summary.profile;
        let office = profile.office.as_deref();
        let mut standing: Vec<&str> = [office, profile.organisation.as_deref()].into_iter().flatten().collect();
        for name in profile.country.into_iter().flat_map(Country::all_names) {
            standing.push(name);
        }
        let singles = [&profile.own_script, &profile.locality, &profile.region].into_iter().flatten();
        let several = [&profile.aliases, &profile.units, &profile.tags].into_iter().flatten();
        let mut parts = singles.chain(several).map(String::as_str).chain(standing.iter().copied());
        let telling: Vec<&String> = wanted.iter().filter(|word| !is_small(word)).collect();
        parts.any(|part| exact_words(part) == wanted)
            || office.is_some_and(|office| exact_words(office).starts_with(wanted))
            || matches!(telling[..], [word] if words_of(standing).contains(word))
    }

    /// Whether this is the contact's whole name.
    fn is_named(&self, contact: ContactId, wanted: &[String]) -> bool {
        self.contact(contact).is_some_and(|listing| exact_words(&listing.summary.profile.name) == wanted)
    }

    /// Whether a contact has each of these words, small ones aside. A word of a country's name counts with the whole of the name:
    /// "Sudan" alone is not South Sudan.
    fn has_words(&self, contact: ContactId, wanted: &[String]) -> bool {
        let Some(listing) = self.contact(contact) else { return false };
        let profile = &listing.summary.profile;
        let mut words = words_of(names(profile));
        let mut named: Vec<&str> = profile.country.into_iter().flat_map(Country::all_names).collect();
        for text in [&profile.office, &profile.organisation].into_iter().flatten() {
            let mut from = 0;
            for country in search::countries_in(text) {
                words.extend(words_of([&text[from..country.start]]));
                from = country.end;
                named.push(&text[country]);
            }
            words.extend(words_of([&text[from..]]));
        }
        let said = |word: &String| is_small(word) || wanted.contains(word);
        words.extend(named.into_iter().map(exact_words).filter(|name| name.iter().all(said)).flatten());
        wanted.iter().all(|word| words.contains(word) || is_small(word)) && !wanted.iter().all(|word| is_small(word))
    }

    /// Whether the names of a contact, written in Latin letters, have these words, or are these alone where they must be `whole`.
    fn is_spelled(&self, contact: ContactId, wanted: &[String], whole: bool) -> bool {
        let Some(listing) = self.contact(contact) else { return false };
        names(&listing.summary.profile).into_iter().any(|name| {
            let spelled = search::in_latin_letters(name);
            wanted.iter().all(|word| spelled.contains(word)) && (!whole || spelled.len() == wanted.len())
        })
    }

    /// Whether one of these words says that this contact is meant, and not merely where it belongs: one of a name, or, to
    /// look, of the office. In both, a country may be named ("Salman of Saudi Arabia"); that is no such word.
    fn is_told_by(&self, contact: ContactId, wanted: &[String], deed: Deed) -> bool {
        let Some(listing) = self.contact(contact) else { return false };
        let profile = &listing.summary.profile;
        let of_office = words_of(profile.office.as_deref().filter(|_| deed == Deed::Look));
        let of_country = words_of(profile.country.into_iter().flat_map(Country::all_names));
        let of_names = words_of(names(profile));
        let (named, others): (Vec<_>, Vec<_>) =
            wanted.iter().filter(|word| !is_small(word)).partition(|word| of_names.contains(*word));
        // "Georgia, chief of staff" may as well be the one of Georgia as somebody of that name elsewhere.
        let may_be_elsewhere = |word: &&String| names_a_place(word) && !of_country.contains(*word);
        if !others.is_empty() && !named.is_empty() && named.iter().all(may_be_elsewhere) {
            return false;
        }
        wanted.iter().any(|word| {
            let place = of_country.contains(word) || (!of_names.contains(word) && search::is_country(word));
            (of_names.contains(word) || of_office.contains(word)) && !place && !is_small(word) && !is_initial(word)
        })
    }
}

/// The id that somebody typed, in letters of either case.
fn id_in<I: FromStr>(words: &str) -> Option<I> {
    words.trim().to_ascii_lowercase().parse().ok()
}

/// All names of a contact.
fn names(profile: &Profile) -> Vec<&str> {
    let aliases = profile.aliases.iter().map(String::as_str);
    [profile.name.as_str()].into_iter().chain(profile.own_script.as_deref()).chain(aliases).collect()
}

/// The words of some texts.
fn words_of<'a>(texts: impl IntoIterator<Item = &'a str>) -> HashSet<String> {
    // People write Jae-in and Jaein.
    let both = |text: &str| [exact_words(text), exact_words(&text.replace('-', ""))].concat();
    texts.into_iter().flat_map(both).collect()
}

/// Whether a word is the name of a country or of its capital. Shorter ones are codes, and names of many people.
fn names_a_place(word: &str) -> bool {
    const SHORTEST: usize = 3;
    word.len() >= SHORTEST && search::is_country(word)
}

/// Whether a word is a single letter, which a slip of a key is, too. In other scripts it may be a whole name.
fn is_initial(word: &str) -> bool {
    matches!(word.as_bytes(), [_])
}

/// Whether a word says nothing by itself.
fn is_small(word: &str) -> bool {
    SMALL_WORDS.contains(&word)
}

/// The words of a text, in lower case; those in Latin letters without accents. In other scripts the marks on a letter make
/// another one of it.
fn exact_words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for written in text.split_whitespace() {
        if is_latin(written) || written.is_ascii() {
            words.extend(fold(written).split(' ').filter(|word| !word.is_empty()).map(str::to_owned));
        } else {
            let word: String = written.nfc().flat_map(char::to_lowercase).collect();
            words.extend(
                Some(word.trim_matches(|c: char| c.is_ascii_punctuation()).to_owned()).filter(|word| !word.is_empty()),
            );
        }
    }
    words
}
