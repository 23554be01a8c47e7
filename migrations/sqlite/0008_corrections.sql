-- A sent review can be corrected: the correction is a review of its own, and what it corrects stays as it was. Accounts move
-- between servers, and what is deleted leaves no traces.

-- Counts the times that a review was sent: 1 for the first, 2 for its first correction.
ALTER TABLE reviews ADD COLUMN edition INTEGER NOT NULL DEFAULT 1 CHECK (edition > 0);
-- Of a correction: the review as it was first sent. A correction has the `started_at`, `as_of` and `sent_at` of that
-- one, so that it takes its place wherever reviews stand in order. Since all editions name the first, none can name itself
-- by way of others.
ALTER TABLE reviews ADD COLUMN original_id BLOB REFERENCES reviews (id) ON DELETE CASCADE
    CHECK ((original_id IS NULL) = (edition = 1));
-- When a correction was sent.
ALTER TABLE reviews ADD COLUMN corrected_at INTEGER
    CHECK ((corrected_at IS NULL) = (original_id IS NULL OR sent_at IS NULL));
-- Of a review that was imported: the id that it had in the file, which is no row's. By it the same one is known again, here
-- and wherever it is taken next.
ALTER TABLE reviews ADD COLUMN known_as BLOB CHECK (length(known_as) = 16);

-- A correction may be open beside a review of the same questionnaire.
DROP INDEX reviews_one_open;
CREATE UNIQUE INDEX reviews_one_open ON reviews (account_id, instrument) WHERE sent_at IS NULL AND original_id IS NULL;
-- Two tabs that start to correct the same get one correction; and whether there is a later edition is asked of every line.
CREATE UNIQUE INDEX reviews_editions ON reviews (original_id, edition) WHERE original_id IS NOT NULL;
CREATE UNIQUE INDEX reviews_known_as ON reviews (account_id, known_as) WHERE known_as IS NOT NULL;

-- Deletions whose traces are still in the database's files, each written in the transaction that deleted.
CREATE TABLE erasures (
    id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    deleted_at INTEGER NOT NULL
) STRICT;
