//! A form that was posted without a session, on its way through signing in.

use leptos::prelude::*;

use crate::forms::{Carried, Posted};

/// Hidden fields that keep what was typed while its writer signs in; nothing when there is none.
#[component]
pub fn CarriedFields() -> impl IntoView {
    let fresh = use_context::<Carried>().map(|carried| {
        (carried.to, form_urlencoded::Serializer::new(String::new()).extend_pairs(carried.fields.0).finish())
    });
    // The sign-in itself may come back with a fault: then they are among its own fields.
    let again = || {
        let posted = use_context::<Posted>()?;
        let to = posted.fields.text("carried-to").to_owned();
        (!to.is_empty()).then(|| (to, posted.fields.raw("carried-fields").to_owned()))
    };
    fresh.or_else(again).map(|(to, fields)| {
        view! {
            <input type="hidden" name="carried-to" value=to/>
            <input type="hidden" name="carried-fields" value=fields/>
        }
    })
}
