//! A contact from flags.

use super::{Changes, LineChange, LineChanges};
use crate::ask;
use crate::failure::{Failure, shortened};
use crate::input::Stdin;
use crate::usage::said;
use crate::words::{Class, Kind};
use clap::Args;
use hotline_vault::Secret;

/// What stands in the place of a number that is to be asked for.
const ASKED_FOR: &str = "-";

/// The fields of a contact.
#[derive(Debug, Default, PartialEq, Eq, Args)]
pub(crate) struct FieldArgs {
    /// The name, in the Latin script
    #[arg(long, value_parser = said)]
    name: Option<String>,
    /// The name in the contact's own script
    #[arg(long, value_name = "NAME")]
    own_script: Option<String>,
    /// Another name that people search by; repeat it for more
    #[arg(long = "alias", value_name = "NAME")]
    aliases: Vec<String>,
    /// The office held, such as "President of Albania"
    #[arg(long)]
    office: Option<String>,
    /// The organisation, such as "Government of Albania"
    #[arg(long)]
    organisation: Option<String>,
    /// The unit of the organisation, such as "Cabinet Office"; repeat it for more, the larger first
    #[arg(long = "unit", value_name = "NAME")]
    units: Vec<String>,
    /// The town or city
    #[arg(long, value_name = "TOWN")]
    locality: Option<String>,
    /// The region: a state, a province, a canton
    #[arg(long)]
    region: Option<String>,
    /// The country: its name in English, or its two-letter code
    #[arg(long)]
    country: Option<String>,
    /// The IANA time zone, such as Europe/Tirane; without one, it is derived from the place or the numbers
    #[arg(long, value_name = "ZONE")]
    time_zone: Option<String>,
    /// A language spoken, as a BCP 47 tag such as sq; repeat it for more, the preferred one first
    #[arg(long = "language", value_name = "TAG")]
    languages: Vec<String>,
    /// How to address the contact, such as "Mr President"
    #[arg(long, value_name = "TEXT")]
    form_of_address: Option<String>,
    /// A tag to filter by, such as "G20"; repeat it for more
    #[arg(long = "tag", value_name = "TAG")]
    tags: Vec<String>,
    /// Notes, sealed as the numbers are
    #[arg(long, value_name = "TEXT")]
    notes: Option<String>,
    /// A further line; repeat it for more. For NUMBER, - asks for it (or reads a line of standard input)
    #[arg(long, num_args = 2, value_names = ["LABEL", "NUMBER"], value_parser = said)]
    line: Vec<String>,
    #[command(flatten)]
    about: LineArgs,
}

/// What is said of the lines that are given.
#[derive(Debug, Default, PartialEq, Eq, Args)]
struct LineArgs {
    /// What the line is
    #[arg(long, value_enum)]
    kind: Option<Kind>,
    /// How far the line may be trusted
    #[arg(long, value_enum)]
    class: Option<Class>,
    /// The line was just found to be right; say how, such as "called back through the switchboard"
    #[arg(long, value_name = "HOW", value_parser = said)]
    verified: Option<String>,
}

/// Changes to the lines that a contact has.
#[derive(Debug, Default, PartialEq, Eq, Args)]
pub(crate) struct SetLineArgs {
    /// Change this line (its label or id) by --label, --number, --kind, --class, --verified
    #[arg(long, value_name = "LINE", conflicts_with = "line", value_parser = said)]
    set_line: Option<String>,
    /// The label of the line from now on
    #[arg(long, requires = "set_line", value_parser = said)]
    label: Option<String>,
    /// The number of the line from now on; - asks for it (or reads a line of standard input)
    #[arg(long, requires = "set_line", value_parser = said)]
    number: Option<String>,
    /// Remove this line (its label or id); repeat it for more
    #[arg(long, value_name = "LINE", value_parser = said)]
    remove_line: Vec<String>,
}

impl FieldArgs {
    /// Whether nothing was said.
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether there is a name.
    pub(crate) fn has_name(&self) -> bool {
        self.name.is_some()
    }

    /// The numbers of new lines that stand on the command line itself.
    pub(crate) fn typed_numbers(&self) -> impl Iterator<Item = &str> {
        self.line.chunks_exact(2).map(|pair| pair[1].as_str()).filter(|number| *number != ASKED_FOR)
    }

    pub(super) fn read(&self, stdin: &Stdin) -> Result<Changes, Failure> {
        let lines = if self.line.is_empty() {
            self.about.must_be_unused()?;
            LineChanges::None
        } else {
            LineChanges::Some { set: None, remove: Vec::new(), add: self.new_lines(stdin)? }
        };
        self.with_lines(lines)
    }

