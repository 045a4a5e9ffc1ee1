//! What a person may set on this device.

use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::Path;

/// The settings of this device, in `settings.json` of Hotline's folder. What is missing there is as by default.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Settings {
    /// After how many seconds without input the vault is locked.
    pub(crate) idle_seconds: u64,
    /// For how many seconds a number is shown.
    pub(crate) reveal_seconds: u32,
    /// For how many seconds a number stays on the clipboard.
    pub(crate) clipboard_seconds: u32,
    /// The language of the page; as the system's if none.
    pub(crate) language: Option<Language>,
    /// Light or dark; as the system has it if neither.
    pub(crate) theme: Option<Theme>,
}

/// A language that the page speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Language {
    En,
    Fr,
}

/// The colours of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Theme {
    Light,
    Dark,
}

impl Default for Settings {
    fn default() -> Self {
        Self { idle_seconds: 300, reveal_seconds: 20, clipboard_seconds: 30, language: None, theme: None }
    }
}

impl Settings {
    /// Reads the settings. A file that is not one counts as none: the defaults are the careful choice.
    pub(crate) fn read(folder: &Path) -> Self {
        let file = std::fs::read(folder.join("settings.json"));
        file.ok().and_then(|file| serde_json::from_slice(&file).ok()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_or_broken_is_as_by_default() {
        let folder = tempfile::TempDir::new().unwrap();
        assert_eq!(Settings::read(folder.path()), Settings::default());
        for (text, seconds) in [(r#"{"idleSeconds":7}"#, 7), (r#"{"idleSeconds":-7}"#, 300), ("", 300), ("[", 300)] {
            std::fs::write(folder.path().join("settings.json"), text).unwrap();
            assert_eq!(
                Settings::read(folder.path()),
                Settings { idle_seconds: seconds, ..Settings::default() },
                "{text}"
            );
        }
    }
}
