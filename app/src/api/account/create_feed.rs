//! Makes the secret address of one's calendar, in place of the one before, and shows it this once.

use crate::{
    account::link,
    calendar,
    context::now,
    error::AppError,
    forms::{Call, Fields, Form, Reply},
    permissions::May,
};

/// The field by which the page gets the address to show.
pub const ADDRESS: &str = "address";

/// Permissions: whoever is signed in, for their own account. It asks for no password: the address gives nothing away but days.
pub const FORM: Form = Form { path: "/account/calendar", may: May::SignedIn, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let token = link::fresh()?;
    call.services.store.replace_feed(call.account()?.id, &link::hashed(&token), now()).await?;
    let address = call.whole(&calendar::path(&token));
    Ok(Reply::Show(Fields(vec![(ADDRESS.to_owned(), address)])))
}
