//! A logind that is played by a test, on a bus of its own.

use crate::bus::Bus;
use crate::kit::wait_for;
use std::collections::HashMap;
use std::io::{PipeReader, Read};
use std::os::fd::OwnedFd;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use zbus::fdo::Properties;
use zbus::object_server::{Interface, SignalEmitter};
use zbus::zvariant::{self, OwnedObjectPath};
use zbus::{Connection, connection, interface};

const MANAGER: &str = "/org/freedesktop/login1";
const SESSION: &str = "/org/freedesktop/login1/session/_31";
/// Where a session may be asked for by whoever belongs to none. It has the properties of the real one, which alone signals.
const AUTO: &str = "/org/freedesktop/login1/session/auto";

/// Whose process the application is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Started {
    /// The session's.
    BySession,
    /// Its service manager's, which belongs to no session.
    ByServiceManager,
}

pub(crate) struct Logind {
    pub(crate) bus: Bus,
    connection: Connection,
    /// The ends of what the application holds to keep the computer awake.
    held: Arc<Mutex<Vec<PipeReader>>>,
    is_locked: Arc<AtomicBool>,
}

struct Manager {
    held: Arc<Mutex<Vec<PipeReader>>>,
    started: Started,
}

#[derive(Debug, zbus::DBusError)]
#[zbus(prefix = "org.freedesktop.login1")]
enum Refused {
    NoSessionForPID(String),
    NoSuchSession(String),
}

#[interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    #[zbus(name = "GetSessionByPID")]
    fn get_session_by_pid(&self, pid: u32) -> Result<OwnedObjectPath, Refused> {
        if self.started == Started::ByServiceManager {
            return Err(Refused::NoSessionForPID(format!("PID {pid} does not belong to any known session")));
        }
        Ok(OwnedObjectPath::try_from(SESSION).unwrap())
    }

    fn get_session(&self, id: &str) -> Result<OwnedObjectPath, Refused> {
        if id != "1" {
            return Err(Refused::NoSuchSession(format!("No session '{id}' known")));
        }
        Ok(OwnedObjectPath::try_from(SESSION).unwrap())
    }

    fn inhibit(&self, what: &str, _who: &str, _why: &str, mode: &str) -> zvariant::OwnedFd {
        assert_eq!((what, mode), ("sleep", "delay"));
        let (ours, theirs) = std::io::pipe().unwrap();
        self.held.lock().unwrap().push(ours);
        OwnedFd::from(theirs).into()
    }

    #[zbus(property(emits_changed_signal = "false"))]
    fn preparing_for_sleep(&self) -> bool {
        false
    }

    #[zbus(signal)]
    async fn prepare_for_sleep(emitter: &SignalEmitter<'_>, start: bool) -> zbus::Result<()>;
}

struct Session(Arc<AtomicBool>);

#[interface(name = "org.freedesktop.login1.Session")]
impl Session {
    #[zbus(signal)]
    async fn lock(emitter: &SignalEmitter<'_>) -> zbus::Result<()>;

    #[zbus(property)]
    fn locked_hint(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }

    #[zbus(property(emits_changed_signal = "const"))]
    fn id(&self) -> &'static str {
        "1"
    }
}

impl Logind {
    pub(crate) async fn start() -> Self {
        Self::start_for(Started::BySession).await
    }

    pub(crate) async fn start_for(started: Started) -> Self {
        let bus = Bus::start();
        let (held, is_locked) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicBool::new(false)));
        let connection = connection::Builder::address(bus.address.as_str()).unwrap();
        let connection = connection.serve_at(MANAGER, Manager { held: Arc::clone(&held), started }).unwrap();
        let connection = connection.serve_at(SESSION, Session(Arc::clone(&is_locked))).unwrap();
        let connection = connection.serve_at(AUTO, Session(Arc::clone(&is_locked))).unwrap();
        let connection = connection.name("org.freedesktop.login1").unwrap().build().await.unwrap();
        Self { bus, connection, held, is_locked }
    }

    /// Waits until the application holds the computer awake: it is listening then.
    pub(crate) fn is_held(&self) {
        wait_for("something that holds the computer awake", || (!self.held.lock().unwrap().is_empty()).then_some(()));
    }

    /// Says that the computer is about to sleep; waits until nobody holds it back any more.
    pub(crate) async fn sleep(&self) {
        let held: Vec<_> = self.held.lock().unwrap().drain(..).collect();
        let emitter = SignalEmitter::new(&self.connection, MANAGER).unwrap();
        Manager::prepare_for_sleep(&emitter, true).await.unwrap();
        for mut end in held {
            // Comes to an end when the application lets go.
            tokio::task::spawn_blocking(move || end.read_to_end(&mut Vec::new())).await.unwrap().unwrap();
        }
    }

    /// Says that it has woken again.
    pub(crate) async fn wake(&self) {
        let emitter = SignalEmitter::new(&self.connection, MANAGER).unwrap();
        Manager::prepare_for_sleep(&emitter, false).await.unwrap();
    }

    /// Asks for the screen of the session to be locked, as `loginctl lock-session` does. The desktop may or may not do it.
    pub(crate) async fn lock(&self) {
        let emitter = SignalEmitter::new(&self.connection, SESSION).unwrap();
        Session::lock(&emitter).await.unwrap();
    }

    /// Says whether the screen is locked, as a desktop lets logind do; with the value, or so that it has to be read.
    pub(crate) async fn hints(&self, is_locked: bool, with_value: bool) {
        self.is_locked.store(is_locked, Ordering::SeqCst);
        let emitter = SignalEmitter::new(&self.connection, SESSION).unwrap();
        let (changed, invalidated): (HashMap<_, _>, &[&str]) = if with_value {
            (HashMap::from([("LockedHint", is_locked.into())]), &[])
        } else {
            (HashMap::new(), &["LockedHint"])
        };
        let interface = Session::name();
        Properties::properties_changed(&emitter, interface, changed, invalidated.into()).await.unwrap();
    }
}
