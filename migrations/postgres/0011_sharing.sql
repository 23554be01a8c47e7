-- Who talks careers with whom, what is shown to whom until when, and what comes of their talks.

-- An invitation to be a pair, by a link that works once.
CREATE TABLE invitations (
    id         UUID    NOT NULL PRIMARY KEY,
    account_id UUID    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- SHA-256 of the secret in the link.
    token_hash BYTEA   NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    -- What whoever invites is in the pair: `report` or `manager`.
    side       TEXT    NOT NULL,
    -- What they are called there, in their own words.
    name       TEXT    NOT NULL,
    made_at    BIGINT  NOT NULL,
    expires_at BIGINT  NOT NULL
);

CREATE INDEX invitations_account ON invitations (account_id, made_at, id);

-- Two people, one of whom reports to the other. Once ended it stays, so that what was seen keeps a name, until one of the two accounts goes.
CREATE TABLE pairs (
    id           UUID    NOT NULL PRIMARY KEY,
    report_id    UUID    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    manager_id   UUID    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    report_name  TEXT    NOT NULL,
    manager_name TEXT    NOT NULL,
    began_at     BIGINT  NOT NULL,
    ended_at     BIGINT,
    CHECK (report_id <> manager_id)
);

-- Two people are one pair at a time in each direction.
CREATE UNIQUE INDEX pairs_one_a_direction ON pairs (report_id, manager_id) WHERE ended_at IS NULL;
CREATE INDEX pairs_manager ON pairs (manager_id);

-- What a person shows: to the other one of a pair, or to whoever holds a link.
CREATE TABLE shares (
    id              UUID    NOT NULL PRIMARY KEY,
    account_id      UUID    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- Empty for a link, and where the other account is gone.
    pair_id         UUID    REFERENCES pairs (id) ON DELETE SET NULL,
    -- SHA-256 of the secret in the link; empty within a pair.
    token_hash      BYTEA   UNIQUE CHECK (length(token_hash) = 32),
    -- A PHC string, where the link asks for a passphrase.
    passphrase_hash TEXT,
    -- For whom the link is, as a reminder to its owner; empty within a pair.
    label           TEXT    NOT NULL,
    -- ["archetypes", "move.swap-seats", ...]
    parts           JSONB   NOT NULL,
    -- Goals and timeline as they were, where it stays as it is and they are part of it; gone once it is over.
    kept            JSONB,
    follows         BOOLEAN NOT NULL,
    given_at        BIGINT  NOT NULL,
    ends_at         BIGINT  NOT NULL,
    withdrawn_at    BIGINT,
    CHECK (pair_id IS NULL OR token_hash IS NULL)
);

CREATE INDEX shares_account ON shares (account_id, given_at, id);
CREATE INDEX shares_pair ON shares (pair_id);

-- Each time something was seen: by whom, when, which parts.
CREATE TABLE share_views (
    id        UUID    NOT NULL PRIMARY KEY,
    share_id  UUID    NOT NULL REFERENCES shares (id) ON DELETE CASCADE,
    seen_at   BIGINT  NOT NULL,
    parts     JSONB   NOT NULL
);

CREATE INDEX share_views_share ON share_views (share_id, seen_at, id);

-- A talk of a pair: its day, and the notes that both edit.
CREATE TABLE talks (
    id       UUID    NOT NULL PRIMARY KEY,
    pair_id  UUID    NOT NULL REFERENCES pairs (id) ON DELETE CASCADE,
    -- `2026-06-12`.
    held_on  TEXT    NOT NULL CHECK (length(held_on) = 10),
    notes    TEXT    NOT NULL,
    saved_at BIGINT  NOT NULL
);

CREATE INDEX talks_pair ON talks (pair_id, held_on, id);

-- What one of the two notes for themselves. It stays theirs when the pair or the other account goes.
CREATE TABLE talk_notes (
    id         UUID    NOT NULL PRIMARY KEY,
    account_id UUID    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    talk_id    UUID    REFERENCES talks (id) ON DELETE SET NULL,
    held_on    TEXT    NOT NULL CHECK (length(held_on) = 10),
    words      TEXT    NOT NULL,
    saved_at   BIGINT  NOT NULL
);

CREATE INDEX talk_notes_account ON talk_notes (account_id, held_on, id);
CREATE UNIQUE INDEX talk_notes_one_each ON talk_notes (talk_id, account_id);

-- What the two agreed that one of them will do.
CREATE TABLE talk_actions (
    id      UUID    NOT NULL PRIMARY KEY,
    talk_id UUID    NOT NULL REFERENCES talks (id) ON DELETE CASCADE,
    -- Who: `report` or `manager`.
    side    TEXT    NOT NULL,
    what    TEXT    NOT NULL,
    -- By which day; empty for none.
    due_on  TEXT    CHECK (length(due_on) = 10),
    made_at BIGINT  NOT NULL,
    done_at BIGINT
);

CREATE INDEX talk_actions_talk ON talk_actions (talk_id, made_at, id);
