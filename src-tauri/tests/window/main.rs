//! The application in its real window.

#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]

mod appearance;
mod bus;
mod desk;
mod engine;
mod hands;
#[path = "../kit/mod.rs"]
mod kit;
mod leaving;
mod locking;
mod logind;
mod network;
mod protection;
mod reveals;
mod screen_saver;
mod screens;
mod whole_window;
