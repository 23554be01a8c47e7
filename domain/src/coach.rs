//! The writing coach: phrases that say less than they seem to. It asks what is behind them, and never blocks. [silos]

use crate::id::identified;

identified! {
    /// A stock phrase.
    Phrase, "phrase" {
        /// Walls between groups.
        Silos => "silos",
        /// The culture as the cause.
        Culture => "culture",
        /// People or places that poison.
        Toxic => "toxic",
        /// Politics as the cause.
        Politics => "politics",
        /// Talking as the cause.
        Communication => "communication",
    }
}

impl Phrase {
    /// The words by which it is known, in small letters.
    const fn words(self) -> &'static [&'static str] {
        match self {
            Self::Silos => &["silo"],
            Self::Culture => &["culture problem", "bad culture", "broken culture", "culture issue", "cultural problem"],
            Self::Toxic => &["toxic"],
            Self::Politics => &["office politics", "too political", "politics"],
            Self::Communication => &["communication problem", "lack of communication", "poor communication"],
        }
    }
}

/// The phrases that stand in a text, each once.
#[must_use]
pub fn phrases(text: &str) -> Vec<Phrase> {
    let text = text.to_lowercase();
    let within = |phrase: &&Phrase| phrase.words().iter().any(|words| text.contains(words));
    Phrase::ALL.iter().filter(within).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::{Phrase, phrases};

    #[test]
    fn stock_phrases_are_found_and_plain_words_left() {
        assert_eq!(phrases("We broke down Silos in a TOXIC place"), [Phrase::Silos, Phrase::Toxic]);
        assert_eq!(phrases("There was a culture problem, and a culture problem"), [Phrase::Culture]);
        assert_eq!(phrases("Ann and I reviewed each other's designs every week"), []);
        assert_eq!(phrases(""), []);
    }
}
