//! A real server on a free port with a data folder of its own, and browsers that keep cookies and follow nothing.

use std::{
    env, fs,
    net::SocketAddr,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU32, Ordering},
};

use app::context::Services;
use axum::{Router, extract::connect_info::IntoMakeServiceWithConnectInfo};
use reqwest::{
    Client, RequestBuilder,
    header::{CONTENT_TYPE, HeaderMap, LOCATION, SET_COOKIE},
    redirect::Policy,
};
use server::{config::ServeArgs, probes::Stopping, router, serve};
use store::{Location, Store};
use tokio::net::TcpListener;

use crate::smtp::{Received, Smtp};

/// A folder that is gone when the test is over.
pub struct Folder(PathBuf);

impl Folder {
    /// A new, empty one.
    pub fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("pendulum-{}-{}", process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = env::temp_dir().join(name);
        fs::create_dir(&path).unwrap();
        Self(path)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The database file that a server makes in it.
    pub fn location(&self) -> Location {
        Location::Sqlite(self.0.join("pendulum.sqlite"))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder that stays behind is no reason to fail.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A server that runs for as long as the test does.
pub struct Server {
    /// Its address without a path.
    pub url: String,
    /// Its data.
    pub folder: Folder,
    /// The mail server that it sends through, if any.
    pub smtp: Option<Smtp>,
}

/// What people call a server that sends mail; nothing is reached by that name.
pub const ORIGIN: &str = "http://pendulum.example";

impl Server {
    /// A server as it is configured for tests.
    pub async fn start() -> Self {
        Self::start_with(|_| ()).await
    }

    /// A server configured a little otherwise.
    pub async fn start_with(change: impl FnOnce(&mut ServeArgs)) -> Self {
        Self::start_beside(None, change).await
    }

    /// A server that sends mail.
    pub async fn with_mail() -> Self {
        Self::start_beside(Some(Smtp::start([]).await), |_| ()).await
    }

    async fn start_beside(smtp: Option<Smtp>, change: impl FnOnce(&mut ServeArgs)) -> Self {
        let folder = Folder::new();
        let mut args = ServeArgs::for_testing(&folder.location());
        if let Some(smtp) = &smtp {
            args.public_url = Some(ORIGIN.to_owned());
            args.mail.smtp_url = Some(smtp.url().parse().unwrap());
            args.mail.mail_from = Some("Pendulum <no-reply@sender.example>".to_owned());
        }
        change(&mut args);
        let (listener, url) = listener().await;
        tokio::spawn(async move { serve::run(&args, listener, std::future::pending()).await.unwrap() });
        Self { url, folder, smtp }
    }

    /// The next mail that it sends.
    pub async fn mail(&self) -> Received {
        self.smtp.as_ref().unwrap().next().await
    }

    /// Another connection to its database.
    pub async fn store(&self) -> Store {
        Store::open(&self.folder.location()).await.unwrap()
    }

    /// Another server on the same data, with something about its services changed; gives its address.
    pub async fn beside(&self, change: impl FnOnce(&mut Services)) -> String {
        let (args, mut services) = self.services().await;
        change(&mut services);
        let (listener, url) = listener().await;
        tokio::spawn(async move { serve::serve(services, &args, listener, std::future::pending()).await.unwrap() });
        url
    }

    /// The address of a server on the same data that has these routes instead of ours.
    pub async fn with_routes(&self, routes: Router<Services>) -> String {
        let (args, services) = self.services().await;
        let app = router::guarded(routes, services, &args, &Stopping::default());
        let (listener, url) = listener().await;
        let app: IntoMakeServiceWithConnectInfo<_, SocketAddr> = app.into_make_service_with_connect_info();
        tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
        url
    }

    async fn services(&self) -> (ServeArgs, Services) {
        let args = ServeArgs::for_testing(&self.folder.location());
        let services = serve::services(&args).await.unwrap();
        (args, services)
    }
}

async fn listener() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    (listener, url)
}

/// A browser without script.
#[derive(Clone)]
pub struct Browser {
    client: Client,
    url: String,
}

impl Browser {
    /// One without cookies.
    pub fn new(url: &str) -> Self {
        let client = Client::builder().cookie_store(true).redirect(Policy::none()).build().unwrap();
        Self { client, url: url.to_owned() }
    }

    /// The same browser, cookies included, at another address of this machine.
    pub fn at(&self, url: &str) -> Self {
        Self { client: self.client.clone(), url: url.to_owned() }
    }

    /// Opens a page.
    pub async fn get(&self, path: &str) -> Answer {
        Answer::of(self.client.get(format!("{}{path}", self.url))).await
    }

    /// Posts a form as browsers do.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        Answer::of(self.form(path, fields)).await
    }

    /// A form about to be posted.
    pub fn form(&self, path: &str, fields: &[(&str, &str)]) -> RequestBuilder {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.request(path).header(CONTENT_TYPE, "application/x-www-form-urlencoded").body(body)
    }

    /// A form with files about to be posted.
    pub fn multipart(&self, path: &str) -> Multipart {
        Multipart { request: self.request(path), body: Vec::new() }
    }

    /// Calls a server function as an island does.
    pub async fn call(&self, path: &str, arguments: &serde_json::Value) -> Answer {
        Answer::of(self.request(path).json(arguments)).await
    }

    /// A post about to be made.
    pub fn request(&self, path: &str) -> RequestBuilder {
        self.client.post(format!("{}{path}", self.url))
    }

    /// A page about to be opened.
    pub fn page(&self, path: &str) -> RequestBuilder {
        self.client.get(format!("{}{path}", self.url))
    }
}

/// A form with files, field by field.
pub struct Multipart {
    request: RequestBuilder,
    body: Vec<u8>,
}

impl Multipart {
    /// What stands between its fields.
    const BOUNDARY: &str = "------------------------pendulum";

