-- Ways in besides the password, and an account that has none.

-- A password can be given up for passkeys: its column may be empty from here on. SQLite changes a column by copying the table.
CREATE TABLE accounts_new (
    id            BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- As its owner wrote it, for showing and for mail.
    email         TEXT    NOT NULL,
    -- The form that is compared: one account per key, whatever the spelling. The program decides the folding.
    email_key     TEXT    NOT NULL CONSTRAINT accounts_email_key UNIQUE,
    -- A PHC string, parameters and salt included; empty where there is no password.
    password_hash TEXT,
    created_at    INTEGER NOT NULL
) STRICT;
INSERT INTO accounts_new SELECT id, email, email_key, password_hash, created_at FROM accounts;
DROP TABLE accounts;
ALTER TABLE accounts_new RENAME TO accounts;

-- Codes that the owner keeps on paper; each opens the account once. Only what can't be turned back into the code is kept.
CREATE TABLE recovery_codes (
    account_id BLOB    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- SHA-256 of the code, which has 80 random bits: too many to try out.
    code_hash  BLOB    NOT NULL CHECK (length(code_hash) = 32),
    created_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, code_hash)
) STRICT, WITHOUT ROWID;
