//! Takes in what was exported from an account, here or elsewhere.

use store::Imported;
use tokio::task::spawn_blocking;

use crate::{
    context::now,
    data::read::{MOST_BYTES, Read, Reader, Wrong},
    error::AppError,
    forms::{Call, Faults, Form, Reply, Upload},
    permissions::May,
    t,
};

/// Permissions: signed in; what comes becomes the caller's own.
pub const FORM: Form = Form { path: "/account/data", may: May::SignedIn, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let account = call.account()?.id;
    let again = |text: String| Ok(Reply::Again(Faults::one("file", text)));
    let bytes = match call.file {
        Upload::File(bytes) => bytes,
        Upload::None => return again(t!("data-fault.no-file")),
        Upload::TooLarge => return again(t!("data-fault.too-large", "most" => MOST_BYTES / (1024 * 1024))),
        Upload::Broken => return again(t!("data-fault.broken-off")),
    };
    let leave_out = call.fields.text("leave-out") == "yes";
    let instruments = call.services.instruments.clone();
    // A large file takes the processor for a while: other requests go on meanwhile.
    let read = spawn_blocking(move || {
        let reader = Reader { account, instruments: &instruments, now: now(), leave_out };
        reader.read(&bytes).map_err(|wrong| said(wrong, &reader, &bytes))
    });
    let read = read.await.map_err(|error| {
        tracing::error!(panicked = error.is_panic(), "reading a file stopped");
        AppError::Internal
    })?;
    match read {
        Err(text) => again(t!("data-fault.nothing", "text" => text)),
        Ok(Read { import, left_out }) => {
            let imported = call.services.store.import_account(&import).await?;
            Ok(Reply::Go(address(imported, left_out.len())))
        }
    }
}

/// What is wrong, with all questionnaires that aren't here where that is all.
fn said(wrong: Wrong, reader: &Reader<'_>, bytes: &[u8]) -> String {
    if !wrong.unknown {
        return wrong.text;
    }
    match (Reader { leave_out: true, ..*reader }).read(bytes) {
        Ok(Read { left_out, .. }) => {
            let list = left_out.into_iter().collect::<Vec<_>>().join(", ");
            t!("data-fault.unknown", "text" => wrong.text, "list" => list)
        }
        Err(_) => wrong.text,
    }
}

/// The page that says what became of it.
fn address(imported: Imported, left_out: usize) -> String {
    let Imported { stints, goals, added, known, left, beside } = imported;
    let (stints, goals) = (u8::from(stints), u8::from(goals));
    format!(
        "/account/data?imported=1&timeline={stints}&goals={goals}&added={added}&known={known}&left={left}&beside={beside}&apart={left_out}"
    )
}
