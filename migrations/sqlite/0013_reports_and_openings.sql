-- How often a manager wants to talk careers with each who reports to them, who may be asked to lead a team, and teams that need somebody.

-- The calendar months between two talks, as the manager chose: 6 or 12.
ALTER TABLE pairs ADD COLUMN every_months INTEGER NOT NULL DEFAULT 6 CHECK (every_months IN (6, 12));
-- When the one who reports said that they may be asked when somebody is looked for to lead a team. Empty is no answer, and none is a no.
ALTER TABLE pairs ADD COLUMN may_ask_at INTEGER;

-- A team that needs a manager, as whoever looks for one thinks it through.
CREATE TABLE openings (
    id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    account_id BLOB    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- By what it is known in a file that brought it; nobody's key.
    known_as   BLOB    CHECK (length(known_as) = 16),
    opened_at  INTEGER NOT NULL,
    saved_at   INTEGER NOT NULL,
    -- Empty while nothing is decided.
    decided_at INTEGER,
    -- Counts the savings.
    revision   INTEGER NOT NULL CHECK (revision > 0),
    -- {"version": 1, "team": "…", …}
    content    TEXT    NOT NULL CHECK (json_valid(content))
) STRICT;

CREATE INDEX openings_account ON openings (account_id, opened_at, id);
CREATE UNIQUE INDEX openings_known_as ON openings (account_id, known_as) WHERE known_as IS NOT NULL;
