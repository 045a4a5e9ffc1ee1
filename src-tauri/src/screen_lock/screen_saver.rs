//! What the screen savers of desktops tell on the bus of the account: `ActiveChanged`, once the screen is locked.

use super::{Teller, lock, note};
use crate::session::Session;
use crate::view::LockReason;
use futures_util::{StreamExt, stream};
use std::sync::Weak;
use zbus::fdo::{DBusProxy, NameOwnerChanged};
use zbus::message::{Message, Type};
use zbus::{Connection, MatchRule, MessageStream};

/// A screen saver.
#[derive(Clone, Copy)]
struct Saver {
    teller: Teller,
    /// What its service and its interface are called.
    name: &'static str,
    /// Where it may be asked.
    paths: &'static [&'static str],
}

const SAVERS: [Saver; 5] = [
    Saver { teller: Teller::Gnome, name: "org.gnome.ScreenSaver", paths: &["/org/gnome/ScreenSaver"] },
    Saver { teller: Teller::Cinnamon, name: "org.cinnamon.ScreenSaver", paths: &["/org/cinnamon/ScreenSaver"] },
    Saver { teller: Teller::Mate, name: "org.mate.ScreenSaver", paths: &["/org/mate/ScreenSaver"] },
    Saver { teller: Teller::Xfce, name: "org.xfce.ScreenSaver", paths: &["/org/xfce/ScreenSaver"] },
    Saver {
        teller: Teller::Desktop,
        name: "org.freedesktop.ScreenSaver",
        paths: &["/org/freedesktop/ScreenSaver", "/ScreenSaver"],
    },
];

pub(super) async fn watch(session: Weak<Session>) -> zbus::Result<()> {
    let bus = Connection::session().await?;
    for saver in SAVERS {
        let (bus, session) = (bus.clone(), session.clone());
        // When the bus goes, so has the desktop.
        tauri::async_runtime::spawn(async move { drop(watch_saver(bus, saver, session).await) });
    }
    Ok(())
}

/// What is said of a screen saver.
enum Said {
    /// By itself, or by somebody who speaks as it does.
    Active(zbus::Result<Message>),
    /// By the bus: it came, or went.
    Owner(NameOwnerChanged),
}

async fn watch_saver(bus: Connection, saver: Saver, session: Weak<Session>) -> zbus::Result<()> {
    let rule = MatchRule::builder().msg_type(Type::Signal).interface(saver.name)?.member("ActiveChanged")?.build();
    let active = MessageStream::for_match_rule(rule, &bus, None).await?.map(Said::Active);
    let daemon = DBusProxy::new(&bus).await?;
    let owners = daemon.receive_name_owner_changed_with_args(&[(0, saver.name)]).await?.map(Said::Owner);
    if daemon.name_has_owner(saver.name.try_into()?).await? {
        meet(&bus, saver, &session);
    }
    let mut said = stream::select(active, owners);
    while let Some(said) = said.next().await {
        match said {
            Said::Active(message) => {
                if message?.body().deserialize().unwrap_or(false) {
                    lock(&session, LockReason::SessionLock).await;
                }
            }
            Said::Owner(change) if change.args()?.new_owner().is_some() => meet(&bus, saver, &session),
            Said::Owner(_) => note(&session, |tellers| tellers.went(saver.teller)),
        }
    }
    Ok(())
}

/// One is there: it is asked whether the screen is locked already, and not waited for, lest it does not answer.
fn meet(bus: &Connection, saver: Saver, session: &Weak<Session>) {
    note(session, |tellers| tellers.came(saver.teller));
    for path in saver.paths {
        let (bus, session) = (bus.clone(), session.clone());
        tauri::async_runtime::spawn(async move {
            let asked = bus.call_method(Some(saver.name), *path, Some(saver.name), "GetActive", &()).await;
            if asked.is_ok_and(|answer| answer.body().deserialize().unwrap_or(false)) {
                lock(&session, LockReason::SessionLock).await;
            }
        });
    }
}
