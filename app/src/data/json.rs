//! The whole account as one JSON file. `docs/EXPORT.md` says what each key means; `read.rs` reads it back.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    decision::{self, Journal},
    goals::Goals,
    opening::Opening,
    outcome::Outcome,
    sharing::{Audience, Moment, Part},
    state::State,
    timeline::Stint,
};
use serde::Serialize;
use store::{ExportedReview, Instant, KeptView, Response, Sent, Side, TakenDecision, TakenNote, TakenOpening};

use super::{
    FORMAT, VERSION,
    moment::written,
    out::{Out, Stopped},
    source::Source,
};
use crate::{context::now, error::AppError};

mod talks;

#[derive(Serialize)]
struct About<'a> {
    email: &'a str,
    created_at: String,
}

#[derive(Serialize)]
struct Role {
    #[serde(flatten)]
    stint: Stint,
    overlap_confirmed: bool,
}

#[derive(Serialize)]
struct Wishes {
    #[serde(flatten)]
    goals: Goals,
    saved_at: String,
}

#[derive(Serialize)]
struct Review<'a> {
    id: String,
    edition: u32,
    original: Option<String>,
    instrument: &'a str,
    version: u16,
    track: Option<&'static str>,
    as_of: String,
    started_at: String,
    touched_at: String,
    place: Option<&'a str>,
    answers: BTreeMap<&'a str, Answer>,
    sent: Option<Given<'a>>,
}

#[derive(Serialize)]
struct Decided<'a> {
    review: String,
    #[serde(rename = "move")]
    about: &'static str,
    choice: &'static str,
    decided_at: String,
    #[serde(flatten)]
    journal: &'a Journal,
    review_on: Option<&'a str>,
    outcome: Option<Told<'a>>,
}

#[derive(Serialize)]
struct Told<'a> {
    at: String,
    #[serde(flatten)]
    outcome: &'a decision::Outcome,
}

#[derive(Serialize)]
struct Beside {
    review: String,
    words: String,
    at: String,
}

/// What is between two people. It is taken along, and never brought back but for what one noted for oneself.
#[derive(Serialize)]
struct Sharing {
    pairs: Vec<Paired>,
    invitations: Vec<Invited>,
    shares: Vec<Shown>,
    talks: Vec<talks::Talked>,
    own_notes: Vec<talks::Noted>,
}

#[derive(Serialize)]
struct Paired {
    side: &'static str,
    name: String,
    other: String,
    began_at: String,
    ended_at: Option<String>,
    rhythm: Option<&'static str>,
    may_ask_at: Option<String>,
}

#[derive(Serialize)]
struct Invited {
    side: &'static str,
    name: String,
    made_at: String,
    expires_at: String,
}

#[derive(Serialize)]
struct Shown {
    with: String,
    link: bool,
    parts: BTreeSet<Part>,
    follows: bool,
    given_at: String,
    ends_at: String,
    withdrawn_at: Option<String>,
    kept: Option<store::Kept>,
    views: Vec<Seen>,
}

#[derive(Serialize)]
struct Seen {
    at: String,
    parts: BTreeSet<Part>,
}

#[derive(Serialize)]
struct Rhythm {
    cadence: &'static str,
    chosen_at: String,
}

#[derive(Serialize)]
struct Question {
    asks: String,
    kept_at: String,
    opened_at: String,
}

#[derive(Serialize)]
struct Sought<'a> {
    id: String,
    opened_at: String,
    saved_at: String,
    decided_at: Option<String>,
    #[serde(flatten)]
    content: &'a Opening,
}

#[derive(Serialize)]
struct Answer {
    value: String,
    at: String,
}

#[derive(Serialize)]
struct Given<'a> {
    at: String,
    corrected_at: Option<String>,
    rules_version: &'a str,
    result: &'a Outcome,
    state: &'a State,
    timeline: &'a [Stint],
    goals: &'a Goals,
}

