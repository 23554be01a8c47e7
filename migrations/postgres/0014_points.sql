-- The order of a history. Large results lie apart from their rows by themselves, so rows are read for the rest.
CREATE INDEX reviews_points ON reviews (account_id, sent_at, id) WHERE sent_at IS NOT NULL;
