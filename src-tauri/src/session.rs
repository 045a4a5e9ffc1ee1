//! The session: the vault while it is unlocked, and when it is locked again.
//!
//! It must never hand the vault out, hold a number, or stay unlocked without somebody at the keyboard.

use crate::channel::{Channel, Sealed};
use crate::clipboard::Clipboard;
use crate::demo::Demo;
use crate::dial::Dialling;
use crate::draft::Draft;
use crate::failure::{Code, Failure};
use crate::generation::{Asked, Generations, UnderWay};
use crate::places::Places;
use crate::screen_lock::Tellers;
use crate::settings::Settings;
use crate::shell::Shell;
use crate::view::{LockReason, VaultInfo};
use crate::work::{Work, WorkKind};
use hotline_vault::{Device, Error, ImportPlan, OnProgress, Secret, Vault};
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError, Weak};
use std::time::Duration;

/// A clock that goes on while the computer sleeps, and that nobody sets.
pub type Clock = fn() -> Duration;

/// One run of the application.
pub struct Session {
    /// The folder with the files of the device.
    pub(crate) folder: PathBuf,
    pub(crate) device: Device,
    clipboard: Clipboard,
    /// The way by which secrets cross to the page that is there now.
    pub(crate) channel: Channel,
    /// What is being written in a form, so that a lock does not lose it.
    pub(crate) draft: Draft,
    /// What was planned, and is to be carried out. It goes with the lock.
    pub(crate) import: Mutex<Option<ImportPlan>>,
    /// Where files lie that the page may name.
    pub(crate) places: Places,
    /// Held while a key is derived from a passphrase, which takes 256 MiB: a second derivation does not begin.
    pub(crate) deriving: Mutex<()>,
    /// The vault file that was named on the command line.
    pub(crate) named: Option<PathBuf>,
    /// What is there to tell of sleep, or of a locked screen.
    pub(crate) tellers: Tellers,
    shell: OnceLock<Arc<dyn Shell>>,
    clock: Clock,
    settings: Mutex<Settings>,
    vault: Mutex<Option<Open>>,
    /// The long work under way, which has the vault to itself.
    work: Mutex<Option<Arc<Work>>>,
    /// What a lock ends, and whatever was asked for before it.
    generations: Generations,
    /// Held while a demo is being made: its files are not left behind when the program ends.
    demo_in_the_making: Mutex<()>,
    idle: Idle,
    locked_because: Mutex<Option<LockReason>>,
}

/// A vault while it is unlocked.
struct Open {
    /// In a place of its own: what is moved leaves its bytes behind.
    vault: Box<Vault>,
    /// Its files, if it is a demo: they go, and not before the vault.
    demo: Option<Demo>,
}

/// When somebody last did something, for whoever waits until nobody has.
#[derive(Default)]
struct Idle {
    /// By the clock of the session. None while nothing is unlocked.
    since: Mutex<Option<Duration>>,
    changed: Condvar,
}

impl Session {
    /// A session with nothing unlocked, of the device whose files are in `folder`.
    #[must_use]
    pub fn new(folder: PathBuf, named: Option<PathBuf>) -> Self {
        Self::with_clock(folder, named, hotline_machine::since_start)
    }

    /// The same, with a clock of its own.
    #[must_use]
    pub fn with_clock(folder: PathBuf, named: Option<PathBuf>, clock: Clock) -> Self {
        let device = Device::at(folder.clone());
        Self {
            settings: Mutex::new(Settings::read(&device)),
            folder,
            device,
            clipboard: Clipboard::default(),
            channel: Channel::default(),
            draft: Draft::default(),
            import: Mutex::new(None),
            places: Places::default(),
            deriving: Mutex::new(()),
            named,
            tellers: Tellers::default(),
            shell: OnceLock::new(),
            clock,
            vault: Mutex::new(None),
            work: Mutex::new(None),
            generations: Generations::default(),
            demo_in_the_making: Mutex::new(()),
            idle: Idle::default(),
            locked_because: Mutex::new(None),
        }
    }

    /// Gives the session its window; later calls give it no other. Whatever there is of a demo is of a run that was killed, and
    /// goes: a program that has come to its window is the only one.
    pub fn attach(&self, shell: Arc<dyn Shell>) {
        Demo::sweep(&self.folder);
        drop(self.shell.set(shell));
    }

