-- Passkeys: a way in that a device holds. The device keeps the secret; what stands here can only check it.

CREATE TABLE passkeys (
    id            BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    account_id    BLOB    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- What the device calls it; one device's key is one account's.
    credential_id BLOB    NOT NULL CONSTRAINT passkeys_credential_id UNIQUE,
    -- What its owner calls it.
    name          TEXT    NOT NULL,
    -- Public key and counter, as the library that checks it writes them.
    data          TEXT    NOT NULL CHECK (json_valid(data)),
    created_at    INTEGER NOT NULL,
    -- Empty until somebody has signed in with it.
    used_at       INTEGER
) STRICT;

-- An account's passkeys, in the order they were made.
CREATE INDEX passkeys_account ON passkeys (account_id, created_at);
