//! Forms that bring a file: read as it arrives, up to the size that the form takes, and not at all where it says that it is larger.

use std::time::Duration;

use app::forms::{Fields, LARGEST, Upload};
use axum::{
    body::{Body, BodyDataStream},
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request, multipart::MultipartError},
    http::{StatusCode, header},
};
use futures_util::StreamExt;

/// How long a browser may go on sending what nobody reads any more. One that is cut off in the middle shows no answer.
const LINGER: Duration = Duration::from_secs(10);
/// The name of the one field that holds a file.
const FILE: &str = "file";

/// What the layers around the form let through: the file, and room for its other fields.
pub fn limit(most: usize) -> DefaultBodyLimit {
    DefaultBodyLimit::max(most + LARGEST)
}

/// The fields and the file, of which `most` bytes are taken.
pub async fn read(request: Request, most: usize) -> (Fields, Upload) {
    let none = Fields::default();
    if declared_length(&request).is_some_and(|length| length > most + LARGEST) {
        let_finish(request.into_body());
        return (none, Upload::TooLarge);
    }
    let Ok(mut parts) = Multipart::from_request(request, &()).await else { return (none, Upload::Broken) };
    let (mut fields, mut file) = (none, Upload::None);
    loop {
        match one(&mut parts, &mut fields, &mut file, most).await {
            Ok(true) => {}
            Ok(false) => return (fields, file),
            Err(error) => {
                let large = error.status() == StatusCode::PAYLOAD_TOO_LARGE;
                return (fields, if large { Upload::TooLarge } else { Upload::Broken });
            }
        }
    }
}

/// Reads one field more; `false` at the end.
async fn one(
    parts: &mut Multipart,
    fields: &mut Fields,
    file: &mut Upload,
    most: usize,
) -> Result<bool, MultipartError> {
    let Some(mut part) = parts.next_field().await? else { return Ok(false) };
    let name = part.name().unwrap_or_default().to_owned();
    // A browser sends an empty file without a name where none was chosen.
    let (is_file, chosen) = (name == FILE, part.file_name().is_some_and(|name| !name.is_empty()));
    let room = if is_file { most } else { LARGEST };
    let mut bytes = Vec::new();
    while let Some(chunk) = part.chunk().await? {
        if bytes.len() + chunk.len() > room {
            *file = Upload::TooLarge;
            return Ok(false);
        }
        bytes.extend_from_slice(&chunk);
    }
    if !is_file {
        // As with other forms: nobody types a NUL.
        fields.0.push((name, String::from_utf8_lossy(&bytes).replace('\0', "")));
    } else if chosen || !bytes.is_empty() {
        *file = Upload::File(bytes);
    }
    Ok(true)
}

fn declared_length(request: &Request) -> Option<usize> {
    request.headers().get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// Lets a browser send on for a moment, while it is answered, and throws away what comes.
fn let_finish(body: Body) {
    let mut rest: BodyDataStream = body.into_data_stream();
    tokio::spawn(tokio::time::timeout(LINGER, async move { while let Some(Ok(_)) = rest.next().await {} }));
}
