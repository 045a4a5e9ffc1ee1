//! What is said of single contacts of a file on the command line, each by the line where it begins.

use crate::failure::{Failure, shortened};
use crate::pick;
use clap::Args;
use hotline_vault::{Deed, ImportChoices, RowChoice, Vault, Whom};
use std::collections::HashSet;
use std::num::NonZeroUsize;
use std::str::FromStr;

/// Choices for single contacts of the file.
#[derive(Debug, Args)]
pub(super) struct ChoiceArgs {
    /// The contact at this line of the file is this contact of the vault (its id, or its name), or with `line:N` the one at an
    /// earlier line; may be given for several
    #[arg(long, value_name = "LINE=CONTACT")]
    same: Vec<Same>,
    /// The contact at this line is a person of its own, whoever has the same name; may be given for several
    #[arg(long, value_name = "LINE")]
    two: Vec<NonZeroUsize>,
    /// Leave out the contact at this line; may be given for several
    #[arg(long, value_name = "LINE")]
    leave_out: Vec<NonZeroUsize>,
    /// Where a field holds several numbers that can each be read, make a line of each; otherwise such a field is kept as it is
    #[arg(long)]
    split: bool,
}

/// `LINE=CONTACT` or `LINE=line:N`.
#[derive(Debug, Clone)]
struct Same {
    line: NonZeroUsize,
    whom: String,
}

impl FromStr for Same {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (line, whom) = text.split_once('=').ok_or("it has the form LINE=CONTACT")?;
        let line = line.trim().parse::<NonZeroUsize>().map_err(
            |_| "before the = stands the line of the file where the contact begins: a whole number from 1 on",
        )?;
        match whom.trim() {
            "" => Err("behind the = stands who it is"),
            whom => Ok(Self { line, whom: whom.to_owned() }),
        }
    }
}

impl ChoiceArgs {
    /// The choices, with contacts of the vault looked up.
    pub(super) fn read(&self, vault: &Vault) -> Result<ImportChoices, Failure> {
        self.check_each_line_once()?;
        let mut choices = ImportChoices::splitting(self.split);
        for Same { line, whom } in &self.same {
            match whom.strip_prefix("line:").map(|earlier| (earlier, earlier.trim().parse())) {
                Some((_, Ok(earlier))) => choices.same_as_line(line.get(), earlier),
                Some((text, Err(_))) => {
                    return Err(Failure::usage(
                        format!("\u{201c}{}\u{201d} is no line of a file", shortened(text)),
                        "Behind `line:` stands the number of the line where the other contact begins.",
                    ));
                }
                None => {
                    choices.say(line.get(), RowChoice::Same(Whom::Contact(pick::contact(vault, whom, Deed::Change)?)));
                }
            }
        }
        self.two.iter().for_each(|line| choices.say(line.get(), RowChoice::Two));
        self.leave_out.iter().for_each(|line| choices.say(line.get(), RowChoice::LeaveOut));
        Ok(choices)
    }

    /// Of two things said of one contact, nobody knows which is meant.
    fn check_each_line_once(&self) -> Result<(), Failure> {
        let lines = self.same.iter().map(|same| &same.line).chain(&self.two).chain(&self.leave_out);
        let mut met = HashSet::new();
        match lines.copied().find(|line| !met.insert(*line)) {
            None => Ok(()),
            Some(line) => Err(Failure::usage(
                format!("the contact at line {line} is spoken of twice"),
                "Say of each line one thing: --same, --two or --leave-out.",
            )),
        }
    }
}
