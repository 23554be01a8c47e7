-- Reviews: one pass through an instrument, its responses, and the result as it was given.
--
-- A review is open until it is sent. From then on it never changes: every statement that writes here asks for
-- `sent_at IS NULL` in the same breath (see store/src/review.rs), which also takes the row's lock, so that a late
-- answer and a sending can't pass each other. A trigger could not do that here without a lock of its own.

CREATE TABLE reviews (
    id            UUID    NOT NULL PRIMARY KEY,
    account_id    UUID    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    instrument    TEXT    NOT NULL,
    version       INTEGER NOT NULL CHECK (version > 0),
    -- The current track when the review began: it decides which items are asked.
    track         TEXT,
    -- The month in which the review looks at the person.
    as_of         TEXT    NOT NULL CHECK (length(as_of) = 7),
    -- The item to resume at; empty before the first.
    place         TEXT,
    -- Counts the saved answers. A result names the count it was worked out from, so that none is missed.
    revision      BIGINT  NOT NULL DEFAULT 0 CHECK (revision >= 0),
    started_at    BIGINT  NOT NULL,
    touched_at    BIGINT  NOT NULL,

    -- From here on: empty while the review is open, all set once it is sent.
    sent_at       BIGINT,
    rules_version TEXT,
    -- The assessment as it was given, and what it rested on.
    result        JSONB,
    timeline      JSONB,
    goals         JSONB,
    state         JSONB,
    -- First of the result's lists (of the moves, the first that is not blocked), for the history: a line there needs
    -- no more of the result. Empty where none fits.
    archetype     TEXT,
    guise         TEXT,
    move          TEXT,

    CONSTRAINT reviews_sent_whole CHECK (
        (sent_at IS NULL) = (rules_version IS NULL)
        AND (sent_at IS NULL) = (result IS NULL)
        AND (sent_at IS NULL) = (timeline IS NULL)
        AND (sent_at IS NULL) = (goals IS NULL)
        AND (sent_at IS NULL) = (state IS NULL)
    )
);

-- Two tabs that start at once get the same review.
CREATE UNIQUE INDEX reviews_one_open ON reviews (account_id, instrument) WHERE sent_at IS NULL;
-- The history, read backwards, page by page.
CREATE INDEX reviews_history ON reviews (account_id, started_at, id);

CREATE TABLE responses (
    review_id   UUID   NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
    item        TEXT   COLLATE "C" NOT NULL,
    -- A point on the scale, the id of a choice, "na" or "skip".
    value       TEXT   NOT NULL,
    answered_at BIGINT NOT NULL,
    PRIMARY KEY (review_id, item)
);
