-- Who may come in, and who is in right now.
--
-- The same number and name stands in ../sqlite with the same tables; only the types differ. A landed migration is
-- never edited: whatever changes later is a migration of its own.
--
-- Conventions of all tables:
--   ids        UUID version 7, made by the program
--   instants   milliseconds since 1970 in UTC, given by the program, never by the database's clock; BIGINT rather than
--              TIMESTAMPTZ so that both databases compare and sort the same figures
--   months     text, "2026-06", in the C collation: they sort as they read

CREATE TABLE accounts (
    id            UUID   NOT NULL PRIMARY KEY,
    -- As its owner wrote it, for showing and for mail.
    email         TEXT   NOT NULL,
    -- The form that is compared: one account per key, whatever the spelling. The program decides the folding.
    email_key     TEXT   NOT NULL CONSTRAINT accounts_email_key UNIQUE,
    -- A PHC string, parameters and salt included.
    password_hash TEXT   NOT NULL,
    created_at    BIGINT NOT NULL
);

CREATE TABLE sessions (
    -- SHA-256 of the token in the cookie: whoever reads this table can't sign in with it.
    token_hash BYTEA  NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    -- Empty before sign-in.
    account_id UUID   REFERENCES accounts (id) ON DELETE CASCADE,
    data       JSONB  NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at    BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

-- An account's sessions: for deleting them together with it.
CREATE INDEX sessions_account ON sessions (account_id);
-- The sweep of expired sessions.
CREATE INDEX sessions_expiry ON sessions (expires_at);
