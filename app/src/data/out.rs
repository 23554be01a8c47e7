//! Where an export goes: piece by piece to somebody who fetches it, no faster than they do.

use axum::body::Bytes;
use futures_util::{Stream, StreamExt, stream};
use tokio::sync::mpsc::{Sender, channel};

use crate::error::AppError;

/// How many pieces wait at the most, for whoever fetches slowly.
const WAITING: usize = 2;

/// The end where pieces go in.
#[derive(Clone)]
pub struct Out(Sender<Result<Bytes, AppError>>);

/// Why an export ends early.
#[derive(Debug)]
pub enum Stopped {
    /// Nobody fetches it any more.
    Left,
    /// It can't be read.
    Failed(AppError),
}

impl<E: Into<AppError>> From<E> for Stopped {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

impl Out {
    /// Both ends.
    pub fn new() -> (Self, impl Stream<Item = Result<Bytes, AppError>> + Send) {
        let (sender, receiver) = channel(WAITING);
        let pieces = stream::unfold(receiver, |mut receiver| async { Some((receiver.recv().await?, receiver)) });
        // What compresses a body asks once more after the end.
        (Self(sender), pieces.fuse())
    }

    /// One more piece.
    pub async fn send(&self, piece: impl Into<Bytes>) -> Result<(), Stopped> {
        let piece = piece.into();
        if piece.is_empty() {
            return Ok(());
        }
        self.0.send(Ok(piece)).await.map_err(|_| Stopped::Left)
    }

    /// Says that the rest is missing.
    pub async fn fail(&self, error: AppError) {
        // If nobody is there to be told, nobody misses anything.
        let _ = self.0.send(Err(error)).await;
    }
}
