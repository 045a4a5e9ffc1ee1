//! A display that nobody sees.

use super::family::Family;
use std::cell::RefCell;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use x11rb::CURRENT_TIME;
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt, ImageFormat, InputFocus, WindowClass};
use x11rb::rust_connection::RustConnection;

/// A part of a screen, in points from its upper left corner.
#[derive(Clone, Copy)]
pub(crate) struct Area {
    pub(crate) x: i16,
    pub(crate) y: i16,
    pub(crate) width: u16,
    pub(crate) height: u16,
}

pub(crate) struct Screen {
    _server: Family,
    pub(crate) display: String,
    client: RefCell<Option<RustConnection>>,
}

impl Screen {
    pub(crate) fn new(width: u16, height: u16) -> Self {
        let mut xvfb = Command::new("Xvfb");
        let size = format!("{width}x{height}x24");
        xvfb.args(["-displayfd", "1", "-screen", "0", &size, "-nolisten", "tcp"]);
        let mut server = Family::start(xvfb.stdout(Stdio::piped()).stderr(Stdio::null()));
        let mut number = String::new();
        BufReader::new(server.0.stdout.take().unwrap()).read_line(&mut number).unwrap();
        Self { _server: server, display: format!(":{}", number.trim()), client: RefCell::new(None) }
    }

    /// How many points of an area have this colour, as `0xrrggbb`.
    pub(crate) fn count(&self, area: Area, colour: u32) -> usize {
        self.matches(area, colour).into_iter().filter(|matches| *matches).count()
    }

    /// Which points of an area have this colour, row by row.
    pub(crate) fn matches(&self, area: Area, colour: u32) -> Vec<bool> {
        let [blue, green, red, _] = colour.to_le_bytes();
        self.points(area).map(|point| point == [red, green, blue]).collect()
    }

    /// Writes what is on the screen to a PNG file.
    pub(crate) fn picture(&self, file: &Path) {
        let area = self.whole();
        let points = self.points(area);
        let Area { width, height, .. } = area;
        let mut encoder = png::Encoder::new(File::create(file).unwrap(), width.into(), height.into());
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(png::Compression::Best);
        encoder.write_header().unwrap().write_image_data(&points.flatten().collect::<Vec<u8>>()).unwrap();
    }

    /// The whole screen.
    pub(crate) fn whole(&self) -> Area {
        self.with(|client| {
            let root = &client.setup().roots[0];
            Area { x: 0, y: 0, width: root.width_in_pixels, height: root.height_in_pixels }
        })
    }

    /// The points of an area row by row, as red, green and blue.
    pub(crate) fn points(&self, Area { x, y, width, height }: Area) -> std::vec::IntoIter<[u8; 3]> {
        let points = self.with(|client| {
            let root = client.setup().roots[0].root;
            let image = client.get_image(ImageFormat::Z_PIXMAP, root, x, y, width, height, u32::MAX).unwrap();
            image.reply().unwrap().data
        });
        let points: Vec<_> = points.chunks_exact(4).map(|point| [point[2], point[1], point[0]]).collect();
        points.into_iter()
    }

    /// What the QR code on the screen says, if there is one that can be read.
    pub(crate) fn code(&self) -> Option<String> {
        let area = self.whole();
        let width = usize::from(area.width);
        let points: Vec<_> = self.points(area).collect();
        let grey = |x: usize, y: usize| points[y * width + x].iter().map(|part| u16::from(*part)).sum::<u16>() / 3;
        let light = |x, y| u8::try_from(grey(x, y)).unwrap();
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, area.height.into(), light);
        image.detect_grids().first()?.decode().ok().map(|(_, text)| text)
    }

    /// Gives the focus to a window of another program's, which is there for as long as what is given back.
    pub(crate) fn focus_elsewhere(&self) -> RustConnection {
        let (client, screen) = RustConnection::connect(Some(&self.display)).unwrap();
        let (window, root) = (client.generate_id().unwrap(), client.setup().roots[screen].root);
        let class = WindowClass::INPUT_OUTPUT;
        client.create_window(0, window, root, 1270, 790, 10, 10, 0, class, 0, &Default::default()).unwrap();
        client.map_window(window).unwrap();
        client.set_input_focus(InputFocus::NONE, window, CURRENT_TIME).unwrap().check().unwrap();
        client
    }

    fn with<T>(&self, act: impl FnOnce(&RustConnection) -> T) -> T {
        let mut client = self.client.borrow_mut();
        act(client.get_or_insert_with(|| RustConnection::connect(Some(&self.display)).unwrap().0))
    }

    /// Types a text where the focus is, and presses keys in the same breath.
    pub(crate) fn types(&self, text: &str, keys: &[&str]) {
        self.xdotool(&[&["type", "--delay", "0", "--args", "1", text, "key", "--delay", "0", "--"], keys].concat());
    }

    /// Presses keys where the focus is, such as `Return` or `ctrl+l`.
    pub(crate) fn presses(&self, keys: &[&str]) {
        self.xdotool(&[&["key", "--delay", "0", "--"], keys].concat());
    }

    fn xdotool(&self, words: &[&str]) {
        let done = Command::new("xdotool").args(words).env("DISPLAY", &self.display).status().unwrap();
        assert!(done.success(), "xdotool {words:?}");
    }

    /// What is on the clipboard, as another program sees it.
    pub(crate) fn clipboard(&self) -> String {
        let mut xclip = Command::new("xclip");
        xclip.args(["-o", "-selection", "clipboard"]).env("DISPLAY", &self.display);
        String::from_utf8(xclip.output().unwrap().stdout).unwrap()
    }

    /// Puts something else on the clipboard, as another program would.
    pub(crate) fn copy(&self, text: &str) {
        use std::io::Write;
        let mut xclip = Command::new("xclip");
        xclip.args(["-i", "-selection", "clipboard"]).env("DISPLAY", &self.display).stdin(Stdio::piped());
        let mut xclip = xclip.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        xclip.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        xclip.wait().unwrap();
    }
}
