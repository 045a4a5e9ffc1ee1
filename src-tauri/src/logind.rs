//! Locks when the computer goes to sleep or the session is locked, as logind says
//! (<https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html>).

use crate::session::Session;
use crate::view::LockReason;
use futures_util::StreamExt;
use std::sync::{Arc, Weak};
use zbus::zvariant::{OwnedFd, OwnedObjectPath};
use zbus::{Connection, proxy};

#[proxy(
    interface = "org.freedesktop.login1.Manager",
    default_service = "org.freedesktop.login1",
    default_path = "/org/freedesktop/login1"
)]
trait Manager {
    /// The session of a process.
    #[zbus(name = "GetSessionByPID")]
    fn get_session_by_pid(&self, pid: u32) -> zbus::Result<OwnedObjectPath>;

    /// Holds the computer back from sleeping until the descriptor is closed, or some seconds have passed.
    fn inhibit(&self, what: &str, who: &str, why: &str, mode: &str) -> zbus::Result<OwnedFd>;

    /// The computer is about to sleep, or has woken.
    #[zbus(signal)]
    fn prepare_for_sleep(&self, start: bool) -> zbus::Result<()>;
}

#[proxy(interface = "org.freedesktop.login1.Session", default_service = "org.freedesktop.login1")]
trait LoginSession {
    /// The session's screen is to be locked.
    #[zbus(signal, name = "Lock")]
    fn locked(&self) -> zbus::Result<()>;
}

/// Watches for as long as the session lives. Without logind there is nothing to watch: the idle time still locks.
pub(crate) fn lock_on_its_signals(session: &Arc<Session>) {
    let session = Arc::downgrade(session);
    tauri::async_runtime::spawn(async move {
        let Ok(bus) = Connection::system().await else { return };
        let Ok(manager) = ManagerProxy::new(&bus).await else { return };
        let sleep = watch_sleep(&manager, session.clone());
        let lock = watch_screen(&bus, &manager, session);
        drop(futures_util::future::join(sleep, lock).await);
    });
}

async fn watch_sleep(manager: &ManagerProxy<'_>, session: Weak<Session>) -> zbus::Result<()> {
    let mut signals = manager.receive_prepare_for_sleep().await?;
    // The computer sleeps once this is dropped, that is, when the keys are gone from memory.
    let mut held = hold_back(manager).await;
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

async fn watch_screen(bus: &Connection, manager: &ManagerProxy<'_>, session: Weak<Session>) -> zbus::Result<()> {
    let path = manager.get_session_by_pid(std::process::id()).await?;
    let login = LoginSessionProxy::builder(bus).path(path)?.build().await?;
    let mut signals = login.receive_locked().await?;
    while signals.next().await.is_some() {
        lock(&session, LockReason::SessionLock).await;
    }
    Ok(())
}

/// Locks on a thread that may wait.
async fn lock(session: &Weak<Session>, reason: LockReason) {
    if let Some(session) = session.upgrade() {
        drop(tauri::async_runtime::spawn_blocking(move || session.lock(reason)).await);
    }
}
