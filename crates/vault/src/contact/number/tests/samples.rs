//! Numbers as people write them, with the right value of each: the kinds are those that users of other programs report,
//! and those of call centres' lists and business cards. The digits are set aside for fiction, of switchboards, or made up.

use super::*;

const OWN: &str = include_str!("samples.tsv");

/// The samples that every part of the project is measured on.
const SHARED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/number-samples.tsv");

#[test]
fn every_sample_is_read_rightly_or_kept_as_written() {
    assert_eq!(wrong(OWN), [""; 0]);
}

#[test]
fn the_shared_samples_are_read_rightly_or_kept_as_written() {
    match std::fs::read_to_string(SHARED) {
        Ok(samples) => assert_eq!(wrong(&samples), [""; 0]),
        Err(_) => eprintln!("{SHARED} is missing: only the samples of this repository were tried"),
    }
}

/// What is not as its line says: country, text, and the right values.
fn wrong(samples: &str) -> Vec<String> {
    let lines = samples.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.filter_map(|line| wrong_in(line)).collect()
}

fn wrong_in(line: &str) -> Option<String> {
    let [country, text, right] = line.split('\t').collect::<Vec<_>>().try_into().expect("three cells");
    let text = unescaped(text);
    let Reading { number, doubt, .. } = Number::read(&text, LineKind::Other, Country::parse(country));
    let is_right = match doubt {
        None => right.split('|').any(|right| right == number.expose()),
        Some(_) => {
            right.split('|').any(|right| right == "DOUBT") && number.expose() == wrapping::without_scheme(text.trim())
        }
    };
    (!is_right).then(|| format!("{line}: {} {doubt:?}", number.expose()))
}

/// Resolves `\n`, `\t` and `\u{202f}`.
fn unescaped(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').expect("a closing brace");
        plain.push(u32::from_str_radix(code, 16).ok().and_then(char::from_u32).expect("a code point"));
        plain.push_str(rest);
    }
    plain.replace("\\n", "\n").replace("\\t", "\t")
}