    /// A field with text.
    pub fn text(&mut self, name: &str, value: &str) {
        self.field(&format!("name=\"{name}\""), value.as_bytes());
    }

    /// A field with a file.
    pub fn file(&mut self, name: &str, file: &str, bytes: &[u8]) {
        self.field(&format!("name=\"{name}\"; filename=\"{file}\""), bytes);
    }

    fn field(&mut self, about: &str, bytes: &[u8]) {
        let head = format!("--{}\r\nContent-Disposition: form-data; {about}\r\n\r\n", Self::BOUNDARY);
        self.body.extend_from_slice(head.as_bytes());
        self.body.extend_from_slice(bytes);
        self.body.extend_from_slice(b"\r\n");
    }

    fn ended(mut self) -> (RequestBuilder, Vec<u8>) {
        self.body.extend_from_slice(format!("--{}--\r\n", Self::BOUNDARY).as_bytes());
        (self.request.header(CONTENT_TYPE, format!("multipart/form-data; boundary={}", Self::BOUNDARY)), self.body)
    }

    /// Posts it as browsers do, saying how long it is.
    pub async fn post(self) -> Answer {
        let (request, body) = self.ended();
        Answer::of(request.body(body)).await
    }

    /// Posts it without saying how long it is; nothing where it was cut off.
    pub async fn post_in_pieces(self) -> Option<Answer> {
        const PIECE: usize = 64 * 1024;
        let (request, body) = self.ended();
        let pieces: Vec<_> = body.chunks(PIECE).map(|piece| Ok::<_, std::io::Error>(piece.to_vec())).collect();
        let response =
            request.body(reqwest::Body::wrap_stream(futures_util::stream::iter(pieces))).send().await.ok()?;
        Some(Answer::read(response).await)
    }
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: String,
    /// The same as it came, where it isn't text.
    pub bytes: Vec<u8>,
}

impl Answer {
    /// Sends a request and waits for all of the answer.
    pub async fn of(request: RequestBuilder) -> Self {
        Self::read(request.send().await.unwrap()).await
    }

    async fn read(response: reqwest::Response) -> Self {
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        Self { status, headers, body: response.text().await.unwrap(), bytes: Vec::new() }
    }

    /// The same for what is no text.
    pub async fn of_bytes(request: RequestBuilder) -> Self {
        let response = request.send().await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        Self { status, headers, body: String::new(), bytes: response.bytes().await.unwrap().to_vec() }
    }

    /// A header, empty where it is missing.
    pub fn header(&self, name: impl reqwest::header::AsHeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Where it leads; empty if it stays.
    pub fn location(&self) -> &str {
        self.header(LOCATION)
    }

    /// Name and value of the cookie it sets.
    pub fn cookie(&self) -> Option<&str> {
        self.headers.get(SET_COOKIE)?.to_str().unwrap().split(';').next()
    }

    /// Whether it sends a person without a session to the page to sign in, or says that there is none.
    pub fn turns_away(&self) -> bool {
        self.status == 401 || (self.status == 303 && self.location().starts_with("/sign-in?next="))
    }

    /// Whether the page says this text of the catalogue.
    pub fn says(&self, key: &str) -> bool {
        self.body.contains(&escaped(&app::t!(key)))
    }
}

/// A text as it stands in a page.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The value of a hidden field, as a browser would post it.
pub fn hidden(page: &str, name: &str) -> String {
    let (_, rest) = page.split_once(&format!(r#"name="{name}" value=""#)).unwrap_or_else(|| panic!("{name}: {page}"));
    let value = rest.split('"').next().unwrap();
    value.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}
