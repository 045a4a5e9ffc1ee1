//! A process with all its children, which end with it.

use rustix::process::Pid;
use std::fs;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};

pub(crate) struct Family(pub(crate) Child);

impl Family {
    pub(crate) fn start(command: &mut Command) -> Self {
        Self(command.process_group(0).spawn().unwrap_or_else(|error| panic!("{command:?} does not start: {error}")))
    }

    /// The processes of the family, as `/proc/N`, but for those that only look on: drivers and tracers.
    pub(crate) fn processes(&self) -> Vec<PathBuf> {
        let group = self.0.id().to_string();
        let all = fs::read_dir("/proc").unwrap().filter_map(|entry| Some(entry.ok()?.path()));
        all.filter(|process| is_of(process, &group).unwrap_or(false)).collect()
    }

    /// Kills the process that the page is in.
    pub(crate) fn kill_page(&self) {
        let is_page = |process: &PathBuf| name(process).is_some_and(|name| name.starts_with("WebKitWebProces"));
        let page = self.processes().into_iter().find(is_page).expect("there is a page");
        let id = page.file_name().and_then(|id| id.to_str()).and_then(|id| id.parse().ok()).and_then(Pid::from_raw);
        rustix::process::kill_process(id.unwrap(), rustix::process::Signal::KILL).unwrap();
    }
}

/// What a process is called, as far as the system has room for it.
fn name(process: &Path) -> Option<String> {
    fs::read_to_string(process.join("comm")).ok()
}

fn is_of(process: &Path, group: &str) -> Option<bool> {
    let stat = fs::read_to_string(process.join("stat")).ok()?;
    // Behind the name: state, parent, group. What has ended and was not yet fetched is gone.
    let (_, fields) = stat.rsplit_once(')')?;
    let mut fields = fields.split_whitespace();
    let name = name(process)?;
    let looks_on = ["WebKitWebDriver", "strace"].iter().any(|other| name.starts_with(other));
    Some(fields.next() != Some("Z") && fields.nth(1) == Some(group) && !looks_on)
}

impl Drop for Family {
    fn drop(&mut self) {
        let group = Pid::from_child(&self.0);
        rustix::process::kill_process_group(group, rustix::process::Signal::KILL).ok();
        self.0.wait().ok();
    }
}
