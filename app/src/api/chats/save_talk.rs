//! Saves something of a talk: the notes that both edit, one's own, what was agreed, or what is to be asked.

use domain::merge::Merged;
use store::{EntryId, EntryKind, NewEntry, Side, Talk, TalkId};

use crate::{
    context::now,
    decisions::day,
    error::AppError,
    forms::{Call, Faults, Form, Reply},
    permissions::May,
    sharing::{LONGEST_ENTRY, LONGEST_NOTES},
    t,
};

/// Permissions: either of the two; what is one's own is read by nobody else.
pub const FORM: Form = Form { path: "/talks/{talk}", may: May::Paired, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store, id) = (call.account()?.id, &call.services.store, call.param::<TalkId>("talk")?);
    let talk = store.find_talk(account, id).await?.ok_or(AppError::NotFound)?;
    match call.fields.text("save") {
        "own" => own(&call, id).await,
        // Of a pair that has ended nothing changes but what is one's own.
        _ if talk.over => Err(AppError::NotFound),
        "notes" => notes(&call, id).await,
        "action" => action(&call, &talk).await,
        "question" => question(&call, &talk).await,
        "done" | "open" => settle(&call, id).await,
        _ => Err(AppError::BadRequest),
    }
}

async fn notes(call: &Call, id: TalkId) -> Result<Reply, AppError> {
    let (account, store) = (call.account()?.id, &call.services.store);
    let mine = call.fields.raw("notes");
    if mine.chars().count() > LONGEST_NOTES {
        return Ok(Reply::Again(Faults::one("notes", t!("talk-notes.long", "most" => LONGEST_NOTES))));
    }
    // What stood there when this was typed: a form that never showed it has seen nothing.
    match store.save_talk(account, id, call.fields.raw("seen"), mine, now()).await? {
        None => Err(AppError::NotFound),
        Some(Merged { both: true, .. }) => Ok(Reply::Go(format!("/talks/{id}?saved=both"))),
        Some(Merged { both: false, .. }) => Ok(Reply::Go(format!("/talks/{id}?saved=notes"))),
    }
}

async fn own(call: &Call, id: TalkId) -> Result<Reply, AppError> {
    let words = call.fields.text("own");
    if words.chars().count() > LONGEST_NOTES {
        return Ok(Reply::Again(Faults::one("own", t!("talk-notes.long", "most" => LONGEST_NOTES))));
    }
    if !call.services.store.save_talk_note(call.account()?.id, id, words, now()).await? {
        return Err(AppError::NotFound);
    }
    Ok(Reply::Go(format!("/talks/{id}?saved=own")))
}

async fn action(call: &Call, talk: &Talk) -> Result<Reply, AppError> {
    let (mut faults, what, due) = (Faults::default(), call.fields.text("what"), call.fields.text("due_on"));
    if what.is_empty() || what.chars().count() > LONGEST_ENTRY {
        faults.add("what", t!("talk-action.missing", "most" => LONGEST_ENTRY));
    }
    let side = Side::of(call.fields.text("side"));
    if side.is_none() {
        faults.add("side", t!("talk-action.nobody"));
    }
    if !due.is_empty() && day(due).is_none() {
        faults.add("due_on", t!("talk-day.missing"));
    }
    let (Some(side), true) = (side, faults.0.is_empty()) else { return Ok(Reply::Again(faults)) };
    let due_on = (!due.is_empty()).then(|| due.to_owned());
    let (id, kind) = (EntryId::new(), EntryKind::Action);
    put(call, NewEntry { id, talk: talk.id, kind, side, what: what.to_owned(), due_on }).await
}

async fn question(call: &Call, talk: &Talk) -> Result<Reply, AppError> {
    let asks = call.fields.text("asks");
    if asks.is_empty() || asks.chars().count() > LONGEST_ENTRY {
        return Ok(Reply::Again(Faults::one("asks", t!("talk-question.missing", "most" => LONGEST_ENTRY))));
    }
    let (id, kind) = (EntryId::new(), EntryKind::Question);
    // Nobody asks in the other one's name.
    put(call, NewEntry { id, talk: talk.id, kind, side: talk.side, what: asks.to_owned(), due_on: None }).await
}

async fn put(call: &Call, new: NewEntry) -> Result<Reply, AppError> {
    if !call.services.store.create_entry(call.account()?.id, &new, now()).await? {
        return Err(AppError::NotFound);
    }
    Ok(Reply::Go(format!("/talks/{}?saved=entry", new.talk)))
}

async fn settle(call: &Call, id: TalkId) -> Result<Reply, AppError> {
    let entry: EntryId = call.fields.text("entry").parse().map_err(|_| AppError::NotFound)?;
    let done_at = (call.fields.text("save") == "done").then(now);
    if !call.services.store.settle_entry(call.account()?.id, entry, done_at).await? {
        return Err(AppError::NotFound);
    }
    Ok(Reply::Go(format!("/talks/{id}?saved=entry")))
}
