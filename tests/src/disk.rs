//! A folder on disk, as far as it is sure to be there after a power cut: the model that `power_cut.rs` states.

use crate::Random;
use crate::power_cut::{Step, to_index};
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

const SECTOR: u64 = 512;

/// What decides about the survival of what was not synced.
pub(crate) enum Luck {
    Nothing,
    Everything,
    Some(Random),
}

impl Luck {
    pub(crate) fn of(seed: u64) -> Self {
        match seed {
            0 => Self::Nothing,
            1 => Self::Everything,
            seed => Self::Some(Random::new(seed)),
        }
    }

    /// How many of the first of `count` changes survive.
    fn how_many(&mut self, count: usize) -> usize {
        match self {
            Self::Nothing => 0,
            Self::Everything => count,
            Self::Some(random) => random.below(count + 1),
        }
    }

    fn survives(&mut self) -> bool {
        self.how_many(1) == 1
    }

    /// Whether a write is torn, sector by sector; else it survives or is lost as a whole.
    fn tears(&mut self) -> bool {
        match self {
            Self::Some(random) => random.below(4) == 0,
            Self::Nothing | Self::Everything => false,
        }
    }
}

/// A change to a file's content.
#[derive(Debug, Clone)]
enum Change {
    Write { offset: u64, bytes: Vec<u8> },
    Truncate { len: u64 },
}

#[derive(Debug, Clone, Default)]
struct File {
    synced: Vec<u8>,
    since: Vec<Change>,
}

#[derive(Debug, Clone, Copy)]
enum Node {
    Folder,
    /// An index into the files.
    File(usize),
}

/// A change of names.
#[derive(Debug, Clone)]
enum Naming {
    Put(PathBuf, Node),
    Rename(PathBuf, PathBuf),
    Remove(PathBuf),
}

type Names = BTreeMap<PathBuf, Node>;

/// A folder on disk: what is sure, and what is not yet.
#[derive(Debug, Clone, Default)]
pub(crate) struct Disk {
    files: Vec<File>,
    /// The index of a file by the number that the recording gives it: that of its inode, which can come again.
    numbers: HashMap<u64, usize>,
    synced_names: Names,
    names_since: Vec<Naming>,
    /// The names as the program sees them.
    names: Names,
}

impl Disk {
    /// The folder as it is, everything in it synced.
    pub(crate) fn read(folder: &Path) -> Self {
        let mut disk = Self::default();
        disk.read_below(folder, Path::new(""));
        disk.names = disk.synced_names.clone();
        disk
    }

    fn read_below(&mut self, root: &Path, at: &Path) {
        for entry in fs::read_dir(root.join(at)).unwrap_or_else(|error| panic!("{}: {error}", root.display())) {
            let path = at.join(entry.expect("a folder can be listed").file_name());
            let node = if root.join(&path).is_dir() {
                self.read_below(root, &path);
                Node::Folder
            } else {
                let synced = fs::read(root.join(&path)).expect("a file in the folder can be read");
                self.files.push(File { synced, since: Vec::new() });
                Node::File(self.files.len() - 1)
            };
            self.synced_names.insert(path, node);
        }
    }

    pub(crate) fn take(&mut self, step: &Step) {
        match step {
            Step::Create { file, path } => {
                self.files.push(File::default());
                self.numbers.insert(*file, self.files.len() - 1);
                self.rename(Naming::Put(path.clone(), Node::File(self.files.len() - 1)));
            }
            Step::Open { file, path } => {
                self.numbers.insert(*file, self.file_at(path));
            }
            Step::Write { file, offset, bytes } => {
                self.file(*file).since.push(Change::Write { offset: *offset, bytes: bytes.clone() });
            }
            Step::Truncate { file, len } => self.file(*file).since.push(Change::Truncate { len: *len }),
            Step::Sync { file } => self.file(*file).sync(),
            Step::SyncFolder { .. } => {
                for naming in std::mem::take(&mut self.names_since) {
                    apply(&mut self.synced_names, naming);
                }
            }
            // The folder itself: it stays, whatever happens.
            Step::MakeFolder { path } if path == Path::new(".") => {}
            Step::MakeFolder { path } => self.rename(Naming::Put(path.clone(), Node::Folder)),
            Step::Rename { from, to } => self.rename(Naming::Rename(from.clone(), to.clone())),
            Step::Link { from, to } => self.rename(Naming::Put(to.clone(), Node::File(self.file_at(from)))),
            Step::Remove { path } => self.rename(Naming::Remove(path.clone())),
            Step::Output { .. } => {}
        }
    }

