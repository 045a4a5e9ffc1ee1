//! Numbers as people write them, with the right value of each: the kinds are those that users of other programs report,
//! and those of call centres' lists and business cards. The digits are set aside for fiction, of switchboards, or made up.

use super::*;
use std::path::PathBuf;

const OWN: &str = include_str!("samples.tsv");

#[test]
fn every_sample_is_read_rightly_or_kept_as_written() {
    assert_eq!(wrong(OWN), [""; 0]);
}

#[test]
#[allow(clippy::print_stdout, reason = "a test that checks nothing must say so")]
fn the_shared_samples_are_read_rightly_or_kept_as_written() {
    let beside = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared"));
    let file = std::env::var_os("HOTLINE_SHARED").map_or_else(beside, PathBuf::from).join("data/number-samples.tsv");
    let Ok(samples) = std::fs::read_to_string(&file) else {
        println!("not checked: {} is missing (HOTLINE_SHARED may say where it is)", file.display());
        return;
    };
    assert_eq!(wrong(&samples), [""; 0]);
}

/// What libphonenumber's own tests ask of it: region, text, what they expect, what is read here, and why that differs.
#[test]
fn the_cases_of_libphonenumber_are_read_as_it_does_or_for_a_reason_otherwise() {
    let cases = include_str!("libphonenumber.tsv").lines().filter(|line| !line.starts_with('#'));
    let mut wrong_ones = Vec::new();
    for case in cases {
        let [region, text, theirs, ours, why] = case.split('\t').collect::<Vec<_>>().try_into().expect("five cells");
        assert_eq!(theirs == ours, why.is_empty(), "{case}");
        wrong_ones.extend(wrong(&[region, text, ours].join("\t")));
    }
    assert_eq!(wrong_ones, [""; 0]);
}

/// What is not as its line says: country, text, and the right values.
fn wrong(samples: &str) -> Vec<String> {
    let lines = samples.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.filter_map(wrong_in).collect()
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
