//! What was stored by earlier rules still reads.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use domain::{
    assess::{Assessment, RULES_VERSION},
    moves::Move,
};

/// As the rules of 2026-11.1 gave it.
const EARLIER: &str = r#"{
    "as_of": "2026-06", "rules_version": "2026-11.1", "tour_clock": "learning",
    "tenure": {"engineering_before_managing_months": 37, "engineering_months": 37, "current_role_months": 20,
        "management_stint_months": 20, "management_months": 20, "since_hands_on_months": 20, "swings": 1},
    "confidence": 0.61,
    "archetypes": [{"id": "early-manager", "guise": null, "match": 0.875, "evidence": [
        {"fact": "tenure.engineering_months", "value": 37, "threshold": 84, "effect": 1}]}],
    "moves": [{"id": "guard-credibility", "score": 0.7, "blocked_by": null, "for": [
        {"fact": "fluency", "value": 35, "threshold": 80, "effect": 0.32}], "against": []}],
    "unjudged": [{"kind": "move", "id": "swap-seats", "could_be": 0.5, "missing": ["would_choose_again"]}]
}"#;

#[test]
fn an_assessment_without_the_later_fields_still_reads() {
    let result: Assessment = serde_json::from_str(EARLIER).unwrap();
    assert_ne!(result.rules_version, RULES_VERSION);
    assert_eq!(result.changes, None, "nobody searched");
    assert!(result.contradictions.is_empty() && result.near.is_empty());
    assert_eq!((result.moves[0].id, result.moves[0].sure), (Move::GuardCredibility, None));
    assert!(result.moves[0].notes.is_empty());
}
