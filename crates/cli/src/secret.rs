//! Secrets in the form in which they are printed, in buffers that are wiped.

use crate::failure::Failure;
use crate::output::{escape_unfit, is_unfit};
use hotline_vault::Secret;
use serde::Serialize;

/// JSON in buffers with room for its longest form: `text` bytes of secret text, each of which may take six, and the rest.
pub(crate) fn to_json(value: &impl Serialize, text: usize) -> Result<Secret<String>, Failure> {
    let no_form = || Failure::failed("what was opened has no form in JSON", "Reveal it without --json.");
    let room = text * 6 + 256;
    let (mut json, mut fit) = (Secret::new(Vec::with_capacity(room)), Secret::new(String::with_capacity(room)));
    serde_json::to_writer(json.expose_mut(), value).map_err(|_| no_form())?;
    escape_unfit(std::str::from_utf8(json.expose()).map_err(|_| no_form())?, fit.expose_mut());
    Ok(fit)
}

/// A text without characters that would steer a terminal: anyone may have written what stands in a vault.
pub(crate) fn printable(text: &str) -> Secret<String> {
    let mut fit = Secret::new(String::with_capacity(text.len() * 3));
    fit.expose_mut().extend(text.chars().map(|char| if is_unfit(char) { char::REPLACEMENT_CHARACTER } else { char }));
    fit
}
