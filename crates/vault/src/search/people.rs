//! Who is in the directory: each contact with the numbers of its words, and for each word who has it.
//!
//! Contacts stand in *slots*. Those of the last full build come first and in the order of their names; whoever is put
//! later gets a new slot behind them, and a slot that was left is never used again.

use super::fields::{Name, Place};
use super::first_not;
use super::vocabulary::WordId;
use crate::contact::ContactId;
use std::cmp::Ordering;
use std::collections::HashMap;
use std::ops::Range;

/// The number of a slot.
pub(super) type Slot = u32;

/// The words of one contact and where they stand, in two slices of the same length.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entries<'a> {
    pub(super) words: &'a [WordId],
    pub(super) places: &'a [Place],
}

/// The contacts.
#[derive(Default)]
pub(super) struct People {
    ids: Vec<ContactId>,
    names: Vec<Name>,
    /// Left slots are empty.
    taken: Vec<bool>,
    slots: HashMap<ContactId, Slot>,
    /// All taken slots in the order of names.
    by_name: Vec<Slot>,
    /// The order of names as a number: odd and rising through the built slots; a later one has the even number between
    /// its neighbours among them.
    ranks: Vec<u32>,
    words: Vec<WordId>,
    places: Vec<Place>,
    /// Where the words of each slot end.
    ends: Vec<u32>,
    /// How many slots were built.
    built: usize,
    holders: Holders,
}

/// Who of the last build has a word.
#[derive(Default)]
struct Holders {
    /// For each word, one after another, the slots that have it.
    slots: Vec<Slot>,
    /// Where each of them has it.
    places: Vec<Place>,
    /// Where the holders of each word end.
    ends: Vec<u32>,
}

impl People {
    /// Makes the slots for contacts that come in the order of names and then of ids, and have so many words together, all
    /// below `vocabulary`.
    pub(super) fn of_sorted<'a>(
        contacts: impl ExactSizeIterator<Item = (ContactId, Name, &'a [WordId], &'a [Place])>,
        words: usize,
        vocabulary: usize,
    ) -> Self {
        // Some room is left, so that the first change needn't move everything.
        let room = words + words / 16;
        let mut people = Self {
            ids: Vec::with_capacity(contacts.len()),
            names: Vec::with_capacity(contacts.len()),
            ends: Vec::with_capacity(contacts.len()),
            words: Vec::with_capacity(room),
            places: Vec::with_capacity(room),
            ..Self::default()
        };
        for (id, name, words, places) in contacts {
            people.words.extend_from_slice(words);
            people.places.extend_from_slice(places);
            people.ends.push(people.words.len() as u32);
            people.ids.push(id);
            people.names.push(name);
        }
        people.built = people.ids.len();
        people.taken = vec![true; people.built];
        people.by_name = (0..people.built as Slot).collect();
        people.ranks = people.by_name.iter().map(|slot| 2 * slot + 1).collect();
        (people.slots, people.holders) =
            rayon::join(|| people.ids.iter().copied().zip(0..).collect(), || Holders::of(&people, vocabulary));
        people
    }

    /// Puts a contact that is not there.
    pub(super) fn add(&mut self, id: ContactId, name: Name, words: &[WordId], places: &[Place]) {
        let slot = self.ids.len() as Slot;
        let before = |other: Slot| (&self.names[other as usize], self.ids[other as usize]) < (&name, id);
        let built_before = first_not(self.built as Slot, before);
        let at = self.by_name.partition_point(|other| before(*other));
        self.by_name.insert(at, slot);
        self.ranks.push(2 * built_before);
        self.words.extend_from_slice(words);
        self.places.extend_from_slice(places);
        self.ends.push(self.words.len() as u32);
        self.ids.push(id);
        self.names.push(name);
        self.taken.push(true);
        self.slots.insert(id, slot);
    }

    /// Removes a contact, if it is there.
    pub(super) fn remove(&mut self, id: ContactId) {
        let Some(slot) = self.slots.remove(&id) else { return };
        let rank = |other: &Slot| self.compare(*other, slot) == Ordering::Less;
        let at = self.by_name.partition_point(rank);
        self.by_name.remove(at);
        self.taken[slot as usize] = false;
    }

    /// How many contacts there are.
    pub(super) fn len(&self) -> usize {
        self.by_name.len()
    }

    /// The contacts in the order of names.
    pub(super) fn by_name(&self) -> impl Iterator<Item = ContactId> {
        self.by_name.iter().map(|slot| self.id(*slot))
    }

    /// Who is or was in a slot.
    pub(super) fn id(&self, slot: Slot) -> ContactId {
        self.ids[slot as usize]
    }

    /// Whether somebody is in a slot.
    pub(super) fn is_taken(&self, slot: Slot) -> bool {
        self.taken[slot as usize]
    }

    /// How many pieces the name has.
    pub(super) fn name_pieces(&self, slot: Slot) -> u8 {
        self.names[slot as usize].pieces
    }

    /// The words of a slot.
    pub(super) fn entries(&self, slot: Slot) -> Entries<'_> {
        let slot = slot as usize;
        let start = if slot == 0 { 0 } else { self.ends[slot - 1] as usize };
        let end = self.ends[slot] as usize;
        Entries { words: &self.words[start..end], places: &self.places[start..end] }
    }

    /// The order of names, and of ids where they are the same.
    pub(super) fn compare(&self, one: Slot, other: Slot) -> Ordering {
        let (one, other) = (one as usize, other as usize);
        let ranks = self.ranks[one].cmp(&self.ranks[other]);
        // Only later slots can share a rank.
        ranks.then_with(|| (&self.names[one], self.ids[one]).cmp(&(&self.names[other], self.ids[other])))
    }

    /// The slots of the last build.
    pub(super) fn built(&self) -> Range<Slot> {
        0..self.built as Slot
    }

    /// The slots that came after it.
    pub(super) fn later(&self) -> Range<Slot> {
        self.built as Slot..self.ids.len() as Slot
    }

    /// The built slots that have one of these words and where; a slot may come more than once. Left slots are among
    /// them, and no later ones.
    pub(super) fn holders(&self, words: Range<WordId>) -> (&[Slot], &[Place]) {
        let holders = &self.holders;
        let built = holders.ends.len();
        let end_of = |words: WordId| match (words as usize).min(built) {
            0 => 0,
            count => holders.ends[count - 1] as usize,
        };
        let range = end_of(words.start)..end_of(words.end);
        (&holders.slots[range.clone()], &holders.places[range])
    }
}

impl Holders {
    fn of(people: &People, vocabulary: usize) -> Self {
        // Counts first, so that the lists of all words can stand in one.
        let mut cursors = vec![0_u32; vocabulary + 1];
        people.words.iter().for_each(|word| cursors[*word as usize + 1] += 1);
        for word in 0..vocabulary {
            cursors[word + 1] += cursors[word];
        }
        let (mut slots, mut places) = (vec![0; people.words.len()], vec![Place::NAME; people.words.len()]);
        for slot in people.built() {
            let entries = people.entries(slot);
            for (word, place) in entries.words.iter().zip(entries.places) {
                let cursor = &mut cursors[*word as usize];
                (slots[*cursor as usize], places[*cursor as usize]) = (slot, *place);
                *cursor += 1;
            }
        }
        // Each cursor has come to the end of its word's list.
        cursors.truncate(vocabulary);
        Self { slots, places, ends: cursors }
    }
}
