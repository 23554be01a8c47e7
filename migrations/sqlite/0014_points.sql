-- All that a history asks of each sent review stands in this index, in its order: in the table it lies behind the results, which fill
-- pages of their own, and those would be read for each of hundreds of reviews.
CREATE INDEX reviews_points ON reviews
    (account_id, sent_at, id, original_id, edition, corrected_at, instrument, version, track, as_of, state)
    WHERE sent_at IS NOT NULL;
