//! The pages that the server and a tab both show, as HTML. What goes around them is the server's.
//!
//! One file a page or piece. Written with maud, since a renderer of reactive views would weigh more than everything else a browser
//! loads for it.

pub mod advice;
pub mod answers;
pub mod care;
pub mod check;
pub mod clock;
pub mod field;
pub mod form;
pub mod goals;
pub mod item;
pub mod meter;
#[cfg(not(target_family = "wasm"))]
pub mod picture;
pub mod private;
pub mod result;
pub mod stint;
pub mod timeline;
pub mod what_if;

use maud::Markup;

/// What goes between the frame's header and footer.
pub struct Sheet {
    /// Names the page in the browser's tab, which others may see: it says nothing of careers.
    pub title: String,
    /// How wide it is.
    pub width: Width,
    /// The page itself.
    pub body: Markup,
}

/// How wide the main column is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// For reading.
    #[default]
    Reading,
    /// For pictures and cards side by side.
    Wide,
    /// For a short form.
    Narrow,
}

impl Width {
    /// The classes of the main column.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Reading => "main",
            Self::Wide => "main main--wide",
            Self::Narrow => "main main--narrow",
        }
    }
}
