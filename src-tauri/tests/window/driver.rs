//! The application in a real window: on a display of its own, driven through WebKit's own driver.

use crate::kit;
use hotline_vault::Device;
use serde_json::json;
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use thirtyfour::{By, Capabilities, WebDriver, WebElement};

/// How long the application may take for anything.
const PATIENCE: Duration = Duration::from_secs(60);

/// A process with all its children, which end with it.
struct Family(Child);

impl Family {
    fn start(command: &mut Command) -> Self {
        Self(command.process_group(0).spawn().unwrap_or_else(|error| panic!("{command:?} does not start: {error}")))
    }
}

impl Drop for Family {
    fn drop(&mut self) {
        let group = rustix::process::Pid::from_child(&self.0);
        rustix::process::kill_process_group(group, rustix::process::Signal::KILL).ok();
        self.0.wait().ok();
    }
}

/// The application, running on a vault of its own.
pub(crate) struct Window {
    pub(crate) page: WebDriver,
    pub(crate) display: String,
    folder: TempDir,
    driver: Family,
    _screen: Family,
}

impl Window {
    /// Starts it with these settings, and waits for its first screen.
    pub(crate) async fn open(settings: &serde_json::Value) -> Self {
        let folder = TempDir::new().unwrap();
        let home = folder.path().join("home");
        kit::make_vault(&folder.path().join("cabinet.hotline"), Device::at(home.clone()));
        fs::write(home.join("settings.json"), settings.to_string()).unwrap();
        let (screen, display) = screen();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut driver = Command::new("WebKitWebDriver");
        driver.arg(format!("--port={port}")).env("DISPLAY", &display).stdout(Stdio::null()).stderr(Stdio::null());
        driver.env("TAURI_WEBVIEW_AUTOMATION", "true").env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        driver.env("HOTLINE_HOME", &home).env("HOTLINE_VAULT", folder.path().join("cabinet.hotline"));
        driver.env("LANG", "C.UTF-8").env("GDK_BACKEND", "x11").env_remove("WAYLAND_DISPLAY");
        for name in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"] {
            driver.env(name, folder.path().join("nobody"));
        }
        for bus in ["DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"] {
            driver.env(bus, "unix:path=/nowhere");
        }
        let driver = Family::start(&mut driver);
        let page = connect(port).await;
        Self { page, display, folder, driver, _screen: screen }
    }

    pub(crate) fn vault(&self) -> PathBuf {
        self.folder.path().join("cabinet.hotline")
    }

    pub(crate) fn device(&self) -> Device {
        Device::at(self.folder.path().join("home"))
    }

    /// The element with this test id, once it is there.
    pub(crate) async fn find(&self, id: &str) -> WebElement {
        let end = Instant::now() + PATIENCE;
        loop {
            match self.page.find(By::Testid(id)).await {
                Ok(element) => return element,
                Err(error) if Instant::now() > end => panic!("there is no {id}: {error}\n{}", self.source().await),
                Err(_) => pause().await,
            }
        }
    }

    /// Waits until there is no element with this test id.
    pub(crate) async fn gone(&self, id: &str) {
        let end = Instant::now() + PATIENCE;
        while self.page.find(By::Testid(id)).await.is_ok() {
            assert!(Instant::now() < end, "{id} stays");
            pause().await;
        }
    }

    /// Goes over to the page that came in the place of the one before, once it is there.
    pub(crate) async fn next_page(&self, before: &thirtyfour::WindowHandle) {
        let end = Instant::now() + PATIENCE;
        loop {
            let handles = self.page.windows().await.unwrap_or_default();
            if let Some(new) = handles.iter().find(|handle| *handle != before)
                && self.page.switch_to_window(new.clone()).await.is_ok()
            {
                return;
            }
            assert!(Instant::now() < end, "no new page: {handles:?}");
            pause().await;
        }
    }

    pub(crate) async fn source(&self) -> String {
        self.page.source().await.unwrap_or_default()
    }

    /// What is on the clipboard of the display, as another program sees it.
    pub(crate) fn clipboard(&self) -> String {
        let xclip =
            Command::new("xclip").args(["-o", "-selection", "clipboard"]).env("DISPLAY", &self.display).output();
        String::from_utf8(xclip.unwrap().stdout).unwrap()
    }

    /// Waits until the clipboard is as wanted.
    pub(crate) async fn clipboard_becomes(&self, wanted: impl Fn(&str) -> bool) {
        let end = Instant::now() + PATIENCE;
        loop {
            let text = self.clipboard();
            if wanted(&text) {
                return;
            }
            assert!(Instant::now() < end, "the clipboard stays {text:?}");
            pause().await;
        }
    }

    /// The limits on core files of every process of the application, as the system has them.
    pub(crate) fn core_limits(&self) -> Vec<String> {
        let group = self.driver.0.id().to_string();
        let processes = fs::read_dir("/proc").unwrap().filter_map(|entry| Some(entry.ok()?.path()));
        let of_ours = |process: &PathBuf| {
            let stat = fs::read_to_string(process.join("stat")).ok()?;
            // Behind the name: state, parent, group.
            let (_, fields) = stat.rsplit_once(')')?;
            let is_driver = fs::read_to_string(process.join("comm")).ok()?.starts_with("WebKitWebDriver");
            (fields.split_whitespace().nth(2) == Some(&group) && !is_driver).then_some(())?;
            let limits = fs::read_to_string(process.join("limits")).ok()?;
            limits.lines().find(|line| line.starts_with("Max core file size")).map(str::to_owned)
        };
        processes.filter_map(|process| of_ours(&process)).collect()
    }

    /// Leaves a picture of the window in the folder that `HOTLINE_SCREENSHOTS` names, if it does.
    pub(crate) async fn picture(&self, name: &str) {
        if let Some(folder) = std::env::var_os("HOTLINE_SCREENSHOTS") {
            fs::create_dir_all(&folder).unwrap();
            self.page.screenshot(&PathBuf::from(folder).join(format!("{name}.png"))).await.unwrap();
        }
    }
}

/// A look every so often, while waiting for a condition.
pub(crate) async fn pause() {
    tokio::time::sleep(Duration::from_millis(20)).await;
}

/// A display that nobody sees.
fn screen() -> (Family, String) {
    let mut xvfb = Command::new("Xvfb");
    xvfb.args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]);
    let mut family = Family::start(xvfb.stdout(Stdio::piped()).stderr(Stdio::null()));
    let mut number = String::new();
    BufReader::new(family.0.stdout.take().unwrap()).read_line(&mut number).unwrap();
    (family, format!(":{}", number.trim()))
}

async fn connect(port: u16) -> WebDriver {
    let mut capabilities = Capabilities::new();
    let options = json!({ "binary": env!("CARGO_BIN_EXE_hotline-desktop"), "args": [] });
    capabilities.set("webkitgtk:browserOptions", options).unwrap();
    let end = Instant::now() + PATIENCE;
    loop {
        match WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities.clone()).await {
            Ok(page) => {
                // The driver and all its children are killed in the end: nothing is to be taken leave of.
                page.clone().leak().unwrap();
                return page;
            }
            Err(error) => assert!(Instant::now() < end, "no session: {error}"),
        }
        pause().await;
    }
}
