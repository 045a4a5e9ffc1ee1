//! Going on with a copy of the vault that lacks events seen before.

use crate::error::Error;
use crate::journal::Body;
use crate::locked::OlderCopies;
use crate::vault::Vault;

impl Vault {
    /// Says in the journal that a member went on with an older copy, which lacks so many events, or 0 if that is not known;
    /// this device's heads are those of the copy from then on.
    pub(crate) fn note_older_copy(&mut self, missing: u64) -> Result<(), Error> {
        // A snapshot of the copy that is given up would fit that copy if it came back, and pass it as one seen before.
        self.device.drop_snapshots(self.id())?;
        self.change_of(OlderCopies::Accept, |change| change.append(Body::OlderCopyAccepted { missing }))?;
        self.keep_snapshot_if_possible();
        Ok(())
    }
}
