//! What logind tells (<https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html>).

use super::{Teller, lock, note};
use crate::session::Session;
use crate::view::LockReason;
use futures_util::{StreamExt, future, stream};
use std::sync::Weak;
use zbus::fdo::{PropertiesChanged, PropertiesProxy};
use zbus::proxy::CacheProperties;
use zbus::zvariant::{OwnedFd, OwnedObjectPath};
use zbus::{Connection, proxy};

/// The session of whoever asks, or, if they belong to none, as what the service manager of an account starts, the one of their
/// screen. Nothing is signalled from there.
const AUTO: &str = "/org/freedesktop/login1/session/auto";
const SERVICE: &str = "org.freedesktop.login1";
const SESSION: &str = "org.freedesktop.login1.Session";
const LOCKED_HINT: &str = "LockedHint";

#[proxy(
    interface = "org.freedesktop.login1.Manager",
    default_service = "org.freedesktop.login1",
    default_path = "/org/freedesktop/login1"
)]
trait Manager {
    /// The session of a process.
    #[zbus(name = "GetSessionByPID")]
    fn get_session_by_pid(&self, pid: u32) -> zbus::Result<OwnedObjectPath>;

    /// The session of this name.
    fn get_session(&self, id: &str) -> zbus::Result<OwnedObjectPath>;

    /// Holds the computer back from sleeping until the descriptor is closed, or some seconds have passed.
    fn inhibit(&self, what: &str, who: &str, why: &str, mode: &str) -> zbus::Result<OwnedFd>;

    /// The computer is about to sleep, or has woken.
    #[zbus(signal)]
    fn prepare_for_sleep(&self, start: bool) -> zbus::Result<()>;

    /// Somebody has come to a screen.
    #[zbus(signal)]
    fn session_new(&self, id: String, path: OwnedObjectPath) -> zbus::Result<()>;

    /// Whether the computer is about to sleep.
    #[zbus(property(emits_changed_signal = "false"))]
    fn preparing_for_sleep(&self) -> zbus::Result<bool>;
}

#[proxy(interface = "org.freedesktop.login1.Session", default_service = "org.freedesktop.login1")]
trait LoginSession {
    /// The session's screen is to be locked: a request, which not every desktop makes, and some do not answer.
    #[zbus(signal, name = "Lock")]
    fn lock_requested(&self) -> zbus::Result<()>;

    /// Whether the screen is locked, as the desktop has told logind.
    #[zbus(property)]
    fn locked_hint(&self) -> zbus::Result<bool>;

    #[zbus(property)]
    fn id(&self) -> zbus::Result<String>;
}

pub(super) async fn watch(session: Weak<Session>) -> zbus::Result<()> {
    let bus = Connection::system().await?;
    let manager = ManagerProxy::new(&bus).await?;
    let sleep = watch_sleep(&manager, session.clone());
    let screen = watch_screen(&bus, &manager, session);
    drop(future::join(sleep, screen).await);
    Ok(())
}

async fn watch_sleep(manager: &ManagerProxy<'_>, session: Weak<Session>) -> zbus::Result<()> {
    let mut signals = manager.receive_prepare_for_sleep().await?;
    // The computer sleeps once this is dropped, that is, when the keys are gone from memory.
    let mut held = hold_back(manager).await;
    if manager.preparing_for_sleep().await? {
        lock(&session, LockReason::Suspend).await;
        drop(held.take());
    }
    note(&session, |tellers| tellers.came(Teller::Sleep));
    while let Some(signal) = signals.next().await {
        if signal.args()?.start {
            lock(&session, LockReason::Suspend).await;
            drop(held.take());
        } else {
            held = hold_back(manager).await;
        }
    }
    Ok(())
}

async fn hold_back(manager: &ManagerProxy<'_>) -> Option<OwnedFd> {
    manager.inhibit("sleep", "Hotline", "The vault is locked first", "delay").await.ok()
}

/// What is said of the screen.
enum Said {
    Request,
    Changed(PropertiesChanged),
}

async fn watch_screen(bus: &Connection, manager: &ManagerProxy<'_>, session: Weak<Session>) -> zbus::Result<()> {
    let Some(path) = own_session(bus, manager).await? else { return Ok(()) };
    let login = login_session(bus, path.clone()).await?;
    let properties = PropertiesProxy::builder(bus).destination(SERVICE)?.path(path)?.build().await?;
    let requests = login.receive_lock_requested().await?.map(|_| Said::Request);
    let changes = properties.receive_properties_changed().await?.map(Said::Changed);
    // What is so already nobody tells.
    if login.locked_hint().await? {
        lock(&session, LockReason::SessionLock).await;
    }
    note(&session, |tellers| tellers.came(Teller::Session));
    let mut said = stream::select(requests, changes);
    while let Some(said) = said.next().await {
        let is_locked = match said {
            Said::Request => true,
            Said::Changed(change) => tells_of_lock(&login, &change).await,
        };
        if is_locked {
            lock(&session, LockReason::SessionLock).await;
        }
    }
    Ok(())
}

/// The path of this program's session, from which it is signalled; waits until there is one. `None` when the bus is gone.
async fn own_session(bus: &Connection, manager: &ManagerProxy<'_>) -> zbus::Result<Option<OwnedObjectPath>> {
    let mut others = manager.receive_session_new().await?;
    loop {
        if let Ok(path) = manager.get_session_by_pid(std::process::id()).await {
            return Ok(Some(path));
        }
        let auto = login_session(bus, OwnedObjectPath::try_from(AUTO)?).await?;
        if let Ok(id) = auto.id().await
            && let Ok(path) = manager.get_session(&id).await
        {
            return Ok(Some(path));
        }
        if others.next().await.is_none() {
            return Ok(None);
        }
    }
}

/// A session, each of whose properties is read when it is asked for.
async fn login_session(bus: &Connection, path: OwnedObjectPath) -> zbus::Result<LoginSessionProxy<'static>> {
    LoginSessionProxy::builder(bus).path(path)?.cache_properties(CacheProperties::No).build().await
}

/// Whether a change says that the screen is locked now. It may leave the value to be read; one that can't be read counts as such.
async fn tells_of_lock(login: &LoginSessionProxy<'_>, change: &PropertiesChanged) -> bool {
    let Ok(change) = change.args() else { return false };
    if change.interface_name() != SESSION {
        return false;
    }
    match change.changed_properties().get(LOCKED_HINT) {
        Some(value) => bool::try_from(value).unwrap_or(true),
        None if change.invalidated_properties().contains(&LOCKED_HINT) => login.locked_hint().await.unwrap_or(true),
        None => false,
    }
}
