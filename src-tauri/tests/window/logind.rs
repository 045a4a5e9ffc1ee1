//! A logind that is played by a test, on a bus of its own.

use crate::bus::Bus;
use crate::kit::wait_for;
use std::io::{PipeReader, Read};
use std::os::fd::OwnedFd;
use std::sync::{Arc, Mutex};
use zbus::object_server::SignalEmitter;
use zbus::zvariant::{self, OwnedObjectPath};
use zbus::{Connection, connection, interface};

const MANAGER: &str = "/org/freedesktop/login1";
const SESSION: &str = "/org/freedesktop/login1/session/_31";

pub(crate) struct Logind {
    pub(crate) bus: Bus,
    connection: Connection,
    /// The ends of what the application holds to keep the computer awake.
    held: Arc<Mutex<Vec<PipeReader>>>,
}

struct Manager(Arc<Mutex<Vec<PipeReader>>>);

#[interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    #[zbus(name = "GetSessionByPID")]
    fn get_session_by_pid(&self, _pid: u32) -> OwnedObjectPath {
        OwnedObjectPath::try_from(SESSION).unwrap()
    }

    fn inhibit(&self, what: &str, _who: &str, _why: &str, mode: &str) -> zvariant::OwnedFd {
        assert_eq!((what, mode), ("sleep", "delay"));
        let (ours, theirs) = std::io::pipe().unwrap();
        self.0.lock().unwrap().push(ours);
        OwnedFd::from(theirs).into()
    }

    #[zbus(signal)]
    async fn prepare_for_sleep(emitter: &SignalEmitter<'_>, start: bool) -> zbus::Result<()>;
}

struct Session;

#[interface(name = "org.freedesktop.login1.Session")]
impl Session {
    #[zbus(signal)]
    async fn lock(emitter: &SignalEmitter<'_>) -> zbus::Result<()>;
}

impl Logind {
    pub(crate) async fn start() -> Self {
        let bus = Bus::start();
        let held = Arc::new(Mutex::new(Vec::new()));
        let connection = connection::Builder::address(bus.address.as_str()).unwrap();
        let connection = connection.serve_at(MANAGER, Manager(Arc::clone(&held))).unwrap();
        let connection = connection.serve_at(SESSION, Session).unwrap();
        let connection = connection.name("org.freedesktop.login1").unwrap().build().await.unwrap();
        Self { bus, connection, held }
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

    /// Says that the screen of the session is to be locked.
    pub(crate) async fn lock(&self) {
        let emitter = SignalEmitter::new(&self.connection, SESSION).unwrap();
        Session::lock(&emitter).await.unwrap();
    }
}
