//! Help, and command lines that make no sense, in the form of every other failure.

use crate::cli::Cli;
use crate::failure::{Failure, shortened};
use crate::output::stderr_line;
use clap::CommandFactory;
use clap::error::ErrorKind;
use std::error::Error;
use std::num::{IntErrorKind, ParseIntError};
use std::process::ExitCode;

/// A text in which something is said, as an argument.
pub(crate) fn said(text: &str) -> Result<String, &'static str> {
    if text.trim().is_empty() { Err("it must not be empty") } else { Ok(text.to_owned()) }
}

/// Says what clap has to say.
pub(crate) fn report(error: &clap::Error) -> ExitCode {
    let json = std::env::args_os().any(|argument| argument == "--json");
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // A reader that hangs up has seen enough.
            let _ = error.print();
            ExitCode::SUCCESS
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
            ExitCode::from(2)
        }
        ErrorKind::MissingSubcommand if !json => {
            stderr_line(&Cli::command().render_help().to_string());
            ExitCode::from(2)
        }
        _ => failure(error).report(json),
    }
}

fn failure(error: &clap::Error) -> Failure {
    let text = error.to_string();
    let mut paragraphs = text.split("\n\n").map(one_line);
    let message = paragraphs.next().unwrap_or_default();
    let message = in_plain_words(message.strip_prefix("error: ").unwrap_or(&message), error);
    // That anything can be passed as a value is true and helps nobody.
    let tip = paragraphs
        .find_map(|text| Some(sentence(text.strip_prefix("tip: ").filter(|tip| !tip.starts_with("to pass"))?)));
    let advice = tip.unwrap_or_else(|| format!("See `{} --help`.", command_typed()));
    Failure::usage(message, without_numbers(&advice))
}

/// A message without the number that was typed, in which what a parser of Rust or clap says of it is said for people.
fn in_plain_words(message: &str, error: &clap::Error) -> String {
    if error.kind() == ErrorKind::InvalidUtf8 {
        return "a word of the command line is not UTF-8 text".to_owned();
    }
    let plain = error.source().and_then(|source| {
        let said = one_line(&source.to_string());
        let typed = without_numbers(message.strip_suffix(&said)?);
        Some(typed + &plainly(source, said))
    });
    plain.unwrap_or_else(|| without_numbers(message))
}

/// What is wrong with a value. Our own parsers say it plainly, and repeat nothing of what was typed.
fn plainly(source: &(dyn Error + 'static), said: String) -> String {
    match source.downcast_ref::<ParseIntError>().map(ParseIntError::kind) {
        Some(IntErrorKind::Zero) => "it takes a whole number from 1 on".to_owned(),
        Some(IntErrorKind::PosOverflow) => "it takes a smaller number".to_owned(),
        Some(_) => "it takes a whole number".to_owned(),
        None => match said.split_once(" is not in ").and_then(|(_, range)| range.split_once("..=")) {
            Some((from, to)) => format!("it takes a whole number from {from} to {to}"),
            None => said,
        },
    }
}

/// The command as far as it made sense.
fn command_typed() -> String {
    let hotline = Cli::command();
    let known = std::env::args().skip(1).find_map(|word| Some(hotline.find_subcommand(word)?.get_name().to_owned()));
    known.map_or_else(|| "hotline".to_owned(), |command| format!("hotline {command}"))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(char::to_uppercase).into_iter().flatten();
    format!("{}.", first.chain(chars).collect::<String>().trim_end_matches('.'))
}

/// clap repeats what was typed. A number in the wrong place must not go on into the log of whatever ran the command.
fn without_numbers(text: &str) -> String {
    text.split('\'').map(shortened).collect::<Vec<_>>().join("'")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_number_is_not_repeated() {
        assert_eq!(without_numbers("unexpected argument '+355672123456' found"), "unexpected argument '…' found");
        assert_eq!(without_numbers("invalid value '٠٦٧٢١٢٣٤٥٦' for '<SHELL>'"), "invalid value '…' for '<SHELL>'");
        assert_eq!(without_numbers("invalid value '23' for '--limit <N>'"), "invalid value '23' for '--limit <N>'");
    }
}
