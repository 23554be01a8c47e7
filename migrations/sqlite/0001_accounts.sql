-- Who may come in, and who is in right now.
--
-- The same number and name stands in ../postgres with the same tables; only the types differ. A landed migration is
-- never edited: whatever changes later is a migration of its own.
--
-- Conventions of all tables:
--   ids        UUID version 7, made by the program; 16 bytes
--   instants   milliseconds since 1970 in UTC, given by the program, never by the database's clock
--   months     text, "2026-06"; they sort as they read
--   booleans   0 or 1
--   STRICT     so that a column holds what it says

-- Marks the file as Pendulum's ("Pend" in ASCII), so that another program's database is never migrated by mistake.
PRAGMA application_id = 1348824676;

CREATE TABLE accounts (
    id            BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- As its owner wrote it, for showing and for mail.
    email         TEXT    NOT NULL,
    -- The form that is compared: one account per key, whatever the spelling. The program decides the folding.
    email_key     TEXT    NOT NULL CONSTRAINT accounts_email_key UNIQUE,
    -- A PHC string, parameters and salt included.
    password_hash TEXT    NOT NULL,
    created_at    INTEGER NOT NULL
) STRICT;

CREATE TABLE sessions (
    -- SHA-256 of the token in the cookie: whoever reads this table can't sign in with it.
    token_hash BLOB    NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    -- Empty before sign-in.
    account_id BLOB    REFERENCES accounts (id) ON DELETE CASCADE,
    data       TEXT    NOT NULL CHECK (json_valid(data)),
    created_at INTEGER NOT NULL,
    seen_at    INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

-- An account's sessions: for deleting them together with it.
CREATE INDEX sessions_account ON sessions (account_id);
-- The sweep of expired sessions.
CREATE INDEX sessions_expiry ON sessions (expires_at);