    fn rename(&mut self, naming: Naming) {
        apply(&mut self.names, naming.clone());
        self.names_since.push(naming);
    }

    fn file_at(&self, path: &Path) -> usize {
        match self.names.get(path) {
            Some(Node::File(index)) => *index,
            _ => panic!("the recording names a file that isn't there: {}", path.display()),
        }
    }

    fn file(&mut self, number: u64) -> &mut File {
        let index = *self.numbers.get(&number).expect("a file is opened before it is changed");
        &mut self.files[index]
    }

    /// What is there after a power cut, by path: the bytes of a file, `None` for a folder.
    pub(crate) fn survivors(mut self, mut luck: Luck) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
        let count = luck.how_many(self.names_since.len());
        for naming in self.names_since.drain(..count) {
            apply(&mut self.synced_names, naming);
        }
        let survivor = |(path, node)| match node {
            Node::Folder => (path, None),
            Node::File(index) => (path, Some(self.files[index].survivor(&mut luck))),
        };
        self.synced_names.into_iter().map(survivor).collect()
    }

    pub(crate) fn write_survivors(self, luck: Luck, into: &Path) {
        // In a map by path a folder stands before what is in it.
        for (path, content) in self.survivors(luck) {
            match content {
                None => fs::create_dir(into.join(path)),
                Some(bytes) => fs::write(into.join(path), bytes),
            }
            .expect("the folder for what survives can be written");
        }
    }
}

fn apply(names: &mut Names, naming: Naming) {
    match naming {
        Naming::Put(path, node) => {
            names.insert(path, node);
        }
        Naming::Remove(path) => {
            names.remove(&path);
        }
        Naming::Rename(from, to) => {
            assert_ne!(from, Path::new(""), "{} is moved in from outside of the folder", to.display());
            let moved: Vec<_> = names.keys().filter(|path| path.starts_with(&from)).cloned().collect();
            for path in moved {
                let node = names.remove(&path).expect("it was just found");
                let rest = path.strip_prefix(&from).expect("it starts with that");
                // Moved out of the folder: gone. (Joining an empty path would leave a slash at the end.)
                if to != Path::new("") {
                    names.insert(if rest == Path::new("") { to.clone() } else { to.join(rest) }, node);
                }
            }
        }
    }
}

impl File {
    fn sync(&mut self) {
        for change in std::mem::take(&mut self.since) {
            change.apply(&mut self.synced, &mut Luck::Everything);
        }
    }

    /// The content after a power cut.
    fn survivor(&self, luck: &mut Luck) -> Vec<u8> {
        let mut content = self.synced.clone();
        for change in &self.since {
            change.apply(&mut content, luck);
        }
        content
    }
}

impl Change {
    fn apply(&self, content: &mut Vec<u8>, luck: &mut Luck) {
        match self {
            Self::Truncate { len } if luck.survives() => content.resize(to_index(*len), 0),
            Self::Write { offset, bytes } if luck.tears() => {
                let (mut at, mut left) = (*offset, bytes.as_slice());
                while !left.is_empty() {
                    let to_border = to_index(SECTOR - at % SECTOR);
                    let (sector, rest) = left.split_at(to_border.min(left.len()));
                    if luck.survives() {
                        put(content, at, sector);
                    }
                    at += sector.len() as u64;
                    left = rest;
                }
            }
            Self::Write { offset, bytes } if luck.survives() => put(content, *offset, bytes),
            Self::Truncate { .. } | Self::Write { .. } => {}
        }
    }
}

fn put(content: &mut Vec<u8>, offset: u64, bytes: &[u8]) {
    let start = to_index(offset);
    let end = start + bytes.len();
    if content.len() < end {
        content.resize(end, 0);
    }
    content[start..end].copy_from_slice(bytes);
}
