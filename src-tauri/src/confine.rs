//! What the window denies its page, should that ever go bad: leaving for another address, windows, frames, downloads, files and
//! links that are dropped on it, files that it asks for, storage on the disk, and every connection.
//!
//! The content security policy says the same to the page's own engine; this is said outside of the page's process.

use tauri::webview::{DownloadEvent, NewWindowResponse};
use tauri::{Manager, Runtime, Url, WebviewWindow, WebviewWindowBuilder};

/// Where the page is: Tauri serves it under a scheme of its own where the engine allows that.
#[cfg(not(windows))]
const HOME: &str = "tauri://localhost/";
#[cfg(windows)]
const HOME: &str = "http://tauri.localhost/";

/// Whether it is the page's own address, whatever of the page is asked for.
fn is_home(url: &Url) -> bool {
    let mut url = url.clone();
    url.set_fragment(None);
    url.set_query(None);
    // A scheme of one's own has no path where none is given.
    url.as_str() == HOME || url.as_str() == HOME.trim_end_matches('/')
}

/// A window whose page can't leave by an address, open another window, or have anything downloaded.
pub(crate) fn confined<'a, R: Runtime, M: Manager<R>>(
    window: WebviewWindowBuilder<'a, R, M>,
) -> WebviewWindowBuilder<'a, R, M> {
    window
        .on_navigation(is_home)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, event| !matches!(event, DownloadEvent::Requested { .. }))
        .disable_drag_drop_handler()
}

/// Denies the page of a window what WebKitGTK would let it do.
#[cfg(target_os = "linux")]
pub(crate) fn confine(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|webview| {
        let view = webview.inner();
        engine::deny_features(&view);
        engine::deny_connections(&view);
        engine::deny_requests(&view);
    })
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn confine(_window: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

#[cfg(target_os = "linux")]
mod engine {
    use gtk::glib::Cast;
    use gtk::prelude::WidgetExt;
    use webkit2gtk::{
        ColorChooserRequestExt, ContextMenuAction, ContextMenuExt, ContextMenuItemExt, DownloadExt,
        FileChooserRequestExt, NetworkProxyMode, NetworkProxySettings, PermissionRequestExt, PolicyDecisionExt,
        PolicyDecisionType, ResponsePolicyDecision, ResponsePolicyDecisionExt, SettingsExt, WebContextExt, WebView,
        WebViewExt, WebsiteDataManagerExt,
    };

    /// A proxy that nothing can be reached by: nobody can be at port 0, so that whatever connects fails on this machine, and
    /// no name is looked up before.
    const NOWHERE: &str = "http://127.0.0.1:0";

    /// What the page has no use for.
    pub(super) fn deny_features(view: &WebView) {
        let Some(settings) = WebViewExt::settings(view) else { return };
        settings.set_allow_modal_dialogs(false);
        settings.set_enable_back_forward_navigation_gestures(false);
        settings.set_enable_dns_prefetching(false);
        settings.set_enable_encrypted_media(false);
        settings.set_enable_fullscreen(false);
        settings.set_enable_html5_database(false);
        settings.set_enable_html5_local_storage(false);
        settings.set_enable_hyperlink_auditing(false);
        settings.set_enable_media(false);
        settings.set_enable_media_stream(false);
        settings.set_enable_mediasource(false);
        settings.set_enable_page_cache(false);
        settings.set_enable_webaudio(false);
        settings.set_enable_webgl(false);
        settings.set_enable_webrtc(false);
        settings.set_javascript_can_access_clipboard(false);
        settings.set_javascript_can_open_windows_automatically(false);
    }

    /// The engine's process for connections gets nowhere, whatever asks it for one. The page may have it connect ahead, without
    /// asking for anything: no content security policy is asked about that.
    pub(super) fn deny_connections(view: &WebView) {
        if let Some(data) = view.website_data_manager() {
            let mut proxy = NetworkProxySettings::new(Some(NOWHERE), &[]);
            data.set_network_proxy_settings(NetworkProxyMode::Custom, Some(&mut proxy));
        }
    }

    /// What the page may ask its window for.
    pub(super) fn deny_requests(view: &WebView) {
        view.drag_dest_unset();
        view.connect_permission_request(|_, request| {
            request.deny();
            true
        });
        view.connect_run_file_chooser(|_, request| {
            request.cancel();
            true
        });
        view.connect_run_color_chooser(|_, request| {
            request.cancel();
            true
        });
        // Handled: nothing is printed, said or asked by windows that are not the page.
        view.connect_print(|_, _| true);
        view.connect_script_dialog(|_, _| true);
        view.connect_show_notification(|_, _| true);
        view.connect_context_menu(|_, menu, _, _| {
            menu.items().iter().filter(|item| !is_of_text(item.stock_action())).for_each(|item| menu.remove(item));
            menu.n_items() == 0
        });
        view.connect_decide_policy(|_, decision, what| {
            // A window of its own is never made, and what can't be shown is not downloaded in place of that.
            let denied = match what {
                PolicyDecisionType::NewWindowAction => true,
                PolicyDecisionType::Response => decision
                    .dynamic_cast_ref::<ResponsePolicyDecision>()
                    .is_none_or(|decision| !decision.is_mime_type_supported()),
                _ => false,
            };
            if denied {
                decision.ignore();
            }
            denied
        });
        if let Some(context) = view.context() {
            context.connect_download_started(|_, download| download.cancel());
        }
    }

    /// What is done to text in a field; a menu of the engine also opens, downloads and copies addresses.
    fn is_of_text(action: ContextMenuAction) -> bool {
        use ContextMenuAction::{Copy, Cut, Delete, InputMethods, InspectElement, NoAction, Paste, SelectAll, Unicode};
        let looks_in = cfg!(debug_assertions) && action == InspectElement;
        looks_in || matches!(action, Copy | Cut | Delete | InputMethods | Paste | SelectAll | Unicode | NoAction)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn home_is_one_address_exactly() {
        let is_home = |url: &str| is_home(&url.parse().unwrap());
        for home in ["", "#settings", "?x#y"] {
            assert!(is_home(&format!("{HOME}{home}")), "{home}");
        }
        assert!(is_home(HOME.trim_end_matches('/')));
        for elsewhere in [
            "tauri://localhost/flags.svg",
            "tauri://localhost:1/",
            "tauri://x@localhost/",
            "tauri://localhost.elsewhere/",
            "tauri://elsewhere/",
            "http://localhost/",
            "https://tauri.localhost/",
            "ipc://localhost/start",
            "about:blank",
            "about:srcdoc",
            "data:text/html,x",
            "blob:tauri://localhost/x",
            "file:///etc/passwd",
            "javascript:1",
            "tel:+442079460101",
        ] {
            assert!(!is_home(elsewhere), "{elsewhere}");
        }
    }
}
