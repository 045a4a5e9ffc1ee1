//! The table that is printed: what, the target, what was measured, and whether it holds.

#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use std::process::ExitCode;

pub(crate) struct Table {
    notes: Vec<String>,
    rows: Vec<Row>,
}

struct Row {
    what: String,
    target: String,
    measured: String,
    holds: bool,
}

impl Table {
    pub(crate) fn new() -> Self {
        Self { notes: Vec::new(), rows: Vec::new() }
    }

    pub(crate) fn note(&mut self, note: &str) {
        println!("{note}");
        self.notes.push(note.to_owned());
    }

    /// Adds a row whose figure must be below `target`; `unit` is put behind both.
    pub(crate) fn row(&mut self, what: &str, measured: f64, target: f64, unit: Unit, more: &str) {
        let row = Row {
            what: what.to_owned(),
            target: format!("< {}", unit.show(target)),
            measured: format!("{} {more}", unit.show(measured)),
            holds: measured < target,
        };
        println!("{}: {} (target {})", row.what, row.measured.trim(), row.target);
        self.rows.push(row);
    }

    /// Adds a row for a share that must be at least `target`.
    pub(crate) fn at_least(&mut self, what: &str, measured: f64, target: f64, more: &str) {
        let (measured, target, holds) = (format!("{measured:.3}{more}"), format!("≥ {target:.2}"), measured >= target);
        println!("{what}: {measured} (target {target})");
        self.rows.push(Row { what: what.to_owned(), target, measured, holds });
    }

    pub(crate) fn print(&self) -> ExitCode {
        let width = self.rows.iter().map(|row| row.what.chars().count()).max().unwrap_or(0);
        println!("\n{:width$}  {:>9}  {:5}  measured", "what", "target", "");
        for Row { what, target, measured, holds } in &self.rows {
            println!("{what:width$}  {target:>9}  {:5}  {measured}", if *holds { "holds" } else { "MISSED" });
        }
        println!();
        self.notes.iter().for_each(|note| println!("{note}"));
        let model = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
        let model = model
            .lines()
            .find_map(|line| line.strip_prefix("model name"))
            .map_or("", |rest| rest.trim_start_matches([' ', '\t', ':']));
        let cores = std::thread::available_parallelism().map_or(0, usize::from);
        println!("{cores} cores, {model}, {}", jiff::Zoned::now().date());
        if self.rows.iter().all(|row| row.holds) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

#[derive(Clone, Copy)]
pub(crate) enum Unit {
    Seconds,
    Times,
    Mebibytes,
}

impl Unit {
    fn show(self, value: f64) -> String {
        match self {
            Self::Seconds if value < 0.1 => format!("{:.2} ms", value * 1e3),
            Self::Seconds if value < 1.0 => format!("{:.0} ms", value * 1e3),
            Self::Seconds => format!("{value:.2} s"),
            Self::Times => format!("{value:.2} ×"),
            Self::Mebibytes => format!("{value:.0} MB"),
        }
    }
}
