//! Addresses: where a contact is, and what goes to the notes.

use super::property::Property;
use crate::fold::fold;

/// An address, cut into what the profile has a place for and what it has none for.
#[derive(Default)]
pub(super) struct Address {
    /// Street and house, in the order that the vCard gives them.
    street: Vec<String>,
    locality: String,
    region: String,
    postal_code: String,
    pub(super) country: String,
    pub(super) group: Option<String>,
}

impl Address {
    pub(super) fn read(property: &Property) -> Self {
        let mut parts = property.parts().into_iter().map(|part| part.trim().to_owned());
        let mut next = || parts.next().unwrap_or_default();
        let mut street = vec![next(), next(), next()];
        let (locality, region, postal_code, mut country) = (next(), next(), next(), next());
        // RFC 9554 says the same again in finer parts; they are of use where the coarse ones are empty.
        if street.iter().all(String::is_empty) {
            street.extend(parts);
        }
        let is_empty = [&locality, &region, &postal_code, &country].iter().all(|part| part.is_empty());
        if is_empty && street.iter().all(String::is_empty) {
            street = property.header.parameter("LABEL").map(str::to_owned).into_iter().collect();
        }
        if country.is_empty() {
            country = property.header.parameter("CC").unwrap_or_default().to_owned();
        }
        Self { street, locality, region, postal_code, country, group: property.header.group.clone() }
    }

    /// Whether it says in which town or region it is.
    fn has_place(&self) -> bool {
        !(self.locality.is_empty() && self.region.is_empty())
    }

    /// The whole address without its country, on one line.
    pub(super) fn on_one_line(&self) -> String {
        let parts = self.street.iter().chain([&self.locality, &self.region, &self.postal_code]);
        parts.map(String::as_str).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// The whole address with its country, on one line.
    pub(super) fn with_country(&self) -> String {
        let parts = [self.on_one_line(), self.country.clone()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// Takes town and region out of it: they have a place of their own.
    pub(super) fn take_place(&mut self) -> (Option<String>, Option<String>) {
        let take = |part: &mut String| Some(std::mem::take(part)).filter(|part| !part.is_empty());
        (take(&mut self.locality), take(&mut self.region))
    }

    /// Whether every word of a text stands in it: a label that says the same once more.
    fn says(&self, label: &str) -> bool {
        const LONG: usize = 1000;
        let length = self.street.iter().map(String::len).sum::<usize>() + self.locality.len() + self.region.len();
        if label.len().max(length) > LONG {
            return false;
        }
        let whole = fold(&format!("{}, {}", self.on_one_line(), self.country));
        fold(label).split(' ').all(|word| whole.split(' ').any(|of| of == word))
    }
}

/// Which address tells where a contact is: the first with a country, else the first with a town or a region.
pub(super) fn main_address(addresses: &[Address]) -> Option<usize> {
    let find = |is: fn(&Address) -> bool| addresses.iter().position(is);
    find(|address| !address.country.is_empty()).or_else(|| find(Address::has_place))
}

/// The labels of addresses (of vCard 2.1 and 3.0) that say more than the addresses do.
pub(super) fn labels_that_say_more(labels: Vec<String>, addresses: &[Address]) -> Vec<String> {
    // A vCard has a few of each; a hostile one may have any number, and is not compared in full.
    let says_more = |at: usize, label: &str| at >= 20 || !addresses.iter().take(20).any(|address| address.says(label));
    labels.into_iter().enumerate().filter(|(at, label)| says_more(*at, label)).map(|(_, label)| label).collect()
}
