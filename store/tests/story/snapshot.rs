//! Everything of an account, to compare before and after.

use domain::goals::Goals;
use store::{Account, AccountId, Listed, Response, Review, Store, StoredStint};

#[derive(Debug, PartialEq)]
pub struct Everything {
    pub account: Option<Account>,
    pub stints: Vec<StoredStint>,
    pub goals: Option<Goals>,
    pub listed: Vec<Listed>,
    pub reviews: Vec<(Review, Vec<Response>)>,
}

impl Everything {
    pub async fn of(store: &Store, account: AccountId) -> Self {
        let listed = store.list_reviews(account, 1000, None).await.expect("a list");
        let mut reviews = Vec::new();
        for line in &listed {
            let review = store.find_review(account, line.id).await.expect("a search").expect("a listed review");
            let responses = store.list_responses(account, line.id).await.expect("a list");
            reviews.push((review, responses));
        }
        Self {
            account: store.find_account(account).await.expect("a search"),
            stints: store.list_stints(account).await.expect("a list"),
            goals: store.find_goals(account).await.expect("a search"),
            listed,
            reviews,
        }
    }
}
