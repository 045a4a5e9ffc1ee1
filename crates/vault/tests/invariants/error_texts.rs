//! What is said when something fails, word for word: `error_texts.txt` beside this file.

use hotline_vault::{
    BadChoice, ContactId, DeviceError, EntryFault, Error, Fault, ForeignJournal, Gap, IdentityError, Invalid, KeyId,
    Problem, ReadError, Refusal, Rejection, Role, Seems, StoreError, UnknownColumns,
};
use std::fmt::Write;
use std::io;

const SAID: &str = include_str!("error_texts.txt");

/// Every error there is. The matches below don't compile when one is added; then it belongs in here too.
fn all() -> Vec<Error> {
    let contact = ContactId::from_bytes([0xab; 16]);
    let event = hotline_vault::EventId { author: KeyId::from_bytes([0xcd; 16]), seq: 7 };
    let last_opened = jiff::Timestamp::from_second(1_767_225_600).unwrap();
    let stores = [
        StoreError::Absent,
        StoreError::Exists,
        StoreError::NameTooLong,
        StoreError::NotAVault,
        StoreError::NewerFormat { found: 2, known: 1 },
        StoreError::ForeignSchema,
        StoreError::Damaged,
        StoreError::TooLarge,
        StoreError::ForeignJournal(ForeignJournal::NoFile),
        StoreError::ForeignJournal(ForeignJournal::Owner),
        StoreError::ForeignJournal(ForeignJournal::Unlike),
        StoreError::ForeignJournal(ForeignJournal::Tied),
        StoreError::OtherSqlite,
        StoreError::Replaced,
        StoreError::ReadOnly,
        StoreError::DiskFull,
        StoreError::Busy,
        StoreError::ReadElsewhere,
        StoreError::Interrupted,
        StoreError::Io(io::ErrorKind::Other.into()),
        StoreError::Sqlite(rusqlite::Error::InvalidQuery),
    ];
    let devices = [
        DeviceError::Io(io::ErrorKind::Other.into()),
        DeviceError::Damaged { file: "vaults.json".into() },
        DeviceError::Busy,
    ];
    let identities = [IdentityError::WrongPassphrase, IdentityError::TooMuchWork { log_n: 30 }, IdentityError::Damaged];
    let gaps = [Gap::Missing, Gap::Chain, Gap::Unseen, Gap::Altered, Gap::BodyLost(event), Gap::Newer];
    let entries =
        [EntryFault::Missing, EntryFault::Unopenable, EntryFault::Altered, EntryFault::Misfit, EntryFault::Stray];
    let refusals = [Refusal::Role { needed: Role::Admin }, Refusal::Impossible, Refusal::PurposeNeeded];
    let seems = [
        Seems::Zip,
        Seems::Spreadsheet,
        Seems::OldOffice,
        Seems::Compressed,
        Seems::Pdf,
        Seems::Picture,
        Seems::Media,
        Seems::Database,
        Seems::KeePassDatabase,
        Seems::OutlookData,
        Seems::Encrypted,
        Seems::WebPage,
        Seems::Xml,
        Seems::Calendar,
        Seems::RichText,
        Seems::Prose,
    ];
    let plain = [
        ReadError::TooLarge,
        ReadError::Empty,
        ReadError::NotText,
        ReadError::UnknownColumns(UnknownColumns::Names),
        ReadError::UnknownColumns(UnknownColumns::Numbers),
        ReadError::UnknownColumns(UnknownColumns::Both),
        ReadError::TooManyContacts,
        ReadError::TooManyColumns,
        ReadError::NoColumns,
        ReadError::NotAnExport,
        ReadError::OneContact,
        ReadError::Stopped,
    ];
    let reads = plain.into_iter().chain(seems.map(ReadError::Foreign));
    let invalids = [Invalid::NoName, Invalid::NoNumber, Invalid::LineTwice, Invalid::TimeZone, Invalid::TooLarge];
    let choices = [
        BadChoice::Nowhere { line: 9, begin: "they begin at lines 2 to 7".into() },
        BadChoice::Unreadable { line: 7 },
        BadChoice::Several { line: 7 },
        BadChoice::SameAsItself { line: 7 },
        BadChoice::SameAsLater { line: 7, other: 9 },
        BadChoice::SameAsLeftOut { line: 7, other: 2 },
        BadChoice::NothingTellsApart { line: 7, earlier: 2 },
    ];
    let mut errors: Vec<Error> = stores.into_iter().map(Error::from).collect();
    errors.extend(devices.into_iter().map(Error::from));
    errors.extend(identities.into_iter().map(Error::from));
    errors.extend([Error::NoIdentity, Error::NoGrant, Error::FalseGrant(None), Error::NotFounded]);
    errors.extend(gaps.into_iter().map(|gap| Error::Gap { row: 12, gap }));
    errors.extend(entries.into_iter().map(|fault| Error::Entry { contact, fault }));
    errors.push(Error::RowChanged { row: 12 });
    errors.push(Error::HeadsGone);
    errors.extend([1, 3].map(|missing| Error::OlderCopy { last_opened, missing }));
    errors.extend(refusals.into_iter().map(Error::from));
    errors.extend([Error::NoContact, Error::NoLine, Error::ColumnsUnanswered]);
    errors.extend(choices.map(Error::from));
    errors.push(Error::ChangedMeanwhile);
    errors.push(Error::NotNoted(DeviceError::Io(io::ErrorKind::Other.into())));
    errors.extend(reads.map(Error::from));
    errors.extend(invalids.into_iter().map(Error::from));
    errors.extend([Error::Clock, Error::Cancelled]);
    errors
}

