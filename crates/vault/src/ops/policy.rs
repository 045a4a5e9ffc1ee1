//! Changing the rules of a vault.

use crate::error::Error;
use crate::journal::{Body, Policy};
use crate::vault::Vault;

impl Vault {
    /// Sets the policy.
    ///
    /// # Errors
    /// [`Error::Refused`] if the member is no administrator; [`Error::Store`] if it can't be written.
    pub fn set_policy(&mut self, policy: Policy) -> Result<(), Error> {
        self.change(|change| change.append(Body::PolicyChanged(policy)))
    }
}
