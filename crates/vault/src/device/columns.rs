//! What the columns of tables hold, as somebody said it, remembered by their headings: the same export comes every week.

use super::files::{self, Existing};
use super::{Device, DeviceError, damaged};
use crate::exchange::{ColumnMapping, Field, are_letters};
use crate::hash::Digest;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// The most sets of headings that are remembered; then the one used longest ago is forgotten.
const MOST_SETS: usize = 64;
/// The most columns of a set that is remembered.
const MOST_COLUMNS: usize = 1000;

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Remembered {
    /// The last kept first.
    columns: Vec<Set>,
}

/// What the columns under some headings hold. The headings themselves are not kept: they may be names.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Set {
    headings: Digest,
    fields: Vec<Field>,
}

impl Device {
    /// What somebody said that the columns under these headings hold; `None` if nobody did. Of tables without headings nothing
    /// is remembered: they are all alike.
    ///
    /// # Errors
    /// [`DeviceError`] if what is remembered can't be read.
    pub fn columns_for(&self, headings: &[String]) -> Result<Option<ColumnMapping>, DeviceError> {
        let digest = digest(headings);
        let sets = self.remembered()?;
        let set = sets.into_iter().find(|set| set.headings == digest && set.fields.len() == headings.len());
        Ok(set.map(|set| ColumnMapping::new(headings.iter().cloned().zip(set.fields).collect())))
    }

    /// Remembers what the columns under these headings hold, in the place of what was said before. A table of very many
    /// columns is not remembered.
    ///
    /// # Errors
    /// [`DeviceError`] if it can't be kept.
    pub fn keep_columns(&self, headings: &[String], mapping: &ColumnMapping) -> Result<(), DeviceError> {
        if are_letters(headings) {
            return Ok(());
        }
        let fields: Vec<Field> = mapping.columns().iter().map(|(_, field)| *field).collect();
        if fields.len() != headings.len() || fields.len() > MOST_COLUMNS {
            return Ok(());
        }
        let headings = digest(headings);
        // What is damaged is of no more use; what can't be read is not overwritten.
        let mut columns = match self.remembered() {
            Err(DeviceError::Damaged { .. }) => Vec::new(),
            others => others?,
        };
        if columns.first().is_some_and(|set| set.headings == headings && set.fields == fields) {
            return Ok(());
        }
        columns.retain(|set| set.headings != headings);
        columns.insert(0, Set { headings, fields });
        columns.truncate(MOST_SETS);
        self.write_columns(columns)
    }

    /// Forgets what somebody said of these headings.
    ///
    /// # Errors
    /// [`DeviceError`] if it can't be forgotten.
    pub fn forget_columns(&self, headings: &[String]) -> Result<(), DeviceError> {
        let headings = digest(headings);
        let mut columns = self.remembered()?;
        let before = columns.len();
        columns.retain(|set| set.headings != headings);
        if columns.len() == before { Ok(()) } else { self.write_columns(columns) }
    }

    fn write_columns(&self, columns: Vec<Set>) -> Result<(), DeviceError> {
        let bytes = serde_json::to_vec(&Remembered { columns }).map_err(std::io::Error::other)?;
        files::write(&self.columns_path(), &bytes, Existing::Replace)
    }

    fn remembered(&self) -> Result<Vec<Set>, DeviceError> {
        let path = self.columns_path();
        let Some(bytes) = files::read(&path)? else { return Ok(Vec::new()) };
        serde_json::from_slice::<Remembered>(&bytes).map(|remembered| remembered.columns).map_err(|_| damaged(&path))
    }

    fn columns_path(&self) -> PathBuf {
        self.folder.join("columns.json")
    }
}

/// The digest of headings: of each, its length as eight bytes, the higher first, and its text.
fn digest(headings: &[String]) -> Digest {
    let mut bytes = Vec::new();
    for heading in headings {
        bytes.extend((heading.len() as u64).to_be_bytes());
        bytes.extend(heading.as_bytes());
    }
    Digest::of(&bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headings(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    fn mapping(headings: &[String]) -> ColumnMapping {
        let fields = [Field::Name, Field::Number { line: 7 }, Field::Ignore];
        ColumnMapping::new(headings.iter().cloned().zip(fields).collect())
    }

    #[test]
    fn what_was_said_of_headings_is_remembered() {
        let folder = tempfile::tempdir().unwrap();
        let device = Device::at(folder.path().join("new"));
        let (one, other) = (headings(&["Merkel", "Wie", ""]), headings(&["Mer", "kelWie", ""]));
        assert_eq!(device.columns_for(&one).unwrap(), None);
        device.keep_columns(&one, &mapping(&one)).unwrap();
        assert_eq!(device.columns_for(&one).unwrap(), Some(mapping(&one)));
        assert_eq!(device.columns_for(&other).unwrap(), None);
        let kept = std::fs::read_to_string(device.columns_path()).unwrap();
        assert!(!kept.contains("Merkel") && !kept.contains("Wie"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(device.columns_path()).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn what_was_said_can_be_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let device = Device::at(folder.path().join("new"));
        let (one, other) = (headings(&["a", "b", "c"]), headings(&["d", "e", "f"]));
        device.forget_columns(&one).unwrap();
        assert!(!folder.path().join("new").exists(), "nothing is written where nothing was said");
        [&one, &other].into_iter().for_each(|of| device.keep_columns(of, &mapping(of)).unwrap());
        device.forget_columns(&one).unwrap();
        assert_eq!(device.columns_for(&one).unwrap(), None);
        assert_eq!(device.columns_for(&other).unwrap(), Some(mapping(&other)));
    }

    #[test]
    fn the_sets_used_longest_ago_are_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let device = Device::at(folder.path().to_owned());
        let set = |at: usize| headings(&["a", "b", &at.to_string()]);
        (0..=MOST_SETS).for_each(|at| device.keep_columns(&set(at), &mapping(&set(at))).unwrap());
        assert_eq!(device.columns_for(&set(0)).unwrap(), None);
        assert!((1..=MOST_SETS).all(|at| device.columns_for(&set(at)).unwrap().is_some()));
        let letters = headings(&["(A)", "(B)", "(C)"]);
        device.keep_columns(&letters, &mapping(&letters)).unwrap();
        assert_eq!(device.columns_for(&letters).unwrap(), None);
        let wide: Vec<String> = (0..=MOST_COLUMNS).map(|at| at.to_string()).collect();
        device.keep_columns(&wide, &ColumnMapping::recognise(&wide)).unwrap();
        assert_eq!(device.columns_for(&wide).unwrap(), None);
    }

    #[test]
    fn a_disk_that_refuses_and_a_damaged_file_are_errors_that_cost_nothing() {
        let folder = tempfile::tempdir().unwrap();
        // A file in the place of the folder: nothing can be written there, whoever runs the test.
        let blocked = folder.path().join("file");
        std::fs::write(&blocked, b"").unwrap();
        let headings = headings(&["a", "b", "c"]);
        let device = Device::at(blocked.join("device"));
        assert!(matches!(device.keep_columns(&headings, &mapping(&headings)), Err(DeviceError::Io(_))));
        let device = Device::at(folder.path().to_owned());
        std::fs::write(device.columns_path(), b"{").unwrap();
        assert!(matches!(device.columns_for(&headings), Err(DeviceError::Damaged { .. })));
        device.keep_columns(&headings, &mapping(&headings)).unwrap();
        assert!(device.columns_for(&headings).unwrap().is_some());
    }
}
