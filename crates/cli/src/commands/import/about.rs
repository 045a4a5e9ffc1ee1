//! What a file turned out to be, and what somebody said of it, in words and as JSON.

use super::SaidCharset;
use hotline_vault::{AboutFile, FileForm, SaidBefore, UnusedColumn};
use serde::Serialize;

/// What somebody said of the file.
pub(super) struct Said<'a> {
    /// Of its columns, when there was one like it.
    pub(super) before: Option<&'a SaidBefore>,
    /// Of its charset.
    pub(super) charset: Option<&'a SaidCharset>,
}

/// What a file is, in JSON.
#[derive(Serialize)]
pub(super) struct AsJson<'a> {
    form: &'static str,
    charset: &'static str,
    /// As somebody named it.
    #[serde(skip_serializing_if = "Option::is_none")]
    charset_said: Option<&'a str>,
    /// A name that another charset would spell otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    example: Option<&'a str>,
    unused: Vec<Column<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    columns_said_before: Vec<ColumnSaid>,
    /// The names of the first entries in a recycle bin.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    thrown_away: &'a [String],
}

/// What somebody said before of a column, where its heading says something else.
#[derive(Serialize)]
struct ColumnSaid {
    column: usize,
    heading: String,
    holds: String,
}

/// A column of which nothing was used, or numbers only.
#[derive(Serialize)]
struct Column<'a> {
    column: usize,
    heading: &'a str,
    looks_like_numbers: bool,
    /// How many were taken.
    numbers: usize,
}

/// What a file is, for JSON.
pub(super) fn as_json<'a>(about: &'a AboutFile, said: &Said<'a>) -> AsJson<'a> {
    let unused = about.unused.iter().map(|column| Column {
        column: column.at + 1,
        heading: &column.heading,
        looks_like_numbers: column.looks_like_numbers,
        numbers: column.numbers,
    });
    AsJson {
        form: form(about.form),
        charset: about.charset.name(),
        charset_said: said.charset.map(|said| said.name.as_str()),
        example: about.example.as_deref(),
        unused: unused.collect(),
        columns_said_before: said.before.map(said_before).unwrap_or_default(),
        thrown_away: &about.thrown_away,
    }
}

/// The word for what a file is.
fn form(form: FileForm) -> &'static str {
    match form {
        FileForm::Vcard => "vcard",
        FileForm::Json => "json",
        FileForm::Csv => "csv",
        FileForm::Ldif => "ldif",
        FileForm::KeePass => "keepass",
    }
}

/// What the file is, where that is not plain.
pub(super) fn in_words(about: &AboutFile, said: &Said<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    let before = said.before.map(said_before).unwrap_or_default();
    if !before.is_empty() {
        let columns: Vec<_> = before.iter().map(|column| format!("{}={}", column.heading, column.holds)).collect();
        lines.push(format!(
            "columns as you said on this device before: {} (--forget-columns goes by the headings alone)",
            columns.join(", ")
        ));
    }
    lines.extend(charset(about, said.charset));
    let known = about.unused.iter().filter(|column| !column.looks_like_numbers);
    let (used, ignored): (Vec<_>, Vec<_>) = known.partition(|column| column.numbers > 0);
    if !ignored.is_empty() {
        let headings: Vec<_> = ignored.iter().map(|column| column.heading.as_str()).collect();
        lines.push(format!("not used: the columns {}", headings.join(", ")));
    }
    if !used.is_empty() {
        let numbers = |column: &&UnusedColumn| {
            let entries =
                if column.numbers == 1 { "1 entry".to_owned() } else { format!("{} entries", column.numbers) };
            format!("{} (numbers of {entries})", column.heading)
        };
        let columns: Vec<_> = used.iter().map(numbers).collect();
        lines.push(format!("used in part: the columns {}; what else they hold is left out", columns.join(", ")));
    }
    lines.extend(thrown_away(about));
    lines
}

/// In which charset the file was read, if somebody said it or it is a guess.
fn charset(about: &AboutFile, said: Option<&SaidCharset>) -> Option<String> {
    let charset = about.charset.name();
    let example = about.example.as_ref().map(|example| format!("a name or another text in it is {example}"));
    let Some(SaidCharset { name, charset: chosen }) = said else {
        return example
            .map(|example| format!("read as {charset}, which is a guess: {example}; --charset says otherwise"));
    };
    let mut line = if *chosen != about.charset {
        format!("read as {charset}: nothing in it had to be read as {name}")
    } else if name.eq_ignore_ascii_case(charset) {
        format!("read as {charset}, as you said")
    } else {
        format!("read as {name}, as you said; that is read as {charset}, as the Encoding Standard of the WHATWG has it")
    };
    if let Some(example) = example {
        line.push_str(": ");
        line.push_str(&example);
    }
    Some(line)
}

/// The names of entries that lie in a recycle bin.
fn thrown_away(about: &AboutFile) -> Option<String> {
    let name = |name: &String| if name.is_empty() { "(without a title)".to_owned() } else { name.clone() };
    let names: Vec<_> = about.thrown_away.iter().map(name).collect();
    (!names.is_empty()).then(|| format!("left out, from the recycle bin: {}", names.join(", ")))
}

/// What somebody said before of columns, where their headings say something else.
fn said_before(before: &SaidBefore) -> Vec<ColumnSaid> {
    let words = before.mapping.in_words();
    let said = |at: &usize| {
        let (heading, _) = before.mapping.columns().get(*at)?;
        Some(ColumnSaid { column: at + 1, heading: heading.clone(), holds: words.get(*at)?.clone() })
    };
    before.otherwise.iter().filter_map(said).collect()
}
