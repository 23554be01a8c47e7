-- What brings somebody back: how often they want to look at themselves, the calendar that says when, and the questions they ask of
-- their history.

-- How often a check-in is due. No row while nobody chose.
CREATE TABLE cadences (
    account_id UUID    NOT NULL PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    cadence    TEXT    NOT NULL,
    chosen_at  BIGINT  NOT NULL
);

-- The secret address of a calendar, at most one an account. Whoever has the token reads its days, so only the hash is kept.
CREATE TABLE feeds (
    account_id UUID    NOT NULL PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    token_hash BYTEA   NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    made_at    BIGINT  NOT NULL
);

-- Views of the history that are kept, each by what stands in its address: `measure=energy&by=role`.
CREATE TABLE views (
    account_id UUID    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    asks       TEXT    COLLATE "C" NOT NULL,
    kept_at    BIGINT  NOT NULL,
    opened_at  BIGINT  NOT NULL,
    PRIMARY KEY (account_id, asks)
);
