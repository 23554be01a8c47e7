-- Mail that waits to be sent, addresses that wait to be confirmed, and links that set a new password.

-- When a code or a link that was mailed to this address came back; empty where none ever did. Nothing is mailed to such an
-- address because somebody else wishes it.
ALTER TABLE accounts ADD COLUMN verified_at BIGINT;

-- What is to be mailed: gone once it is sent or given up.
CREATE TABLE mail (
    id         UUID    NOT NULL PRIMARY KEY,
    -- Whom it is for, so that it goes when the account does; empty where there is none.
    account_id UUID    REFERENCES accounts (id) ON DELETE CASCADE,
    recipient  TEXT    NOT NULL,
    subject    TEXT    NOT NULL,
    body       TEXT    NOT NULL,
    -- Made when the mail is queued: sent twice after a crash, it is known for the same.
    message_id TEXT    NOT NULL,
    queued_at  BIGINT  NOT NULL,
    -- When it is tried next. Whoever takes it to send it moves this on first, so that nobody else takes it meanwhile.
    next_at    BIGINT  NOT NULL,
    -- How often it was taken.
    attempts   INTEGER NOT NULL DEFAULT 0,
    -- From here on it is worth nothing to its reader.
    give_up_at BIGINT  NOT NULL
);

CREATE INDEX mail_due ON mail (next_at, id);
CREATE INDEX mail_account ON mail (account_id);

-- An address that somebody says is theirs, until the code that was mailed to it comes back.
CREATE TABLE confirmations (
    id            UUID    NOT NULL PRIMARY KEY,
    -- Whose address it is to be; empty for an account that is yet to be made.
    account_id    UUID    REFERENCES accounts (id) ON DELETE CASCADE,
    email         TEXT    NOT NULL,
    email_key     TEXT    NOT NULL,
    -- The password of the account to be made, as a PHC string.
    password_hash TEXT,
    -- A PHC string too: a code is short, and a quick hash of it is guessed at once.
    code_hash     TEXT    NOT NULL,
    tries_left    INTEGER NOT NULL CHECK (tries_left >= 0),
    expires_at    BIGINT  NOT NULL,
    CONSTRAINT confirmations_account_or_password CHECK ((account_id IS NULL) = (password_hash IS NOT NULL))
);

-- The newest of an account counts.
CREATE UNIQUE INDEX confirmations_account ON confirmations (account_id);
-- The sweep of expired ones.
CREATE INDEX confirmations_expiry ON confirmations (expires_at);

-- Links that set a new password.
CREATE TABLE resets (
    -- SHA-256 of the token in the link, which has more random bits than anyone can try.
    token_hash BYTEA   NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    account_id UUID    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- 'mail' or 'operator'.
    made_by    TEXT    NOT NULL CHECK (made_by IN ('mail', 'operator')),
    made_at    BIGINT  NOT NULL,
    expires_at BIGINT  NOT NULL,
    -- Used, or overtaken by a newer link or another change of the password or the address.
    closed     BOOLEAN NOT NULL,
    used_at    BIGINT,
    -- When the owner put the note away that says the operator made it.
    seen_at    BIGINT
);

CREATE INDEX resets_account ON resets (account_id);
