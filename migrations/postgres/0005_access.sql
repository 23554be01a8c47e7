-- Ways in besides the password, and an account that has none.

-- A password can be given up for passkeys: its column may be empty from here on.
ALTER TABLE accounts ALTER COLUMN password_hash DROP NOT NULL;

-- Codes that the owner keeps on paper; each opens the account once. Only what can't be turned back into the code is kept.
CREATE TABLE recovery_codes (
    account_id UUID   NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- SHA-256 of the code, which has 80 random bits: too many to try out.
    code_hash  BYTEA  NOT NULL CHECK (length(code_hash) = 32),
    created_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, code_hash)
);
