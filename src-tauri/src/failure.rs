//! What crosses to the page when something fails: a code out of a closed list. What it means to a person, in their
//! language, is the page's to say.

use crate::channel::NotMet;
use hotline_vault::{
    DeviceError, Error, IdentityError, Invalid, ReadError, Refusal, Seems, StoreError, UnknownCharset,
};
use serde::Serialize;
use specta::Type;

/// Why something failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub(crate) struct Failure {
    code: Code,
    /// What the text of the code leaves open: a row, a contact's id, a time. Never a name or a number.
    details: Option<String>,
}

/// The kinds of failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Code {
    Locked,
    Busy,
    VaultAbsent,
    VaultExists,
    VaultNameTooLong,
    NotAVault,
    NewerFormat,
    VaultDamaged,
    VaultReplaced,
    VaultReadOnly,
    DiskFull,
    VaultBusy,
    VaultReadElsewhere,
    VaultForeignJournal,
    VaultIo,
    DeviceIo,
    DeviceDamaged,
    DeviceBusy,
    WrongPassphrase,
    TooMuchWork,
    IdentityDamaged,
    NoIdentity,
    NoGrant,
    FalseGrant,
    NotFounded,
    Gap,
    Entry,
    RowChanged,
    HeadsGone,
    OlderCopy,
    Role,
    Impossible,
    PurposeNeeded,
    NoContact,
    NoLine,
    ImportFile,
    ChangedMeanwhile,
    NotNoted,
    NoName,
    NoNumber,
    LineTwice,
    TimeZone,
    TooLarge,
    Clock,
    Cancelled,
    Clipboard,
    NoPhoneProgram,
    NotANumber,
    ColumnsUnknown,
    ColumnsUnanswered,
    ColumnsLoose,
    CharsetUnknown,
    FileUnreadable,
    FileTooLarge,
    FileIsArchive,
    FileIsSpreadsheet,
    FileIsKeepass,
    FileIsDatabase,
    FileIsEncrypted,
    FileIsPicture,
    FileIsNoList,
    FileExists,
    FileUnwritable,
    NoPlan,
    NoPlace,
    PlaceNotTyped,
    Channel,
    NoFolder,
    Misbuilt,
}

impl From<Code> for Failure {
    fn from(code: Code) -> Self {
        Self { code, details: None }
    }
}

impl From<UnknownCharset> for Failure {
    fn from(_: UnknownCharset) -> Self {
        Code::CharsetUnknown.into()
    }
}

impl From<NotMet> for Failure {
    fn from(_: NotMet) -> Self {
        Code::Channel.into()
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let details = match &error {
            Error::Gap { row, .. } | Error::RowChanged { row } => Some(row.to_string()),
            Error::Entry { contact, .. } => Some(contact.to_string()),
            Error::OlderCopy { last_opened, .. } => Some(last_opened.to_string()),
            _ => None,
        };
        Self { code: (&error).into(), details }
    }
}

impl From<&Error> for Code {
    fn from(error: &Error) -> Self {
        match error {
            Error::Store(error) => error.into(),
            Error::Device(DeviceError::Io(_)) => Self::DeviceIo,
            Error::Device(DeviceError::Damaged { .. }) => Self::DeviceDamaged,
            Error::Device(DeviceError::Busy) => Self::DeviceBusy,
            Error::Identity(IdentityError::WrongPassphrase) => Self::WrongPassphrase,
            Error::Identity(IdentityError::TooMuchWork { .. }) => Self::TooMuchWork,
            Error::Identity(IdentityError::Damaged) => Self::IdentityDamaged,
            Error::NoIdentity => Self::NoIdentity,
            Error::NoGrant => Self::NoGrant,
            Error::FalseGrant(_) => Self::FalseGrant,
            Error::NotFounded => Self::NotFounded,
            Error::Gap { .. } => Self::Gap,
            Error::Entry { .. } => Self::Entry,
            Error::RowChanged { .. } => Self::RowChanged,
            Error::HeadsGone => Self::HeadsGone,
            Error::OlderCopy { .. } => Self::OlderCopy,
            Error::Refused(Refusal::Role { .. }) => Self::Role,
            Error::Refused(Refusal::Impossible) => Self::Impossible,
            Error::Refused(Refusal::PurposeNeeded) => Self::PurposeNeeded,
            Error::NoContact => Self::NoContact,
            Error::NoLine => Self::NoLine,
            Error::Exchange(ReadError::UnknownColumns(_)) => Self::ColumnsUnknown,
            Error::Exchange(ReadError::TooLarge | ReadError::TooManyContacts) => Self::FileTooLarge,
            Error::Exchange(ReadError::Foreign(seems)) => (*seems).into(),
            Error::Exchange(_) => Self::ImportFile,
            Error::Choice(_) => Self::NoPlan,
            Error::ColumnsUnanswered => Self::ColumnsUnanswered,
            Error::ChangedMeanwhile => Self::ChangedMeanwhile,
            Error::NotNoted(_) => Self::NotNoted,
            Error::Invalid(Invalid::NoName) => Self::NoName,
            Error::Invalid(Invalid::NoNumber) => Self::NoNumber,
            Error::Invalid(Invalid::LineTwice) => Self::LineTwice,
            Error::Invalid(Invalid::TimeZone) => Self::TimeZone,
            Error::Invalid(Invalid::TooLarge) => Self::TooLarge,
            Error::Clock => Self::Clock,
            Error::Cancelled => Self::Cancelled,
        }
    }
}

impl From<Seems> for Code {
    fn from(seems: Seems) -> Self {
        match seems {
            Seems::Zip | Seems::Compressed => Self::FileIsArchive,
            Seems::Spreadsheet | Seems::OldOffice => Self::FileIsSpreadsheet,
            Seems::KeePassDatabase => Self::FileIsKeepass,
            Seems::Database | Seems::OutlookData => Self::FileIsDatabase,
            Seems::Encrypted => Self::FileIsEncrypted,
            Seems::Pdf | Seems::Picture | Seems::Media => Self::FileIsPicture,
            Seems::WebPage | Seems::Xml | Seems::Calendar | Seems::RichText | Seems::Prose => Self::FileIsNoList,
        }
    }
}

impl From<&StoreError> for Code {
    fn from(error: &StoreError) -> Self {
        match error {
            StoreError::Absent => Self::VaultAbsent,
            StoreError::Exists => Self::VaultExists,
            StoreError::NameTooLong => Self::VaultNameTooLong,
            StoreError::NotAVault => Self::NotAVault,
            StoreError::NewerFormat { .. } => Self::NewerFormat,
            StoreError::ForeignSchema | StoreError::Damaged => Self::VaultDamaged,
            StoreError::TooLarge => Self::TooLarge,
            StoreError::Replaced => Self::VaultReplaced,
            StoreError::ReadOnly => Self::VaultReadOnly,
            StoreError::DiskFull => Self::DiskFull,
            StoreError::Busy => Self::VaultBusy,
            StoreError::ReadElsewhere => Self::VaultReadElsewhere,
            StoreError::Interrupted => Self::Cancelled,
            StoreError::ForeignJournal(_) => Self::VaultForeignJournal,
            StoreError::OtherSqlite => Self::Misbuilt,
            StoreError::Io(_) | StoreError::Sqlite(_) => Self::VaultIo,
        }
    }
}
