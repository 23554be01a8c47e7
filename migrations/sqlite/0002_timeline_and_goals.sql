-- What a person tells about themselves: where they have been, and where they would like to go.

CREATE TABLE stints (
    id                BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    account_id        BLOB    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- Track and entry are ids of the domain. Which ids exist is the domain's to say: a list of them here would be a
    -- second one, and SQLite can't change a CHECK without rebuilding the table.
    track             TEXT    NOT NULL,
    title             TEXT,
    organisation      TEXT,
    from_month        TEXT    NOT NULL CHECK (length(from_month) = 7),
    -- The first month that no longer belongs to the stint; empty while it lasts.
    to_month          TEXT    CHECK (length(to_month) = 7 AND to_month > from_month),
    -- Direct reports.
    reports           INTEGER CHECK (reports BETWEEN 0 AND 65535),
    -- Share of hands-on work in percent.
    hands_on          INTEGER CHECK (hands_on BETWEEN 0 AND 100),
    -- How the stint began.
    entry             TEXT,
    -- The person said that this stint really ran beside another one.
    overlap_confirmed INTEGER NOT NULL CHECK (overlap_confirmed IN (0, 1))
) STRICT;

-- A timeline, oldest stint first.
CREATE INDEX stints_timeline ON stints (account_id, from_month, id);

-- One row per account: goals are what is wished now, what they were is kept with each review.
CREATE TABLE goals (
    account_id  BLOB    NOT NULL PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    near        TEXT    NOT NULL,
    far         TEXT    NOT NULL,
    -- {"hands_on": 2, ...}: only pulls that were given.
    pulls       TEXT    NOT NULL CHECK (json_valid(pulls)),
    offer       TEXT,
    -- ["visa", ...]
    constraints TEXT    NOT NULL CHECK (json_valid(constraints)),
    urgency     TEXT,
    saved_at    INTEGER NOT NULL
) STRICT;
