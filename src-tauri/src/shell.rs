//! What the session asks of the window and the system around it.

use crate::clipboard::SystemClipboard;
use crate::dial::Dialling;
use std::path::PathBuf;

/// The window, its dialogs, the system's clipboard and its telephone program. Behind a trait, so that the commands can be tried without
/// any of them.
pub trait Shell: Send + Sync {
    /// Tears the page down with its process and loads a new one.
    fn replace_page(&self);

    /// Asks the person for a vault file; `None` if they think better of it.
    fn ask_for_vault(&self) -> Option<PathBuf>;

    /// Asks the person where a new vault file should lie, which is named like this unless they say otherwise.
    fn ask_for_place(&self, file_name: &str) -> Option<PathBuf>;

    /// Asks the person where a table should be written to, in a file that is named like this unless they say otherwise.
    fn ask_for_table(&self, file_name: &str) -> Option<PathBuf>;

    /// Asks the person for a file of contacts.
    fn ask_for_contacts(&self) -> Option<PathBuf>;

    /// Hands a `tel:` URI to the system's telephone program, and waits as `dialling` does. Whether anybody took it.
    fn dial(&self, uri: &str, dialling: &Dialling) -> bool;

    /// The system's clipboard, if it has one.
    fn clipboard(&self) -> Option<Box<dyn SystemClipboard>>;
}
