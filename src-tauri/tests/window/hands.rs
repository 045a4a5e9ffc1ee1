//! What a person does in every test, without a mouse if they like, and what axe says of what they see.

use crate::desk::Desk;
use std::fs;
use std::path::Path;
use thirtyfour::Key;

impl Desk {
    /// Presses Tab until the element with this test id has the focus, as somebody without a mouse does.
    pub(crate) async fn tab_to(&self, id: &str) {
        let mut met = Vec::new();
        for _ in 0..120 {
            let at = self.focus().await;
            if at == id {
                return;
            }
            met.push(at);
            self.keys(Key::Tab + "").await;
        }
        panic!("the keyboard does not reach {id}: {met:?}");
    }

    pub(crate) async fn enter(&self) {
        self.keys(Key::Enter + "").await;
    }

    /// Locks by the keyboard, and waits for the page that comes then. Through the display: a driver holds the key down for
    /// ever if the page goes before it is let go.
    pub(crate) async fn lock_by_key(&self) {
        let before = self.page.window().await.unwrap();
        self.screen.presses(&["ctrl+l"]);
        self.next_page(&before).await;
    }

    /// Goes to a screen and waits for its first word.
    pub(crate) async fn go(&self, screen: &str) {
        self.find(&format!("nav-{screen}")).await.click().await.unwrap();
    }

    /// What axe finds wrong with the page as it is.
    async fn faults(&self) -> Vec<String> {
        let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
        self.page.execute(fs::read_to_string(axe).unwrap(), vec![]).await.unwrap();
        let script = "const done = arguments[0]; axe.run(document).then((found) => \
            done(found.violations.flatMap((of) => of.nodes.map((node) => of.id + ': ' + node.html))));";
        let found = self.page.execute_async(script, vec![]).await.unwrap();
        serde_json::from_value(found.json().clone()).unwrap()
    }

    pub(crate) async fn is_accessible(&self, screen: &str) {
        assert_eq!(self.faults().await, [""; 0], "{screen}");
    }
}