    /// The same for an edit, where lines can also change and go.
    pub(crate) fn read_edit(&self, set: &SetLineArgs, stdin: &Stdin) -> Result<Changes, Failure> {
        let Some(target) = &set.set_line else {
            let mut changes = self.read(stdin)?;
            if !set.remove_line.is_empty() {
                let add = match changes.lines {
                    LineChanges::Some { add, .. } => add,
                    _ => Vec::new(),
                };
                changes.lines = LineChanges::Some { set: None, remove: set.remove_line.clone(), add };
            }
            return Ok(changes);
        };
        if set.label.is_none() && set.number.is_none() && self.about.is_empty() {
            return Err(Failure::usage(
                format!("--set-line \u{201c}{}\u{201d} says nothing of the line", shortened(target)),
                "Say what it is from now on with --label, --number, --kind, --class or --verified.",
            ));
        }
        let label = set.label.as_deref().unwrap_or(target);
        let number = set.number.as_deref().map(|text| number(text, label, stdin)).transpose()?;
        let change = LineChange { label: set.label.clone(), number, ..self.about.change() };
        let set_line = Some((target.clone(), change));
        self.with_lines(LineChanges::Some { set: set_line, remove: set.remove_line.clone(), add: Vec::new() })
    }

    fn with_lines(&self, lines: LineChanges) -> Result<Changes, Failure> {
        Ok(Changes {
            name: self.name.clone(),
            own_script: self.own_script.clone(),
            aliases: list("--alias", &self.aliases)?,
            office: self.office.clone(),
            organisation: self.organisation.clone(),
            units: list("--unit", &self.units)?,
            locality: self.locality.clone(),
            region: self.region.clone(),
            country: self.country.clone(),
            time_zone: self.time_zone.clone(),
            languages: list("--language", &self.languages)?,
            form_of_address: self.form_of_address.clone(),
            tags: list("--tag", &self.tags)?,
            notes: self.notes.as_deref().map(Secret::from),
            lines,
        })
    }

    fn new_lines(&self, stdin: &Stdin) -> Result<Vec<LineChange>, Failure> {
        let pairs: Vec<_> = self.line.chunks_exact(2).filter(|pair| pair[1] != ASKED_FOR).collect();
        if let Some((_, pair)) = pairs.iter().enumerate().find(|(at, pair)| pairs[..*at].contains(pair)) {
            return Err(Failure::usage(
                format!("--line \u{201c}{}\u{201d} is given twice with the same number", shortened(&pair[0])),
                "Give each line once.",
            ));
        }
        self.line
            .chunks_exact(2)
            .map(|pair| {
                let number = Some(number(&pair[1], &pair[0], stdin)?);
                Ok(LineChange { label: Some(pair[0].clone()), number, ..self.about.change() })
            })
            .collect()
    }
}

impl SetLineArgs {
    /// The number of the changed line, if it stands on the command line itself.
    pub(crate) fn typed_number(&self) -> Option<&str> {
        self.number.as_deref().filter(|number| *number != ASKED_FOR)
    }

    /// Whether nothing was said.
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl LineArgs {
    fn change(&self) -> LineChange {
        LineChange {
            kind: self.kind.map(Into::into),
            class: self.class.map(Into::into),
            verified: self.verified.clone(),
            ..LineChange::default()
        }
    }

    fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn must_be_unused(&self) -> Result<(), Failure> {
        if self.is_empty() {
            return Ok(());
        }
        Err(Failure::usage(
            "--kind, --class and --verified say something of a line, and no line is given",
            "Say which: --line LABEL NUMBER for a new one, or (with edit) --set-line LINE.",
        ))
    }
}

/// What was said with an option that may be repeated: an empty text alone clears the list.
fn list(option: &str, texts: &[String]) -> Result<Option<Vec<String>>, Failure> {
    if texts.len() > 1 && texts.iter().any(|text| text.trim().is_empty()) {
        return Err(Failure::usage(
            format!("{option} is given an empty text, which clears all there are, and another one as well"),
            format!("Give {option} what is to stand there from now on, or \"\" alone for nothing."),
        ));
    }
    Ok(Some(texts.to_vec()).filter(|texts| !texts.is_empty()))
}

/// A number that was typed on the command line, or is to be asked for.
fn number(text: &str, label: &str, stdin: &Stdin) -> Result<Secret<String>, Failure> {
    if text != ASKED_FOR {
        return Ok(Secret::from(text));
    }
    let number = if Stdin::is_terminal() {
        ask::hidden(&format!("Number of {label}: "), "Give it on standard input.")?
    } else {
        stdin.line("the number -")?
    };
    if number.expose().trim().is_empty() {
        return Err(Failure::usage("the number is empty", "Type the number, or hand it in on standard input."));
    }
    Ok(number)
}
