//! What a person may set on this device.

use hotline_vault::{Device, DeviceError};
use serde::{Deserialize, Serialize};
use specta::Type;

/// The settings of this device, in `settings.json` of Hotline's folder. What is missing there is as by default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Settings {
    /// After how many seconds without input the vault is locked.
    pub(crate) idle_seconds: u32,
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
    /// No vault stays open for longer than this, whatever a file says.
    const LONGEST_IDLE: u32 = 60 * 60;
    /// No number is shown, or left on the clipboard, for longer.
    const LONGEST_SHOWN: u32 = 5 * 60;

    /// Reads the settings. A file that is not one counts as none: the defaults are the careful choice.
    pub(crate) fn read(device: &Device) -> Self {
        let file = device.settings().ok().flatten();
        file.and_then(|file| Self::default().with(&file)).unwrap_or_default().careful()
    }

    /// These settings with what a file says in their place; `None` if it is not a file of settings.
    fn with(&self, file: &[u8]) -> Option<Self> {
        let mut settings = serde_json::to_value(self).ok()?;
        let said: serde_json::Map<_, _> = serde_json::from_slice(file).ok()?;
        settings.as_object_mut()?.extend(said);
        serde_json::from_value(settings).ok()
    }

    /// Keeps these settings on the device.
    pub(crate) fn keep(&self, device: &Device) -> Result<(), DeviceError> {
        let bytes = serde_json::to_vec_pretty(self).map_err(std::io::Error::other)?;
        device.keep_settings(&bytes)
    }

    /// The same with every time within what is sensible.
    pub(crate) fn careful(self) -> Self {
        Self {
            idle_seconds: self.idle_seconds.clamp(1, Self::LONGEST_IDLE),
            reveal_seconds: self.reveal_seconds.clamp(1, Self::LONGEST_SHOWN),
            clipboard_seconds: self.clipboard_seconds.clamp(1, Self::LONGEST_SHOWN),
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_or_broken_is_as_by_default() {
        let folder = tempfile::TempDir::new().unwrap();
        let device = Device::at(folder.path().to_owned());
        assert_eq!(Settings::read(&device), Settings::default());
        for (text, seconds) in [
            (r#"{"idleSeconds":7}"#, 7),
            (r#"{"idleSeconds":-7}"#, 300),
            ("", 300),
            ("[", 300),
            ("{}", 300),
            (r#"{"idle":7}"#, 300),
        ] {
            device.keep_settings(text.as_bytes()).unwrap();
            assert_eq!(Settings::read(&device), Settings { idle_seconds: seconds, ..Settings::default() }, "{text}");
        }
    }

    #[test]
    fn what_was_kept_is_read_and_never_beyond_what_is_careful() {
        let folder = tempfile::TempDir::new().unwrap();
        let device = Device::at(folder.path().join("not there yet"));
        let settings = Settings { reveal_seconds: 40, language: Some(Language::Fr), ..Settings::default() };
        settings.keep(&device).unwrap();
        assert_eq!(Settings::read(&device), settings);
        Settings { idle_seconds: u32::MAX, reveal_seconds: 0, ..settings }.keep(&device).unwrap();
        let read = Settings::read(&device);
        assert_eq!((read.idle_seconds, read.reveal_seconds), (3600, 1));
    }
}
