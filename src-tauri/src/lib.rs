//! The desktop shell of Hotline: a window over `hotline-vault`.
//!
//! It holds no rule of its own about who may see what. What is its own is the [session](session): the unlocked vault, when
//! it is locked again, and the [window](window) that is torn down with it; the [clipboard]; and the [commands] of the
//! page, each of which is a line or two over the vault.

mod appearance;
mod channel;
mod clipboard;
mod commands;
mod complain;
mod confine;
mod demo;
mod dial;
mod draft;
mod environment;
mod failure;
mod generation;
mod options;
mod passphrase;
mod places;
mod screen_lock;
mod session;
mod settings;
mod shell;
mod view;
mod window;
mod words;
mod work;

pub use channel::{Channel, End, NotMet, Sealed};
pub use clipboard::SystemClipboard;
pub use commands::{page_commands, page_handler};
pub use dial::Dialling;
pub use generation::Asked;
pub use session::{Clock, Session};
pub use shell::Shell;
pub use view::LockReason;

use clap::Parser;
use complain::complain;
use hotline_machine::{own_folder, path_variable};
use options::Options;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tauri::{Manager, RunEvent, WindowEvent};

/// Runs the application until its window is closed.
#[must_use]
pub fn run() -> ExitCode {
    if !hotline_machine::harden() {
        complain(hotline_machine::NOT_HARDENED);
    }
    environment::tell_the_window();
    let options = Options::parse();
    let home = options.home.or_else(|| path_variable("HOTLINE_HOME"));
    let Some(folder) = home.or_else(own_folder) else {
        complain("this account has no home folder; say with --home where Hotline should keep its files");
        return ExitCode::FAILURE;
    };
    let session = Arc::new(Session::new(folder, options.vault.or_else(|| path_variable("HOTLINE_VAULT"))));
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| window::raise(app)))
        .plugin(tauri_plugin_window_state::Builder::new().with_state_flags(window::kept()).build())
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(page_handler(Arc::clone(&session)))
        .manage(Arc::clone(&session))
        .setup(move |app| {
            // What it is told it has by the time that the window is there.
            appearance::follow_the_desktop(app.handle().clone());
            let shell = Arc::new(window::AppShell::new(app.handle().clone()));
            session.attach(shell);
            // An error that is handed on here would be a panic.
            if let Err(error) = window::open(app.handle()) {
                complain_of_window(&error);
                app.handle().exit(1);
                return Ok(());
            }
            session::lock_when_idle(&session);
            screen_lock::lock_with_the_screen(&session);
            Ok(())
        })
        .build(tauri::generate_context!());
    match app {
        Ok(app) => run_to_its_end(app),
        Err(error) => {
            complain_of_window(&error);
            ExitCode::FAILURE
        }
    }
}

/// Runs it; it has failed if it asked to end with a code that says so, which its event loop does not hand on.
fn run_to_its_end(app: tauri::App) -> ExitCode {
    let failed = Arc::new(AtomicBool::new(false));
    let fails = Arc::clone(&failed);
    app.run_return(move |app, event| {
        if let RunEvent::ExitRequested { code: Some(1..), .. } = event {
            fails.store(true, Ordering::SeqCst);
        }
        on_event(app, event);
    });
    if failed.load(Ordering::SeqCst) { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn complain_of_window(error: &tauri::Error) {
    complain(&format!(
        "the window could not be opened: {error}. See that there is a display, and that your own folders can be written to"
    ));
}

fn on_event(app: &tauri::AppHandle, event: RunEvent) {
    match event {
        RunEvent::WindowEvent { event: WindowEvent::Destroyed, .. } => window::on_destroyed(app),
        RunEvent::ExitRequested { api, .. } if window::is_being_replaced(app) => api.prevent_exit(),
        RunEvent::Exit => app.state::<Arc<Session>>().close(),
        _ => {}
    }
}
