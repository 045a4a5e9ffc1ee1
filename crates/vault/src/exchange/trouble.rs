//! What could not be read in a file, in words.

/// What a [`Problem`](super::Problem) is. The messages hold nothing out of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// The contact has no name of any kind. It is left out.
    #[error("the contact has no name and is left out")]
    NoName,
    /// A vCard has no end. It is left out.
    #[error("the vCard that begins here has no END:VCARD and is left out")]
    NoEnd,
    /// A quotation mark of a CSV file is never closed, or closes too soon. Where its row ends is not known: all up to the next
    /// row that is one beyond doubt is left out.
    #[error("a quotation mark is never closed, or closes too soon: left out up to line {through} ({lines} in all)")]
    UnclosedQuote {
        /// The last line that is left out.
        through: usize,
        /// How many lines are left out, of those with anything in them.
        lines: usize,
    },
    /// Lines stand outside every vCard, or are not of the form that lines of a vCard have. They are left out.
    #[error("{}", stray(*.through, *.lines))]
    StrayLine {
        /// The last of them: they follow each other.
        through: usize,
        /// How many they are.
        lines: usize,
    },
    /// The contact is not of the form that Hotline writes. It is left out.
    #[error("the contact is not in the form that Hotline writes and is left out")]
    Malformed,
    /// The row has more cells than there are columns. Those beyond are left out.
    #[error("the row has more cells than there are headings; those beyond are left out")]
    TooManyCells,
    /// The contact has more than [`MOST_LINES`](super::MOST_LINES) numbers. Those beyond are left out.
    #[error("the contact has more than 500 numbers; those beyond are left out")]
    TooManyLines,
    /// A vCard describes a group of people. It is left out; its name becomes a tag of those members that are in the file.
    #[error("a group of people, not a person: left out, and its members in this file have its name as a tag")]
    Group,
    /// A vCard describes a group of people and has numbers. They are left out with it.
    #[error(
        "a group of people with numbers of its own: both are left out; if somebody answers there, add them as a contact by hand"
    )]
    GroupWithNumbers,
    /// A property is longer than 1 MB. What is beyond is left out.
    #[error("a field of the contact is longer than 1 MB; the rest of it is left out")]
    TooLong,
    /// Bytes of a property are no text in its charset. They are left out, and U+FFFD stands for each.
    #[error("some characters can't be read and are left out; \u{fffd} stands in their place")]
    BrokenText,
    /// A line is in another charset than most of the file. It is read in that.
    #[error("the line is in another charset than the rest of the file; look at its letters")]
    OddCharset,
    /// No heading of the columns is known: the first row of several cells is taken for the headings.
    #[error(
        "none of these headings is known by itself: the row is taken for the headings and left out; if it is a contact, add it by hand"
    )]
    UnknownHeadings,
    /// The headings of the table stand there again, as where files were joined. The row is left out.
    #[error("the headings of the table again: the row is left out")]
    SameHeadings,
    /// Other headings than those of the table begin another one. What follows is left out, up to the headings of the first.
    #[error(
        "another table begins here, with headings of its own: left out up to line {through} ({lines} in all); save these lines as a file and import that, too"
    )]
    OtherHeadings {
        /// The last line that is left out.
        through: usize,
        /// How many rows are left out, with that of the headings.
        lines: usize,
    },
    /// A row says something of the table and nothing else: a sum, a page, its end, when it was made. It is left out.
    #[error("the row says something of the table, such as a sum, a page or its end, and is left out")]
    Margin,
    /// A table has no headings: its first row is a contact.
    #[error("the columns have no headings: this row is read as a contact, none is left out")]
    NoHeadings,
    /// A row above the headings, in which something looks like a number. It is left out.
    #[error("something in this row looks like a number; it stands above the headings and is left out")]
    Title,
    /// A record of a directory changes or removes an entry. It is left out.
    #[error("the record changes or removes an entry of a directory, and is left out")]
    ChangeRecord,
    /// An entry of a directory is no person: a folder, a group. It is left out.
    #[error("the entry is a folder or a group, not a person, and is left out")]
    NoPerson,
    /// A line of an entry is no field. The line is left out.
    #[error("the line is no field of an entry and is left out")]
    NoField,
    /// The value of a field lies in another file, which is not read.
    #[error("the value of a field lies in another file and is left out")]
    Elsewhere,
    /// A field holds bytes that are no text: a picture, a document.
    #[error("a field holds bytes that are no text, and is left out")]
    Bytes,
    /// Files are attached to an entry. They are left out.
    #[error("files are attached to the entry; they are left out")]
    Attachment,
    /// Entries of a password manager lie in its recycle bin. They are left out; [`AboutFile::thrown_away`](super::AboutFile)
    /// names them.
    #[error("{}", deleted(*.entries))]
    Deleted {
        /// How many they are.
        entries: usize,
    },
    /// The XML is not well formed. What follows is left out.
    #[error("the XML is broken here: all that follows is left out")]
    BrokenXml,
}

impl Trouble {
    /// Whether a whole contact is left out because of it.
    #[must_use]
    pub fn leaves_out_contact(self) -> bool {
        matches!(self, Self::NoName | Self::NoEnd | Self::UnclosedQuote { .. } | Self::Malformed)
    }

    /// The last line that is left out and how many they are, where these are more than one.
    #[must_use]
    pub fn lines_left_out(self) -> Option<(usize, usize)> {
        match self {
            Self::StrayLine { lines: 1, .. } => None,
            Self::UnclosedQuote { through, lines }
            | Self::StrayLine { through, lines }
            | Self::OtherHeadings { through, lines } => Some((through, lines)),
            _ => None,
        }
    }
}

fn deleted(entries: usize) -> String {
    match entries {
        1 => "an entry lies in the recycle bin and is left out".to_owned(),
        _ => format!("{entries} entries lie in the recycle bin and are left out"),
    }
}

fn stray(through: usize, lines: usize) -> String {
    match lines {
        1 => "the line does not belong to a vCard and is left out".to_owned(),
        _ => format!("the lines up to line {through} ({lines} in all) do not belong to a vCard and are left out"),
    }
}
