//! A small server on a loopback address: one thread a connection, one request a connection, everything written down.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// A request as it came.
#[derive(Debug, Clone)]
pub struct Asked {
    pub method: String,
    /// Path and query.
    pub path: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Asked {
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map_or("", |(_, value)| value)
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// What is answered.
pub enum Reply {
    /// Status, headers, body.
    Whole(u16, Vec<(&'static str, String)>, String),
    /// The same after a while.
    Late(Duration, String),
    /// A good beginning of this many bytes, and then the connection ends.
    Endless(usize),
    /// The connection ends before the request was read.
    Cut,
}

/// A server that goes on until the test ends.
pub struct Server {
    pub address: String,
    pub seen: Arc<Mutex<Vec<Asked>>>,
}

impl Server {
    pub fn start(answer: impl Fn(&Asked) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a loopback port");
        let address = format!("http://{}", listener.local_addr().expect("its address"));
        let seen = Arc::new(Mutex::new(Vec::new()));
        let (answer, log) = (Arc::new(answer), Arc::clone(&seen));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (answer, log) = (Arc::clone(&answer), Arc::clone(&log));
                thread::spawn(move || serve(stream, &*answer, &log));
            }
        });
        Self { address, seen }
    }

    pub fn seen(&self) -> Vec<Asked> {
        self.seen.lock().expect("nobody panics with it").clone()
    }
}

fn serve(stream: TcpStream, answer: &dyn Fn(&Asked) -> Reply, log: &Mutex<Vec<Asked>>) {
    let mut reader = BufReader::new(stream.try_clone().expect("a second handle"));
    let mut line = String::new();
    if reader.read_line(&mut line).is_err() {
        return;
    }
    let mut words = line.split_whitespace();
    let (method, path) = (words.next().unwrap_or_default().to_owned(), words.next().unwrap_or_default().to_owned());
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or(0) == 0 || line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':') {
            headers.push((name.to_owned(), value.trim().to_owned()));
        }
    }
    let mut asked = Asked { method, path, headers, body: Vec::new() };
    let told = answer(&asked);
    if matches!(told, Reply::Cut) {
        let mut some = [0; 4096];
        let _ = reader.read(&mut some);
        log.lock().expect("nobody panics with it").push(asked);
        return;
    }
    let length: usize = asked.header("content-length").parse().unwrap_or(0);
    let mut body = vec![0; length];
    if reader.read_exact(&mut body).is_ok() {
        asked.body = body;
    }
    // Asked again with the body: who answers may want to read it.
    let told = if length > 0 { answer(&asked) } else { told };
    log.lock().expect("nobody panics with it").push(asked);
    let mut out = stream;
    let whole = |status: u16, headers: &[(&str, String)], body: &str| {
        let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        format!("HTTP/1.1 {status} X\r\nConnection: close\r\nContent-Length: {}\r\n{headers}\r\n{body}", body.len())
    };
    let _ = match told {
        Reply::Whole(status, headers, body) => out.write_all(whole(status, &headers, &body).as_bytes()),
        Reply::Late(time, body) => {
            thread::sleep(time);
            out.write_all(whole(200, &[], &body).as_bytes())
        }
        Reply::Endless(bytes) => {
            let head = format!("HTTP/1.1 200 X\r\nContent-Length: {}\r\n\r\n", bytes * 2);
            out.write_all(head.as_bytes()).and_then(|()| out.write_all(&vec![b' '; bytes]))
        }
        Reply::Cut => Ok(()),
    };
}

/// An answer in JSON.
pub fn json(status: u16, body: &serde_json::Value) -> Reply {
    Reply::Whole(status, vec![("Content-Type", "application/json".to_owned())], body.to_string())
}
