-- What a person decides about the moves of a result, what they expect of it and what became of that; and notes on reviews.

CREATE TABLE decisions (
    id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    account_id BLOB    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- The review whose result the move stands in, always in its first edition: a correction changes no decision.
    review_id  BLOB    NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
    move       TEXT    NOT NULL,
    choice     TEXT    NOT NULL,
    decided_at INTEGER NOT NULL,
    -- Counts the times it was saved: whoever saves names the count they saw, so that of two tabs none overwrites the other.
    revision   INTEGER NOT NULL CHECK (revision > 0),
    -- What is expected, how surely, and the plan: {"expect": "...", "sure": 75, ...}
    journal    TEXT    NOT NULL CHECK (json_valid(journal)),
    -- The day on which to ask what happened, `2026-06-12`; empty without a plan.
    review_on  TEXT    CHECK (length(review_on) = 10),
    -- What happened, once it is told: {"came": "partly", ...}
    outcome    TEXT    CHECK (json_valid(outcome)),
    told_at    INTEGER,
    CHECK ((outcome IS NULL) = (told_at IS NULL))
) STRICT;

-- One decision on each move of a result.
CREATE UNIQUE INDEX decisions_one_a_move ON decisions (review_id, move);
-- All of an account, in order.
CREATE INDEX decisions_history ON decisions (account_id, decided_at, id);

-- A person's own words beside a review; one note each, that of the first edition.
CREATE TABLE notes (
    review_id  BLOB    NOT NULL PRIMARY KEY REFERENCES reviews (id) ON DELETE CASCADE,
    account_id BLOB    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    words      TEXT    NOT NULL,
    saved_at   INTEGER NOT NULL
) STRICT;

CREATE INDEX notes_of_account ON notes (account_id);
