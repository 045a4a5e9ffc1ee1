//! The session: the vault while it is unlocked, and when it is locked again.
//!
//! It must never hand the vault out, hold a number, or stay unlocked without somebody at the keyboard.

use crate::clipboard::Clipboard;
use crate::failure::{Code, Failure};
use crate::settings::Settings;
use crate::shell::Shell;
use crate::view::LockReason;
use hotline_vault::{Device, Error, Vault};
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError, Weak};
use std::time::{Duration, Instant};

/// One run of the application.
pub struct Session {
    pub(crate) device: Device,
    pub(crate) settings: Settings,
    pub(crate) clipboard: Clipboard,
    /// The vault file that was named on the command line.
    pub(crate) named: Option<PathBuf>,
    shell: OnceLock<Arc<dyn Shell>>,
    vault: Mutex<Option<Vault>>,
    idle: Idle,
    locked_because: Mutex<Option<LockReason>>,
}

/// When somebody last did something, for whoever waits until nobody has.
#[derive(Default)]
struct Idle {
    /// None while nothing is unlocked.
    since: Mutex<Option<Instant>>,
    changed: Condvar,
}

impl Session {
    /// A session with nothing unlocked, of the device whose files are in `folder`.
    #[must_use]
    pub fn new(folder: PathBuf, named: Option<PathBuf>) -> Self {
        Self {
            settings: Settings::read(&folder),
            device: Device::at(folder),
            clipboard: Clipboard::default(),
            named,
            shell: OnceLock::new(),
            vault: Mutex::new(None),
            idle: Idle::default(),
            locked_because: Mutex::new(None),
        }
    }

    /// Gives the session its window. Later calls change nothing.
    pub fn attach(&self, shell: Arc<dyn Shell>) {
        drop(self.shell.set(shell));
    }

    pub(crate) fn shell(&self) -> Result<&dyn Shell, Failure> {
        self.shell.get().map(AsRef::as_ref).ok_or_else(|| Code::Busy.into())
    }

    /// Does something with the unlocked vault.
    ///
    /// # Errors
    /// [`Code::Locked`] if there is none; else what `act` fails with.
    pub(crate) fn with<T>(&self, act: impl FnOnce(&mut Vault) -> Result<T, Error>) -> Result<T, Failure> {
        let mut vault = hold(&self.vault);
        let vault = vault.as_mut().ok_or(Code::Locked)?;
        Ok(act(vault)?)
    }

    /// The same for what can't fail, if a vault is unlocked.
    pub(crate) fn look<T>(&self, look: impl FnOnce(&Vault) -> T) -> Option<T> {
        hold(&self.vault).as_ref().map(look)
    }

    /// Takes a vault that was just unlocked, in the place of another one.
    pub(crate) fn take(&self, vault: Vault) {
        *hold(&self.vault) = Some(vault);
        *hold(&self.locked_because) = None;
        self.touch();
    }

    /// Says that somebody did something.
    pub(crate) fn touch(&self) {
        *hold(&self.idle.since) = Some(Instant::now());
        self.idle.changed.notify_all();
    }

    /// Why the vault was locked last.
    pub(crate) fn locked_because(&self) -> Option<LockReason> {
        *hold(&self.locked_because)
    }

    /// Locks: the keys and the directory are dropped, the clipboard is cleared of ours, and the page goes with its
    /// process. Whether anything was unlocked.
    pub(crate) fn lock(&self, reason: LockReason) -> bool {
        let Some(vault) = hold(&self.vault).take() else { return false };
        *hold(&self.idle.since) = None;
        *hold(&self.locked_because) = Some(reason);
        self.clipboard.clear_ours();
        put_away(vault, reason != LockReason::Suspend);
        if let Some(shell) = self.shell.get() {
            shell.replace_page();
        }
        true
    }

    /// The end: as a lock, with no page to come.
    pub(crate) fn close(&self) {
        self.clipboard.clear_ours();
        if let Some(vault) = hold(&self.vault).take() {
            put_away(vault, true);
        }
    }
}

/// Drops the vault; with time at hand, the next unlocking is prepared first.
fn put_away(mut vault: Vault, with_time: bool) {
    if with_time {
        // A snapshot is a cache: without it, unlocking takes longer, and nothing else.
        drop(vault.settle());
    }
}

/// Locks the session whenever nobody has done anything for as long as the settings say.
pub(crate) fn lock_when_idle(session: &Arc<Session>) {
    let session = Arc::downgrade(session);
    std::thread::spawn(move || while wait_until_idle(&session).is_some() {});
}

/// Waits until it is time to lock, and locks; `None` when the session is over.
fn wait_until_idle(session: &Weak<Session>) -> Option<()> {
    /// How often it is looked whether the session is over.
    const LOOK: Duration = Duration::from_secs(1);

    let session = session.upgrade()?;
    let allowed = Duration::from_secs(session.settings.idle_seconds);
    let since = hold(&session.idle.since);
    let left = since.map(|since| allowed.saturating_sub(since.elapsed()));
    if left == Some(Duration::ZERO) {
        drop(since);
        session.lock(LockReason::Idle);
        return Some(());
    }
    drop(session.idle.changed.wait_timeout(since, left.unwrap_or(LOOK).min(LOOK)));
    Some(())
}

/// What is behind a lock stays usable after a panic elsewhere: every value in here is whole at any time.
fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
