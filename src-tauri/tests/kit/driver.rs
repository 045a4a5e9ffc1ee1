//! The application in a real window: on a display of its own, driven through WebKit's own driver.

use super::family::Family;
use super::screen::Screen;
use super::{PATIENCE, Place};
use serde_json::json;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use thirtyfour::{By, Capabilities, Key, TypingData, WebDriver, WebElement};

/// The application in its window.
pub(crate) struct Window {
    pub(crate) page: WebDriver,
    pub(crate) driver: Family,
    pub(crate) screen: Screen,
}

impl Window {
    /// Starts it in a place, and waits for its first screen.
    pub(crate) async fn open(place: &Place) -> Self {
        Self::open_on(place, Screen::new(1280, 800)).await
    }

    pub(crate) async fn open_on(place: &Place, screen: Screen) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut driver = Command::new("WebKitWebDriver");
        driver.arg(format!("--port={port}")).stdout(Stdio::null()).stderr(Stdio::null());
        driver.env("TAURI_WEBVIEW_AUTOMATION", "true");
        place.prepare(&mut driver, &screen.display);
        let driver = Family::start(&mut driver);
        let page = connect(port, &place.words()).await;
        Self { page, driver, screen }
    }

    /// The element with this test id, once it is there.
    pub(crate) async fn find(&self, id: &str) -> WebElement {
        match in_time(async || self.page.find(By::Testid(id)).await.map_err(|error| error.to_string())).await {
            Ok(found) => found,
            Err(error) => panic!("there is no {id}: {error}; the page says: {}", self.text().await),
        }
    }

    /// Waits until there is no element with this test id.
    pub(crate) async fn gone(&self, id: &str) {
        until(async || self.page.find(By::Testid(id)).await.map_or(Ok(()), |_| Err(format!("{id} stays")))).await;
    }

    /// Goes over to the page that came in the place of the one before, once it is there.
    pub(crate) async fn next_page(&self, before: &thirtyfour::WindowHandle) {
        let go = async || {
            let handles = self.page.windows().await.unwrap_or_default();
            let new = handles.iter().find(|handle| *handle != before).ok_or("no new page")?;
            self.page.switch_to_window(new.clone()).await.map_err(|error| error.to_string())
        };
        until(go).await;
    }

    pub(crate) async fn source(&self) -> String {
        self.page.source().await.unwrap_or_default()
    }

    /// Waits until the clipboard is as wanted.
    pub(crate) async fn clipboard_becomes(&self, wanted: impl Fn(&str) -> bool) {
        let look = async || {
            let text = self.screen.clipboard();
            if wanted(&text) { Ok(()) } else { Err(format!("the clipboard stays {text:?}")) }
        };
        until(look).await;
    }

    /// What the page says; the driver's own notion of it leaves out what has to be scrolled to.
    pub(crate) async fn text(&self) -> String {
        let text = self.page.execute("return document.body.innerText", vec![]).await;
        text.ok().and_then(|text| text.json().as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// Waits until the page says something, and gives all that it says.
    pub(crate) async fn says(&self, words: &str) -> String {
        let look = async || {
            let text = self.text().await;
            if text.contains(words) { Ok(text) } else { Err(format!("the page does not say {words:?}: {text}")) }
        };
        until(look).await
    }

    /// Waits until the element with this test id says these words: it may be made anew meanwhile.
    pub(crate) async fn reads(&self, id: &str, words: &str) {
        let look = async || {
            let text = async { self.page.find(By::Testid(id)).await?.text().await }.await;
            let text = text.map_err(|error| format!("{id} can't be read: {error}"))?;
            if text == words { Ok(()) } else { Err(format!("{id} does not say {words:?} but {text:?}")) }
        };
        until(look).await;
    }

    /// Waits until another person than before is opened; gives their id.
    pub(crate) async fn opens_another(&self, before: &str) -> String {
        let opened = format!("[data-contact].opened:not([data-contact='{before}'])");
        let look = async || {
            let contact = async { self.page.find(By::Css(&opened)).await?.attr("data-contact").await }.await;
            contact.map_err(|error| error.to_string())?.ok_or_else(|| "a row is nobody's".to_owned())
        };
        until(look).await
    }

    /// Presses keys where the focus is.
    pub(crate) async fn keys(&self, keys: impl Into<TypingData>) {
        self.page.action_chain().send_keys(keys).perform().await.unwrap();
    }

    /// The same with Control held.
    pub(crate) async fn control(&self, key: &str) {
        let control = Key::Control;
        let chain = self.page.action_chain().key_down(control.clone()).send_keys(key).key_up(control);
        chain.perform().await.unwrap();
    }

    /// The test id of the element in focus, or what it is if it has none.
    pub(crate) async fn focus(&self) -> String {
        let script = "const at = document.activeElement; return at.dataset.testid ?? at.tagName + '.' + at.className;";
        self.page.execute(script, vec![]).await.unwrap().json().as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the element with this test id has the focus.
    pub(crate) async fn focuses(&self, id: &str) {
        let look = async || {
            let at = self.focus().await;
            if at == id { Ok(()) } else { Err(format!("the focus stays on {at} and does not go to {id}")) }
        };
        until(look).await;
    }
}

/// Looks until there is what is looked for; gives it. After a while it fails with what the last look said.
async fn until<T>(look: impl AsyncFnMut() -> Result<T, String>) -> T {
    in_time(look).await.unwrap_or_else(|why| panic!("{why}"))
}

/// The same for whoever has more to say about it.
async fn in_time<T>(mut look: impl AsyncFnMut() -> Result<T, String>) -> Result<T, String> {
    let end = Instant::now() + PATIENCE;
    loop {
        match look().await {
            Ok(found) => return Ok(found),
            Err(why) if Instant::now() >= end => return Err(why),
            Err(_) => pause().await,
        }
    }
}

/// A look every so often, while waiting for a condition.
pub(crate) async fn pause() {
    tokio::time::sleep(Duration::from_millis(20)).await;
}

async fn connect(port: u16, words: &[PathBuf]) -> WebDriver {
    let mut capabilities = Capabilities::new();
    let options = json!({ "binary": words[0], "args": words[1..] });
    capabilities.set("webkitgtk:browserOptions", options).unwrap();
    let address = format!("http://127.0.0.1:{port}");
    let page =
        until(async || WebDriver::new(&address, capabilities.clone()).await.map_err(|error| error.to_string())).await;
    // The driver and all its children are killed in the end: nothing is to be taken leave of.
    page.clone().leak().unwrap();
    page
}
