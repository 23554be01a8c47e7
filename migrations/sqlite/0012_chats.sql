-- Of talks: questions that both put on the agenda, and short answers that both give about the same things without seeing the other's.

ALTER TABLE talk_actions RENAME TO talk_entries;
-- What the two agreed that one of them will do: `action`; what one of them wants to ask: `question`. `side` is who does it, or who asks.
ALTER TABLE talk_entries ADD COLUMN kind TEXT NOT NULL DEFAULT 'action';

DROP INDEX talk_actions_talk;
CREATE INDEX talk_entries_talk ON talk_entries (talk_id, made_at, id);

-- What each of the two answered before a talk. Neither is read by the other one before both are there.
CREATE TABLE talk_answers (
    talk_id     BLOB    NOT NULL REFERENCES talks (id) ON DELETE CASCADE,
    -- Who: `report` or `manager`.
    side        TEXT    NOT NULL,
    -- Of the topics and their words.
    version     INTEGER NOT NULL CHECK (version > 0),
    -- {"hands-on": 3, ...}; a topic that they can't say anything of is not there.
    answers     TEXT    NOT NULL CHECK (json_valid(answers)),
    answered_at INTEGER NOT NULL,
    PRIMARY KEY (talk_id, side)
) STRICT, WITHOUT ROWID;
