//! How the window is drawn: by the processor.
//!
//! A page of text gains little from a graphics card. Without it WebKit's processes take less memory, and with some drivers
//! the window of WebKitGTK stays blank. Who knows better says so in the environment.

/// Tells WebKit and GTK, which look for it in the environment. To be called before there is a second thread.
pub(crate) fn leave_the_graphics_card_alone() {
    #[cfg(target_os = "linux")]
    for (name, value) in [("WEBKIT_DISABLE_DMABUF_RENDERER", "1"), ("GDK_GL", "disable")] {
        // A name without "=" can always be set; if not, the window is drawn as it would have been.
        drop(glib::setenv(name, value, false));
    }
}
