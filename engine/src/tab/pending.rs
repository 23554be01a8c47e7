//! Stand-ins for pages on their way.

use domain::{
    assess::{Assessment, Person},
    goals::Goals,
};
use maud::html;

use crate::{
    form::Posted,
    html::{Sheet, Width, form, private},
    stint::{Entered, when},
    t,
    words::told::tell,
};

pub fn sheet(title: String, body: maud::Markup) -> Sheet {
    Sheet { title, width: Width::Reading, body }
}

pub fn timeline(stints: &[Entered], posted: Option<&Posted>, notice: private::Notice) -> Sheet {
    sheet(
        t!("timeline.title"),
        html! {
            (private::notice(notice)) (form::error_summary(posted))
            @for one in stints { p { (when(&one.stint)) } }
        },
    )
}

pub fn stint(one: &Entered, posted: Option<&Posted>) -> Sheet {
    sheet(t!("stint.title"), html! { (form::error_summary(posted)) p { (when(&one.stint)) } })
}

pub fn goals(goals: Option<&Goals>, posted: Option<&Posted>, notice: private::Notice) -> Sheet {
    sheet(
        t!("goals.title"),
        html! {
            (private::notice(notice)) (form::error_summary(posted))
            @if let Some(goals) = goals { p { (goals.near) } }
        },
    )
}

pub fn result(person: &Person, result: &Assessment) -> Sheet {
    sheet(t!("result.title"), html! { h1 { (tell(result, &person.goals, &person.state).lead) } })
}
