//! Long work: how far it is, and how it is told to stop.

use crate::view::count;
use hotline_vault::Progress;
use serde::Serialize;
use specta::Type;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Instant;

/// What long work does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum WorkKind {
    ImportPlan,
    Import,
    Rotation,
    Verification,
    Export,
}

/// Long work under way. Its own thread counts; others look on, and may stop it.
pub(crate) struct Work {
    kind: WorkKind,
    since: Instant,
    done: AtomicU64,
    total: AtomicU64,
    stopped: AtomicBool,
}

impl Work {
    pub(crate) fn begin(kind: WorkKind) -> Self {
        let (done, total) = (AtomicU64::new(0), AtomicU64::new(0));
        Self { kind, since: Instant::now(), done, total, stopped: AtomicBool::new(false) }
    }

    /// Takes in how far it is; says whether to go on.
    pub(crate) fn at(&self, progress: Progress) -> ControlFlow<()> {
        self.done.store(progress.done, Ordering::Relaxed);
        self.total.store(progress.total, Ordering::Relaxed);
        if self.stopped.load(Ordering::SeqCst) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// Stops it when it next says how far it is; it changes nothing then.
    pub(crate) fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
    }

    pub(crate) fn view(&self) -> WorkView {
        WorkView {
            kind: self.kind,
            done: count(self.done.load(Ordering::Relaxed)),
            total: count(self.total.load(Ordering::Relaxed)),
            milliseconds: count(self.since.elapsed().as_millis()),
        }
    }
}

/// Long work under way, as the page shows it.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename = "Work")]
pub(crate) struct WorkView {
    kind: WorkKind,
    done: u32,
    /// 0 while it is not known.
    total: u32,
    /// For how long it has been going on.
    milliseconds: u32,
}
