//! A mail server of the tests' own: it takes mail, or does to a connection what a script says.

use std::{
    collections::VecDeque,
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::Duration,
};

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    sync::{Mutex as AsyncMutex, mpsc},
    time::timeout,
};

/// Nothing here takes nearly as long; it only keeps a test that waits for mail in vain from waiting forever.
const AT_MOST: Duration = Duration::from_secs(60);

/// What is done to one connection.
#[derive(Clone, Copy, Debug)]
pub enum Act {
    /// All is taken.
    Take,
    /// At this step the answer is that one. The steps: `greeting`, a command, and `.` for the end of the text.
    Answer(&'static str, &'static [u8]),
    /// At this step there is no answer, while the connection stays.
    Hang(&'static str),
    /// At this step the connection ends.
    Drop(&'static str),
}

/// What came in, whether or not it was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// From the envelope.
    pub to: String,
    /// Headers and body, as they came.
    pub raw: String,
}

impl Received {
    /// A header's value; empty where there is none.
    pub fn header(&self, name: &str) -> String {
        let head = self.raw.split("\r\n\r\n").next().unwrap().replace("\r\n ", " ");
        let value = head.lines().find_map(|line| line.strip_prefix(&format!("{name}: ")).map(str::to_owned));
        value.unwrap_or_default()
    }

    /// The text as it was written.
    pub fn text(&self) -> String {
        let (_, body) = self.raw.split_once("\r\n\r\n").unwrap();
        match &*self.header("Content-Transfer-Encoding") {
            "7bit" => body.replace("\r\n", "\n"),
            "quoted-printable" => unquoted(body),
            other => panic!("say here how to read {other}"),
        }
    }

    /// The code in it.
    pub fn code(&self) -> String {
        let text = self.text();
        let digits = |line: &&str| line.len() == 9 && line.bytes().all(|one| one.is_ascii_digit() || one == b' ');
        text.lines().find(digits).unwrap_or_else(|| panic!("no code in {text}")).to_owned()
    }

    /// The path of the link in it that begins like this.
    pub fn path(&self, origin: &str, begins: &str) -> String {
        let text = self.text();
        let path = text.lines().find_map(|line| line.strip_prefix(origin).filter(|path| path.starts_with(begins)));
        path.unwrap_or_else(|| panic!("no {origin}{begins} in {text}")).to_owned()
    }
}

/// Undoes quoted-printable.
fn unquoted(body: &str) -> String {
    let joined = body.replace("=\r\n", "").replace("\r\n", "\n");
    let (mut bytes, mut rest) = (Vec::new(), joined.bytes());
    while let Some(byte) = rest.next() {
        if byte == b'=' {
            let hex = [rest.next().unwrap(), rest.next().unwrap()];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&hex).unwrap(), 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).unwrap()
}

/// The mail server.
pub struct Smtp {
    /// Where it listens.
    pub address: SocketAddr,
    script: Arc<Mutex<VecDeque<Act>>>,
    received: AsyncMutex<mpsc::UnboundedReceiver<Received>>,
}

impl Smtp {
    /// One that does this to its first connections, and takes everything from then on.
    pub async fn start(script: impl IntoIterator<Item = Act>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let script = Arc::new(Mutex::new(script.into_iter().collect::<VecDeque<_>>()));
        let (sender, receiver) = mpsc::unbounded_channel();
        let acts = Arc::clone(&script);
        tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let act = acts.lock().unwrap().pop_front().unwrap_or(Act::Take);
                let sender = sender.clone();
                // A connection that breaks off is a matter of course here.
                tokio::spawn(async move { converse(stream, act, &sender).await.ok() });
            }
        });
        Self { address, script, received: AsyncMutex::new(receiver) }
    }

    /// Its URL, for a server that is to send through it.
    pub fn url(&self) -> String {
        format!("smtp://{}?tls=none", self.address)
    }

    /// What is left of the script.
    pub fn left(&self) -> usize {
        self.script.lock().unwrap().len()
    }

    /// The next mail that comes in.
    pub async fn next(&self) -> Received {
        let next = timeout(AT_MOST, async { self.received.lock().await.recv().await }).await;
        next.expect("no mail came in").unwrap()
    }

    /// A mail that has come in already; none where there is none.
    pub async fn at_hand(&self) -> Option<Received> {
        self.received.lock().await.try_recv().ok()
    }
}

/// What the conversation goes on with.
enum Then {
    On,
    End,
}

struct Conversation {
    stream: BufReader<TcpStream>,
    act: Act,
}

impl Conversation {
    /// Answers at a step, unless the act says otherwise.
    async fn answer(&mut self, step: &str, usual: &[u8]) -> std::io::Result<Then> {
        match self.act {
            Act::Drop(at) if at == step => return Ok(Then::End),
            Act::Hang(at) if at == step => {
                // For as long as the other side stays.
                while !self.line().await?.is_empty() {}
                return Ok(Then::End);
            }
            Act::Answer(at, other) if at == step => self.stream.write_all(other).await?,
            _ => self.stream.write_all(usual).await?,
        }
        self.stream.write_all(b"\r\n").await?;
        Ok(Then::On)
    }

    /// The next line with its end; empty once the other side is gone.
    async fn line(&mut self) -> std::io::Result<String> {
        let mut line = String::new();
        self.stream.read_line(&mut line).await?;
        Ok(line)
    }
}

async fn converse(stream: TcpStream, act: Act, sender: &mpsc::UnboundedSender<Received>) -> std::io::Result<()> {
    let mut with = Conversation { stream: BufReader::new(stream), act };
    if let Then::End = with.answer("greeting", b"220 here").await? {
        return Ok(());
    }
    let mut to = String::new();
    loop {
        let line = with.line().await?;
        let command = line.split_whitespace().next().unwrap_or_default().to_uppercase();
        let usual: &[u8] = match &*command {
            "" => return Ok(()),
            "EHLO" => b"250-here\r\n250 8BITMIME",
            "RCPT" => {
                to = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                b"250 fine"
            }
            "DATA" => b"354 go on",
            "QUIT" => b"221 goodbye",
            _ => b"250 fine",
        };
        if let Then::End = with.answer(&command, usual).await? {
            return Ok(());
        }
        let refused = matches!(act, Act::Answer("DATA", _));
        if command == "DATA" && !refused {
            let mut raw = String::new();
            loop {
                let line = with.line().await?;
                match &*line {
                    "" => return Ok(()),
                    ".\r\n" => break,
                    _ => raw += line.strip_prefix('.').unwrap_or(&line),
                }
            }
            // Nobody may be left to ask for it.
            let _ = sender.send(Received { to: to.clone(), raw });
            if let Then::End = with.answer(".", b"250 taken").await? {
                return Ok(());
            }
        }
    }
}
