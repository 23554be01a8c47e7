-- Who talks careers with whom, what is shown to whom until when, and what comes of their talks.

-- An invitation to be a pair, by a link that works once.
CREATE TABLE invitations (
    id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    account_id BLOB    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- SHA-256 of the secret in the link.
    token_hash BLOB    NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    -- What whoever invites is in the pair: `report` or `manager`.
    side       TEXT    NOT NULL,
    -- What they are called there, in their own words.
    name       TEXT    NOT NULL,
    made_at    INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE INDEX invitations_account ON invitations (account_id, made_at, id);

-- Two people, one of whom reports to the other. Once ended it stays, so that what was seen keeps a name, until one of the two accounts goes.
CREATE TABLE pairs (
    id           BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    report_id    BLOB    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    manager_id   BLOB    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    report_name  TEXT    NOT NULL,
    manager_name TEXT    NOT NULL,
    began_at     INTEGER NOT NULL,
    ended_at     INTEGER,
    CHECK (report_id <> manager_id)
) STRICT;

-- Two people are one pair at a time in each direction.
CREATE UNIQUE INDEX pairs_one_a_direction ON pairs (report_id, manager_id) WHERE ended_at IS NULL;
CREATE INDEX pairs_manager ON pairs (manager_id);

-- What a person shows: to the other one of a pair, or to whoever holds a link.
CREATE TABLE shares (
    id              BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    account_id      BLOB    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- Empty for a link, and where the other account is gone.
    pair_id         BLOB    REFERENCES pairs (id) ON DELETE SET NULL,
    -- SHA-256 of the secret in the link; empty within a pair.
    token_hash      BLOB    UNIQUE CHECK (length(token_hash) = 32),
    -- A PHC string, where the link asks for a passphrase.
    passphrase_hash TEXT,
    -- For whom the link is, as a reminder to its owner; empty within a pair.
    label           TEXT    NOT NULL,
    -- ["archetypes", "move.swap-seats", ...]
    parts           TEXT    NOT NULL CHECK (json_valid(parts)),
    -- Goals and timeline as they were, where it stays as it is and they are part of it; gone once it is over.
    kept            TEXT    CHECK (json_valid(kept)),
    follows         INTEGER NOT NULL CHECK (follows IN (0, 1)),
    given_at        INTEGER NOT NULL,
    ends_at         INTEGER NOT NULL,
    withdrawn_at    INTEGER,
    CHECK (pair_id IS NULL OR token_hash IS NULL)
) STRICT;

CREATE INDEX shares_account ON shares (account_id, given_at, id);
CREATE INDEX shares_pair ON shares (pair_id);

-- Each time something was seen: by whom, when, which parts.
CREATE TABLE share_views (
    id        BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    share_id  BLOB    NOT NULL REFERENCES shares (id) ON DELETE CASCADE,
    seen_at   INTEGER NOT NULL,
    parts     TEXT    NOT NULL CHECK (json_valid(parts))
) STRICT;

CREATE INDEX share_views_share ON share_views (share_id, seen_at, id);

-- A talk of a pair: its day, and the notes that both edit.
CREATE TABLE talks (
    id       BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    pair_id  BLOB    NOT NULL REFERENCES pairs (id) ON DELETE CASCADE,
    -- `2026-06-12`.
    held_on  TEXT    NOT NULL CHECK (length(held_on) = 10),
    notes    TEXT    NOT NULL,
    saved_at INTEGER NOT NULL
) STRICT;

CREATE INDEX talks_pair ON talks (pair_id, held_on, id);

-- What one of the two notes for themselves. It stays theirs when the pair or the other account goes.
CREATE TABLE talk_notes (
    id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    account_id BLOB    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    talk_id    BLOB    REFERENCES talks (id) ON DELETE SET NULL,
    held_on    TEXT    NOT NULL CHECK (length(held_on) = 10),
    words      TEXT    NOT NULL,
    saved_at   INTEGER NOT NULL
) STRICT;

CREATE INDEX talk_notes_account ON talk_notes (account_id, held_on, id);
CREATE UNIQUE INDEX talk_notes_one_each ON talk_notes (talk_id, account_id);

-- What the two agreed that one of them will do.
CREATE TABLE talk_actions (
    id      BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    talk_id BLOB    NOT NULL REFERENCES talks (id) ON DELETE CASCADE,
    -- Who: `report` or `manager`.
    side    TEXT    NOT NULL,
    what    TEXT    NOT NULL,
    -- By which day; empty for none.
    due_on  TEXT    CHECK (length(due_on) = 10),
    made_at INTEGER NOT NULL,
    done_at INTEGER
) STRICT;

CREATE INDEX talk_actions_talk ON talk_actions (talk_id, made_at, id);