    pub(crate) fn shell(&self) -> Result<&dyn Shell, Failure> {
        self.shell.get().map(AsRef::as_ref).ok_or_else(|| Code::Busy.into())
    }

    pub(crate) fn settings(&self) -> Settings {
        hold(&self.settings).clone()
    }

    /// Keeps settings on this device. They hold from now on.
    ///
    /// # Errors
    /// [`Code::DeviceIo`] if they can't be written; the ones before hold on then.
    pub(crate) fn set(&self, settings: Settings) -> Result<(), Failure> {
        settings.keep(&self.device).map_err(Error::from)?;
        *hold(&self.settings) = settings;
        self.idle.changed.notify_all();
        Ok(())
    }

    /// Dates what is asked for now: see [`Asked::answer`].
    pub fn ask(&self) -> Asked {
        self.generations.ask()
    }

    /// How much is under way that a lock would end.
    pub fn under_way(&self) -> usize {
        self.generations.under_way()
    }

    /// Whether what this thread does may still go on.
    ///
    /// # Errors
    /// [`Code::Locked`] if there was a lock since it was asked for.
    pub(crate) fn check(&self) -> Result<(), Failure> {
        Ok(self.generations.check(self.ask())?)
    }

    /// Begins something that a lock ends by `end`, which must not wait.
    ///
    /// # Errors
    /// [`Code::Locked`] if there was a lock since it was asked for.
    pub(crate) fn begin(&self, end: impl FnOnce() + Send + 'static) -> Result<UnderWay<'_>, Failure> {
        Ok(self.generations.begin(self.ask(), end)?)
    }

    /// What came of something: nothing, if there was a lock since it was asked for.
    ///
    /// # Errors
    /// [`Code::Locked`] then; else what it failed with.
    pub(crate) fn outcome<T>(&self, outcome: Result<T, Failure>) -> Result<T, Failure> {
        self.generations.outcome(self.ask(), outcome)
    }

    /// Opens what the page has sealed.
    ///
    /// # Errors
    /// [`Code::Channel`] if it was not this page; [`Code::Locked`] if there was a lock since.
    pub(crate) fn unseal(&self, sealed: &Sealed) -> Result<Secret<String>, Failure> {
        self.outcome(self.channel.open(sealed).map_err(Into::into))
    }

    /// Does something with the unlocked vault.
    ///
    /// # Errors
    /// [`Code::Locked`] if there is none or there was a lock since it was asked for, [`Code::Busy`] while long work has it; else
    /// what `act` fails with.
    pub(crate) fn with<T>(&self, act: impl FnOnce(&mut Vault) -> Result<T, Error>) -> Result<T, Failure> {
        self.hand_out(|vault| Ok(act(vault)?))
    }

    /// The same where something of the vault leaves it: sealed for the page, onto the clipboard, to the telephone. All of that
    /// belongs to the act, so that a lock comes before it or behind it.
    ///
    /// # Errors
    /// As [`with`](Self::with).
    pub(crate) fn hand_out<T>(&self, act: impl FnOnce(&mut Vault) -> Result<T, Failure>) -> Result<T, Failure> {
        self.check()?;
        if hold(&self.work).is_some() {
            return Err(Code::Busy.into());
        }
        self.act(act)
    }

    /// Does something that takes long with the unlocked vault, which tells how far it is and can be stopped.
    ///
    /// # Errors
    /// As [`with`](Self::with); [`Code::Cancelled`] if it was stopped.
    pub(crate) fn work<T>(
        &self,
        kind: WorkKind,
        act: impl FnOnce(&mut Vault, OnProgress<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.check()?;
        let work = Arc::new(Work::begin(kind));
        let _end = self.begin_work(&work)?;
        let stopped = Arc::clone(&work);
        let _under_way = self.begin(move || stopped.stop())?;
        self.act(|vault| act(vault, &mut |progress| work.at(progress)))
    }

    /// One act: it holds the vault, and a lock interrupts it.
    fn act<T>(&self, act: impl FnOnce(&mut Vault) -> Result<T, Failure>) -> Result<T, Failure> {
        let asked = self.ask();
        let mut vault = hold(&self.vault);
        let open = vault.as_mut().ok_or(Code::Locked)?;
        let interrupter = open.vault.interrupter();
        let _under_way = self.generations.begin(asked, move || interrupter.interrupt())?;
        let outcome = act(&mut open.vault);
        self.generations.outcome(asked, outcome)
    }

    /// Puts a number on the clipboard, in the middle of an act.
    ///
    /// # Errors
    /// [`Code::Clipboard`] if there is none; as [`check`](Self::check).
    pub(crate) fn copy(&self, number: Secret<String>) -> Result<(), Failure> {
        let shell = self.shell()?;
        let time = Duration::from_secs(self.settings().clipboard_seconds.into());
        self.check()?;
        Ok(self.clipboard.put(number, time, || shell.clipboard())?)
    }

    /// Hands a `tel:` URI to the telephone program, in the middle of an act. A lock does not wait for what becomes of it.
    ///
    /// # Errors
    /// [`Code::NoPhoneProgram`] if nobody took it; as [`check`](Self::check).
    pub(crate) fn dial(&self, uri: &Secret<String>) -> Result<(), Failure> {
        let (shell, dialling) = (self.shell()?, Dialling::new());
        let _under_way = self.begin(dialling.enough())?;
        if shell.dial(uri.expose(), &dialling) { Ok(()) } else { Err(Code::NoPhoneProgram.into()) }
    }

    fn begin_work(&self, work: &Arc<Work>) -> Result<EndOfWork<'_>, Failure> {
        let mut under_way = hold(&self.work);
        if under_way.is_some() {
            return Err(Code::Busy.into());
        }
        *under_way = Some(Arc::clone(work));
        Ok(EndOfWork(self))
    }

    /// The long work under way.
    pub(crate) fn work_under_way(&self) -> Option<Arc<Work>> {
        hold(&self.work).clone()
    }

    /// The vault in a few words, if one is unlocked.
    pub(crate) fn info(&self) -> Option<VaultInfo> {
        hold(&self.vault).as_ref().map(|open| open.info(self))
    }

    /// Makes a demo and takes it, unless another vault is open.
    ///
    /// # Errors
    /// [`Code::Busy`] if one is; what making it fails with; as [`take`](Self::take).
    pub(crate) fn open_demo(&self) -> Result<VaultInfo, Failure> {
        let _made = hold(&self.demo_in_the_making);
        let _under_way = self.begin(|| ())?;
        if self.touch() {
            return Err(Code::Busy.into());
        }
        let (vault, demo) = Demo::make(&self.folder)?;
        self.take(vault, Some(demo))
    }

    /// Takes a vault that was just unlocked, in the place of another one; with its files, if it is a demo.
    ///
    /// # Errors
    /// [`Code::Locked`] if there was a lock since it was asked for: the vault is dropped then, and a demo's files with it.
    pub(crate) fn take(&self, vault: Vault, demo: Option<Demo>) -> Result<VaultInfo, Failure> {
        let open = Open { vault: Box::new(vault), demo };
        let mut place = hold(&self.vault);
        self.check()?;
        if let Some(before) = place.take() {
            self.draft.seal(&before.vault);
            *hold(&self.import) = None;
        }
        let info = open.info(self);
        *place = Some(open);
        *hold(&self.locked_because) = None;
        *hold(&self.idle.since) = Some((self.clock)());
        self.idle.changed.notify_all();
        Ok(info)
    }

    /// Says that somebody did something. Whether a vault is unlocked.
    pub(crate) fn touch(&self) -> bool {
        let mut since = hold(&self.idle.since);
        if since.is_some() {
            *since = Some((self.clock)());
        }
        since.is_some()
    }

    /// Why the vault was locked last.
    pub(crate) fn locked_because(&self) -> Option<LockReason> {
        *hold(&self.locked_because)
    }

    /// Locks: whatever was asked for before comes to nothing, the keys and the directory are dropped, the clipboard is cleared
    /// of ours, and the page goes with its process. Whether anything was unlocked.
    pub fn lock(&self, reason: LockReason) -> bool {
        self.lock_page(reason, false)
    }

    /// The page's process ended by itself: as a lock, and a new page comes also with nothing unlocked. Whether there had been
    /// a page at all; if not, none would come now either.
    pub fn page_broke_off(&self) -> bool {
        let began = self.channel.has_met();
        self.channel.part();
        if began {
            self.lock_page(LockReason::PageBrokeOff, true);
        }
        began
    }

    /// A lock. A page that waits for a vault to be opened learns of it as one that shows a vault does: another comes.
    fn lock_page(&self, reason: LockReason, page_is_gone: bool) -> bool {
        let (open, any_under_way) = self.take_back();
        if open.is_some() || any_under_way {
            let is_demo = open.as_ref().is_some_and(|open| open.demo.is_some());
            *hold(&self.locked_because) = Some(if is_demo { LockReason::Demo } else { reason });
        }
        if let Some(open) = &open {
            self.draft.seal(&open.vault);
        }
        let was_open = open.is_some();
        if was_open || any_under_way || page_is_gone {
            self.channel.part();
            if let Some(open) = open {
                open.put_away(reason != LockReason::Suspend);
            }
            if let Some(shell) = self.shell.get() {
                shell.replace_page();
            }
        }
        was_open
    }

    /// The end: as a lock, with no page to come.
    pub fn close(&self) {
        if let (Some(open), _) = self.take_back() {
            open.put_away(true);
        }
        // Whoever is making a demo removes it.
        drop(hold(&self.demo_in_the_making));
    }

    /// Begins the next generation, and takes the vault out of the session as soon as whoever has it was interrupted, with
    /// everything of it that is elsewhere. Whether anything was under way.
    fn take_back(&self) -> (Option<Open>, bool) {
        let any_under_way = self.generations.end();
        *hold(&self.idle.since) = None;
        self.clipboard.clear_ours();
        let mut place = hold(&self.vault);
        let open = place.take();
        *hold(&self.import) = None;
        *hold(&self.idle.since) = None;
        drop(place);
        // What had the vault until now may have put something there since.
        self.clipboard.clear_ours();
        (open, any_under_way)
    }
}

/// Says that long work is over, however it ended.
struct EndOfWork<'s>(&'s Session);

