//! What stands at the head of a page or form: its title, a message, what is wrong with what was typed.

use maud::{Markup, html};

use crate::{form::Posted, t};

/// The head of a page: its one `h1` and a sentence or two.
#[must_use]
pub fn page_head(title: &str, lead: Option<&str>) -> Markup {
    html! {
        header.page-head {
            h1.page-head__title { (title) }
            @if let Some(lead) = lead { p.page-head__lead { (lead) } }
        }
    }
}

/// The faults of the form below, each a link to its field; nothing when there are none. Takes the focus, so that it is read first.
#[must_use]
pub fn error_summary(posted: Option<&Posted>) -> Markup {
    let faults = posted.map_or(&[][..], |posted| &posted.faults.0);
    html! {
        @if !faults.is_empty() {
            div.error-summary role="alert" tabindex="-1" id="errors" autofocus {
                h2.error-summary__title { (t!("form-errors", "count" => faults.len())) }
                ul.error-summary__list {
                    @for (field, text) in faults {
                        li {
                            @if field.is_empty() { (text) } @else { a href={ "#" (field) } { (text) } }
                        }
                    }
                }
            }
        }
    }
}

/// What a page says first, if anything: the kind of notice and its text.
pub type Notice = Option<(&'static str, String)>;

/// That, where there is something to say.
#[must_use]
pub fn said(said: &Notice) -> Markup {
    html! { @if let Some((kind, text)) = said { (notice(kind, text)) } }
}

/// A message that stays until the next page: something was saved, or why one is here. `kind` is `success`, `info`, `warning` or `error`.
#[must_use]
pub fn notice(kind: &str, text: &str) -> Markup {
    html! {
        div class={ "notice notice--" (kind) } role=(if kind == "error" { "alert" } else { "status" }) { p { (text) } }
    }
}

#[cfg(test)]
mod tests {
    use crate::form::{Faults, Posted};

    use super::*;

    #[test]
    fn faults_lead_to_their_fields_and_take_the_focus() {
        assert_eq!(error_summary(None).into_string(), "");
        assert_eq!(error_summary(Some(&Posted::default())).into_string(), "");
        let faults =
            [("from", "No <month>"), ("", "All of it")].map(|(field, text)| (field.to_owned(), text.to_owned()));
        let summary = error_summary(Some(&Posted { faults: Faults(faults.into()), ..Posted::default() })).into_string();
        assert!(
            summary.starts_with("<div class=\"error-summary\" role=\"alert\" tabindex=\"-1\" id=\"errors\" autofocus>")
        );
        assert!(summary.contains("<li><a href=\"#from\">No &lt;month&gt;</a></li><li>All of it</li>"), "{summary}");
    }

    #[test]
    fn only_an_error_interrupts() {
        assert!(notice("error", "Gone").into_string().contains("role=\"alert\""));
        assert!(notice("info", "Gone").into_string().contains("role=\"status\""));
        assert_eq!(
            notice("success", "A & B").into_string(),
            "<div class=\"notice notice--success\" role=\"status\"><p>A &amp; B</p></div>"
        );
    }
}
