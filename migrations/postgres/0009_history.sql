-- What a person decides about the moves of a result, what they expect of it and what became of that; and notes on reviews.

CREATE TABLE decisions (
    id         UUID    NOT NULL PRIMARY KEY,
    account_id UUID    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- The review whose result the move stands in, always in its first edition: a correction changes no decision.
    review_id  UUID    NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
    move       TEXT    NOT NULL,
    choice     TEXT    NOT NULL,
    decided_at BIGINT  NOT NULL,
    -- Counts the times it was saved: whoever saves names the count they saw, so that of two tabs none overwrites the other.
    revision   BIGINT  NOT NULL CHECK (revision > 0),
    -- What is expected, how surely, and the plan: {"expect": "...", "sure": 75, ...}
    journal    JSONB   NOT NULL,
    -- The day on which to ask what happened, `2026-06-12`; empty without a plan.
    review_on  TEXT    CHECK (length(review_on) = 10),
    -- What happened, once it is told: {"came": "partly", ...}
    outcome    JSONB,
    told_at    BIGINT,
    CHECK ((outcome IS NULL) = (told_at IS NULL))
);

-- One decision on each move of a result.
CREATE UNIQUE INDEX decisions_one_a_move ON decisions (review_id, move);
-- All of an account, in order.
CREATE INDEX decisions_history ON decisions (account_id, decided_at, id);

-- A person's own words beside a review; one note each, that of the first edition.
CREATE TABLE notes (
    review_id  UUID    NOT NULL PRIMARY KEY REFERENCES reviews (id) ON DELETE CASCADE,
    account_id UUID    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    words      TEXT    NOT NULL,
    saved_at   BIGINT  NOT NULL
);

CREATE INDEX notes_of_account ON notes (account_id);