/// Every problem that a check can name.
fn problems() -> Vec<Problem> {
    let (contact, key) = (ContactId::from_bytes([0xab; 16]), KeyId::from_bytes([0xcd; 16]));
    let rejections = [
        Rejection::Unopenable,
        Rejection::NotAnEvent,
        Rejection::OtherVault,
        Rejection::UnknownAuthor,
        Rejection::Forged,
        Rejection::Repeated,
        Rejection::Role { needed: Role::Editor },
        Rejection::Impossible,
    ];
    let mut problems: Vec<_> =
        rejections.map(|rejection| Problem::Row { row: 12, fault: Fault::Rejected(rejection) }).into();
    let last_opened = jiff::Timestamp::from_second(1_767_225_600).unwrap();
    problems.extend([
        Problem::Row { row: 12, fault: Fault::Gap(Gap::Missing) },
        Problem::Entry { contact, fault: EntryFault::Altered },
        Problem::StrayGrant { epoch: 2, key },
        Problem::NoGrant { key },
        Problem::FalseVaultKey,
        Problem::OlderCopy { last_opened, missing: 3 },
        Problem::HeadsGone,
        Problem::Pages,
    ]);
    problems
}

/// Adding a variant anywhere breaks this, on purpose.
fn variant(error: &Error) -> &'static str {
    match error {
        Error::Store(
            StoreError::Absent
            | StoreError::Exists
            | StoreError::NameTooLong
            | StoreError::NotAVault
            | StoreError::NewerFormat { .. }
            | StoreError::ForeignSchema
            | StoreError::Damaged
            | StoreError::TooLarge
            | StoreError::ForeignJournal(
                ForeignJournal::NoFile | ForeignJournal::Owner | ForeignJournal::Unlike | ForeignJournal::Tied,
            )
            | StoreError::OtherSqlite
            | StoreError::Replaced
            | StoreError::ReadOnly
            | StoreError::DiskFull
            | StoreError::Busy
            | StoreError::ReadElsewhere
            | StoreError::Interrupted
            | StoreError::Io(_)
            | StoreError::Sqlite(_),
        ) => "Store",
        Error::Device(DeviceError::Io(_) | DeviceError::Damaged { .. } | DeviceError::Busy) => "Device",
        Error::Identity(
            IdentityError::WrongPassphrase | IdentityError::TooMuchWork { .. } | IdentityError::Damaged,
        ) => "Identity",
        Error::NoIdentity => "NoIdentity",
        Error::NoGrant => "NoGrant",
        Error::FalseGrant(_) => "FalseGrant",
        Error::NotFounded => "NotFounded",
        Error::Gap {
            gap: Gap::Missing | Gap::Chain | Gap::Unseen | Gap::Altered | Gap::BodyLost(_) | Gap::Newer,
            ..
        } => "Gap",
        Error::Entry {
            fault:
                EntryFault::Missing | EntryFault::Unopenable | EntryFault::Altered | EntryFault::Misfit | EntryFault::Stray,
            ..
        } => "Entry",
        Error::RowChanged { .. } => "RowChanged",
        Error::HeadsGone => "HeadsGone",
        Error::OlderCopy { .. } => "OlderCopy",
        Error::Refused(Refusal::Role { .. } | Refusal::Impossible | Refusal::PurposeNeeded) => "Refused",
        Error::NoContact => "NoContact",
        Error::NoLine => "NoLine",
        Error::Choice(
            BadChoice::Nowhere { .. }
            | BadChoice::Unreadable { .. }
            | BadChoice::Several { .. }
            | BadChoice::SameAsItself { .. }
            | BadChoice::SameAsLater { .. }
            | BadChoice::SameAsLeftOut { .. }
            | BadChoice::NothingTellsApart { .. },
        ) => "Choice",
        Error::ColumnsUnanswered => "ColumnsUnanswered",
        Error::ChangedMeanwhile => "ChangedMeanwhile",
        Error::NotNoted(_) => "NotNoted",
        Error::Exchange(
            ReadError::TooLarge
            | ReadError::TooManyContacts
            | ReadError::TooManyColumns
            | ReadError::Empty
            | ReadError::NotText
            | ReadError::UnknownColumns(_)
            | ReadError::NoColumns
            | ReadError::NotAnExport
            | ReadError::OneContact
            | ReadError::Stopped
            | ReadError::Foreign(_),
        ) => "Exchange",
        Error::Invalid(
            Invalid::NoName | Invalid::NoNumber | Invalid::LineTwice | Invalid::TimeZone | Invalid::TooLarge,
        ) => "Invalid",
        Error::Clock => "Clock",
        Error::Cancelled => "Cancelled",
    }
}

#[test]
fn every_error_says_what_happened_and_what_to_do() {
    let mut text = String::new();
    for error in all() {
        let (name, kind, advice) = (variant(&error), error.kind(), error.advice());
        writeln!(text, "{name} ({kind:?})\n  {error}\n  {advice}\n").unwrap();
        assert!(advice.ends_with('.') && !error.to_string().ends_with('.'), "{error}");
    }
    for problem in problems() {
        let harm = if problem.is_harmless() { "harmless" } else { "harm" };
        writeln!(text, "Problem ({harm})\n  {problem}\n").unwrap();
    }
    assert!(text == SAID, "the texts have changed; if that is meant, this is the new error_texts.txt:\n{text}");
}
