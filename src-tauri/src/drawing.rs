//! How the window is drawn: by the processor.
//!
//! A page of text gains little from a graphics card. Without it WebKit's processes take less memory, and with some drivers
//! the window of WebKitGTK stays blank. Who knows better says so in the environment.

/// By this WebKit is told to hand its pictures over in memory.
#[cfg(target_os = "linux")]
const PICTURES: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Tells WebKit and GTK, which look for it in the environment. To be called before there is a second thread. Who has said
/// how WebKit is to draw has said it all.
pub(crate) fn leave_the_graphics_card_alone() {
    #[cfg(target_os = "linux")]
    if std::env::var_os(PICTURES).is_none() {
        for (name, value) in [(PICTURES, "1"), ("WEBKIT_WEB_RENDER_DEVICE_FILE", "/dev/null"), ("GDK_GL", "disable")] {
            // A name without "=" can always be set; if not, the window is drawn as it would have been.
            drop(glib::setenv(name, value, false));
        }
    }
}
