-- What was sent of one questionnaire, read backwards: the latest of each, those before one, and how figures moved.
CREATE INDEX reviews_sent ON reviews (account_id, instrument, sent_at, id) WHERE sent_at IS NOT NULL;
