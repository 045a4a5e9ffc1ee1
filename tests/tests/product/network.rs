//! The command can't reach the network: it has nothing to do it with.
#![cfg(target_os = "linux")]

use hotline_tests::hotline;
use object::{File, Object};
use std::collections::BTreeSet;
use std::net::TcpListener;
use std::path::Path;

/// What the C library has for sockets and for the names of other machines. Whoever asks the kernel without it would have to bring
/// code for each processor of their own.
const SOCKETS: [&str; 16] = [
    "socket",
    "socketpair",
    "connect",
    "bind",
    "listen",
    "accept",
    "accept4",
    "send",
    "sendto",
    "sendmsg",
    "recv",
    "recvfrom",
    "recvmsg",
    "getaddrinfo",
    "gethostbyname",
    "res_query",
];

/// Those of them that a program, as it is on the disk, takes from the libraries that it is linked with.
fn sockets_of(program: &Path) -> BTreeSet<String> {
    let bytes = std::fs::read(program).unwrap();
    let file = File::parse(&*bytes).unwrap();
    let names = file.imports().unwrap().filter_map(|import| import.unwrap().name().into_name());
    let names: BTreeSet<_> = names.map(|name| String::from_utf8_lossy(name).into_owned()).collect();
    assert!(names.contains("write"), "what a program imports is not found: {names:?}");
    names.into_iter().filter(|name| SOCKETS.contains(&name.as_str())).collect()
}

#[test]
fn the_command_as_it_is_built_has_no_way_to_open_a_socket() {
    // This program does open one, and is found out.
    drop(TcpListener::bind("127.0.0.1:0").unwrap());
    let own = sockets_of(&std::env::current_exe().unwrap());
    assert!(own.contains("socket") && own.contains("bind"), "{own:?}");
    assert_eq!(sockets_of(hotline()), BTreeSet::new());
}
