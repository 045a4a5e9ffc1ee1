//! The one window, and how its page is torn down when the vault is locked.

use crate::appearance;
use crate::clipboard::SystemClipboard;
use crate::complain::complain;
use crate::confine::{confine, confined};
use crate::dial::Dialling;
use crate::session::Session;
use crate::shell::Shell;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_window_state::{AppHandleExt, StateFlags};

const MAIN: &str = "main";

/// What of the window is kept for the next one. Not whether it is seen: the next one is.
pub(crate) fn kept() -> StateFlags {
    StateFlags::all() - StateFlags::VISIBLE
}

/// Whether the window is gone only to come back with a new page.
#[derive(Default)]
struct Replacing(AtomicBool);

/// The window and the system, as the session sees them.
pub(crate) struct AppShell {
    app: AppHandle,
}

impl AppShell {
    pub(crate) fn new(app: AppHandle) -> Self {
        app.manage(Replacing::default());
        Self { app }
    }
}

impl Shell for AppShell {
    fn replace_page(&self) {
        let app = self.app.clone();
        // Windows are made and unmade by the main thread alone. When it has gone, so has the page.
        drop(self.app.run_on_main_thread(move || {
            if let Some(window) = app.get_webview_window(MAIN) {
                // What comes in its place has its place and size; where they can't be noted, it has those of a first start.
                drop(app.save_window_state(kept()));
                app.state::<Replacing>().0.store(true, Ordering::SeqCst);
                if window.destroy().is_err() {
                    app.exit(1);
                }
            }
        }));
    }

    fn ask_for_vault(&self) -> Option<PathBuf> {
        let chosen = self.app.dialog().file().add_filter("Hotline", &["hotline"]).blocking_pick_file()?;
        chosen.into_path().ok()
    }

    fn ask_for_place(&self, file_name: &str) -> Option<PathBuf> {
        let dialog = self.app.dialog().file().add_filter("Hotline", &["hotline"]).set_file_name(file_name);
        dialog.blocking_save_file()?.into_path().ok()
    }

    fn ask_for_table(&self, file_name: &str) -> Option<PathBuf> {
        let dialog = self.app.dialog().file().add_filter("CSV", &["csv"]).set_file_name(file_name);
        dialog.blocking_save_file()?.into_path().ok()
    }

    fn ask_for_contacts(&self) -> Option<PathBuf> {
        let dialog = self.app.dialog().file().add_filter("vCard, CSV, JSON", &["vcf", "vcard", "csv", "json"]);
        dialog.blocking_pick_file()?.into_path().ok()
    }

    fn dial(&self, uri: &str, dialling: &Dialling) -> bool {
        dialling.dial(uri)
    }

    fn clipboard(&self) -> Option<Box<dyn SystemClipboard>> {
        Some(Box::new(arboard::Clipboard::new().ok()?))
    }
}

/// Opens the window with a new page. It is not seen before the page has its place in it: else what changes the size of a
/// page that is being loaded may make WebKitGTK wait for half a second, the program for the page and the page for the program.
pub(crate) fn open(app: &AppHandle) -> tauri::Result<()> {
    let window = confined(WebviewWindowBuilder::new(app, MAIN, WebviewUrl::default()))
        .title("Hotline")
        .inner_size(1180.0, 760.0)
        .min_inner_size(720.0, 480.0)
        .visible(false)
        .build()?;
    confine(&window)?;
    appearance::lay_paper(&window)?;
    watch_page(&window)?;
    window.show()
}

/// A page whose process ends by itself, which leaves an empty window, is locked and replaced.
#[cfg(target_os = "linux")]
fn watch_page(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{WebProcessTerminationReason, WebViewExt};

    let app = window.app_handle().clone();
    window.with_webview(move |webview| {
        webview.inner().connect_web_process_terminated(move |_, reason| {
            if reason != WebProcessTerminationReason::TerminatedByApi {
                let app = app.clone();
                // A lock may have to wait for work, and this thread is the window's.
                tauri::async_runtime::spawn_blocking(move || on_page_broken_off(&app));
            }
        });
    })
}

#[cfg(not(target_os = "linux"))]
fn watch_page(_window: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

#[cfg(target_os = "linux")]
fn on_page_broken_off(app: &AppHandle) {
    if !app.state::<Arc<Session>>().page_broke_off() {
        complain(
            "the page in the window broke off before it began. See that WebKitGTK and the drivers of the display are whole",
        );
        app.exit(1);
    }
}

/// The window is gone: a new one comes if it was being replaced.
pub(crate) fn on_destroyed(app: &AppHandle) {
    // A program that can't show its page any more has nothing left to do.
    if app.state::<Replacing>().0.swap(false, Ordering::SeqCst) && open(app).is_err() {
        app.exit(1);
    }
}

pub(crate) fn is_being_replaced(app: &AppHandle) -> bool {
    app.state::<Replacing>().0.load(Ordering::SeqCst)
}

/// Brings the window to the front, when somebody starts the program a second time.
pub(crate) fn raise(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        drop(window.unminimize());
        drop(window.set_focus());
    }
}
