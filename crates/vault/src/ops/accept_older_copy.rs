//! Going on with a copy of the vault that lacks events seen before.

use crate::error::Error;
use crate::journal::Body;
use crate::vault::Vault;

impl Vault {
    /// Says in the journal that a member went on with an older copy; this device's heads are those of the copy from then on.
    pub(crate) fn note_older_copy(&mut self, missing: u64) -> Result<(), Error> {
        self.change(|change| change.append(Body::OlderCopyAccepted { missing }))
    }
}
