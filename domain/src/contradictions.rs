//! Answers that pull apart: declared as data, each with the facts that don't go together.

use crate::id::identified;

identified! {
    /// Two things said that don't go together, and are worth a second look.
    Contradiction, "contradiction" {
        /// Enjoys the role, and would not choose it again.
        JoyButNotAgain => "joy-but-not-again",
        /// Would choose the role again, and doesn't enjoy it.
        AgainWithoutJoy => "again-without-joy",
        /// Drawn strongly to staying as is and strongly to something else.
        StayAndGo => "stay-and-go",
        /// Drawn strongly to managing people, with little commitment to two years of it.
        WishWithoutCommitment => "wish-without-commitment",
        /// Manages, enjoys it and would choose it again, and is drawn strongly away from managing people.
        LikesWhatRepels => "likes-what-repels",
        /// Technically fluent, and afraid of being too rusty.
        FluentButAfraid => "fluent-but-afraid",
        /// Enjoys the work, and has no energy.
        JoyWithoutEnergy => "joy-without-energy",
        /// Chose the role by the timeline, and not freely by the answers.
        ChosenButUnwilling => "chosen-but-unwilling",
        /// Pushed into the role by the timeline, and freely by the answers.
        PushedButWilling => "pushed-but-willing",
        /// Committed to two more years, without joy.
        CommittedWithoutJoy => "committed-without-joy",
    }
}