impl Drop for EndOfWork<'_> {
    fn drop(&mut self) {
        *hold(&self.0.work) = None;
        self.0.touch();
    }
}

impl Open {
    fn info(&self, session: &Session) -> VaultInfo {
        let device = self.demo.as_ref().map_or(&session.device, |demo| &demo.device);
        VaultInfo::of(&self.vault, device, self.demo.is_some(), !session.draft.is_empty())
    }

    /// Drops the vault. With time at hand, its next unlocking is prepared first, if there is to be one.
    fn put_away(mut self, with_time: bool) {
        if with_time && self.demo.is_none() {
            // A snapshot is a cache: without it, unlocking takes longer, and nothing else.
            drop(self.vault.settle());
        }
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
    if session.work_under_way().is_some() {
        // Work ends by itself, and nobody sits beside it to move the mouse.
        session.touch();
    }
    let allowed = Duration::from_secs(session.settings().idle_seconds.into());
    let since = hold(&session.idle.since);
    let left = since.map(|since| allowed.saturating_sub((session.clock)().saturating_sub(since)));
    if left == Some(Duration::ZERO) {
        drop(since);
        session.lock(LockReason::Idle);
        return Some(());
    }
    drop(session.idle.changed.wait_timeout(since, left.unwrap_or(LOOK).min(LOOK)));
    Some(())
}

/// What is behind a lock stays usable after a panic elsewhere: every value in here is whole at any time.
pub(crate) fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU64, Ordering};

    /// What the clock shows, in seconds.
    static NOW: AtomicU64 = AtomicU64::new(1000);

    #[test]
    fn a_vault_is_locked_by_a_clock_that_goes_on_in_sleep() {
        let folder = tempfile::TempDir::new().unwrap();
        let clock = || Duration::from_secs(NOW.load(Ordering::SeqCst));
        let session = Arc::new(Session::with_clock(folder.path().to_owned(), None, clock));
        session.open_demo().unwrap();
        let look = || wait_until_idle(&Arc::downgrade(&session)).unwrap();
        // Five minutes, unless somebody says otherwise.
        NOW.fetch_add(299, Ordering::SeqCst);
        look();
        assert!(session.touch());
        NOW.fetch_add(299, Ordering::SeqCst);
        look();
        assert!(session.info().is_some());
        // Of which the computer may have slept through all.
        NOW.fetch_add(1, Ordering::SeqCst);
        look();
        assert!(session.info().is_none() && !session.touch());
        assert!(session.locked_because() == Some(LockReason::Demo));
    }
}