/// Writes it.
pub async fn write(source: &Source, out: Out) -> Result<(), Stopped> {
    let store = &source.services.store;
    let about = About { email: &source.account.email, created_at: written(source.account.created_at) };
    let role = |one: store::StoredStint| Role { stint: one.stint, overlap_confirmed: one.overlap_confirmed };
    let timeline: Vec<Role> = store.list_stints(source.id()).await?.into_iter().map(role).collect();
    let goals = store.export_goals(source.id()).await?;
    let goals = goals.map(|(goals, at)| Wishes { goals, saved_at: written(at) });
    // A line for each, so that it can be looked at and compared.
    let mut head = String::from("{\n");
    for (key, value) in [
        ("format", text(&FORMAT)?),
        ("version", text(&VERSION)?),
        ("exported_at", text(&written(now()))?),
        ("program", text(&env!("CARGO_PKG_VERSION"))?),
        ("account", text(&about)?),
        ("timeline", text(&timeline)?),
        ("goals", text(&goals)?),
    ] {
        head += &format!("\"{key}\": {value},\n");
    }
    out.send(head + "\"reviews\": [").await?;
    let (mut reviews, mut first) = (source.reviews(), true);
    loop {
        let page = reviews.next().await?;
        if page.is_empty() {
            break;
        }
        let mut piece = String::new();
        for one in &page {
            piece += if std::mem::take(&mut first) { "\n" } else { ",\n" };
            piece += &text(&review(one))?;
        }
        out.send(piece).await?;
    }
    let decisions = store.export_decisions(source.id()).await?;
    let decisions: Vec<_> = decisions.iter().map(decided).collect();
    let beside =
        |one: TakenNote| Beside { review: one.review.to_string(), words: one.words, at: written(one.saved_at) };
    let notes: Vec<_> = store.export_notes(source.id()).await?.into_iter().map(beside).collect();
    let rhythm = store.find_cadence(source.id()).await?;
    let rhythm = rhythm.map(|(cadence, at)| Rhythm { cadence: cadence.id(), chosen_at: written(at) });
    let question =
        |one: KeptView| Question { asks: one.asks, kept_at: written(one.kept_at), opened_at: written(one.opened_at) };
    let views: Vec<_> = store.list_views(source.id()).await?.into_iter().map(question).collect();
    let openings = store.export_openings(source.id()).await?;
    let mut tail = String::from("\n]");
    for (key, value) in [
        ("decisions", text(&decisions)?),
        ("notes", text(&notes)?),
        ("check_ins", text(&rhythm)?),
        ("views", text(&views)?),
        ("sharing", text(&sharing(source).await?)?),
        ("openings", text(&openings.iter().map(sought).collect::<Vec<_>>())?),
    ] {
        tail += &format!(",\n\"{key}\": {value}");
    }
    out.send(tail + "\n}\n").await
}

async fn sharing(source: &Source) -> Result<Sharing, AppError> {
    let store = &source.services.store;
    let pairs = store.list_pairs(source.id()).await?.into_iter();
    let pairs = pairs.map(|one| Paired {
        side: one.side.id(),
        name: one.name,
        other: one.other,
        began_at: written(one.began_at),
        ended_at: one.ended_at.map(written),
        // What each side says is its own.
        rhythm: (one.side == Side::Manager).then(|| one.rhythm.id()),
        may_ask_at: one.may_ask_at.filter(|_| one.side == Side::Report).map(written),
    });
    let invitations = store.list_invitations(source.id()).await?.into_iter();
    let invitations = invitations.map(|one| Invited {
        side: one.side.id(),
        name: one.name,
        made_at: written(one.made_at),
        expires_at: written(one.expires_at),
    });
    let moment = |at: Moment| written(Instant(at.0));
    let shares = source.shares().await?.into_iter();
    let shares = shares.map(|(one, views)| Shown {
        with: one.with,
        link: one.audience == Audience::Link,
        follows: one.consent.follows,
        given_at: moment(one.consent.given),
        ends_at: moment(one.consent.ends),
        withdrawn_at: one.consent.withdrawn.map(moment),
        parts: one.consent.parts,
        kept: one.kept,
        views: views.into_iter().map(|view| Seen { at: written(view.seen_at), parts: view.parts }).collect(),
    });
    Ok(Sharing {
        pairs: pairs.collect(),
        invitations: invitations.collect(),
        shares: shares.collect(),
        talks: talks::all(source).await?,
        own_notes: talks::own_notes(source).await?,
    })
}

fn text(value: &impl Serialize) -> Result<String, AppError> {
    serde_json::to_string(value).map_err(|_| AppError::Internal)
}

fn review(one: &ExportedReview) -> Review<'_> {
    let ExportedReview { id, original, review, responses } = one;
    let answer = |one: &Response| Answer { value: one.value.to_string(), at: written(one.answered_at) };
    Review {
        id: id.to_string(),
        edition: review.edition,
        original: original.map(|id| id.to_string()),
        instrument: &review.instrument,
        version: review.version,
        track: review.track.map(|track| track.id()),
        as_of: review.as_of.to_string(),
        started_at: written(review.started_at),
        touched_at: written(review.touched_at),
        place: review.place.as_deref(),
        answers: responses.iter().map(|one| (one.item.as_str(), answer(one))).collect(),
        sent: review.sent.as_ref().map(given),
    }
}

fn decided(one: &TakenDecision) -> Decided<'_> {
    Decided {
        review: one.review.to_string(),
        about: one.about.id(),
        choice: one.choice.id(),
        decided_at: written(one.decided_at),
        journal: &one.journal,
        review_on: one.review_on.as_deref(),
        outcome: one.outcome.as_ref().map(|(outcome, at)| Told { at: written(*at), outcome }),
    }
}

fn sought(one: &TakenOpening) -> Sought<'_> {
    Sought {
        id: one.id.to_string(),
        opened_at: written(one.opened_at),
        saved_at: written(one.saved_at),
        decided_at: one.decided_at.map(written),
        content: &one.content,
    }
}

fn given(sent: &Sent) -> Given<'_> {
    Given {
        at: written(sent.at),
        corrected_at: sent.corrected_at.map(|at: Instant| written(at)),
        rules_version: &sent.rules_version,
        result: &sent.result,
        state: &sent.state,
        timeline: &sent.timeline,
        goals: &sent.goals,
    }
}
