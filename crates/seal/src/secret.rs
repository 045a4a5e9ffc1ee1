//! The type that holds a secret: wiped when dropped, never printed, never serialised.

use std::fmt;
use zeroize::{Zeroize, Zeroizing};

/// A secret value. It is wiped when it goes out of scope, its `Debug` says nothing, and it is neither serialisable nor
/// dereferenced by accident: whoever wants the value says [`expose`](Secret::expose).
///
/// The value lies on the heap, so that moving a `Secret` leaves no copy behind.
pub struct Secret<T: Zeroize>(Box<Zeroizing<T>>);

impl<T: Zeroize> Secret<T> {
    /// Takes the value into keeping.
    #[must_use]
    pub fn new(value: T) -> Self {
        Self(Box::new(Zeroizing::new(value)))
    }

    /// Gives the value to read. Keep the borrow short and copy nothing out of it.
    #[must_use]
    pub fn expose(&self) -> &T {
        &self.0
    }

    /// Gives the value to fill in place.
    pub fn expose_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<T: Zeroize + Clone> Clone for Secret<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: Zeroize> fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl From<&str> for Secret<String> {
    fn from(text: &str) -> Self {
        Self::new(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_never_prints_the_value() {
        let secret = Secret::from("+44 20 7946 0000");
        assert_eq!(format!("{secret:?}"), "Secret(…)");
    }
}
