//! The bar of a figure from 0 to 100, beside the figure itself.

use maud::{Markup, html};

/// The bar; empty without a figure. `low`: it is one that says little.
#[must_use]
pub fn meter(figure: Option<f64>, low: bool) -> Markup {
    html! {
        svg.meter.meter--low[low] width="100%" height="10" aria-hidden="true" focusable="false" {
            rect.meter__track width="100%" height="10" rx="5" {}
            @if let Some(figure) = figure {
                rect.meter__fill width={ (whole(figure)) "%" } height="10" rx="5" {}
            }
        }
    }
}

/// A figure from 0 to 100 as a whole number.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 100")]
pub fn whole(figure: f64) -> u8 {
    figure.round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_is_as_long_as_the_figure() {
        assert!(meter(Some(42.5), false).into_string().contains("class=\"meter__fill\" width=\"43%\""));
        assert!(!meter(None, false).into_string().contains("meter__fill"));
        assert!(meter(Some(0.0), true).into_string().starts_with("<svg class=\"meter meter--low\""));
    }
}
